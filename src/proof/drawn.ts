import type { Answers } from '#engine'
import { edgesOf } from './dominance.ts'
import type { Effect, Graph } from './graph.ts'
import { joined, sheetIn } from './partial-answers.ts'
import { pathCounts } from './paths.ts'
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

/** An effect without the groups to which it adds nothing. */
interface Drawable {
  readonly effect: Effect
  readonly groups: Uint8Array
  readonly weights: Int8Array
}

/** The effects of a context, each as likely as there are ways on through it. */
interface Fork {
  readonly effects: readonly Drawable[]
  /** for each effect, the number of ways through it and those before it */
  readonly upTo: Float64Array
}

const drawable = (effect: Effect): Drawable => {
  const groups = Uint8Array.from([...effect.weights.keys()].filter((group) => effect.weights[group] !== 0))
  return { effect, groups, weights: Int8Array.from(groups, (group) => effect.weights[group] as number) }
}

const forksOf = (graph: Graph): readonly (readonly Fork[])[] => {
  const paths = pathCounts(graph).map((step) => Float64Array.from(step, Number))
  return graph.contexts.slice(0, -1).map((step, at) =>
    step.map(({ effects }): Fork => {
      let sum = 0
      return {
        effects: effects.map(drawable),
        upTo: Float64Array.from(effects, ({ count, next }) => (sum += count * (paths[at + 1]?.[next] as number))),
      }
    }),
  )
}

const drawnFork = ({ effects, upTo }: Fork, next: () => number): Drawable => {
  if (effects.length === 1) return effects[0] as Drawable
  const wanted = next() * (upTo.at(-1) ?? 0)
  const at = upTo.findIndex((sum) => wanted < sum)
  return effects.at(at) as Drawable
}

/** Ruled out, while totals are added up. */
const isOut = -10_000

/** A sheet that was drawn. */
export interface DrawnSheet {
  /** view by view, less what all groups of the view have in common; `excluded` if the group is ruled out */
  readonly totals: Int8Array
  readonly length: number
  /** the shortest answers that do the same */
  readonly answers: () => Answers
}

/** Draws sheets of a graph, each as likely as any other and the same ones every time, and shows each. One record is used for all. */
export const drawSheets = (graph: Graph, count: number, limits: Limits, visit: (sheet: DrawnSheet) => void): void => {
  const { width } = graph
  const forks = forksOf(graph)
  const edges = edgesOf(graph)
  const sums = new Int16Array(width)
  const totals = new Int8Array(width)
  const way: Effect[] = []
  const answers = (): Answers =>
    sheetIn(
      graph,
      way.reduce<Answers>((sofar, effect) => joined(sofar, effect.answers), {}),
    )
  for (let nth = 0; nth < count; nth++) {
    lookAtTheClock(limits)
    const next = sequence(nth)
    sums.fill(0)
    let context = 0
    let length = 0
    for (let at = 0; at < forks.length; at++) {
      const { effect, groups, weights } = drawnFork(forks[at]?.[context] as Fork, next)
      way[at] = effect
      for (let moved = 0; moved < groups.length; moved++) {
        const group = groups[moved] as number
        const weight = weights[moved] as number
        if (sums[group] === isOut) continue
        sums[group] = weight === excluded ? isOut : (sums[group] as number) + weight
      }
      length += effect.length
      context = effect.next
    }
    for (let view = 0; view + 1 < edges.length; view++) {
      const [from, to] = [edges[view] as number, edges[view + 1] as number]
      let most = isOut
      for (let group = from; group < to; group++) most = Math.max(most, sums[group] as number)
      for (let group = from; group < to; group++)
        totals[group] = sums[group] === isOut ? excluded : (sums[group] as number) - most
    }
    visit({ totals, length, answers })
  }
}

/** Looks who comes among the first on sheets drawn from a graph with one view. */
export const drawnFrom = (
  graph: Graph,
  places: number,
  count = enoughDrawn,
  limits: Limits = noLimits,
): readonly DrawnCount[] => {
  const { width } = graph
  const [first, near] = [new Int32Array(width), new Int32Array(width)]
  const examples = Array.from({ length: width }, () => ({ length: Infinity, answers: {} as Answers }))
  drawSheets(graph, count, limits, ({ totals, length, answers }) => {
    for (let group = 0; group < width; group++) {
      const own = totals[group] as number
      if (own === excluded) continue
      let above = 0
      for (let other = 0; other < width && above < places; other++) if ((totals[other] as number) > own) above++
      if (above >= places) continue
      const seen = above === 0 ? first : near
      seen[group] = (seen[group] as number) + 1
      if (length < (examples[group]?.length ?? 0)) examples[group] = { length, answers: answers() }
    }
  })
  return examples.map(({ length, answers }, group) => ({
    first: first[group] as number,
    near: near[group] as number,
    example: length === Infinity ? undefined : answers,
  }))
}
