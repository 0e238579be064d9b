import { describe, expect, test } from 'vitest'
import type { Group } from '#content'
import {
  type Answers,
  askingVoice,
  groupOf,
  inVoice,
  optionsFor,
  planEntriesFor,
  planVoice,
  pointersFor,
  questionsFor,
  recommend,
  wordsOfNotice,
} from '#engine'
import { catalogue } from '../support/sheets.ts'

/** Words about one person as someone who is alive. "Is, or was" and "now or in the past" hold for someone who died too. */
const asIfAlive = [
  /\bother person('s)?\b(?! you are thinking of)/,
  /\bis to (you|me)\b/,
  /\beither of you\b/,
  /\bthe person (who|they|you) (drink|use|gamble|spend|worry|care)/,
  /\bhelp (them|him|her) accept\b/,
]
const holdsForBoth = /\b(is|does|has), or (was|did|had)\b/

const isAsIfAlive = (text: string): boolean => !holdsForBoth.test(text) && asIfAlive.some((words) => words.test(text))

const concerns = catalogue.questions.find(({ id }) => id === 'concern')?.options.map(({ id }) => id) ?? []
const bereaved = ['someone-else', 'both'].flatMap((whoFor) =>
  [...concerns, 'all'].flatMap((concern) =>
    ['under-18', 'adult'].flatMap((age) =>
      ['yes', 'no', 'unsure', undefined].map((withdrawal): Answers => {
        const ticked = concern === 'all' ? concerns.filter((id) => id !== 'not-sure') : [concern]
        const said = { 'who-for': whoFor, age, concern: ticked, relation: 'someone-who-died', 'safe-at-home': 'not-always' }
        return withdrawal === undefined || whoFor === 'someone-else' ? said : { ...said, withdrawal }
      }),
    ),
  ),
)

/** What is asked of them, also what was asked before they could say that someone died. */
const askedOf = (answers: Answers): readonly string[] => {
  const voice = askingVoice(catalogue, answers)
  return questionsFor(catalogue, answers).flatMap((question) => [
    ...[question.ask, question.hint ?? '', question.why].map((wording) => inVoice(wording, voice)),
    ...optionsFor(catalogue, question, answers).map(({ label }) => inVoice(label, voice)),
  ])
}

const warningsFor = (answers: Answers): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] }).notices.flatMap(({ id, text }) => {
    const notice = catalogue.notices.find((one) => one.id === id)
    return [text, ...(notice ? [wordsOfNotice(catalogue, notice, answers).title] : [])]
  })

const factsOf = ({ about, nearest, variants }: Group): readonly string[] =>
  [...Object.values(about), ...variants, ...(nearest ? [nearest] : [])].map(({ text }) => text)

const toldTo = (answers: Answers): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] })
    .lists.filter((list) => list.for === 'someone-else')
    .flatMap((list) => [
      ...pointersFor(catalogue, answers, list).flatMap(({ title, text }) => [title, text]),
      ...list.recommendations.flatMap(({ group, reasons, cautions }) => {
        const found = groupOf(catalogue, group)
        const steps = (['say', 'moment', 'not-asked', 'companion', 'not-right'] as const).flatMap((part) =>
          found ? planEntriesFor(catalogue, found, part) : [],
        )
        return [
          ...reasons.flatMap(({ said, because }) => [said, because]),
          ...cautions.map(({ text }) => text),
          ...steps.map(({ text }) => inVoice(text, planVoice(catalogue, answers))),
          ...(found ? factsOf(found) : []),
        ]
      }),
    ])

describe('whoever lost someone reads nothing that speaks of them as if they were alive', () => {
  test.each([
    ['a question', askedOf],
    ['a warning', warningsFor],
    ['a list, a group or a first step', toldTo],
  ])('in %s', (_, read) => {
    const all = new Set(bereaved.flatMap(read))
    expect(all.size).toBeGreaterThan(10)
    expect([...all].filter(isAsIfAlive)).toEqual([])
  })

  test('and what could have been done is told of others, quietly, after the help with grief', () => {
    for (const [concern, id] of [
      ['alcohol', 'withdrawal'],
      ['opioids', 'overdose'],
    ] as const) {
      const answers = { 'who-for': 'someone-else', concern: [concern], relation: 'someone-who-died' }
      const raised = recommend(catalogue, { answers, mattersMost: [] }).notices
      expect(raised.map((notice) => notice.id).slice(0, 2)).toEqual(['bereavement', id])
      expect(raised[1]?.text).toMatch(/^This is for anyone else close to you/)
      const notice = catalogue.notices.find((one) => one.id === id)
      expect(notice && wordsOfNotice(catalogue, notice, answers).urgency).toBe('know')
    }
  })

  test.each([
    "What is the other person's problem with?",
    'Who is the other person to you?',
    'If either of you has stopped, call.',
    'It helps the person who drinks.',
  ])('which would be seen: %s', (text) => expect(isAsIfAlive(text)).toBe(true))
})

describe('a group for people who lost someone', () => {
  /** What speaks against such a group, by the questions that were answered. */
  const against = (answers: Answers): readonly string[] =>
    recommend(catalogue, { answers, mattersMost: [] })
      .lists.filter((list) => list.for === 'someone-else')
      .flatMap(({ recommendations }) => recommendations)
      .filter(({ group }) => groupOf(catalogue, group)?.stands['bond']?.value === 'bereaved')
      .flatMap(({ reasons }) => reasons.filter(({ trait, weight }) => trait === 'bond' && weight < 0))
      .map(({ question }) => question)

  test('has nothing against it in whom they lost', () => {
    for (const answers of bereaved) expect(against(answers)).toEqual([])
  })

  test.each(['someone-else', 'both'])('does not lead while nobody is said to have died: %s', (whoFor) => {
    expect(against({ 'who-for': whoFor, age: 'adult', concern: ['opioids'] })).toEqual(['who-for'])
  })
})
