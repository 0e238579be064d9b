import type { Catalogue, Option, Question, Suits } from '#content'

const asked = ({ questions, circumstances, lists }: Catalogue): unknown => ({
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

/** Whether the same sheets can be filled in under both. */
export const sameSheets = (one: Catalogue, other: Catalogue): boolean =>
  JSON.stringify(asked(one)) === JSON.stringify(asked(other))

const wordsOf = (suits: Readonly<Record<string, Suits>> = {}): unknown =>
  Object.entries(suits).map(([trait, { values }]) => [trait, values])

const saidBy = ({ suits, alone, standsFor }: Option): unknown => [wordsOf(suits), wordsOf(alone), standsFor]

const weighedBy = ({ together, options }: Question): unknown => [
  together && [together.mainQuestion, together.suits.values, together.alsoCovered, together.mainBeside, together.mainMissing],
  options.map(saidBy),
]

const valuesOf = (stands: Readonly<Record<string, { readonly value: string }>>): unknown =>
  Object.entries(stands).map(([id, { value }]) => [id, value])

const ranked = (catalogue: Catalogue): unknown => [
  catalogue.lists.unsaid,
  catalogue.questions.map(weighedBy),
  catalogue.traits.map(({ id, by, values }) => [id, by, Object.keys(values)]),
  catalogue.groups.map(({ id, stands, reach }) => [id, valuesOf(stands), valuesOf(reach)]),
]

/** Whether both rank by the same rules, so that no list can differ in more than its words. */
export const sameRules = (one: Catalogue, other: Catalogue): boolean =>
  sameSheets(one, other) && JSON.stringify(ranked(one)) === JSON.stringify(ranked(other))

/** The answers that one catalogue knows and the other does not, as `question` or `question: option`. */
export const answersOnlyIn = (one: Catalogue, other: Catalogue): readonly string[] =>
  one.questions.flatMap(({ id, options }) => {
    const there = other.questions.find((question) => question.id === id)
    if (!there) return [id]
    return options
      .filter((option) => there.options.every((known) => known.id !== option.id))
      .map((option) => `${id}: ${option.id}`)
  })

/** Why two catalogues cannot be compared, where they cannot: the question of whom a list is for has to be asked of everybody in both. */
export const incomparable = (before: Catalogue, now: Catalogue): string | undefined => {
  if (before.lists.question !== now.lists.question)
    return `Whom a list is for was asked by \`${before.lists.question}\` there and is asked by \`${now.lists.question}\` now, so there is no list to lay beside another.`
  const waits = [before, now].some(({ lists, questions }) =>
    questions.some(
      ({ id, asked: when, options }) =>
        id === lists.question && (when.length > 0 || options.some(({ offered }) => offered.length > 0)),
    ),
  )
  return waits
    ? `\`${now.lists.question}\` waits for other answers, so it is not certain which list a sheet calls for.`
    : undefined
}
