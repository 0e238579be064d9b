import type { Graph } from './graph.ts'
import { type Limits, OutOfRoom, lookAtTheClock, mostInTotals, mostNumbered, noLimits } from './room.ts'
import { out } from './views.ts'

/** Stands where no two groups have come so far yet. */
const unmet = -(2 ** 30)

/** The most that a total can lie from that of another group in its view, before or after what answers to one more block add. */
export const furthestApart = (
  { contexts, views, width }: Pick<Graph, 'contexts' | 'views' | 'width'>,
  limits: Limits = noLimits,
): number => {
  const ends = views.map((_, view) => views.slice(0, view + 1).reduce((sum, { catalogue }) => sum + catalogue.groups.length, 0))
  const rivals = ends.flatMap((end, view) => {
    const start = ends[view - 1] ?? 0
    return Array.from({ length: end - start }, () => ({ start, end }))
  })
  let most = 0
  let reached = (contexts[0] ?? []).map(() => new Int32Array(width * width))
  for (const [index, block] of contexts.slice(0, -1).entries()) {
    const following = (contexts[index + 1] ?? []).map(() => new Int32Array(width * width).fill(unmet))
    for (const [number, { effects }] of block.entries()) {
      const before = reached[number] as Int32Array
      const behind = before.reduce((sofar, gap) => Math.max(sofar, gap), 0)
      for (const { weights, next } of effects) {
        lookAtTheClock(limits)
        const after = following[next] as Int32Array
        for (let one = 0; one < width; one++) {
          const own = weights[one] as number
          if (own === out) continue
          most = Math.max(most, behind + Math.abs(own))
          const { start, end } = rivals[one] as { readonly start: number; readonly end: number }
          for (let other = start; other < end; other++) {
            const rival = weights[other] as number
            if (rival === out) continue
            const pair = one * width + other
            const gap = (before[pair] as number) + own - rival
            if (gap > (after[pair] as number)) after[pair] = gap
            most = Math.max(most, gap)
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
 * Refuses a questionnaire whose figures have no room in the tables of the walk.
 * @throws OutOfRoom naming what is too much
 */
export const refuseTooMuch = (graph: Graph, limits: Limits = noLimits): void => {
  const longest = graph.catalogue.questions.reduce(
    (sum, { choose, options }) => sum + 100 + (choose === 'one' ? 1 : options.length),
    0,
  )
  const counts = {
    'contexts in which one question is asked': greatest(graph.contexts.map((block) => block.length)),
    'different ways to answer one question': greatest(
      graph.contexts.flatMap((block) => block.map(({ effects }) => effects.length)),
    ),
    'parts to the longest sheet': longest,
  }
  for (const [what, count] of Object.entries(counts))
    if (count > mostNumbered) throw new OutOfRoom(`There are ${count} ${what}; no more than ${mostNumbered} can be counted with.`)
  const apart = furthestApart(graph, limits)
  if (apart > mostInTotals)
    throw new OutOfRoom(
      `The answers to all ${graph.catalogue.questions.length} questions can bring totals ${apart} apart in the list "${graph.views[0]?.list}"; no more than ${mostInTotals} can be counted with. Ask fewer questions that weigh much, or choose milder words.`,
    )
}
