import { describe, expect, test } from 'vitest'
import { type Result, recommend } from '#engine'
import { runRecommend, runThroughNpm } from './run-recommend.ts'
import { catalogue } from '../support/sheets.ts'

/** The example of the contract, word for word. */
const example = {
  'who-for': 'me',
  age: 'adult',
  concern: ['cocaine', 'alcohol'],
  'main-concern': 'cocaine',
  goal: 'stop',
  'higher-power': 'fine',
  'matters-most': ['higher-power'],
}
const { 'matters-most': mattersMost, ...answers } = example
const expected = recommend(catalogue, { answers, mattersMost })
const keysOf = (value: object): readonly string[] => Object.keys(value).toSorted()
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const keysOfReason = ['basis', 'because', 'option', 'question', 'said', 'sources', 'suits', 'trait', 'value', 'weight']

describe('one sheet', () => {
  test('the example of the contract gives what the engine gives, through npm as well', async () => {
    const [{ status, out, faults }, throughNpm] = await Promise.all([
      runRecommend(JSON.stringify(example)),
      runThroughNpm(JSON.stringify(example)),
    ])
    expect({ status, faults }).toEqual({ status: 0, faults: [] })
    expect(JSON.parse(out)).toEqual(asData(expected))
    expect(throughNpm).toBe(out)
  })

  test('every part of it has exactly the keys of the contract', async () => {
    const result = JSON.parse((await runRecommend(JSON.stringify(example))).out) as Result
    expect(keysOf(result)).toEqual(['dropped', 'lists', 'notAsked', 'notices', 'skipped'])
    for (const list of result.lists) {
      expect(keysOf(list)).toEqual(['for', 'recommendations', 'ruledOut'])
      for (const recommendation of list.recommendations) {
        expect(keysOf(recommendation)).toEqual(['cautions', 'fit', 'group', 'place', 'reasons', 'total'])
        for (const reason of recommendation.reasons) expect(keysOf(reason)).toEqual(keysOfReason)
        for (const caution of recommendation.cautions) expect(keysOf(caution)).toEqual(['id', 'text'])
        expect(Number.isInteger(recommendation.total)).toBe(true)
      }
      for (const ruledOut of list.ruledOut) {
        expect(keysOf(ruledOut)).toEqual(['group', 'reasons'])
        for (const { note: _, ...reason } of ruledOut.reasons) expect(keysOf(reason)).toEqual(keysOfReason)
      }
    }
    for (const notice of result.notices) expect(keysOf(notice)).toEqual(['id', 'text'])
    expect(result.lists[0]?.recommendations[0]).toMatchObject({ group: 'cocaine-anonymous', place: 1, fit: 'strong' })
    expect(result.notices.map(({ id }) => id)).toEqual(['withdrawal'])
    expect(result.notAsked).toContain('opioid-medicine')
    expect(result.skipped).toContain('approach')
  })

  test('no answers at all are answers', async () => {
    const { status, out } = await runRecommend('{}')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(asData(recommend(catalogue, { answers: {}, mattersMost: [] })))
  })

  const refused: readonly (readonly [string, string, readonly RegExp[]])[] = [
    ['nothing', '', [/not JSON/]],
    ['half an object', '{"who-for": "me"', [/not JSON/]],
    ['two objects', '{}\n{}', [/not JSON/]],
    ['a list', '[]', [/not an object of answers/]],
    ['an unknown question', '{"who-far": "me"}', [/"who-far".+`who-for`/]],
    ['an unknown option', '{"goal": "stopp"}', [/^goal: .+"stopp".+`stop`/]],
    ['wrong types', '{"concern": "alcohol", "age": ["adult"]}', [/^concern: .+list of options/, /^age: .+one option/]],
    [
      'four faults at once',
      '{"agee": 1, "goal": 2, "concern": ["alcoholl"], "matters-most": ["gaol"]}',
      [/`age`/, /^goal/, /^concern.+`alcohol`/, /^matters-most.+`goal`/],
    ],
    ['lists inside lists without end', `{"concern": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`, [/^concern/]],
    ['a line break in a name', '{"who\\nfor": "me"}', [/who\\nfor/]],
  ]
  test.concurrent.each(refused)('%s: exit status 2, one line a fault, and nothing on standard output', async (_, input, says) => {
    const { status, out, faults } = await runRecommend(input)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(faults).toHaveLength(says.length)
    for (const [at, words] of says.entries()) expect(faults[at]).toMatch(words)
  })

  test('an option that there is not is refused by name', async () => {
    const ended = await runRecommend('{}', ['--bach'])
    expect(ended).toMatchObject({ status: 2, out: '' })
    expect(ended.faults).toEqual([expect.stringContaining('"--bach"')])
    expect(ended.faults[0]).toContain('--batch')
  })

  test('content that is not there stops it by name', async () => {
    const { status, out, faults } = await runRecommend('{}', [], { CONTENT: '/no/such/folder' })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(faults).toEqual([expect.stringMatching(/^CONTENT names "\/no\/such\/folder", but there is no such folder\./)])
  })
})

describe('many sheets', () => {
  test('one result a line, in their order, with an error in the place of a faulty or blank line', async () => {
    const lines = [
      '{"who-for": "me"}',
      '{"who-for": "mee"}',
      '',
      '{',
      '{"concern": ["gambling"]}',
      '[]',
      '  ',
      '{"who-for": "both"}',
    ]
    const { status, out, faults } = await runRecommend(lines.join('\r\n'), ['--batch'])
    expect({ status, faults }).toEqual({ status: 0, faults: [] })
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Result> & { error?: string })
    expect(results.map(({ lists, error }) => error ?? lists?.map((list) => list.for).join())).toEqual([
      'me',
      expect.stringMatching(/who-for.+`me`/),
      expect.stringContaining('not JSON'),
      expect.stringContaining('not JSON'),
      'me',
      expect.stringContaining('not an object'),
      expect.stringContaining('not JSON'),
      'me,someone-else',
    ])
    expect(results[4]?.notices?.map(({ id }) => id)).toEqual(['gambling'])
  })

  test('nothing in, nothing out', async () => {
    expect(await runRecommend('', ['--batch'])).toEqual({ status: 0, out: '', faults: [] })
  })
})
