import type { Catalogue, Notice } from '#content'
import { type Answer, type Answers, asked, questionOf } from '#engine'
import { answersOf } from './every-path.ts'
import { warningIds } from '../../support/expected-notices.ts'
import { chanceFrom, oneOf } from '../../support/chance.ts'
import { seed } from '../../support/seed.ts'

/** What each warning looks at, written down from the agreed table and not from the content. */
interface Looks {
  /** the questions whose answers it weighs */
  readonly at: readonly string[]
  /** the further questions that decide whether these are asked, and what they offer */
  readonly behind: readonly string[]
}

export const looks: Readonly<Record<string, Looks>> = {
  'not-safe-at-home': { at: ['who-for', 'safe-at-home', 'age'], behind: [] },
  'under-18-family': { at: ['who-for', 'age'], behind: [] },
  bereavement: { at: ['who-for', 'relation'], behind: [] },
  withdrawal: { at: ['who-for', 'concern', 'withdrawal', 'relation'], behind: [] },
  overdose: { at: ['who-for', 'concern', 'relation'], behind: [] },
  medicine: { at: ['who-for', 'opioid-medicine', 'mental-health', 'past'], behind: ['concern'] },
  pills: { at: ['who-for', 'concern'], behind: [] },
  eating: { at: ['who-for', 'concern', 'age'], behind: [] },
  'under-18': { at: ['who-for', 'age'], behind: [] },
  gambling: { at: ['concern'], behind: ['who-for'] },
  debt: { at: ['concern'], behind: ['who-for'] },
  'sexual-harm': { at: ['concern', 'age'], behind: ['who-for'] },
  'cutting-down': { at: ['who-for', 'goal', 'concern'], behind: [] },
  'stop-smoking': { at: ['who-for', 'concern'], behind: [] },
}

/** All that can change whether a warning appears, or what it says. */
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

const claimsOf = ({ when, anyOf = [], instead }: Notice): readonly string[] => [
  ...when,
  ...anyOf,
  ...instead.flatMap((other) => other.when),
]

/** The questions of which a notice's circumstances speak, by the content. */
export const lookedAt = (catalogue: Catalogue, notice: Notice): ReadonlySet<string> =>
  new Set(questionsOfClaims(catalogue, claimsOf(notice)))

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

/** The circumstances that warnings look at, and those that decide whether a question behind them is asked or what it offers. */
const claimsThatMatter = (catalogue: Catalogue): ReadonlySet<string> => {
  const warnings = warningsOf(catalogue)
  const questions = withAllBehind(catalogue, new Set(warnings.flatMap((notice) => [...lookedAt(catalogue, notice)])))
  return new Set([
    ...warnings.flatMap(claimsOf),
    ...catalogue.questions
      .filter(({ id }) => questions.has(id))
      .flatMap(({ asked: when, options }) => [...when, ...options.flatMap(({ offered }) => offered)]),
  ])
}

/**
 * The ticks of a question in sets of those that no warning tells apart: the same circumstances name them, and they are offered
 * alike. Which of such a set somebody ticked, and how many of it, changes no warning; only whether it was any of them.
 */
export const alikeTicks = (catalogue: Catalogue, id: string): readonly (readonly string[])[] => {
  const question = questionOf(catalogue, id)
  const claims = [...claimsThatMatter(catalogue)].flatMap((name) => catalogue.circumstances[name] ?? [])
  const about = claims.filter((claim) => claim.question === id)
  const counts = about.some(({ moreThan }) => moreThan !== undefined)
  const sets = new Map<string, string[]>()
  for (const { id: option, offered, exclusive } of question?.options ?? []) {
    const named = about.map(({ anyOf = [], noneOf = [] }) => [anyOf.includes(option), noneOf.includes(option)])
    const key = JSON.stringify([counts ? option : '', named, offered, exclusive])
    sets.set(key, [...(sets.get(key) ?? []), option])
  }
  return [...sets.values()]
}

const chance = chanceFrom(seed)
const drawn = new Map<string, readonly string[]>()

/** The ticks to go through: one of each set of those that are alike, another in every run. */
export const ticksOf = (catalogue: Catalogue, id: string): readonly string[] => {
  const picked = drawn.get(id) ?? alikeTicks(catalogue, id).map((alike) => oneOf(chance, alike))
  drawn.set(id, picked)
  const order = questionOf(catalogue, id)?.options.map((option) => option.id) ?? []
  return order.filter((option) => picked.includes(option))
}

/** Every answer a question could be given by anybody, offered or not: each option, or each set of ticks, those that are alike once. */
const anyAnswers = (catalogue: Catalogue, id: string): readonly Answer[] => {
  const question = questionOf(catalogue, id)
  if (question?.choose === 'one') return question.options.map((option) => option.id)
  const options = ticksOf(catalogue, id)
  return Array.from({ length: 2 ** options.length - 1 }, (_, nth) => options.filter((_id, bit) => ((nth + 1) >> bit) & 1))
}

/**
 * Every combination of answers to these questions, each of them also skipped, whether the answers before call for it or not. Ticks
 * that are alike are gone through once.
 */
export function* everyCombination(catalogue: Catalogue, ids: readonly string[]): Generator<Answers> {
  const [first, ...others] = ids
  if (first === undefined) {
    yield {}
    return
  }
  const all = anyAnswers(catalogue, first)
  for (const answers of everyCombination(catalogue, others)) {
    yield answers
    for (const answer of all) yield { ...answers, [first]: answer }
  }
}

/**
 * Every combination that the guide itself can gather: in its order, only what it asks and offers, each question also skipped. Ticks
 * that are alike are gone through once.
 */
export function* everyGathering(catalogue: Catalogue, ids: readonly string[], sofar: Answers = {}): Generator<Answers> {
  const [first, ...others] = catalogue.questions.filter(({ id }) => ids.includes(id))
  if (!first) {
    yield sofar
    return
  }
  const rest = others.map(({ id }) => id)
  yield* everyGathering(catalogue, rest, sofar)
  if (!asked(catalogue, first, sofar)) return
  const ticks = first.choose === 'many' ? ticksOf(catalogue, first.id) : undefined
  const narrowed = ticks ? { ...first, options: first.options.filter(({ id }) => ticks.includes(id)) } : first
  for (const answer of answersOf(catalogue, narrowed, sofar))
    yield* everyGathering(catalogue, rest, { ...sofar, [first.id]: answer })
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
