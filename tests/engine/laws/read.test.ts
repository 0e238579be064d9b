import { describe, expect, test } from 'vitest'
import { readSheet } from '#engine'
import { catalogue, chanceFrom, randomSheet, seed } from '../../support/sheets.ts'

const faultsIn = (data: unknown): readonly string[] => {
  const read = readSheet(catalogue, data)
  return 'faults' in read ? read.faults : []
}

/** A word as somebody might mistype it. */
const mistyped = (word: string): string => `${word.slice(0, -1)}${word.endsWith('x') ? 'y' : 'x'}`

/** Of short words, several can be as near. */
const isLongEnough = (word: string): boolean => word.length > 5

const everyOption = catalogue.questions.flatMap(({ id, choose, options }) =>
  options.map((option) => ({ question: id, choose, option: option.id })),
)
const notWords: readonly unknown[] = [null, 0, 1.5, true, {}, [1], [['alcohol']], { length: 1 }]

describe('answers from outside', () => {
  test('every sheet of known words is read as it is', () => {
    const chance = chanceFrom(seed + 5)
    for (let made = 0; made < 2000; made++) {
      const sheet = randomSheet(catalogue, chance)
      expect(readSheet(catalogue, { ...sheet.answers, 'matters-most': sheet.mattersMost })).toEqual({ sheet })
    }
  })
  test.each(catalogue.questions)('every mistyped question gives one line with the nearest: $id', ({ id }) => {
    const wrong = mistyped(id)
    expect(faultsIn({ [wrong]: 'me' })).toEqual([
      expect.stringMatching(new RegExp(`^there is no question "${wrong}"\\. Did you mean \`[a-z-]+\`\\?$`)),
    ])
    expect(faultsIn({ [wrong]: 'me' })[0]).toContain(isLongEnough(id) ? `\`${id}\`` : 'Did you mean')
  })
  test('every mistyped option gives one line with its question and the nearest', () => {
    for (const { question, choose, option } of everyOption) {
      const wrong = mistyped(option)
      const found = faultsIn({ [question]: choose === 'many' ? [wrong] : wrong })
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(`${question}: there is no option "${wrong}"`)
      expect(found[0]).toContain(isLongEnough(option) ? `Did you mean \`${option}\`?` : '')
    }
  })
  test.each(catalogue.questions)('every answer of a wrong type gives one line: $id', ({ id, choose }) => {
    for (const value of [...notWords, choose === 'many' ? 'alcohol' : ['me']]) {
      const found = faultsIn({ [id]: value })
      expect(found).toHaveLength(1)
      expect(found[0]).toMatch(new RegExp(`^${id}: .+ is not (a list of options|one option)\\. Give `))
    }
  })
  test('every fault is told at once, one line each', () => {
    const found = faultsIn({ 'who-far': 'me', age: 'addult', concern: ['alcohl', 'cocain'], goal: 7, 'matters-most': ['gaol'] })
    expect(found).toHaveLength(6)
    expect(found.map((line) => /Did you mean `([a-z-]+)`/.exec(line)?.[1])).toEqual([
      'who-for',
      'adult',
      'alcohol',
      'cocaine',
      undefined,
      'goal',
    ])
  })
  test('no fault is more than one line, whatever was given', () => {
    const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown
    const strange = {
      'who\nfor': 'me',
      age: 'under\r\n18',
      concern: ['al\u2028cohol', nested],
      goal: nested,
      [`${'x'.repeat(10_000)}\n`]: 1,
    }
    const found = [...faultsIn(strange), ...faultsIn(nested), ...faultsIn({ 'matters-most': nested }), ...faultsIn('a\nb')]
    expect(found.length).toBeGreaterThanOrEqual(7)
    for (const line of found) expect(line).toMatch(/^.{1,900}$/u)
  })
  test.each([null, 1, 'me', true, [], [{ 'who-for': 'me' }]])('nothing but an object is a sheet: %j', (data) => {
    expect(faultsIn(data)).toEqual([expect.stringContaining('is not an object of answers')])
  })
  test('names that every object inherits are no questions and no options', () => {
    const data = JSON.parse(
      '{"__proto__": "me", "constructor": "me", "who-for": "toString", "matters-most": ["hasOwnProperty"]}',
    ) as unknown
    expect(faultsIn(data)).toHaveLength(4)
  })
})
