import { certain, out } from './canonical.ts'
import { type ExactCounts, addCount, zeroCounts } from './exact-counts.ts'
import type { Graph } from './graph.ts'
import { type Counting, type Layer, contextIn, openIn, stride } from './layers.ts'
import { lookAtTheClock } from './limits.ts'
import { noWay } from './paths.ts'
import { projecting } from './projection.ts'
import type { UniqueTable } from './unique-table.ts'
import { excluded } from './views.ts'

/*
 * Backwards: each group that is still running in a state gets the number of sheets that go on from there and have it among the first. At
 * the end that can be seen; one step earlier, it is the sum over all effects of the answers they stand for times the figure of the state
 * they lead to. A group that took the place of one that is alike takes its figure. At the very first state, where every sheet begins,
 * these are the figures of the groups over all sheets: each is counted once, as each is one way through the layers.
 */

/** The figures of each running group of each state of a layer: how many sheets, and the shortest. */
export interface Figures extends ExactCounts {
  /** for each state, the number of running groups before its own */
  readonly offsets: Int32Array
  /** the length of the shortest way on; `noWay` if there is none */
  readonly length: Uint16Array
  /** the number in its context of the effect with which that begins */
  readonly effect: Uint16Array
}

/** What the figures depend on beside the layers: a graph, and the shortest way on from each of its contexts. */
export interface Counted {
  readonly contexts: Graph['contexts']
  /** the number of ways on from each context of a step */
  readonly paths: readonly ExactCounts[]
  /** the length of the shortest of them */
  readonly lengths: readonly Uint16Array[]
}

/** Beside how often a group is among so many first, how often it is first alone; that is asked of a single place. */
export const thingsFor = (places: number): number => (places === 1 ? 2 : 1)

const noFigures = (states: UniqueTable, things: number): Figures => {
  const offsets = states.offsets()
  const size = (offsets[states.size] as number) * things
  return { offsets, ...zeroCounts(size), length: new Uint16Array(size).fill(noWay), effect: new Uint16Array(size) }
}

const shorten = ({ length, effect }: Figures, at: number, found: number, numbered: number): void => {
  if (found >= (length[at] as number)) return
  length[at] = found
  effect[at] = numbered
}

/** Instead of a total: ruled out. It is below any other. */
const isOut = -1000

/** Finds who comes first on each way through the last step that weighs anything; what follows is only counted. */
export const judge = (
  { width, places, limits }: Counting,
  states: UniqueTable,
  at: number,
  { contexts, paths, lengths }: Counted,
): Figures => {
  const things = thingsFor(places)
  const figures = noFigures(states, things)
  const project = projecting(contexts[at] ?? [], width)
  const { low, high } = paths[at + 1] ?? zeroCounts(0)
  const rest = lengths[at + 1]
  const heights = new Int16Array(width)
  for (let state = 0; state < states.size; state++) {
    if (state % stride === 0) lookAtTheClock(limits)
    const mark = states.mark[state] as number
    const open = openIn(mark, places)
    const { running, effects } = project(contextIn(mark, places), states.totals, state * width)
    for (const { weights, next, count, shortest, numbered } of effects) {
      const length = shortest.length + (rest?.[next] as number)
      const [moreLow, moreHigh] = [(low[next] as number) * count, (high[next] as number) * count]
      for (let one = 0; one < running.length; one++) {
        const weight = weights[one] as number
        const group = running[one] as number
        heights[one] = weight === excluded ? isOut : (states.totals[state * width + group] as number) + weight
      }
      for (let one = 0; one < running.length; one++) {
        const own = heights[one] as number
        if (own === isOut) continue
        let [above, beside] = [0, -1]
        for (let other = 0; other < running.length; other++) {
          if ((heights[other] as number) > own) above++
          else if (heights[other] === own) beside++
        }
        if (above >= open) continue
        const into = ((figures.offsets[state] as number) + one) * things
        addCount(figures, into, moreLow, moreHigh)
        shorten(figures, into, length, numbered)
        if (things === 1 || beside > 0) continue
        addCount(figures, into + 1, moreLow, moreHigh)
        shorten(figures, into + 1, length, numbered)
      }
    }
  }
  return figures
}

/** The figures of a layer from those of the next. */
export const goBack = (
  { width, places, limits }: Counting,
  { states, reached, context, becomes, starts, goesTo }: Layer,
  at: number,
  later: Figures,
  { contexts, paths, lengths }: Counted,
): Figures => {
  const things = thingsFor(places)
  const figures = noFigures(states, things)
  const project = projecting(contexts[at] ?? [], width)
  const { low, high } = paths[at + 1] ?? zeroCounts(0)
  const rest = lengths[at + 1]
  let edge = 0
  for (let state = 0; state < states.size; state++) {
    if (state % stride === 0) lookAtTheClock(limits)
    const mark = states.mark[state] as number
    const { running, effects } = project(contextIn(mark, places), states.totals, state * width)
    const begins = (figures.offsets[state] as number) * things
    for (const { weights, count, shortest, numbered } of effects) {
      const one = reached[edge++] as number
      let from = starts[one] as number
      for (let nth = 0; nth < running.length; nth++) {
        if (weights[nth] === excluded) continue
        const place = goesTo[from++] as number
        if (place === out) continue
        for (let thing = 0; thing < things; thing++) {
          const into = begins + nth * things + thing
          if (place === certain) {
            const then = context[one] as number
            addCount(figures, into, (low[then] as number) * count, (high[then] as number) * count)
            shorten(figures, into, shortest.length + (rest?.[then] as number), numbered)
            continue
          }
          const of = ((later.offsets[becomes[one] as number] as number) + place) * things + thing
          const length = later.length[of] as number
          if (length === noWay) continue
          addCount(figures, into, (later.low[of] as number) * count, (later.high[of] as number) * count)
          shorten(figures, into, shortest.length + length, numbered)
        }
      }
    }
  }
  return figures
}
