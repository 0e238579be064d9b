import type { Catalogue, Question } from '#content'
import { type Answer, type Change, type Sheet, emptySheet, firstShown, prune, recommend } from '#engine'

/** What somebody could answer and what comes of it, found by trying everything: an independent check of what the engine works out. */

const setsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** ids.length - 1 }, (_, code) => ids.filter((__, at) => Math.floor((code + 1) / 2 ** at) % 2 === 1))

/** Every answer to a question that anybody could give, asked or not; and none. */
export const answersOf = ({ choose, options }: Question): readonly (Answer | undefined)[] => {
  const ids = options.map(({ id }) => id)
  return [undefined, ...(choose === 'one' ? ids : setsOf(ids))]
}

/** With more options than so many, not every combination of ticks is imagined. */
const fewOptions = 8
const mostTicksApart = 2

/** All sets of these, each at most so many. */
const setsUpTo = (ids: readonly string[], most: number): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>(
    (all, id) => [...all, ...all.filter(({ length }) => length < most).map((set) => [...set, id])],
    [[]],
  )

/**
 * The answers that are worth imagining in place of one: every one of a question with few options, and of one with many those that
 * differ in three ticks or fewer, every single tick, and those that stand alone. Written down here once more.
 */
export const answersNear = (question: Question, before: Answer | undefined): readonly (Answer | undefined)[] => {
  const { choose, options } = question
  const shared = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  if (choose === 'one' || shared.length <= fewOptions) return answersOf(question)
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id])
  const differing = setsUpTo(shared, mostTicksApart).map((changes) =>
    shared.filter((id) => changes.includes(id) !== (before ?? []).includes(id)),
  )
  const all = [...shared.map((id) => [id]), ...alone, ...differing.filter(({ length }) => length > 0)]
  return [undefined, ...new Map(all.map((set) => [set.join(), set])).values()]
}

/** The sheet with these changes, made by nothing but writing them in. */
export const writtenIn = (catalogue: Catalogue, { answers, mattersMost }: Sheet, changes: readonly Change[]): Sheet => {
  const said = new Map<string, Answer | undefined>(Object.entries(prune(catalogue, answers)))
  const marks = mattersMost.filter((id) => said.has(id))
  for (const { question, answer } of changes) said.set(question, answer)
  const kept = [...said].filter((entry): entry is [string, Answer] => entry[1] !== undefined)
  return { answers: Object.fromEntries(kept), mattersMost: marks }
}

/** Who stands in the first place of a list, or, where it is no longer called for, of the lists in its stead. */
export const leaders = (catalogue: Catalogue, sheet: Sheet, list: string): ReadonlySet<string> => {
  const { lists } = recommend(catalogue, sheet)
  const own = lists.filter((one) => one.for === list)
  const firsts = (own.length > 0 ? own : lists).flatMap(({ recommendations }) =>
    recommendations.filter(({ place }) => place === 1),
  )
  return new Set(firsts.map(({ group }) => group))
}

/** The first three of each list, in no order. */
export const firstThree = (catalogue: Catalogue, sheet: Sheet): string =>
  recommend(catalogue, sheet)
    .lists.map(({ recommendations }) =>
      recommendations
        .slice(0, firstShown)
        .map(({ group }) => group)
        .toSorted()
        .join(),
    )
    .join(' | ')

/** Whether the last of the first three of a list shares its place with a group outside them. */
export const isLevelBeyond = (catalogue: Catalogue, sheet: Sheet): boolean =>
  recommend(catalogue, sheet).lists.some(
    ({ recommendations: all }) => all.length > firstShown && all[firstShown]?.place === all[firstShown - 1]?.place,
  )

/** Every set of up to so many changed answers that are worth imagining in place of those of a sheet. */
export function* everyChange(catalogue: Catalogue, upTo: number, sheet = emptySheet, from = 0): Generator<readonly Change[]> {
  yield []
  if (upTo === 0) return
  for (const [at, question] of catalogue.questions.entries()) {
    if (at < from || question.private) continue
    for (const answer of answersNear(question, sheet.answers[question.id])) {
      for (const others of everyChange(catalogue, upTo - 1, sheet, at + 1)) yield [{ question: question.id, answer }, ...others]
    }
  }
}

/** Every way to answer open questions, or some of them. */
export function* everyCompletion(catalogue: Catalogue, sheet: Sheet, open: readonly string[]): Generator<Sheet> {
  const [first, ...rest] = open
  const question = catalogue.questions.find(({ id }) => id === first)
  if (!question) {
    yield sheet
    return
  }
  for (const answer of answersOf(question)) {
    const answers = answer === undefined ? sheet.answers : { ...sheet.answers, [question.id]: answer }
    yield* everyCompletion(catalogue, { ...sheet, answers }, rest)
  }
}
