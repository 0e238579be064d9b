import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/compare.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { runHere } from './run-in-process.ts'

/** What git says in a folder; nothing where there is no repository. */
const git = (folder: string, ...words: readonly string[]): string | undefined => {
  try {
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

test('the content that people read, beside itself as it was committed, changes no list', async () => {
  const top = mkdtempSync(join(tmpdir(), 'compare-own-'))
  try {
    const content = join(top, 'content')
    cpSync(contentFolder, content, { recursive: true })
    git(top, 'init', '-q')
    git(top, 'add', '-A')
    git(top, '-c', 'user.name=Keeper', '-c', 'user.email=keeper@example.org', 'commit', '-q', '-m', 'All of it')
    const { status, out, faults } = await runHere(run, ['HEAD'], content)
    expect({ status, faults }).toEqual({ status: 0, faults: [] })
    expect(out).toMatch(/^First place: none of [1-9]/m)
  } finally {
    rmSync(top, { recursive: true })
  }
})

test('so it does beside the last revision of this very repository, unless it is being edited', async ({ skip }) => {
  const edits = git(contentFolder, 'status', '--porcelain', '--', '.')
  const isKept = edits !== undefined && git(contentFolder, 'rev-parse', 'HEAD') !== undefined
  skip(!isKept, 'These files are in no git repository, so there is no revision to compare with.')
  const { status, faults } = await runHere(run, ['HEAD', '--seconds', '20'], contentFolder)
  // Whatever edits do to the lists, no file of that revision is taken for one that belongs elsewhere.
  expect(faults.join('\n')).not.toContain('belongs here')
  expect(edits === '' ? status : 0).toBe(0)
})
