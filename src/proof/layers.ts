import { type Draft, canonise, certain, level } from './canonical.ts'
import type { Bounds } from './dominance.ts'
import type { Graph } from './graph.ts'
import { type Limits, lookAtTheClock, tooManyStates } from './limits.ts'
import { projecting } from './projection.ts'
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
  readonly states: UniqueTable
  /** for each state and effect in turn, the state that it reaches before that is made canonical */
  readonly reached: Int32Array
  /** where those of each state begin */
  readonly begins: Int32Array
  /** for each state reached: its context, and the canonical state that it becomes, or -1 if all is decided */
  readonly context: Int32Array
  readonly becomes: Int32Array
  /** for each running group of each state reached, its place among the running groups of the canonical state; or `out` or `certain` */
  readonly goesTo: Uint8Array
  /** where those of each state reached begin */
  readonly starts: Int32Array
}

/** Instead of a place: a group that is not running. */
const notRunning = 255

/** So many states are looked at between two looks at the clock. */
export const stride = 1024

/** The mark of a state: its context, and how many first places are still open. */
const markOf = (context: number, open: number, places: number): number => context * (places + 1) + open

export const contextIn = (mark: number, places: number): number => Math.floor(mark / (places + 1))

export const openIn = (mark: number, places: number): number => mark % (places + 1)

/** Where everybody is before the first question. */
export const firstLayer = ({ width, places }: Counting): UniqueTable => {
  const states = new UniqueTable(width)
  states.numberOf(new Int8Array(width), markOf(0, places, places))
  return states.close()
}

/** A list of numbers that grows. */
class Numbers {
  size = 0
  private items = new Int32Array(1024)
  push(number: number): void {
    if (this.size === this.items.length) {
      const made = new Int32Array(this.size * 2)
      made.set(this.items)
      this.items = made
    }
    this.items[this.size++] = number
  }
  all(): Int32Array {
    return this.items.slice(0, this.size)
  }
}

/** The states that the answers to a step lead to, before they are made canonical. */
const reachedFrom = ({ contexts, width, places, limits }: Counting, states: UniqueTable, at: number) => {
  const project = projecting(contexts[at] ?? [], width)
  const made = new UniqueTable(width)
  const reached = new Numbers()
  const begins = new Int32Array(states.size)
  const totals = new Int8Array(width)
  let followed = 0
  for (let state = 0; state < states.size; state++) {
    const mark = states.mark[state] as number
    const start = state * width
    begins[state] = reached.size
    const { running, effects } = project(contextIn(mark, places), states.totals, start)
    for (const { weights, next } of effects) {
      if (++followed % stride === 0) lookAtTheClock(limits)
      totals.fill(excluded)
      for (let nth = 0; nth < running.length; nth++) {
        const weight = weights[nth] as number
        const group = running[nth] as number
        if (weight !== excluded) totals[group] = (states.totals[start + group] as number) + weight
      }
      level(totals)
      reached.push(made.numberOf(totals, markOf(next, openIn(mark, places), places)))
    }
    if (made.size > limits.states) throw tooManyStates(limits)
  }
  return { made: made.close(), reached: reached.all(), begins }
}

/**
 * Brings all states of a step on to the next, and forgets what cannot matter there. `draft` is written over.
 * @throws OverLimit at the limits
 */
export const cross = (
  counting: Counting,
  states: UniqueTable,
  at: number,
  draft: Draft,
): { readonly layer: Layer; readonly next: UniqueTable } => {
  const { width, places, bounds, alike, limits } = counting
  const { made, reached, begins } = reachedFrom(counting, states, at)
  const next = new UniqueTable(width)
  const context = Int32Array.from(made.mark, (mark) => contextIn(mark, places))
  const becomes = new Int32Array(made.size)
  const starts = made.offsets()
  const goesTo = new Uint8Array(starts[made.size] as number)
  const nth = new Uint8Array(width)
  const { totals } = draft
  for (let one = 0; one < made.size; one++) {
    if (one % stride === 0) lookAtTheClock(limits)
    const start = one * width
    for (let group = 0; group < width; group++) totals[group] = made.totals[start + group] as number
    const here = context[one] as number
    const open = openIn(made.mark[one] as number, places)
    const [boundsHere, alikeHere] = [bounds[at + 1]?.[here] as Bounds, alike[at + 1]?.[here] as readonly Uint8Array[]]
    const left = canonise(draft, width, open, boundsHere, alikeHere, places === 1)
    becomes[one] = level(totals) ? next.numberOf(totals, markOf(here, left, places)) : -1
    let running = 0
    for (let group = 0; group < width; group++) nth[group] = totals[group] === excluded ? notRunning : running++
    let into = starts[one] as number
    for (let group = 0; group < width; group++) {
      if (made.totals[start + group] === excluded) continue
      const place = draft.goesTo[group] as number
      goesTo[into++] = place < certain ? (nth[place] as number) : place
    }
  }
  return { layer: { states, reached, begins, context, becomes, starts, goesTo }, next: next.close() }
}
