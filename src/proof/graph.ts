import type { Catalogue } from '#content'
import type { Answers } from '#engine'
import type { Block, Fixed } from './answer-space.ts'
import { type View, excluded } from './views.ts'

/** What some answers to a step do. Answers that do the same are one effect. */
export interface Effect {
  /** group by group, view by view: what is added to its total, or `excluded` */
  readonly weights: Int8Array
  /** the number of the context that follows in the next step */
  readonly next: number
  /** how many answers to the step have this effect; in a merged graph, how many ways each way through it stands for */
  readonly count: number
  /** the shortest of these answers, and their length; a tick that is walked by itself counts as an answer of its own */
  readonly answers: Answers
  readonly length: number
}

/** Sheets so far that are asked the same from here on. */
export interface Context {
  /** the shortest answers that lead here */
  readonly answers: Answers
  readonly effects: readonly Effect[]
}

/**
 * The questionnaire as a layered graph: for each step the contexts in which it is asked, for each context the effects of answers.
 * Every sheet is exactly one way from the first context to the last step, and each way is as many sheets as the product of the counts
 * along it. So to count sheets is to count ways.
 */
export interface Graph {
  readonly catalogue: Catalogue
  readonly views: readonly View[]
  readonly fixed: Fixed
  /** the answers that are fixed, without those that are fixed to silence */
  readonly fixedAnswers: Answers
  /** the number of groups, view by view */
  readonly width: number
  readonly blocks: readonly Block[]
  /**
   * the steps of the walk, each with the number of the block whose questions it answers. A question of many ticks takes several
   * steps. Their order is not that of the blocks.
   */
  readonly steps: readonly { readonly block: number }[]
  /** the contexts of each step, then those at the end */
  readonly contexts: readonly (readonly Context[])[]
}

/**
 * Gathers the effects of one context. Answers that add the same to every group and lead to the same context are one effect, which keeps
 * how many they are and the shortest of them; of equally short ones, the first.
 */
export const effectsFound = () => {
  const found = new Map<string, Effect>()
  return {
    put: (weights: readonly number[], next: number, own: Answers, length: number, count = 1): void => {
      const key = `${next} ${weights.join()}`
      const same = found.get(key)
      const isShorter = !same || length < same.length
      found.set(key, {
        weights: same?.weights ?? Int8Array.from(weights),
        next,
        count: (same?.count ?? 0) + count,
        answers: isShorter ? own : same.answers,
        length: isShorter ? length : same.length,
      })
    },
    all: (): readonly Effect[] => [...found.values()],
  }
}

/** The last step whose answers add anything to any group, or rule one out; -1 if none does. What follows is only counted. */
export const lastThatWeighs = ({ contexts }: Pick<Graph, 'contexts'>): number =>
  contexts.findLastIndex((step) =>
    step.some(({ effects }) => effects.some(({ weights }) => weights.some((weight) => weight !== 0))),
  )

/** The same graph with weights left out, so that answers only rule groups out. */
export const gatesOf = (graph: Graph): Graph => ({
  ...graph,
  contexts: graph.contexts.map((step) =>
    step.map(({ answers, effects }) => ({
      answers,
      effects: effects.map((effect) => ({
        ...effect,
        weights: effect.weights.map((weight) => (weight === excluded ? excluded : 0)),
      })),
    })),
  ),
})
