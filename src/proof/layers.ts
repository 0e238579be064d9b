import { type Draft, canonise, certain, emptyDraft } from './canonical.ts'
import type { Bounds } from './dominance.ts'
import { Frames, highBit, lowBit } from './frames.ts'
import type { Graph } from './graph.ts'
import { withRoom } from './growing.ts'
import { type Limits, lookAtTheClock, tooManyStates } from './limits.ts'
import { Transitions } from './transitions.ts'
import { UniqueTable } from './unique-table.ts'
import { excluded } from './views.ts'

/*
 * Forwards: everybody walks from step to step at once, and people for whom the rest of the questionnaire does the same are in one state.
 * What is counted here is states, not sheets. Each sheet leads through exactly one state of each layer, since an answer has one effect
 * and a state has one canonical form.
 */

/** What a count of first places needs to know of its graph. */
export interface Counting {
  readonly contexts: Graph['contexts']
  readonly width: number
  /** how many first places count together */
  readonly places: number
  readonly bounds: readonly (readonly Bounds[])[]
  /** the sets of groups that are alike from each context on */
  readonly alike: readonly (readonly (readonly Uint8Array[])[])[]
  readonly limits: Limits
}

/** One layer of states, and the way from each to the next layer. */
export interface Layer {
  /** for each state, its frame */
  readonly frame: Int32Array
  /** for each state, the number of running groups before its own; at the end, of all */
  readonly offsets: Int32Array
  readonly transitions: Transitions
  /** for each state and transition in turn, the state that it reaches before that is made canonical */
  readonly reached: Int32Array
  /** where those of each state begin */
  readonly begins: Int32Array
  /** for each state reached, the canonical state that it becomes; -1 if all is decided */
  readonly becomes: Int32Array
  /** for each running group of each state reached, its place among the running groups of the canonical state; or `out` or `certain` */
  readonly goesTo: Uint8Array
  /** where those of each state reached begin */
  readonly starts: Int32Array
}

/** So many states are looked at between two looks at the clock. */
export const stride = 1024

/** Where everybody is before the first question: all groups are running, and level. */
const firstStates = ({ width, places }: Counting): UniqueTable => {
  const frames = new Frames(width, places)
  let low = 0
  let high = 0
  for (let group = 0; group < width; group++) {
    low |= lowBit(group)
    high |= highBit(group)
  }
  const states = new UniqueTable(frames)
  states.numberOf(frames.numberOf(0, places, low, high), new Int8Array(width), width)
  return states
}

/** Takes the highest of so many totals off them all. */
const level = (totals: Int8Array, count: number, most: number): void => {
  for (let at = 0; at < count; at++) totals[at] = (totals[at] as number) - most
}

/** Finds the states that the answers to a step lead to, before they are made canonical. */
const reach = (
  { width, limits }: Counting,
  { frame, starts, totals, size }: UniqueTable,
  transitions: Transitions,
  made: UniqueTable,
): Pick<Layer, 'reached' | 'begins'> => {
  const begins = new Int32Array(size)
  let reached = new Int32Array(size)
  let followed = 0
  const packed = new Int8Array(width)
  for (let state = 0; state < size; state++) {
    const own = frame[state] as number
    transitions.look(own)
    const start = starts[state] as number
    const end = starts[state + 1] as number
    begins[state] = followed
    for (let at = transitions.begins[own] as number; at < (transitions.ends[own] as number); at++) {
      let gain = transitions.gainsAt[at] as number
      let count = 0
      let most = excluded
      for (let from = start; from < end; from++) {
        const gained = transitions.gains[gain++] as number
        if (gained === excluded) continue
        const total = (totals[from] as number) + gained
        packed[count++] = total
        if (total > most) most = total
      }
      level(packed, count, most)
      reached = withRoom(reached, followed + 1)
      reached[followed++] = made.numberOf(transitions.target[at] as number, packed, count)
      if (followed % stride === 0) lookAtTheClock(limits)
    }
    if (made.size > limits.states) throw tooManyStates(limits)
  }
  transitions.close()
  return { reached: reached.slice(0, followed), begins }
}

/** What is written over while a step is crossed, so that it need not be made anew for each. */
interface Scratch {
  readonly draft: Draft
  /** the states reached before they are made canonical */
  readonly made: UniqueTable
}

/**
 * Brings all states of a step on to the next, and forgets what cannot matter there. `next` is emptied first.
 * @throws OverLimit at the limits
 */
const cross = (counting: Counting, states: UniqueTable, at: number, next: UniqueTable, { draft, made }: Scratch): Layer => {
  const { contexts, width, places, bounds, alike, limits } = counting
  const frames = new Frames(width, places)
  const transitions = new Transitions(contexts[at] ?? [], states.frames, frames)
  made.clear(frames)
  const { reached, begins } = reach(counting, states, transitions, made)
  next.clear(frames)
  const becomes = new Int32Array(made.size)
  const goesTo = new Uint8Array(made.starts[made.size] as number)
  const packed = new Int8Array(width)
  const placeOf = new Uint8Array(width)
  const { totals } = draft
  for (let one = 0; one < made.size; one++) {
    if (one % stride === 0) lookAtTheClock(limits)
    const frame = made.frame[one] as number
    const context = frames.contextOf(frame)
    const first = frames.starts[frame] as number
    const start = made.starts[one] as number
    const running = (made.starts[one + 1] as number) - start
    for (let nth = 0; nth < running; nth++) totals[frames.groups[first + nth] as number] = made.totals[start + nth] as number
    const boundsHere = bounds[at + 1]?.[context] as Bounds
    const alikeHere = alike[at + 1]?.[context] as readonly Uint8Array[]
    const open = canonise(draft, frames, frame, width, boundsHere, alikeHere, places === 1)
    let count = 0
    let low = 0
    let high = 0
    let most = excluded
    for (let group = 0; group < width; group++) {
      const total = totals[group] as number
      if (total === excluded) continue
      totals[group] = excluded
      placeOf[group] = count
      packed[count++] = total
      if (total > most) most = total
      low |= lowBit(group)
      high |= highBit(group)
    }
    for (let nth = 0; nth < running; nth++) {
      const group = draft.goesTo[frames.groups[first + nth] as number] as number
      goesTo[start + nth] = group < certain ? (placeOf[group] as number) : group
    }
    level(packed, count, most)
    becomes[one] = count > 0 ? next.numberOf(frames.numberOf(context, open, low, high), packed, count) : -1
  }
  states.frames.close()
  return {
    frame: states.frame.slice(0, states.size),
    offsets: states.starts.slice(0, states.size + 1),
    transitions,
    reached,
    begins,
    becomes,
    starts: made.starts.slice(0, made.size + 1),
    goesTo,
  }
}

/** Every layer up to a step, with the states before it. */
export interface Layered {
  readonly layers: readonly Layer[]
  readonly states: UniqueTable
  /** the most states told apart at once */
  readonly widest: number
}

/**
 * Walks everybody through so many steps.
 * @throws OverLimit at the limits
 */
export const layersOf = (counting: Counting, steps: number): Layered => {
  const layers: Layer[] = []
  let states = firstStates(counting)
  let next = new UniqueTable(states.frames)
  const scratch = { draft: emptyDraft(counting.width), made: new UniqueTable(states.frames) }
  for (let at = 0; at < steps; at++) {
    layers.push(cross(counting, states, at, next, scratch))
    const spare = states
    states = next
    next = spare
  }
  return { layers, states, widest: layers.reduce((most, { becomes }) => Math.max(most, becomes.length), 1) }
}
