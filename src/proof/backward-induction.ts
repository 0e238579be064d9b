import { certain, out } from './canonical.ts'
import { type ExactCounts, addCount, zeroCounts } from './exact-counts.ts'
import { Frames } from './frames.ts'
import type { Graph } from './graph.ts'
import { filled } from './growing.ts'
import { type Counting, type Layer, stride } from './layers.ts'
import { lookAtTheClock } from './limits.ts'
import { noWay } from './paths.ts'
import { Transitions } from './transitions.ts'
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
  /** the length of the shortest way on; `noWay` if there is none */
  readonly length: Uint16Array
  /** the transition with which that begins, counted from the first of its frame */
  readonly first: Begun
}

/** Kept for every layer to find examples, so it takes one byte each while that is enough. */
export type Begun = Uint8Array | Uint16Array

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

export const noFigures: Figures = { ...zeroCounts(0), length: new Uint16Array(0), first: new Uint16Array(0) }

/** So many figures without any sheet, kept in the memory of others that are no longer needed. What those began with is left to them. */
const clearedFigures = ({ low, high, length }: Figures, size: number, { mostOfAny }: Transitions): Figures => ({
  low: filled(low, size, 0),
  high: filled(high, size, 0),
  length: filled(length, size, noWay),
  first: mostOfAny <= 0x100 ? new Uint8Array(size) : new Uint16Array(size),
})

const shorten = ({ length, first }: Figures, at: number, found: number, transition: number): void => {
  if (found >= (length[at] as number)) return
  length[at] = found
  first[at] = transition
}

/** Instead of a total: ruled out. It is below any other. */
const isOut = -1000

/** The last step that weighs anything, looked at from each state before it. */
export interface LastStep {
  readonly states: UniqueTable
  readonly transitions: Transitions
}

/** The transitions of the last step that weighs anything. */
export const lastStepFrom = ({ contexts, width, places }: Counting, states: UniqueTable, at: number): LastStep => {
  const transitions = new Transitions(contexts[at] ?? [], states.frames, new Frames(width, places))
  for (let state = 0; state < states.size; state++) transitions.look(states.frame[state] as number)
  return { states, transitions }
}

/** Finds who comes first on each way through the last step that weighs anything; what follows is only counted. */
export const judge = (
  { width, places, limits }: Counting,
  { states, transitions }: LastStep,
  at: number,
  { contexts, paths, lengths }: Counted,
): Figures => {
  const things = thingsFor(places)
  const figures = clearedFigures(noFigures, (states.starts[states.size] as number) * things, transitions)
  const counts = transitions.countsIn(contexts[at] ?? [])
  const { low, high } = paths[at + 1] ?? zeroCounts(0)
  const rest = lengths[at + 1] as Uint16Array
  const heights = new Int16Array(width)
  for (let state = 0; state < states.size; state++) {
    if (state % stride === 0) lookAtTheClock(limits)
    const frame = states.frame[state] as number
    const open = states.frames.openIn(frame)
    const start = states.starts[state] as number
    const running = (states.starts[state + 1] as number) - start
    const begin = transitions.begins[frame] as number
    for (let way = begin; way < (transitions.ends[frame] as number); way++) {
      const next = transitions.into.contextOf(transitions.target[way] as number)
      const length = (transitions.length[way] as number) + (rest[next] as number)
      const count = counts[way] as number
      const moreLow = (low[next] as number) * count
      const moreHigh = (high[next] as number) * count
      for (let one = 0; one < running; one++) {
        const gained = transitions.gains[(transitions.gainsAt[way] as number) + one] as number
        heights[one] = gained === excluded ? isOut : (states.totals[start + one] as number) + gained
      }
      for (let one = 0; one < running; one++) {
        const own = heights[one] as number
        if (own === isOut) continue
        let above = 0
        let beside = -1
        for (let other = 0; other < running; other++) {
          if ((heights[other] as number) > own) above++
          else if (heights[other] === own) beside++
        }
        if (above >= open) continue
        const into = (start + one) * things
        addCount(figures, into, moreLow, moreHigh)
        shorten(figures, into, length, way - begin)
        if (things === 1 || beside > 0) continue
        addCount(figures, into + 1, moreLow, moreHigh)
        shorten(figures, into + 1, length, way - begin)
      }
    }
  }
  return figures
}

/** The figures of a layer from those of the next, written over `spare`. */
export const goBack = (
  { places, limits }: Counting,
  { frame, offsets, transitions, reached, becomes, starts, goesTo }: Layer,
  at: number,
  later: Figures,
  laterOffsets: Int32Array,
  { contexts, paths, lengths }: Counted,
  spare: Figures,
): Figures => {
  const things = thingsFor(places)
  const figures = clearedFigures(spare, (offsets[frame.length] as number) * things, transitions)
  const counts = transitions.countsIn(contexts[at] ?? [])
  const { low, high } = paths[at + 1] ?? zeroCounts(0)
  const rest = lengths[at + 1] as Uint16Array
  let edge = 0
  for (let state = 0; state < frame.length; state++) {
    if (state % stride === 0) lookAtTheClock(limits)
    const own = frame[state] as number
    const [start, end] = [offsets[state] as number, offsets[state + 1] as number]
    const begin = transitions.begins[own] as number
    for (let way = begin; way < (transitions.ends[own] as number); way++) {
      const one = reached[edge++] as number
      const count = counts[way] as number
      const length = transitions.length[way] as number
      const next = transitions.into.contextOf(transitions.target[way] as number)
      let gain = transitions.gainsAt[way] as number
      let from = starts[one] as number
      for (let group = start; group < end; group++) {
        if (transitions.gains[gain++] === excluded) continue
        const place = goesTo[from++] as number
        if (place === out) continue
        const of = place === certain ? next : ((laterOffsets[becomes[one] as number] as number) + place) * things
        for (let thing = 0; thing < things; thing++) {
          const isCertain = place === certain
          const lengthOn = (isCertain ? rest[next] : later.length[of + thing]) as number
          if (lengthOn === noWay) continue
          const moreLow = (isCertain ? low[next] : later.low[of + thing]) as number
          const moreHigh = (isCertain ? high[next] : later.high[of + thing]) as number
          const into = group * things + thing
          addCount(figures, into, moreLow * count, moreHigh * count)
          shorten(figures, into, length + lengthOn, way - begin)
        }
      }
    }
  }
  return figures
}
