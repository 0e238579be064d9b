import type { Catalogue, Notice, Question } from '#content'
import { type Answer, type Answers, asked, optionsFor, questionOf } from '#engine'
import { warningIds } from '../../support/expected-notices.ts'

/** What each warning looks at, written down from the agreed table and not from the content. */
interface Looks {
  /** the questions whose answers it weighs */
  readonly at: readonly string[]
  /** the further questions that decide whether these are asked, and what they offer */
  readonly behind: readonly string[]
}

export const looks: Readonly<Record<string, Looks>> = {
  'not-safe-at-home': { at: ['who-for', 'safe-at-home'], behind: [] },
  'under-18-family': { at: ['who-for', 'age'], behind: [] },
  withdrawal: { at: ['who-for', 'concern', 'withdrawal'], behind: [] },
  overdose: { at: ['concern'], behind: ['who-for'] },
  medicine: { at: ['who-for', 'opioid-medicine', 'mental-health', 'past'], behind: ['concern'] },
  'under-18': { at: ['who-for', 'age'], behind: [] },
  gambling: { at: ['concern'], behind: ['who-for'] },
  'cutting-down': { at: ['who-for', 'goal'], behind: [] },
}

/** All that can change whether a warning appears. */
export const decisive = (warning: string): readonly string[] => {
  const { at = [], behind = [] } = looks[warning] ?? {}
  return [...behind, ...at]
}

/** The warnings of the content: what comes before the list, and does not look at it. */
export const warningsOf = ({ notices }: Catalogue): readonly Notice[] =>
  notices.filter(({ afterList, amongFirst }) => !afterList && !amongFirst)

/** The same warnings among what a result raises, in the order of the content. */
export const warningsAmong = (notices: readonly { readonly id: string }[]): readonly string[] =>
  notices.map(({ id }) => id).filter((id) => warningIds.includes(id))

const questionsOfClaims = ({ circumstances }: Catalogue, claims: readonly string[]): string[] =>
  claims.flatMap((id) => circumstances[id]?.question ?? [])

/** The questions of which a notice's circumstances speak, by the content. */
export const lookedAt = (catalogue: Catalogue, { when, anyOf }: Notice): ReadonlySet<string> =>
  new Set(questionsOfClaims(catalogue, [...when, ...(anyOf ?? [])]))

/** These questions with all that decide whether they are asked and what they offer, and so on behind those, by the content. */
export const withAllBehind = (catalogue: Catalogue, ids: Iterable<string>): ReadonlySet<string> => {
  const all = new Set(ids)
  // A set is walked to its end, and what is added on the way comes at the end.
  for (const id of all) {
    const question = questionOf(catalogue, id)
    const claims = [...(question?.asked ?? []), ...(question?.options.flatMap(({ offered }) => offered) ?? [])]
    for (const behind of questionsOfClaims(catalogue, claims)) all.add(behind)
    if (question?.picksFrom !== undefined) all.add(question.picksFrom)
  }
  return all
}

/** The circumstances that decide whether these questions are asked and what they offer, or over a warning that looks at nothing else. */
const claimsAmong = (catalogue: Catalogue, ids: readonly string[]): readonly string[] => {
  const questions = catalogue.questions.filter(({ id }) => ids.includes(id))
  const warnings = warningsOf(catalogue).filter((notice) => [...lookedAt(catalogue, notice)].every((id) => ids.includes(id)))
  return [
    ...questions.flatMap(({ asked: whenAsked, options }) => [...whenAsked, ...options.flatMap(({ offered }) => offered)]),
    ...warnings.flatMap(({ when, anyOf = [] }) => [...when, ...anyOf]),
  ]
}

const subsetsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]])

/** So many ticks of one kind, or fewer, are combined in every way. */
const mostCombined = 3

/**
 * The sets of ticks that circumstances can tell apart. A circumstance sees a tick by its name, or counts whether there are more than
 * so many. Where many ticks are named by the same circumstances and offered alike, none of them, each by itself and as many together as
 * are counted stand for all their combinations, each combined with all else. Each by itself is tried in case the agreed table names one
 * that the content does not.
 */
const ticksToldApart = (
  catalogue: Catalogue,
  { id, options }: Question,
  claims: readonly string[],
): readonly (readonly string[])[] => {
  const about = [...new Set(claims)]
    .flatMap((claim) => catalogue.circumstances[claim] ?? [])
    .filter(({ question }) => question === id)
  const counted = 1 + Math.max(1, ...about.map(({ moreThan = 0 }) => moreThan))
  const kinds = new Map<string, string[]>()
  for (const { id: option, offered, exclusive } of options) {
    const named = about.map(({ anyOf, noneOf }) => (anyOf ?? noneOf ?? []).includes(option))
    const kind = JSON.stringify([named, offered, exclusive])
    kinds.set(kind, [...(kinds.get(kind) ?? []), option])
  }
  return [...kinds.values()]
    .map((kind) => (kind.length <= mostCombined ? subsetsOf(kind) : [[], ...kind.map((one) => [one]), kind.slice(0, counted)]))
    .reduce<readonly (readonly string[])[]>((all, sets) => all.flatMap((set) => sets.map((more) => [...set, ...more])), [[]])
    .filter((set) => set.length > 0)
    .map((set) => options.map((option) => option.id).filter((option) => set.includes(option)))
}

/** Every combination of answers to these questions, each of them also skipped, whether the answers before call for it or not. */
export function* everyCombination(
  catalogue: Catalogue,
  ids: readonly string[],
  claims = claimsAmong(catalogue, ids),
): Generator<Answers> {
  const [first, ...others] = ids
  if (first === undefined) {
    yield {}
    return
  }
  const question = questionOf(catalogue, first)
  const all: readonly Answer[] =
    question?.choose === 'many' ? ticksToldApart(catalogue, question, claims) : (question?.options.map(({ id }) => id) ?? [])
  for (const answers of everyCombination(catalogue, others, claims)) {
    yield answers
    for (const answer of all) yield { ...answers, [first]: answer }
  }
}

/** Every combination that the guide itself can gather: in its order, only what it asks and offers, each question also skipped. */
export function* everyGathering(
  catalogue: Catalogue,
  ids: readonly string[],
  sofar: Answers = {},
  claims = claimsAmong(catalogue, ids),
): Generator<Answers> {
  const [first, ...others] = catalogue.questions.filter(({ id }) => ids.includes(id))
  if (!first) {
    yield sofar
    return
  }
  const rest = others.map(({ id }) => id)
  yield* everyGathering(catalogue, rest, sofar, claims)
  if (!asked(catalogue, first, sofar)) return
  const offered = { ...first, options: optionsFor(catalogue, first, sofar) }
  const alone = offered.options.filter(({ exclusive }) => exclusive).map(({ id }) => id)
  const all: readonly Answer[] =
    first.choose === 'one'
      ? offered.options.map(({ id }) => id)
      : ticksToldApart(catalogue, offered, claims).filter((set) => set.length === 1 || !alone.some((id) => set.includes(id)))
  for (const answer of all) yield* everyGathering(catalogue, rest, { ...sofar, [first.id]: answer }, claims)
}

/** The answers, and a note of every question whose answer is asked for. */
export const watched = (answers: Answers): { readonly answers: Answers; readonly seen: ReadonlySet<string> } => {
  const seen = new Set<string>()
  const note = (key: PropertyKey): void => void seen.add(String(key))
  return {
    seen,
    answers: new Proxy(answers, {
      get: (target, key) => (note(key), Reflect.get(target, key) as Answer),
      has: (target, key) => (note(key), Reflect.has(target, key)),
      getOwnPropertyDescriptor: (target, key) => (note(key), Reflect.getOwnPropertyDescriptor(target, key)),
      ownKeys: (target) => (note('all of them'), Reflect.ownKeys(target)),
    }),
  }
}
