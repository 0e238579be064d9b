import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/prove.ts'
import { type Edit, swap } from '../content/broken/copy.ts'
import { smallContent } from '../content/broken/small-content.ts'
import { runHere } from './run-in-process.ts'
import type { Ended } from './run-recommend.ts'

/** Two groups, one of them for families, so that each comes first alone for somebody. */
const apart: Readonly<Record<string, Edit>> = {
  'groups/alpha.yaml': swap('dice: beside', 'dice: absent'),
  'groups/beta.yaml': (text) => text.replace('audience: own', 'audience: family').replace('dice: beside', 'dice: covers'),
  'first-steps.yaml': swap('when: { audience: [own] }', 'when: { audience: [own, family] }'),
  'mix.yaml': () => 'alarms: {}\nunanswered: 5\nanswers: {}\n',
}

/** The command, on small content to which this was done. */
const prove = async (edits: Readonly<Record<string, Edit>>): Promise<Ended> => {
  const folder = mkdtempSync(join(tmpdir(), 'prove-seeded-'))
  try {
    const files = Object.entries({
      ...smallContent,
      ...Object.fromEntries(Object.keys(edits).map((name) => [name, smallContent[name] ?? ''])),
      'mix.yaml': '',
    })
    for (const [name, text] of files) {
      const sound = apart[name]?.(text) ?? text
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), edits[name]?.(sound) ?? sound)
    }
    return await runHere(run, [], folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the command says of one law: its verdict, what was found, and the sheet. */
const said = ({ out }: Ended, law: string): string =>
  new RegExp(String.raw`^.+ \(${law}\)\n(?: {11}.+\n?)*`, 'm').exec(out)?.[0] ?? ''

describe('faults of the kinds that other guides have are found by the command, each with one sheet that shows it', () => {
  test('content without them has none of them', async () => {
    const ended = await prove({})
    expect(ended.faults).toEqual([])
    expect(said(ended, 'first-alone')).toMatch(/^holds/)
    expect(said(ended, 'options')).toMatch(/^holds/)
  })
  test('a group that nobody can reach', async () => {
    const ended = await prove({
      'groups/gamma.yaml': () =>
        `${apart['groups/alpha.yaml']?.(smallContent['groups/alpha.yaml'] ?? '')}`
          .replaceAll('Alpha', 'Gamma')
          .replace('drink: covers', 'drink: absent'),
    })
    expect(ended.status).toBe(1)
    expect(said(ended, 'first-alone')).toMatch(/^REFUTED[^]+Gamma never comes first alone\.[^]+For example \{"answers":\{/)
  })
  test('two questions with one id', async () => {
    const { status, faults } = await prove({ 'questions.yaml': swap('- id: country', '- id: main') })
    expect(status).toBe(2)
    expect(faults.join('\n')).toContain('two questions are called `main`. The sheet {"main":"equal"} would answer both.')
  })
  test.each(['', 'brings-up: [women], '])('an answer that moves nothing: %s', async (more) => {
    const ended = await prove({
      'questions.yaml': swap(
        '- { id: equal, label: Equal, said: They are equal., neutral: Neither leads. }',
        `- { id: equal, label: Equal, said: They are equal., ${more}suits: { dice: { basis: our-judgement, values: { covers: good, beside: good, absent: good } } } }`,
      ),
    })
    expect(ended.faults).toEqual([])
    expect(ended.status).toBe(1)
    expect(said(ended, 'options')).toMatch(
      /^REFUTED[^]+"equal" of "main" moves no group[^]+For example \{"answers":\{.*"main":"equal"/,
    )
  })
})
