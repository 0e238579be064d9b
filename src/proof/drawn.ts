import type { Answers } from '#engine'
import { sheetIn } from './count.ts'
import { type Effect, type Graph, joined, pathCounts } from './graph.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'
import { sequence } from './population.ts'
import { excluded } from './views.ts'

/** How many sheets are drawn from each kind of list where not every one can be counted. */
export const enoughDrawn = 50_000

/** How far chance may move a figure of so many, as a number of a thousand: in 19 of 20 draws it is no further off. */
export const marginOf = (drawn: number): number => (drawn === 0 ? 1000 : Math.min(1000, Math.ceil(980 / Math.sqrt(drawn))))

/** What was seen of one group on sheets that were drawn. */
export interface DrawnCount {
  /** on how many sheets it is in first place, and on how many it is not but has fewer than so many groups above it */
  readonly first: number
  readonly near: number
  /** the shortest sheet on which it is one or the other */
  readonly example: Answers | undefined
}

/** The effects of a context, each as likely as there are ways on through it. */
interface Fork {
  readonly effects: readonly Effect[]
  /** for each effect, the number of ways through it and those before it */
  readonly upTo: Float64Array
}

const forksOf = (graph: Graph): readonly (readonly Fork[])[] => {
  const paths = pathCounts(graph).map((step) => Float64Array.from(step, Number))
  return graph.contexts.slice(0, -1).map((step, at) =>
    step.map(({ effects }): Fork => {
      let sum = 0
      return {
        effects,
        upTo: Float64Array.from(effects, ({ count, next }) => (sum += count * (paths[at + 1]?.[next] as number))),
      }
    }),
  )
}

const drawnFork = ({ effects, upTo }: Fork, next: () => number): Effect => {
  if (effects.length === 1) return effects[0] as Effect
  const wanted = next() * (upTo.at(-1) ?? 0)
  const at = upTo.findIndex((sum) => wanted < sum)
  return effects.at(at) as Effect
}

/**
 * Draws sheets of a graph with one view, each as likely as any other and the same ones every time, and looks at who comes among the
 * first.
 */
export const drawnFrom = (
  graph: Graph,
  places: number,
  count = enoughDrawn,
  limits: Limits = noLimits,
): readonly DrawnCount[] => {
  const { width } = graph
  const forks = forksOf(graph)
  const totals = new Int16Array(width)
  const [first, near] = [new Int32Array(width), new Int32Array(width)]
  const examples: { length: number; way: readonly Effect[] }[] = Array.from({ length: width }, () => ({
    length: Infinity,
    way: [],
  }))
  for (let nth = 0; nth < count; nth++) {
    lookAtTheClock(limits)
    const next = sequence(nth)
    totals.fill(0)
    const way: Effect[] = []
    let [context, length] = [0, 0]
    for (const step of forks) {
      const effect = drawnFork(step[context] as Fork, next)
      way.push(effect)
      for (let group = 0; group < width; group++) {
        const weight = effect.weights[group] as number
        if (weight === 0 || totals[group] === -10_000) continue
        totals[group] = weight === excluded ? -10_000 : (totals[group] as number) + weight
      }
      length += effect.length
      context = effect.next
    }
    for (let group = 0; group < width; group++) {
      const own = totals[group] as number
      if (own === -10_000) continue
      let above = 0
      for (let other = 0; other < width && above < places; other++) if ((totals[other] as number) > own) above++
      if (above >= places) continue
      const seen = above === 0 ? first : near
      seen[group] = (seen[group] as number) + 1
      const example = examples[group]
      if (!example || length >= example.length) continue
      example.length = length
      example.way = way
    }
  }
  return examples.map(({ length, way }, group) => ({
    first: first[group] as number,
    near: near[group] as number,
    example:
      length === Infinity
        ? undefined
        : sheetIn(
            graph,
            way.reduce<Answers>((sofar, { answers }) => joined(sofar, answers), {}),
          ),
  }))
}
