import type { Answers } from '#engine'
import type { Effect, Graph } from './graph.ts'
import { mostNumbered } from './limits.ts'
import { joined } from './partial-answers.ts'

/**
 * The number of ways to go on from each context to the end, step by step: the sheets that share the answers so far. It is counted from
 * the end, where there is one way, in whole numbers of any size.
 */
export const pathCounts = ({ contexts }: Graph): readonly (readonly bigint[])[] => {
  const counts: (readonly bigint[])[] = [(contexts.at(-1) ?? []).map(() => 1n)]
  for (const step of contexts.slice(0, -1).toReversed()) {
    const [following = []] = counts
    counts.unshift(
      step.map(({ effects }) => effects.reduce((sum, { count, next }) => sum + BigInt(count) * (following[next] ?? 0n), 0n)),
    )
  }
  return counts
}

/** The exact number of sheets. */
export const sheetsIn = (graph: Graph): bigint => (pathCounts(graph)[0] ?? []).reduce((sum, count) => sum + count, 0n)

/** Longer than any way on: a context from which none leads to the end. */
export const noWay = mostNumbered + 1

/** The shortest way to go on from a context. */
interface Rest {
  readonly length: number
  /** the effect with which it begins; undefined at the end, or if there is no way on */
  readonly effect: Effect | undefined
}

/** The shortest way to go on from each context, step by step: its length, and the answers on it. Of equally short ways, the first. */
export const shortestRest = ({ contexts }: Graph) => {
  const rest: Rest[][] = [(contexts.at(-1) ?? []).map(() => ({ length: 0, effect: undefined }))]
  for (const step of contexts.slice(0, -1).toReversed()) {
    const [following = []] = rest
    rest.unshift(
      step.map(({ effects }) => {
        let best: Rest = { length: noWay, effect: undefined }
        for (const effect of effects) {
          const length = effect.length + (following[effect.next]?.length ?? noWay)
          if (length < best.length) best = { length, effect }
        }
        return best
      }),
    )
  }
  const answersFrom = (step: number, context: number): Answers => {
    const effect = rest[step]?.[context]?.effect
    return effect ? joined(effect.answers, answersFrom(step + 1, effect.next)) : {}
  }
  return { lengths: rest.map((step) => Uint16Array.from(step, ({ length }) => length)), answersFrom }
}
