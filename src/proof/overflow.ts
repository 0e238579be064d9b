import type { Graph } from './graph.ts'
import { type Limits, OverLimit, lookAtTheClock, mostInTotals, mostNumbered, noLimits } from './limits.ts'
import { excluded } from './views.ts'

/** Marks a pair of groups that no answers have reached yet. */
const unmet = -(2 ** 30)

/**
 * The most by which two totals of one view can differ, before or after the answers to one more step. No sheet goes beyond it, because
 * each pair of groups is followed along every way that rules out neither of the two.
 */
export const furthestApart = (
  { contexts, views, width }: Pick<Graph, 'contexts' | 'views' | 'width'>,
  limits: Limits = noLimits,
): number => {
  const viewAt = views.flatMap(({ catalogue }, view) => catalogue.groups.map(() => view))
  let most = 0
  let reached = (contexts[0] ?? []).map(() => new Int32Array(width * width))
  for (const [index, step] of contexts.slice(0, -1).entries()) {
    const following = (contexts[index + 1] ?? []).map(() => new Int32Array(width * width).fill(unmet))
    for (const [number, { effects }] of step.entries()) {
      const before = reached[number] as Int32Array
      let behind = 0
      for (const gap of before) if (gap > behind) behind = gap
      for (const { weights, next } of effects) {
        lookAtTheClock(limits)
        const after = following[next] as Int32Array
        for (let one = 0; one < width; one++) {
          const own = weights[one] as number
          if (own === excluded) continue
          most = Math.max(most, behind + Math.abs(own))
          for (let other = 0; other < width; other++) {
            const rival = weights[other] as number
            if (rival === excluded || viewAt[other] !== viewAt[one]) continue
            const pair = one * width + other
            const gap = (before[pair] as number) + own - rival
            if (gap > (after[pair] as number)) after[pair] = gap
            if (gap > most) most = gap
          }
        }
      }
    }
    reached = following
  }
  return most
}

const greatest = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0)

/**
 * Checks that every figure fits into the tables of the walk: numbers and lengths into two bytes, totals into one. A table cannot tell
 * that a figure was cut off, so this is asked before anything is counted.
 * @throws OverLimit naming what is too much
 */
export const checkOverflow = (graph: Graph, limits: Limits = noLimits): void => {
  const longest = graph.catalogue.questions.reduce(
    (sum, { choose, options }) => sum + 100 + (choose === 'one' ? 1 : options.length),
    0,
  )
  const counts = {
    'contexts in which one question is asked': greatest(graph.contexts.map((step) => step.length)),
    'different ways to answer one question': greatest(
      graph.contexts.flatMap((step) => step.map(({ effects }) => effects.length)),
    ),
    'parts to the longest sheet': longest,
  }
  for (const [what, count] of Object.entries(counts))
    if (count > mostNumbered) throw new OverLimit(`There are ${count} ${what}, and the count holds no more than ${mostNumbered}.`)
  const apart = furthestApart(graph, limits)
  if (apart > mostInTotals)
    throw new OverLimit(
      `The answers to all ${graph.catalogue.questions.length} questions can bring totals ${apart} apart in the list "${graph.views[0]?.list}"; the count holds no more than ${mostInTotals}. Ask fewer questions that weigh much, or choose milder words.`,
    )
}
