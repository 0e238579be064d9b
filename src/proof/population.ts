import type { Catalogue, Option } from '#content'
import { type Answer, type Answers, asked, optionsFor, questionOf } from '#engine'
import type { Share } from './graph.ts'
import { answersOrSilence } from './answer-space.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'

/** A made-up mix of people: for each question, the share of those asked who choose each option. Options of other questions are equally likely. */
export interface Mix {
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

/** The share of people in this mix who give each answer. */
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

/** Pseudo-random numbers from 0 to 1, the same ones every time. */
const sequence = (): (() => number) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What somebody ticks: an exclusive option, or each of the others by itself. */
const ticksDrawn = (
  offered: readonly Option[],
  shares: Readonly<Record<string, number>> | undefined,
  next: () => number,
): Answer | undefined => {
  const chance = ({ id }: Option): number => shares?.[id] ?? 0.5
  const alone = offered.filter(({ exclusive }) => exclusive)
  const standing = alone.reduce((sum, option) => sum + chance(option), 0)
  let left = next() * Math.max(1, standing)
  for (const option of alone) {
    left -= chance(option)
    if (left < 0) return [option.id]
  }
  const ticked = offered.flatMap((option) => (!option.exclusive && next() < chance(option) ? [option.id] : []))
  return ticked.length > 0 ? ticked : undefined
}

/** Sheets of people drawn from a mix, the same ones every time. */
export const sampleOf = (catalogue: Catalogue, mix: Mix, count: number, limits: Limits = noLimits): readonly Answers[] => {
  const shareOf = shareIn(mix)
  const next = sequence()
  return Array.from({ length: count }, () => {
    lookAtTheClock(limits)
    let answers: Answers = {}
    for (const question of catalogue.questions) {
      if (question.choose === 'many') {
        const ticked =
          asked(catalogue, question, answers) &&
          ticksDrawn(optionsFor(catalogue, question, answers), mix.answers[question.id], next)
        if (ticked) answers = { ...answers, [question.id]: ticked }
        continue
      }
      const alternatives = answersOrSilence(catalogue, question, answers)
      if (alternatives.length === 1) continue
      let left = next()
      let drawn: Answer | undefined
      for (const answer of alternatives) {
        left -= shareOf(catalogue, question.id, answer, answers)
        if (left >= 0) continue
        drawn = answer
        break
      }
      if (drawn !== undefined) answers = { ...answers, [question.id]: drawn }
    }
    return answers
  })
}
