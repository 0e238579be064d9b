import type { Catalogue, Option, People, Question, Said, SaidTo } from '#content'
import { type Answer, type Answers, asked, optionsFor, questionOf } from '#engine'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'

/** How many of those who are asked give an answer, from 0 to 1. */
export type Share = (catalogue: Catalogue, question: string, answer: Answer | undefined, answers: Answers) => number

/** A made-up mix of people: for each question, the share of those asked who choose each option. Options of other questions are equally likely. */
export interface Mix {
  /** the parts of all people, and where they differ; if there are none, all are alike */
  readonly people?: readonly People[]
  /** the share of those asked who skip a question, from 0 to 1 */
  readonly silent: number
  /** the same for single questions */
  readonly silentTo?: Readonly<Record<string, number>>
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A mix in which every option is equally likely. */
export const anyMix: Mix = { silent: 0.1, answers: {} }

const ofOne = (
  offered: readonly string[],
  shares: Readonly<Record<string, number>> | undefined,
  silent: number,
  answer: Answer | undefined,
): number => {
  if (answer === undefined) return offered.length === 0 ? 1 : silent
  const weight = (id: string): number => (shares ? (shares[id] ?? 0) : 1)
  const all = offered.reduce((sum, id) => sum + weight(id), 0)
  return all === 0 ? (1 - silent) / offered.length : ((1 - silent) * weight(String(answer))) / all
}

/** Ticks are independent of each other, unless an exclusive option is chosen. Ticking nothing is silence. */
const ofMany = (
  ticks: readonly string[],
  alone: readonly string[],
  shares: Readonly<Record<string, number>> | undefined,
  answer: Answer | undefined,
): number => {
  const chance = (id: string): number => shares?.[id] ?? 0.5
  const ticked = answer === undefined ? [] : [answer].flat()
  const standing = alone.reduce((sum, id) => sum + chance(id), 0)
  // Exclusive options whose shares add up to more than 1 are scaled down.
  const scale = standing > 1 ? 1 / standing : 1
  const [only] = ticked
  if (only !== undefined && alone.includes(only)) return ticked.length === 1 ? chance(only) * scale : 0
  return ticks.reduce((share, id) => share * (ticked.includes(id) ? chance(id) : 1 - chance(id)), 1 - standing * scale)
}

/**
 * The share of people who give each answer, as if all people were alike and no answer went with another. The walk needs shares of
 * this shape; figures of people who differ come from a sample, see `sampleOf`.
 */
export const shareIn =
  ({ silent, silentTo, answers: mix }: Mix): Share =>
  (catalogue: Catalogue, id, answer, answers) => {
    const question = questionOf(catalogue, id)
    if (!question) return 1
    const offered = optionsFor(catalogue, question, answers)
    if (question.choose === 'one')
      return ofOne(
        offered.map((option) => option.id),
        mix[id],
        silentTo?.[id] ?? silent,
        answer,
      )
    const idsOf = (exclusive: boolean): readonly string[] =>
      offered.filter((option) => option.exclusive === exclusive).map((option) => option.id)
    return ofMany(idsOf(false), idsOf(true), mix[id], answer)
  }

/** People who are alike: they answer each question by its shares, whatever else they answered. */
export interface Profile {
  /** of all people, from 0 to 1 */
  readonly share: number
  readonly said: SaidTo
}

/** The same, with what some say put over it. */
const over = (under: SaidTo, some: SaidTo): SaidTo => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(some).map(([id, said]): [string, Said] => {
      const { shares, sets, times, ...rest } = under[id] ?? {}
      const answered = (said.shares ?? said.sets) ? {} : { ...(shares && { shares }), ...(sets && { sets }) }
      return [id, { ...rest, ...answered, ...said, times: { ...times, ...said.times } }]
    }),
  ),
})

/** Every way to be one kind in each list of kinds, with its share of all people. */
export const profilesOf = ({ silentTo = {}, answers, people = [] }: Mix): readonly Profile[] => {
  const ofAll: SaidTo = Object.fromEntries(
    [...new Set([...Object.keys(silentTo), ...Object.keys(answers)])].map((id): [string, Said] => [
      id,
      {
        ...(Object.hasOwn(silentTo, id) && { silent: silentTo[id] ?? 0 }),
        ...(Object.hasOwn(answers, id) && { shares: answers[id] ?? {} }),
      },
    ]),
  )
  if (people.length === 0) return [{ share: 1, said: ofAll }]
  return people.flatMap(({ share, said, kinds }) =>
    kinds.reduce<readonly Profile[]>(
      (sofar, list) =>
        sofar.flatMap((profile) =>
          list.map((kind) => ({ share: profile.share * kind.share, said: over(profile.said, kind.said) })),
        ),
      [{ share, said: over(ofAll, said) }],
    ),
  )
}

/** Pseudo-random numbers from 0 to 1, the same ones every time for the same person. */
export const sequence = (person: number): (() => number) => {
  let state = Math.imul(person + 1, 0x9e37_79b1) | 0
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of these by its weight; any of them if none has a weight. */
const drawn = <Thing>(things: readonly Thing[], weightOf: (thing: Thing) => number, next: () => number): Thing | undefined => {
  const all = things.reduce((sum, thing) => sum + weightOf(thing), 0)
  let left = next() * (all || things.length)
  for (const thing of things) {
    left -= all === 0 ? 1 : weightOf(thing)
    if (left < 0) return thing
  }
  return things.at(-1)
}

/** What one person ticks of the options that are offered: a set, or each by itself. */
const ticksDrawn = (offered: readonly Option[], { sets, shares }: Said, next: () => number): Answer => {
  if (sets) {
    const ticks = drawn(sets, ({ share }) => share, next)?.ticks ?? []
    return offered.flatMap(({ id }) => (ticks.includes(id) ? [id] : []))
  }
  const shareOf = ({ id }: Option): number => shares?.[id] ?? 0.5
  const alone = offered.filter(({ exclusive }) => exclusive)
  const standing = alone.reduce((sum, option) => sum + shareOf(option), 0)
  // Exclusive options whose shares add up to more than 1 are scaled down.
  if (next() * Math.max(1, standing) < standing) return [drawn(alone, shareOf, next)?.id ?? []].flat()
  return offered.flatMap((option) => (!option.exclusive && next() < shareOf(option) ? [option.id] : []))
}

/** What someone says to a question that is asked; nothing, or no tick, if they leave it out. */
const answerDrawn = (
  catalogue: Catalogue,
  question: Question,
  said: Said,
  silent: number,
  answers: Answers,
  next: () => number,
): Answer | undefined => {
  const isByTick = question.choose === 'many' && !said.sets
  if (next() < (said.silent ?? (isByTick ? 0 : silent))) return undefined
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'many') return ticksDrawn(offered, said, next)
  return drawn(offered, ({ id }) => (said.shares ? (said.shares[id] ?? 0) : 1) * (said.times?.[id] ?? 1), next)?.id
}

/** Sheets of people drawn from a mix, the same ones every time. */
export const sampleOf = (catalogue: Catalogue, mix: Mix, count: number, limits: Limits = noLimits): readonly Answers[] => {
  const profiles = profilesOf(mix)
  return Array.from({ length: count }, (_, person) => {
    lookAtTheClock(limits)
    const next = sequence(person)
    const said = drawn(profiles, ({ share }) => share, next)?.said ?? {}
    let answers: Answers = {}
    for (const question of catalogue.questions) {
      if (!asked(catalogue, question, answers)) continue
      const answer = answerDrawn(catalogue, question, said[question.id] ?? {}, mix.silent, answers, next)
      if (answer !== undefined && answer.length > 0) answers = { ...answers, [question.id]: answer }
    }
    return answers
  })
}
