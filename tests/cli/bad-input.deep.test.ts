import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badBuilds } from './bad-input/of-builds.ts'
import { badCounts } from './bad-input/of-counts.ts'
import { badFiles } from './bad-input/of-files.ts'
import { badSheets } from './bad-input/of-sheets.ts'
import type { BadInput } from './bad-input/rows.ts'
import { copyOfProject } from '../support/copy-of-project.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { isInShare } from '../support/share.ts'
import { runScript, stateOf } from './run-script.ts'

const badInput = [...badSheets, ...badCounts, ...badFiles, ...badBuilds]

const chance = chanceFrom(seed)
/** The rows of this run: a share of them drawn by the seed, or all. */
const rows = badInput.filter(() => isInShare(chance))

let [checkout, top] = ['', '']

beforeAll(() => {
  checkout = copyOfProject()
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bad-input-')))
  const git = (...words: readonly string[]) => execFileSync('git', words, { cwd: checkout, stdio: 'ignore' })
  git('init', '-q')
  git('add', 'content')
  git('-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', 'commit', '-q', '-m', 'The content')
})

afterAll(() => {
  for (const folder of [checkout, top]) rmSync(folder, { recursive: true, force: true })
})

/** The folder of a row, with what lies in it. */
const folderOf = ({ here = {}, links = {} }: BadInput): string => {
  const folder = mkdtempSync(join(top, 'row-'))
  for (const [name, text] of Object.entries(here)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(folder, name))
  return folder
}

/** Everything that a command could write over. */
const kept = (folder: string) => stateOf(folder, ...['content', 'docs', 'machines', 'src'].map((name) => join(checkout, name)))

test('there are rows enough, and every command and every written path has some', () => {
  expect(badInput.length).toBeGreaterThanOrEqual(60)
  expect(new Set(badInput.map(({ what }) => what)).size).toBe(badInput.length)
})

describe('bad input: one line a fault, the exit status for it, no stack, and nothing lost', () => {
  test.concurrent.each(rows)('$what', async (row) => {
    const folder = folderOf(row)
    const filled = (text: string): string => text.replaceAll('{here}', folder)
    const before = kept(folder)
    const { status, out, said } = await runScript({
      ...row,
      checkout,
      args: (row.args ?? []).map(filled),
      env: Object.fromEntries(Object.entries(row.env ?? {}).map(([name, value]) => [name, filled(value)])),
    })
    expect(said, said.join('\n')).toHaveLength(row.says.length)
    for (const [at, line] of row.says.entries()) expect(said[at]).toMatch(line)
    expect(said.filter((line) => /^\s+at |\bat .+:\d+:\d+\)?$/.test(line))).toEqual([])
    expect(status).toBe(row.status)
    expect(out).toMatch(row.out ?? /^$/)
    expect(kept(folder)).toEqual(before)
  })
})
