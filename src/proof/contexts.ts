import type { Catalogue } from '#content'
import type { Answers } from '#engine'
import type { Block } from './answer-space.ts'
import { lengthOf } from './partial-answers.ts'
import { type Live, type View, contextOf, liveBetween } from './views.ts'

/** A context while its graph is compiled. */
export interface Reached {
  /** the shortest answers that lead here */
  readonly answers: Answers
  /** for each question of which some ticks are still to come: whether any can be ticked */
  readonly open: Readonly<Record<string, boolean>>
}

/** The contexts between two steps, numbered as they are met. */
export interface ContextsMet {
  readonly live: Live
  /** the same key for all sheets that go on alike */
  readonly keyOf: (answers: Answers, open: Reached['open']) => string
  readonly numberOf: (answers: Answers, open: Reached['open']) => number
  readonly all: () => readonly Reached[]
}

/** No contexts yet, between the blocks that some steps lead through and those that others do. */
export const contextsBetween = (
  catalogues: readonly Catalogue[],
  views: readonly View[],
  earlier: readonly Block[],
  later: readonly Block[],
): ContextsMet => {
  const live = liveBetween(catalogues, earlier, later)
  const met = new Map<string, { readonly number: number; readonly reached: Reached }>()
  const keyOf = (answers: Answers, open: Reached['open']): string => `${contextOf(views, live, answers)} ${JSON.stringify(open)}`
  return {
    live,
    keyOf,
    numberOf: (answers, open) => {
      const key = keyOf(answers, open)
      const known = met.get(key)
      if (known && lengthOf(known.reached.answers) <= lengthOf(answers)) return known.number
      const number = known?.number ?? met.size
      met.set(key, { number, reached: { answers, open } })
      return number
    },
    all: () => [...met.values()].map((one) => one.reached),
  }
}
