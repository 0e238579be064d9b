import { describe, expect, test } from 'vitest'
import type { Catalogue, Question } from '#content'
import { type Answers, type List, recommend } from '#engine'
import { answersOrSilence } from '../../src/proof/answer-space.ts'
import { type Aspect, aspects } from '../../src/proof/changes.ts'
import { compareCatalogues } from '../../src/proof/compare.ts'
import { lengthOf } from '../../src/proof/partial-answers.ts'
import { catalogueOf, group, option, question, suits, trait } from '../engine/small-catalogue.ts'
import { editNames, edited } from '../support/random-edit.ts'
import { randomCatalogue, speakingAhead } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const edits = shareOf(55)

/** Every sheet there is, one by one. */
const everySheet = (catalogue: Catalogue): readonly Answers[] =>
  catalogue.questions.reduce<readonly Answers[]>(
    (sheets, one) =>
      sheets.flatMap((answers) =>
        answersOrSilence(catalogue, one, answers).map((answer) =>
          answer === undefined ? answers : { ...answers, [one.id]: answer },
        ),
      ),
    [{}],
  )

const listsOf = (catalogue: Catalogue, answers: Answers): readonly List[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists

/** Each list as it was beside itself as it is: by its name, or as the only one. */
const sideBySide = (
  before: readonly List[],
  now: readonly List[],
): readonly (readonly [name: string, was: List | undefined, is: List | undefined])[] => {
  if (before.length === 1 && now.length === 1) return [[now[0]?.for ?? '', before[0], now[0]]]
  const names = [...new Set([...now, ...before].map((list) => list.for))]
  return names.map((name) => [name, before.find((list) => list.for === name), now.find((list) => list.for === name)])
}

const standing = (list: List | undefined, stands: Aspect): readonly string[] =>
  (list?.recommendations ?? [])
    .filter(({ place }) => stands === 'eligible' || place <= (stands === 'first' ? 1 : 3))
    .map((recommendation) => recommendation.group)

const without = (some: readonly string[], others: readonly string[]): string =>
  some
    .filter((one) => !others.includes(one))
    .toSorted()
    .join()

/** How one sheet changes a list, in words; nothing where it does not. */
const changeOf = (stands: Aspect, was: List | undefined, is: List | undefined): string | undefined => {
  const [before, now] = [standing(was, stands), standing(is, stands)]
  const [gone, come] = [without(before, now), without(now, before)]
  return gone === '' && come === '' ? undefined : `-${gone} +${come}`
}

interface Seen {
  sheets: number
  shortest: number
}

const byForce = (before: Catalogue, now: Catalogue): ReadonlyMap<string, Seen> => {
  const seen = new Map<string, Seen>()
  const note = (answers: Answers, ...what: readonly unknown[]): void => {
    const key = what.join(' ')
    const { sheets, shortest } = seen.get(key) ?? { sheets: 0, shortest: Infinity }
    seen.set(key, { sheets: sheets + 1, shortest: Math.min(shortest, lengthOf(answers)) })
  }
  for (const answers of everySheet(now)) {
    for (const [name, was, is] of sideBySide(listsOf(before, answers), listsOf(now, answers))) {
      const whose = [String(answers[now.lists.question]), name]
      note(answers, ...whose, 'lists')
      for (const stands of aspects) {
        const change = changeOf(stands, was, is)
        if (change !== undefined) note(answers, ...whose, stands, change)
      }
    }
  }
  return seen
}

/** Whether a sheet is one of those that change a list in this way. */
const fits = (before: Catalogue, now: Catalogue, example: Answers, whose: string, stands: Aspect, change: string): boolean =>
  sideBySide(listsOf(before, example), listsOf(now, example)).some(
    ([name, was, is]) => `${String(example[now.lists.question])} ${name}` === whose && changeOf(stands, was, is) === change,
  )

/** Where ticks are walked one by one, each counts as an answer, so an example may be somewhat longer than the shortest. */
const shortestTold = (shortest: number, found: string | undefined): number => {
  const told = Number(found?.split(' ').at(-1))
  return told >= shortest && told <= shortest + 200 ? told : shortest
}

/** Every count, with the length of the smallest example and whether it is one, as they are found and as ranking every sheet twice gives them. */
const judged = (before: Catalogue, now: Catalogue) => {
  const found = new Map<string, string>()
  for (const { answer, list, sheets, changes } of compareCatalogues(before, now).lists) {
    const whose = `${String(answer)} ${list}`
    if (sheets > 0n) found.set(`${whose} lists`, `${sheets}`)
    for (const stands of aspects) {
      for (const { gone, come, count } of changes[stands] ?? []) {
        const change = `-${gone.toSorted().join()} +${come.toSorted().join()}`
        const example = count.example ?? {}
        const isOne = fits(before, now, example, whose, stands, change)
        found.set(`${whose} ${stands} ${change}`, `${count.sheets} ${isOne} ${lengthOf(example)}`)
      }
    }
  }
  const expected = [...byForce(before, now)].map(([key, { sheets, shortest }]) => [
    key,
    key.endsWith(' lists') ? `${sheets}` : `${sheets} true ${shortestTold(shortest, found.get(key))}`,
  ])
  return { found: Object.fromEntries(found), expected: Object.fromEntries(expected) as Record<string, string> }
}

describe(`an edit is judged as one would by ranking every sheet twice, over ${edits} edits of small catalogues after chance, made and taken back`, () => {
  const chance = chanceFrom(seed + 500)
  console.log(`seed ${seed}`)
  const rounds = Array.from({ length: edits }, (_, at) => [at + 1, editNames[at % editNames.length] ?? ''] as const)
  test.each(rounds)('%i: %s', (_, name) => {
    const one = randomCatalogue(chance)
    const other = edited(chance, one, name)
    for (const [before, now] of [
      [one, other],
      [other, one],
    ] as const) {
      const { found, expected } = judged(before, now)
      expect(found).toEqual(expected)
    }
  })
})

describe(`so is one where whom a list is for is weighed with later answers, over ${edits} catalogues more`, () => {
  const chance = chanceFrom(seed + 501)
  test.each(Array.from({ length: edits }, (_, at) => at + 1))('catalogue %i', () => {
    const one = randomCatalogue(chance)
    const other = speakingAhead(chance, one)
    for (const [before, now] of [
      [one, other],
      [other, one],
    ] as const) {
      const { found, expected } = judged(before, now)
      expect(found).toEqual(expected)
    }
  })
})

test('words that now say nothing to those who gave an answer that was known before change the lists', () => {
  const circumstances = { said: { question: 'second', anyOf: ['yes'], unsaid: 'fails' as const } }
  const first = (unless: readonly string[]): Question =>
    question('who-for', [option('me', { suits: { method: { ...suits({ high: 'poor', low: 'neutral' }), unless } } })])
  const second = question('second', [option('yes', { neutral: 'It is so.' }), option('no', { neutral: 'It is so.' })])
  const parts = {
    traits: [trait('method', ['high', 'low'])],
    groups: [group('one', { method: 'high' }), group('other', { method: 'low' })],
    circumstances,
  }
  const [before, now] = [[], ['said']].map((unless) => catalogueOf({ ...parts, questions: [first(unless), second] }))
  if (!before || !now) throw new Error('There are two catalogues.')
  const { found, expected } = judged(before, now)
  expect(found).toEqual(expected)
  expect(Object.keys(found)).toContain('me me first - +one')
})

test('a question that was asked later, of some people alone, is heard as it was', () => {
  const speaking = (id: string, word: 'ideal' | 'worst', more: Partial<Question> = {}): Question =>
    question(
      id,
      [option('yes', { suits: { method: suits({ high: word, low: 'neutral' }) } }), option('no', { neutral: 'It is so.' })],
      more,
    )
  const traits = [trait('method', ['high', 'low'])]
  const parts = { traits, groups: [group('one', { method: 'high' }), group('other', { method: 'low' })] }
  const first = question('who-for', [option('me')])
  const circumstances = { said: { question: 'second', anyOf: ['yes'], unsaid: 'holds' as const } }
  const now = catalogueOf({ ...parts, questions: [first, speaking('first', 'worst'), speaking('second', 'ideal')] })
  const later = speaking('first', 'worst', { asked: ['said'] })
  const before = catalogueOf({ ...parts, circumstances, questions: [first, speaking('second', 'ideal'), later] })
  const [forth, back] = [judged(before, now), judged(now, before)]
  expect(forth.found).toEqual(forth.expected)
  expect(back.found).toEqual(back.expected)
  expect(Object.keys(forth.found)).toContain('undefined me first -one +')
})
