import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run as bench } from '../bench/bench.ts'
import { run as benchPage } from '../bench/bench-page.ts'
import { peopleOf } from '../bench/harness.ts'
import { differences } from '../bench/ranking.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { catalogue } from '../support/sheets.ts'
import { runHere } from './run-in-process.ts'

const contentWith = (edits: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries({ ...smallContent, ...edits })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test.each([
  ['bench', bench],
  ['bench:page', benchPage],
])('%s refuses content with a fault, and names the folder it was given', async (_, run) => {
  const folder = contentWith({ 'notices.yaml': 'no: list\n' })
  const { status, out, faults } = await runHere(run, [], folder)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(faults).toEqual(['The content has 1 fault:', expect.stringMatching(`^${folder}/notices.yaml:1:1: .+\\.$`)])
})

test('bench:page refuses content that asks other questions than the pages it is compared with', async () => {
  const { status, faults } = await runHere(benchPage, [], contentWith({}))
  expect(status).toBe(2)
  expect(faults).toEqual([expect.stringContaining('Change the answers in tests/bench/page/sheet.ts to fit.')])
})

test('every engine that ours is compared with gives the same lists', async () => {
  expect(await differences(catalogue, peopleOf(catalogue, 100))).toEqual([])
})
