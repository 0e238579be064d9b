import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { progressReporter } from '../../src/cli/progress.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { copyOfProject } from '../support/copy-of-project.ts'
import { runScript, stateOf } from './run-script.ts'

const minute = 60_000

let checkout = ''
beforeAll(() => {
  checkout = copyOfProject()
})
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

/** A folder in which someone works, with content of their own in `kept`; gone when the test is over. */
const workplace = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'workplace-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries({ ...smallContent, 'mix.yaml': 'alarms: {}\nunanswered: 5\nanswers: {}\n' })) {
    mkdirSync(dirname(join(folder, 'kept', name)), { recursive: true })
    writeFileSync(join(folder, 'kept', name), text)
  }
  return folder
}

describe('a command that is called from another folder', () => {
  test(
    'finds content, sheets and pages there',
    async () => {
      const folder = workplace()
      writeFileSync(join(folder, 'sheet.json'), '{"who-for": "friend"}')
      const env = { INIT_CWD: folder, CONTENT: 'kept' }
      const explained = await runScript({ script: 'explain', args: ['sheet.json'], checkout, env })
      expect(explained).toMatchObject({ status: 0, said: [] })
      const args = ['--content', 'kept', '--html', 'page.html']
      for (const run of ['first', 'again'])
        expect(await runScript({ script: 'compare', args, checkout, env }), run).toMatchObject({ status: 0, said: [] })
      expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('What an edit changes')
    },
    3 * minute,
  )

  test(
    'names content there the way it was named',
    async () => {
      const folder = workplace()
      writeFileSync(join(folder, 'kept/notices.yaml'), 'no: list\n')
      const { status, said } = await runScript({
        script: 'explain',
        args: ['{}'],
        checkout,
        env: { INIT_CWD: folder, CONTENT: 'kept/' },
      })
      expect({ status, said }).toEqual({
        status: 2,
        said: ['The content has 1 fault:', expect.stringMatching(/^kept\/notices\.yaml:1:1: /)],
      })
    },
    2 * minute,
  )
})

test(
  'the figures of other content go into that content alone, where its own check takes them',
  async () => {
    const folder = workplace()
    const env = { INIT_CWD: folder, CONTENT: 'kept' }
    const parts = ['content', 'docs', 'machines', 'src'].map((name) => join(checkout, name))
    const before = stateOf(...parts)
    for (const run of ['first', 'again'])
      expect(await runScript({ script: 'fairness', checkout, env }), run).toMatchObject({ status: 0, said: [] })
    expect(stateOf(...parts)).toEqual(before)
    expect(existsSync(join(folder, 'docs'))).toBe(false)
    expect(readFileSync(join(folder, 'kept/fairness.yaml'), 'utf8')).toMatch(/^sheets: "\d{1,3}"$/m)
    for (const [script, args] of [
      ['fairness', ['--check']],
      ['explain', ['{}']],
    ] as const)
      expect(await runScript({ script, args, checkout, env }), script).toMatchObject({ status: 0, said: [] })
  },
  4 * minute,
)

describe('what takes minutes', () => {
  const saidBy = (quiet: boolean, isWatched: boolean): readonly string[] => {
    const said: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0)
    try {
      const reportProgress = progressReporter('counting', quiet, { every: 0, isWatched })
      for (let time = 0; time < 3; time++) reportProgress()
    } finally {
      spy.mockRestore()
    }
    return said
  }

  test('says on standard error that it goes on', () => {
    expect(saidBy(false, true)).toHaveLength(3)
    expect(saidBy(false, true)[0]).toMatch(/^Still counting after \d+ s\. \(Use --quiet to hide this\.\)\n$/)
  })

  test('says nothing if that is asked, or if nobody watches', () => {
    expect(saidBy(true, true)).toEqual([])
    expect(saidBy(false, false)).toEqual([])
  })
})
