import type { Answers } from '#engine'
import { alikeFrom } from './alike.ts'
import { type Bounds, boundsOf, certainOfPlaces, excludeDominated, putInOrder } from './dominance.ts'
import { type ExactCounts, addCount, countAt, countsFrom, zeroCounts } from './exact-counts.ts'
import type { Context, Effect, Graph } from './graph.ts'
import { joined, sheetIn } from './partial-answers.ts'
import { pathCounts, shortestRest } from './paths.ts'
import { type Limits, OutOfRoom, lookAtTheClock, noLimits } from './limits.ts'
import { excluded } from './views.ts'

/*
 * Counts, for every group, the sheets on which it is among the first, without looking at the sheets one by one.
 *
 * Forwards, everybody walks from step to step at once. People for whom the rest of the questionnaire does the same are in one state.
 * What can no longer matter is forgotten: a group that cannot come among the first any more, how far apart groups are in all, and
 * which of two groups that are alike from here on has which total.
 *
 * Backwards, each group that is still running in a state gets the number of ways to go on from there on which it comes first. A group
 * that changed places with one that is alike takes its number. At the very first state, that is the figure of each group.
 */

/** States of people. Everyone in one state has the same future. */
class States {
  size = 0
  totals: Int8Array
  /** the context, and how many first places are not taken yet */
  mark: Int32Array
  private hashes: Int32Array
  private slots: Int32Array

  constructor(
    readonly width: number,
    room = 1024,
  ) {
    this.totals = new Int8Array(room * width)
    this.mark = new Int32Array(room)
    this.hashes = new Int32Array(room)
    this.slots = new Int32Array(room * 2).fill(-1)
  }

  private hash(totals: Int8Array, mark: number): number {
    let hash = 0x811c9dc5 ^ mark
    for (let at = 0; at < this.width; at++) hash = Math.imul(hash ^ (totals[at] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return hash ^ (hash >>> 13)
  }

  private grow(): void {
    const room = this.mark.length * 2
    const [totals, mark, hashes] = [new Int8Array(room * this.width), new Int32Array(room), new Int32Array(room)]
    totals.set(this.totals)
    mark.set(this.mark)
    hashes.set(this.hashes)
    this.totals = totals
    this.mark = mark
    this.hashes = hashes
    this.slots = new Int32Array(room * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let state = 0; state < this.size; state++) {
      let slot = (hashes[state] as number) & mask
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask
      this.slots[slot] = state
    }
  }

  /** The number of the state with these totals, which is new if there is none yet. */
  numberOf(totals: Int8Array, mark: number): number {
    if (this.size === this.mark.length) this.grow()
    const { width, slots } = this
    const mask = slots.length - 1
    const hash = this.hash(totals, mark)
    let slot = hash & mask
    for (let state = slots[slot] as number; state !== -1; state = slots[slot] as number) {
      if (this.hashes[state] === hash && this.mark[state] === mark) {
        const start = state * width
        let at = 0
        while (at < width && this.totals[start + at] === totals[at]) at++
        if (at === width) return state
      }
      slot = (slot + 1) & mask
    }
    const state = this.size++
    slots[slot] = state
    this.totals.set(totals, state * width)
    this.mark[state] = mark
    this.hashes[state] = hash
    return state
  }

  /** Keeps only what is needed once no state is added any more. */
  close(): this {
    this.totals = this.totals.slice(0, this.size * this.width)
    this.mark = this.mark.slice(0, this.size)
    this.hashes = new Int32Array(0)
    this.slots = new Int32Array(0)
    return this
  }

  /** For each state, the number of running groups in the states before it. */
  offsets(): Int32Array {
    const offsets = new Int32Array(this.size + 1)
    for (let state = 0; state < this.size; state++) {
      let running = 0
      for (let at = state * this.width; at < (state + 1) * this.width; at++) if (this.totals[at] !== excluded) running++
      offsets[state + 1] = (offsets[state] as number) + running
    }
    return offsets
  }
}

/** A list of numbers that grows. */
class Numbers<Kind extends Int32Array | Uint8Array> {
  size = 0
  constructor(private items: Kind) {}
  push(number: number): void {
    if (this.size === this.items.length) {
      const made = (this.items instanceof Uint8Array ? new Uint8Array(this.size * 2) : new Int32Array(this.size * 2)) as Kind
      made.set(this.items)
      this.items = made
    }
    this.items[this.size++] = number
  }
  all(): Kind {
    return this.items.slice(0, this.size) as Kind
  }
}

/** An effect on the groups that are running, in their order. Effects that differ only in other groups are merged. */
interface OnRunning {
  readonly weights: readonly number[]
  readonly next: number
  count: number
  /** the merged effect with the shortest answers */
  shortest: Effect
  numbered: number
}

interface Projected {
  readonly running: readonly number[]
  readonly effects: readonly OnRunning[]
}

/** Whether an effect does the same to the running groups as another, but for what it adds to all of them. */
const isSame = (weights: Int8Array, running: readonly number[], other: readonly number[]): boolean => {
  let common: number | undefined
  for (let nth = 0; nth < running.length; nth++) {
    const [one, two] = [weights[running[nth] as number] as number, other[nth] as number]
    if (one === excluded || two === excluded) {
      if (one !== two) return false
    } else {
      common ??= one - two
      if (one - two !== common) return false
    }
  }
  return true
}

const projectedOn = (effects: readonly Effect[], running: readonly number[]): Projected => {
  const merged: OnRunning[] = []
  for (let numbered = 0; numbered < effects.length; numbered++) {
    const effect = effects[numbered] as Effect
    const { weights, next, count } = effect
    const same = merged.find((one) => one.next === next && isSame(weights, running, one.weights))
    if (!same) {
      merged.push({ weights: running.map((group) => weights[group] as number), next, count, shortest: effect, numbered })
      continue
    }
    same.count += count
    if (effect.length < same.shortest.length) {
      same.shortest = effect
      same.numbered = numbered
    }
  }
  return { running, effects: merged }
}

const hashOf = (context: number, low: number, high: number): number => {
  const mixed = Math.imul(context, 0x9e37_79b1) ^ Math.imul(low, 0x85eb_ca6b) ^ Math.imul(high, 0xc2b2_ae35)
  return mixed ^ (mixed >>> 15)
}

/** Projects the effects of the contexts of a step on sets of running groups. Each is computed once. */
const projecting = (contexts: readonly Context[], width: number) => {
  // A table of its own, as a map would have to make an object of each big number.
  let slots = new Int32Array(1024).fill(-1)
  const names: number[] = []
  const projections: Projected[] = []
  const put = (at: number): void => {
    const mask = slots.length - 1
    let slot = hashOf(names[at * 3] as number, names[at * 3 + 1] as number, names[at * 3 + 2] as number) & mask
    while (slots[slot] !== -1) slot = (slot + 1) & mask
    slots[slot] = at
  }
  return (context: number, totals: Int8Array, start: number): Projected => {
    let [low, high] = [0, 0]
    for (let group = 0; group < width; group++) {
      if (totals[start + group] === excluded) continue
      if (group < 30) low |= 1 << group
      else high |= 1 << (group - 30)
    }
    const mask = slots.length - 1
    let slot = hashOf(context, low, high) & mask
    for (let at = slots[slot] as number; at !== -1; at = slots[slot] as number) {
      if (names[at * 3] === context && names[at * 3 + 1] === low && names[at * 3 + 2] === high)
        return projections[at] as Projected
      slot = (slot + 1) & mask
    }
    const running: number[] = []
    for (let group = 0; group < width; group++) if (totals[start + group] !== excluded) running.push(group)
    const projected = projectedOn(contexts[context]?.effects ?? [], running)
    names.push(context, low, high)
    projections.push(projected)
    if (projections.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1)
      for (let at = 0; at < projections.length; at++) put(at)
    } else put(projections.length - 1)
    return projected
  }
}

/** More groups than this cannot be told apart in two numbers. */
const mostGroups = 60

/** Instead of a place among the running groups: certain not to come among the first, and certain to. */
const out = 255
const certain = 254

/** Room for one state that is being made. One record is reused for all of them. */
const workRoom = (width: number) => ({
  totals: new Int8Array(width),
  /** where each group goes: the place of a group, or `out` or `certain` */
  goesTo: new Uint8Array(width),
  order: new Int32Array(width),
  heights: new Int16Array(width),
  nth: new Uint8Array(width),
})
type Work = ReturnType<typeof workRoom>

/** Forgets groups that are certain not to come among so many first, or certain to. Returns how many places are left. */
const decide = ({ totals, goesTo, order }: Work, width: number, places: number, bounds: Bounds): number => {
  let running = 0
  for (let group = 0; group < width; group++) if (totals[group] !== excluded) running = putInOrder(order, running, totals, group)
  const left = excludeDominated(order, running, totals, width, places, bounds)
  const top = certainOfPlaces(order, left, totals, width, places, bounds)
  goesTo.fill(out)
  for (let at = 0; at < top; at++) {
    goesTo[order[at] as number] = certain
    totals[order[at] as number] = excluded
  }
  for (let at = top; at < left; at++) goesTo[order[at] as number] = order[at] as number
  return places - top
}

/**
 * Among groups that are alike from here on, the highest total goes to the first of them, and so on. Of totals that are level, no more
 * are kept than matter: the others take their number from the last that is kept.
 */
const sortAlike = ({ totals, goesTo, order, heights }: Work, sets: readonly Uint8Array[], kept: number): void => {
  for (const set of sets) {
    let count = 0
    for (const group of set) if (totals[group] !== excluded) count = putInOrder(order, count, totals, group)
    if (count === 0) continue
    for (let at = 0; at < count; at++) heights[at] = totals[order[at] as number] as number
    for (let at = 0; at < count; at++) totals[order[at] as number] = excluded
    for (let at = 0; at < count; at++) {
      const group = order[at] as number
      if (at < kept) {
        const place = set[at] as number
        totals[place] = heights[at] as number
        goesTo[group] = place
      } else goesTo[group] = heights[at] === heights[kept - 1] ? (set[kept - 1] as number) : out
    }
  }
}

/** Takes off what all running groups have in common. Returns false if none is running. */
const level = (totals: Int8Array): boolean => {
  let most = excluded
  for (const total of totals) if (total > most) most = total
  if (most === excluded) return false
  for (let at = 0; at < totals.length; at++) if (totals[at] !== excluded) totals[at] = (totals[at] as number) - most
  return true
}

/** How often something is true of one group. */
export interface GroupCount {
  readonly sheets: bigint
  /** the shortest of these sheets, if there is one */
  readonly example: Answers | undefined
}

/** What the walk back finds for each running group of each state of a step, one thing after another. */
interface Found extends ExactCounts {
  readonly offsets: Int32Array
  /** the length of the shortest way on */
  readonly length: Uint16Array
  /** the effect with which it begins */
  readonly effect: Uint16Array
}

const noneFound = (states: States, things: number): Found => {
  const offsets = states.offsets()
  const size = (offsets[states.size] as number) * things
  return {
    offsets,
    ...zeroCounts(size),
    length: new Uint16Array(size).fill(0xffff),
    effect: new Uint16Array(size),
  }
}

const shorten = ({ length, effect }: Found, at: number, found: number, numbered: number): void => {
  if (found >= (length[at] as number)) return
  length[at] = found
  effect[at] = numbered
}

/** One step of the walk, kept for the way back. */
interface Crossed {
  readonly states: States
  /** for each state and effect in turn, the state that was reached, before anything was forgotten; and where those of a state begin */
  readonly reached: Int32Array
  readonly begins: Int32Array
  /** for those: their context, the state without what was forgotten (-1 if all is decided), and where each running group went */
  readonly context: Int32Array
  readonly becomes: Int32Array
  readonly starts: Int32Array
  readonly goesTo: Uint8Array
}

const stride = 1024

/** How often each group comes among so many first: alone as well if that is one place. */
export type Counts = readonly { readonly among: GroupCount; readonly alone: GroupCount }[]

const noPaths: ExactCounts = zeroCounts(0)

/** What the figures of a graph depend on beside its states. */
interface Counted {
  readonly contexts: Graph['contexts']
  /** the number of ways on from each context of a step */
  readonly paths: readonly ExactCounts[]
}

/**
 * Counts every sheet of a graph with one view, and of others that differ from it only in how many sheets each way stands for, and in
 * whom the list is for: everybody walks once for all of them.
 * @throws OutOfRoom at the limits
 */
export const countFirst = (
  graphs: readonly [Graph, ...Graph[]],
  places: number,
  limits: Limits = noLimits,
): { readonly counts: readonly Counts[]; readonly widest: number } => {
  const [graph] = graphs
  const { contexts, width } = graph
  if (width > mostGroups) throw new OutOfRoom(`There are ${width} groups; no more than ${mostGroups} can be counted with.`)
  const things = places === 1 ? 2 : 1
  const bounds = boundsOf(graph, limits)
  const alike = alikeFrom(graph, limits)
  const rest = shortestRest(graph)
  const last = Math.max(
    0,
    contexts.findLastIndex((step) =>
      step.some(({ effects }) => effects.some(({ weights }) => weights.some((weight) => weight !== 0))),
    ),
  )
  const work = workRoom(width)
  const { totals, goesTo, nth } = work
  const perContext = places + 1

  /** Brings all states of a step on to the next, and forgets what cannot matter there. */
  const cross = (states: States, at: number): { readonly crossed: Crossed; readonly next: States } => {
    const project = projecting(contexts[at] ?? [], width)
    const made = new States(width)
    const reached = new Numbers(new Int32Array(1024))
    const begins = new Int32Array(states.size)
    let followed = 0
    for (let state = 0; state < states.size; state++) {
      const mark = states.mark[state] as number
      const start = state * width
      begins[state] = reached.size
      const { running, effects } = project(Math.floor(mark / perContext), states.totals, start)
      for (const { weights, next } of effects) {
        if (++followed % stride === 0) lookAtTheClock(limits)
        totals.fill(excluded)
        for (let nthRunning = 0; nthRunning < running.length; nthRunning++) {
          const weight = weights[nthRunning] as number
          const group = running[nthRunning] as number
          if (weight !== excluded) totals[group] = (states.totals[start + group] as number) + weight
        }
        level(totals)
        reached.push(made.numberOf(totals, next * perContext + (mark % perContext)))
      }
      if (made.size > limits.states)
        throw new OutOfRoom(
          `Room ran out: more than ${limits.states} kinds of person had to be told apart. Allow more with --kinds.`,
        )
    }
    made.close()
    const next = new States(width)
    const becomes = new Int32Array(made.size)
    const starts = made.offsets()
    const went = new Uint8Array(starts[made.size] as number)
    for (let one = 0; one < made.size; one++) {
      if (one % stride === 0) lookAtTheClock(limits)
      const mark = made.mark[one] as number
      const context = Math.floor(mark / perContext)
      const start = one * width
      for (let group = 0; group < width; group++) totals[group] = made.totals[start + group] as number
      const left = decide(work, width, mark % perContext, bounds[at + 1]?.[context] as Bounds)
      sortAlike(work, alike[at + 1]?.[context] as readonly Uint8Array[], places === 1 ? 2 : left)
      becomes[one] = level(totals) ? next.numberOf(totals, context * perContext + left) : -1
      let running = 0
      for (let group = 0; group < width; group++) nth[group] = totals[group] === excluded ? out : running++
      let into = starts[one] as number
      for (let group = 0; group < width; group++) {
        if (made.totals[start + group] === excluded) continue
        const place = goesTo[group] as number
        went[into++] = place < certain ? (nth[place] as number) : place
      }
    }
    const context = Int32Array.from(made.mark, (mark) => Math.floor(mark / perContext))
    return { crossed: { states, reached: reached.all(), begins, context, becomes, starts, goesTo: went }, next: next.close() }
  }

  /** Finds who comes first on each way through the last step that weighs. */
  const judge = (states: States, { contexts: counted, paths }: Counted): Found => {
    const found = noneFound(states, things)
    const project = projecting(counted[last] ?? [], width)
    const [{ low, high } = noPaths, lengths] = [paths[last + 1], rest.lengths[last + 1]]
    const { heights } = work
    for (let state = 0; state < states.size; state++) {
      if (state % stride === 0) lookAtTheClock(limits)
      const mark = states.mark[state] as number
      const left = mark % perContext
      const { running, effects } = project(Math.floor(mark / perContext), states.totals, state * width)
      for (const { weights, next, count, shortest, numbered } of effects) {
        const length = shortest.length + (lengths?.[next] as number)
        const [moreLow, moreHigh] = [(low[next] as number) * count, (high[next] as number) * count]
        for (let one = 0; one < running.length; one++) {
          const weight = weights[one] as number
          heights[one] =
            weight === excluded ? -1000 : (states.totals[state * width + (running[one] as number)] as number) + weight
        }
        for (let one = 0; one < running.length; one++) {
          const own = heights[one] as number
          if (own === -1000) continue
          let [above, beside] = [0, -1]
          for (let other = 0; other < running.length; other++) {
            if ((heights[other] as number) > own) above++
            else if (heights[other] === own) beside++
          }
          if (above >= left) continue
          const at = ((found.offsets[state] as number) + one) * things
          addCount(found, at, moreLow, moreHigh)
          shorten(found, at, length, numbered)
          if (things === 1 || beside > 0) continue
          addCount(found, at + 1, moreLow, moreHigh)
          shorten(found, at + 1, length, numbered)
        }
      }
    }
    return found
  }

  /** The same one step earlier. */
  const goBack = (
    { states, reached, context, becomes, starts, goesTo: went }: Crossed,
    at: number,
    later: Found,
    { contexts: counted, paths }: Counted,
  ): Found => {
    const found = noneFound(states, things)
    const project = projecting(counted[at] ?? [], width)
    const { low, high } = paths[at + 1] ?? noPaths
    let edge = 0
    for (let state = 0; state < states.size; state++) {
      if (state % stride === 0) lookAtTheClock(limits)
      const mark = states.mark[state] as number
      const { running, effects } = project(Math.floor(mark / perContext), states.totals, state * width)
      const begins = (found.offsets[state] as number) * things
      for (const { weights, count, shortest, numbered } of effects) {
        const one = reached[edge++] as number
        let from = starts[one] as number
        for (let nthRunning = 0; nthRunning < running.length; nthRunning++) {
          if (weights[nthRunning] === excluded) continue
          const place = went[from++] as number
          if (place === out) continue
          for (let thing = 0; thing < things; thing++) {
            const into = begins + nthRunning * things + thing
            if (place === certain) {
              const then = context[one] as number
              addCount(found, into, (low[then] as number) * count, (high[then] as number) * count)
              shorten(found, into, shortest.length + (rest.lengths[at + 1]?.[then] as number), numbered)
              continue
            }
            const of = ((later.offsets[becomes[one] as number] as number) + place) * things + thing
            const length = later.length[of] as number
            if (length === 0xffff) continue
            addCount(found, into, (later.low[of] as number) * count, (later.high[of] as number) * count)
            shorten(found, into, shortest.length + length, numbered)
          }
        }
      }
    }
    return found
  }

  let states = new States(width)
  states.numberOf(totals.fill(0), places)
  states.close()
  let widest = 1
  const steps: Crossed[] = []
  for (let at = 0; at < last; at++) {
    const { crossed, next } = cross(states, at)
    steps.push(crossed)
    widest = Math.max(widest, crossed.becomes.length)
    states = next
  }

  /** The figures of one of the graphs: from the last step back to the first. */
  const countedIn = (one: Graph): Counts => {
    const counted = { contexts: one.contexts, paths: pathCounts(one).map(countsFrom) }
    let found = judge(states, counted)
    // What the shortest ways begin with is kept for the examples; the counts are only needed for the step before.
    const begun: Pick<Found, 'offsets' | 'effect'>[] = [found]
    for (let at = last - 1; at >= 0; at--) {
      found = goBack(steps[at] as Crossed, at, found, counted)
      begun.unshift({ offsets: found.offsets, effect: found.effect })
    }

    /** The shortest sheet on which a running group comes first, from some state of a step on. */
    const wayFrom = (at: number, state: number, of: number, thing: number): Answers => {
      const { offsets, effect } = begun[at] as Pick<Found, 'offsets' | 'effect'>
      const numbered = effect[((offsets[state] as number) + of) * things + thing] as number
      const crossed = steps[at]
      const { totals: all, mark } = crossed?.states ?? states
      const context = Math.floor((mark[state] as number) / perContext)
      const { answers = {}, next = 0 } = contexts[at]?.[context]?.effects[numbered] ?? {}
      if (!crossed) return joined(answers, rest.answersFrom(at + 1, next))
      const { effects } = projecting(contexts[at] ?? [], width)(context, all, state * width)
      const which = effects.findIndex((effectOn) => effectOn.numbered === numbered)
      const into = crossed.reached[(crossed.begins[state] as number) + which] as number
      let from = crossed.starts[into] as number
      for (let nthRunning = 0; nthRunning < of; nthRunning++) if (effects[which]?.weights[nthRunning] !== excluded) from++
      const place = crossed.goesTo[from] as number
      if (place === certain) return joined(answers, rest.answersFrom(at + 1, next))
      return joined(answers, wayFrom(at + 1, crossed.becomes[into] as number, place, thing))
    }
    const countOf = (group: number, thing: number): GroupCount => {
      const at = group * things + thing
      const sheets = countAt(found, at)
      return { sheets, example: sheets > 0n ? sheetIn(one, wayFrom(0, 0, group, thing)) : undefined }
    }
    return Array.from({ length: width }, (_, group) => ({ among: countOf(group, 0), alone: countOf(group, things - 1) }))
  }
  return { counts: graphs.map(countedIn), widest }
}
