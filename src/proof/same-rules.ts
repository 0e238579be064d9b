import type { Catalogue, Option, Question, Suits } from '#content'
import { circumstancesOf, questionOf } from '#engine'
import { tooManyTicks } from './steps.ts'

const askingRules = ({ questions, circumstances, lists }: Catalogue): unknown => ({
  question: lists.question,
  circumstances,
  questions: questions.map(({ id, choose, asked: when, picksFrom, options }) => ({
    id,
    choose,
    when,
    picksFrom,
    options: options.map((option) => [option.id, option.offered, option.exclusive]),
  })),
})

/** Whether both catalogues ask the same questions, so that the same sheets are possible. */
export const sameSheets = (one: Catalogue, other: Catalogue): boolean =>
  JSON.stringify(askingRules(one)) === JSON.stringify(askingRules(other))

const wordsOf = (suits: Readonly<Record<string, Suits>> = {}): unknown =>
  Object.entries(suits).map(([trait, { values, unless }]) => [trait, values, unless])

const optionRules = ({ suits, alone, standsFor }: Option): unknown => [wordsOf(suits), wordsOf(alone), standsFor]

const questionRules = ({ together, options }: Question): unknown => [
  together && [together.mainQuestion, together.suits.values, together.alsoCovered, together.mainBeside, together.mainMissing],
  options.map(optionRules),
]

const valuesOf = (stands: Readonly<Record<string, { readonly value: string }>>): unknown =>
  Object.entries(stands).map(([id, { value }]) => [id, value])

const rankingRules = (catalogue: Catalogue): unknown => [
  catalogue.lists.unsaid,
  catalogue.questions.map(questionRules),
  catalogue.traits.map(({ id, by, values }) => [id, by, Object.keys(values)]),
  catalogue.groups.map(({ id, stands, reach }) => [id, valuesOf(stands), valuesOf(reach)]),
]

/** Whether both catalogues rank by the same rules, so that lists can differ only in their words. */
export const sameRules = (one: Catalogue, other: Catalogue): boolean =>
  sameSheets(one, other) && JSON.stringify(rankingRules(one)) === JSON.stringify(rankingRules(other))

/** The answers that only the first catalogue has, as `question` or `question: option`. */
export const answersOnlyIn = (one: Catalogue, other: Catalogue): readonly string[] =>
  one.questions.flatMap(({ id, options }) => {
    const there = questionOf(other, id)
    if (!there) return [id]
    return options
      .filter((option) => there.options.every((known) => known.id !== option.id))
      .map((option) => `${id}: ${option.id}`)
  })

/** Why two catalogues cannot be compared; undefined if they can. Both must ask everyone whom the list is for. */
export const incomparable = (before: Catalogue, now: Catalogue): string | undefined => {
  if (before.lists.question !== now.lists.question)
    return `Whom a list is for was asked by \`${before.lists.question}\` there and is asked by \`${now.lists.question}\` now, so there is no list to lay beside another.`
  const waits = [before, now].some(({ lists, questions }) =>
    questions.some((question) => question.id === lists.question && circumstancesOf(question).length > 0),
  )
  if (waits) return `\`${now.lists.question}\` waits for other answers, so it is not certain which list a sheet calls for.`
  const tooMany = tooManyTicks(before, now) ?? tooManyTicks(now, before)
  return tooMany
    ? `The options of \`${tooMany.id}\` differ, or who is offered them, and ${tooMany.options.length} are too many to try every set of ticks under both. What can be done is to run \`npm run prove\` on each.`
    : undefined
}
