import type { Answers } from '#engine'
import { alikeFrom } from './alike.ts'
import { type Bounds, boundsOf } from './dominance.ts'
import { type Context, type Effect, type Graph, inOrder, joined, pathCounts, shortestRest } from './graph.ts'
import { type Limits, OutOfRoom, lookAtTheClock, noLimits } from './limits.ts'
import { limb } from './states.ts'
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
  private slots: Int32Array

  constructor(
    readonly width: number,
    room = 1024,
  ) {
    this.totals = new Int8Array(room * width)
    this.mark = new Int32Array(room)
    this.slots = new Int32Array(room * 2).fill(-1)
  }

  private hash(totals: Int8Array, start: number, mark: number): number {
    let hash = 0x811c9dc5 ^ mark
    for (let at = start; at < start + this.width; at++) hash = Math.imul(hash ^ (totals[at] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
    return (hash ^ (hash >>> 13)) >>> 0
  }

  private grow(): void {
    const room = this.mark.length * 2
    const [totals, mark] = [new Int8Array(room * this.width), new Int32Array(room)]
    totals.set(this.totals)
    mark.set(this.mark)
    this.totals = totals
    this.mark = mark
    this.slots = new Int32Array(room * 2).fill(-1)
    const mask = this.slots.length - 1
    for (let state = 0; state < this.size; state++) {
      let slot = this.hash(totals, state * this.width, mark[state] as number) & mask
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask
      this.slots[slot] = state
    }
  }

  /** The number of the state with these totals, which is new if there is none yet. */
  numberOf(totals: Int8Array, mark: number): number {
    if (this.size === this.mark.length) this.grow()
    const { width, slots } = this
    const mask = slots.length - 1
    let slot = this.hash(totals, 0, mark) & mask
    for (let state = slots[slot] as number; state !== -1; state = slots[slot] as number) {
      if (this.mark[state] === mark) {
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
    return state
  }

  /** Keeps only what is needed once no state is added any more. */
  close(): this {
    this.totals = this.totals.slice(0, this.size * this.width)
    this.mark = this.mark.slice(0, this.size)
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
  readonly weights: Int8Array
  readonly next: number
  readonly count: number
  /** the merged effect with the shortest answers */
  readonly shortest: Effect
  readonly numbered: number
}

interface Projected {
  readonly running: Uint8Array
  readonly effects: readonly OnRunning[]
}

const projectedOn = (effects: readonly Effect[], running: readonly number[]): Projected => {
  const merged = new Map<string, OnRunning>()
  for (const [numbered, effect] of effects.entries()) {
    const { weights, next, count } = effect
    let common: number | undefined
    let key = `${next}`
    for (const group of running) {
      const weight = weights[group] as number
      if (weight === excluded) key += ' x'
      else {
        common ??= weight
        key += ` ${weight - common}`
      }
    }
    const same = merged.get(key)
    const isShorter = !same || effect.length < same.shortest.length
    merged.set(key, {
      weights: same?.weights ?? Int8Array.from(running, (group) => weights[group] as number),
      next,
      count: (same?.count ?? 0) + count,
      shortest: isShorter ? effect : same.shortest,
      numbered: isShorter ? numbered : same.numbered,
    })
  }
  return { running: Uint8Array.from(running), effects: [...merged.values()] }
}

/** Projects the effects of contexts on sets of running groups. Each is computed once. */
const projecting = (width: number) => {
  const known = new Map<Context, Map<number, Projected>>()
  return (context: Context, totals: Int8Array, start: number): Projected => {
    let [low, high] = [0, 0]
    for (let group = 0; group < width; group++) {
      if (totals[start + group] === excluded) continue
      if (group < 26) low += 2 ** group
      else high += 2 ** (group - 26)
    }
    const name = low + high * 2 ** 26
    let ofContext = known.get(context)
    if (!ofContext) known.set(context, (ofContext = new Map()))
    let projected = ofContext.get(name)
    if (!projected) {
      const running = Array.from({ length: width }, (_, group) => group).filter((group) => totals[start + group] !== excluded)
      projected = projectedOn(context.effects, running)
      ofContext.set(name, projected)
    }
    return projected
  }
}

/** More groups than this cannot be told apart in one number. */
const mostGroups = 53

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
const decide = ({ totals, goesTo, order }: Work, width: number, places: number, { leastGain, stays }: Bounds): number => {
  let count = 0
  for (let group = 0; group < width; group++) {
    const own = totals[group] as number
    if (own === excluded) continue
    let at = count++
    while (at > 0 && (totals[order[at - 1] as number] as number) < own) {
      order[at] = order[at - 1] as number
      at--
    }
    order[at] = group
  }
  const staysAbove = (one: number, other: number): boolean =>
    (totals[one] as number) - (totals[other] as number) + (leastGain[one * width + other] as number) > 0
  let left = 0
  for (let at = 0; at < count; at++) {
    const group = order[at] as number
    let above = 0
    for (let higher = 0; higher < left && above < places; higher++) if (staysAbove(order[higher] as number, group)) above++
    if (above >= places) totals[group] = excluded
    else order[left++] = group
  }
  let top = 0
  for (let size = Math.min(places, left); size > 0 && top === 0; size--) {
    let holds = true
    for (let one = 0; one < size && holds; one++) {
      if (stays[order[one] as number] === 0) holds = false
      for (let rest = size; rest < left && holds; rest++) holds = staysAbove(order[one] as number, order[rest] as number)
    }
    if (holds) top = size
  }
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
    for (const group of set) {
      const own = totals[group] as number
      if (own === excluded) continue
      let at = count++
      while (at > 0 && (totals[order[at - 1] as number] as number) < own) {
        order[at] = order[at - 1] as number
        at--
      }
      order[at] = group
    }
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
interface Found {
  readonly offsets: Int32Array
  readonly low: Float64Array
  readonly high: Float64Array
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
    low: new Float64Array(size),
    high: new Float64Array(size),
    length: new Uint16Array(size).fill(0xffff),
    effect: new Uint16Array(size),
  }
}

const addTo = ({ low, high }: Found, at: number, moreLow: number, moreHigh: number): void => {
  const sum = (low[at] as number) + moreLow
  const carry = Math.floor(sum / limb)
  low[at] = sum - carry * limb
  high[at] = (high[at] as number) + moreHigh + carry
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
export interface Counts {
  readonly groups: readonly { readonly among: GroupCount; readonly alone: GroupCount }[]
  /** the most states that were told apart at once */
  readonly widest: number
}

/**
 * Counts every sheet of a graph with one view.
 * @throws OutOfRoom at the limits
 */
export const countFirst = (graph: Graph, places: number, limits: Limits = noLimits): Counts => {
  const { contexts, width } = graph
  if (width > mostGroups) throw new OutOfRoom(`There are ${width} groups; no more than ${mostGroups} can be counted with.`)
  const things = places === 1 ? 2 : 1
  const bounds = boundsOf(graph, limits)
  const alike = alikeFrom(graph, limits)
  const paths = pathCounts(graph)
  const pathsLow = paths.map((step) => Float64Array.from(step, (count) => Number(count % BigInt(limb))))
  const pathsHigh = paths.map((step) => Float64Array.from(step, (count) => Number(count / BigInt(limb))))
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
    const project = projecting(width)
    const made = new States(width)
    const reached = new Numbers(new Int32Array(1024))
    const begins = new Int32Array(states.size)
    let followed = 0
    for (let state = 0; state < states.size; state++) {
      const mark = states.mark[state] as number
      const start = state * width
      begins[state] = reached.size
      const { running, effects } = project(contexts[at]?.[Math.floor(mark / perContext)] as Context, states.totals, start)
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
  const judge = (states: States): Found => {
    const found = noneFound(states, things)
    const project = projecting(width)
    const [low, high, lengths] = [pathsLow[last + 1], pathsHigh[last + 1], rest.lengths[last + 1]]
    const { heights } = work
    for (let state = 0; state < states.size; state++) {
      if (state % stride === 0) lookAtTheClock(limits)
      const mark = states.mark[state] as number
      const left = mark % perContext
      const { running, effects } = project(
        contexts[last]?.[Math.floor(mark / perContext)] as Context,
        states.totals,
        state * width,
      )
      for (const { weights, next, count, shortest, numbered } of effects) {
        const length = shortest.length + (lengths?.[next] as number)
        const [moreLow, moreHigh] = [(low?.[next] as number) * count, (high?.[next] as number) * count]
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
          addTo(found, at, moreLow, moreHigh)
          shorten(found, at, length, numbered)
          if (things === 1 || beside > 0) continue
          addTo(found, at + 1, moreLow, moreHigh)
          shorten(found, at + 1, length, numbered)
        }
      }
    }
    return found
  }

  /** The same one step earlier. */
  const goBack = ({ states, reached, context, becomes, starts, goesTo: went }: Crossed, at: number, later: Found): Found => {
    const found = noneFound(states, things)
    const project = projecting(width)
    let edge = 0
    for (let state = 0; state < states.size; state++) {
      if (state % stride === 0) lookAtTheClock(limits)
      const mark = states.mark[state] as number
      const { running, effects } = project(contexts[at]?.[Math.floor(mark / perContext)] as Context, states.totals, state * width)
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
              addTo(found, into, (pathsLow[at + 1]?.[then] as number) * count, (pathsHigh[at + 1]?.[then] as number) * count)
              shorten(found, into, shortest.length + (rest.lengths[at + 1]?.[then] as number), numbered)
              continue
            }
            const of = ((later.offsets[becomes[one] as number] as number) + place) * things + thing
            const length = later.length[of] as number
            if (length === 0xffff) continue
            addTo(found, into, (later.low[of] as number) * count, (later.high[of] as number) * count)
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
  let found = judge(states)
  // What the shortest ways begin with is kept for the examples; the counts are only needed for the step before.
  const ways: Pick<Found, 'offsets' | 'effect'>[] = [found]
  for (let at = last - 1; at >= 0; at--) {
    found = goBack(steps[at] as Crossed, at, found)
    ways.unshift({ offsets: found.offsets, effect: found.effect })
  }

  /** The shortest sheet on which a running group comes first, from some state of a step on. */
  const wayFrom = (at: number, state: number, of: number, thing: number): Answers => {
    const { offsets, effect } = ways[at] as Pick<Found, 'offsets' | 'effect'>
    const numbered = effect[((offsets[state] as number) + of) * things + thing] as number
    const crossed = steps[at]
    const { totals: all, mark } = crossed?.states ?? states
    const context = contexts[at]?.[Math.floor((mark[state] as number) / perContext)] as Context
    const { answers, next } = context.effects[numbered] as Effect
    if (!crossed) return joined(answers, rest.answersFrom(at + 1, next))
    const { effects } = projecting(width)(context, all, state * width)
    const which = effects.findIndex((one) => one.numbered === numbered)
    const one = crossed.reached[(crossed.begins[state] as number) + which] as number
    let from = crossed.starts[one] as number
    for (let nthRunning = 0; nthRunning < of; nthRunning++) if (effects[which]?.weights[nthRunning] !== excluded) from++
    const place = crossed.goesTo[from] as number
    if (place === certain) return joined(answers, rest.answersFrom(at + 1, next))
    return joined(answers, wayFrom(at + 1, crossed.becomes[one] as number, place, thing))
  }
  const countOf = (group: number, thing: number): GroupCount => {
    const at = group * things + thing
    const sheets = BigInt(found.low[at] as number) + BigInt(found.high[at] as number) * BigInt(limb)
    const example = sheets > 0n ? inOrder(graph.catalogue, joined(graph.fixedAnswers, wayFrom(0, 0, group, thing))) : undefined
    return { sheets, example }
  }
  return {
    groups: Array.from({ length: width }, (_, group) => ({ among: countOf(group, 0), alone: countOf(group, things - 1) })),
    widest,
  }
}
