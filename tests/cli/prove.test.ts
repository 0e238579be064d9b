import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run, statusOf } from '../../src/cli/prove.ts'
import type { Finding } from '../../src/proof/laws/law.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { runHere } from './run-in-process.ts'

const top = mkdtempSync(join(tmpdir(), 'prove-'))
const [sound, broken] = [join(top, 'sound'), join(top, 'broken')]

beforeAll(() => {
  for (const folder of [sound, broken])
    for (const [name, text] of Object.entries(smallContent)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  for (const folder of [sound, broken]) writeFileSync(join(folder, 'mix.yaml'), 'alarms: {}\nunanswered: 5\nanswers: {}\n')
  writeFileSync(join(broken, 'traits.yaml'), 'nothing: [of, this, shape]\n')
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

test('a line stands for each law, with the number of sheets', async () => {
  const { status, out, faults } = await runHere(run, [], sound)
  expect(faults).toEqual([])
  expect([0, 1]).toContain(status)
  expect(out).toMatch(/^[\d,]+ sheets: /m)
  expect(out.match(/^(holds|REFUTED|not shown) /gm)?.length).toBe(15)
})

test('content with faults is not proved, and its faults are named', async () => {
  const { status, out, faults } = await runHere(run, [], broken)
  expect(status).toBe(2)
  expect(out).toBe('')
  expect(faults.join('\n')).toContain('traits.yaml')
})

test.each([
  [['--second', '3'], '--second'],
  [['--seconds', 'soon'], '--seconds'],
])('an option that cannot be used is refused by name: %s', async (args, named) => {
  const { status, faults } = await runHere(run, args, sound)
  expect(status).toBe(2)
  expect(faults.join()).toContain(named)
})

test('where the time is over before anything was shown, that is said, with every law that was not looked at', async () => {
  const { status, out } = await runHere(run, ['--seconds', '0.000001'], sound)
  expect(status).toBe(3)
  expect(out).toMatch(/^\nPARTIAL: Time ran out\. .+ cover 0 of 15 laws\. Still to be checked: arithmetic, .+\.$/)
})

test('laws that need no count are shown where there is no room to count, and one that is refuted decides', async () => {
  const { status, out } = await runHere(run, ['--kinds', '0.5'], sound)
  const shown = out.match(/^(holds|REFUTED|not shown) /gm)?.length
  expect(shown).toBe(10)
  expect(out).toMatch(/PARTIAL: There are more than 0.5 kinds of person.+10 of 15 laws/)
  expect({ status, isRefuted: out.includes('REFUTED') }).toEqual({ status: 1, isRefuted: true })
})

describe('the exit status tells what is refuted, open or all shown', () => {
  const finding = (verdict: Finding['verdict']): Finding => ({ verdict, explanation: 'So it is.' })
  test.each([
    [['holds', 'holds'], true, 0],
    [['holds', 'not-shown'], true, 3],
    [['holds'], false, 3],
    [[], false, 3],
    [['not-shown', 'refuted'], true, 1],
    [['refuted'], false, 1],
  ] as const)('%s, looked at to the end: %s', (verdicts, isWhole, status) => {
    expect(statusOf(verdicts.map(finding), isWhole)).toBe(status)
  })
})
