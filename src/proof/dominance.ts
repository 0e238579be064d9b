import type { Context, Effect, Graph } from './graph.ts'
import { excluded, sure } from './views.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'

/** The index of the first group of each view, and the end of the last. */
export const edgesOf = ({ views }: Graph): readonly number[] =>
  views.reduce<readonly number[]>((edges, { catalogue }) => [...edges, (edges.at(-1) ?? 0) + catalogue.groups.length], [0])

/** The groups in the running, highest first. One array is reused for all states. */
const order = new Int32Array(0x8000)

/**
 * Puts one more group among so many that are in order, highest total first; of groups that are level, the earlier one stays first.
 * Returns how many there are now.
 */
export const putInOrder = (groups: Int32Array, count: number, totals: Int8Array, group: number): number => {
  const own = totals[group] as number
  let at = count
  while (at > 0 && (totals[groups[at - 1] as number] as number) < own) {
    groups[at] = groups[at - 1] as number
    at--
  }
  groups[at] = group
  return count + 1
}

/** Whether a group is certain to stay above another whatever else is answered. */
const staysAbove = (totals: Int8Array, width: number, { leastGain }: Bounds, one: number, other: number): boolean =>
  (totals[one] as number) - (totals[other] as number) + (leastGain[one * width + other] as number) > 0

/**
 * Excludes every group that enough others are certain to stay above, so that it can no longer come among so many first. The others stay
 * in order; returns how many they are.
 */
export const excludeDominated = (
  groups: Int32Array,
  count: number,
  totals: Int8Array,
  width: number,
  places: number,
  bounds: Bounds,
): number => {
  let left = 0
  for (let at = 0; at < count; at++) {
    const group = groups[at] as number
    let above = 0
    // Only groups that are higher now can be certain to stay higher, and those excluded already stand below others that count.
    for (let higher = 0; higher < left && above < places; higher++)
      if (staysAbove(totals, width, bounds, groups[higher] as number, group)) above++
    if (above >= places) totals[group] = excluded
    else groups[left++] = group
  }
  return left
}

/** The greatest number of groups, from the highest on, that are certain to stay, above all the rest and among so many first. */
export const certainOfPlaces = (
  groups: Int32Array,
  count: number,
  totals: Int8Array,
  width: number,
  places: number,
  bounds: Bounds,
): number => {
  for (let size = Math.min(places, count); size > 0; size--) {
    let holds = true
    for (let one = 0; one < size && holds; one++) {
      if (bounds.stays[groups[one] as number] === 0) holds = false
      for (let rest = size; rest < count && holds; rest++)
        holds = staysAbove(totals, width, bounds, groups[one] as number, groups[rest] as number)
    }
    if (holds) return size
  }
  return 0
}

/**
 * Makes states equal that differ only in what can no longer matter for the first places of a view. A group is excluded once enough
 * others are certain to stay above it, and sure once it is certain to stay above all the rest. The other totals lose what they have
 * in common. Returns true if no group is left in the running.
 */
export const prune = (totals: Int8Array, from: number, to: number, width: number, places: number, bounds: Bounds): boolean => {
  let left = places
  let running = 0
  for (let group = from; group < to; group++) {
    if (totals[group] === sure) left--
    else if (totals[group] !== excluded) running = putInOrder(order, running, totals, group)
  }
  const count = excludeDominated(order, running, totals, width, left, bounds)
  const top = certainOfPlaces(order, count, totals, width, left, bounds)
  for (let at = 0; at < top; at++) totals[order[at] as number] = sure
  if (top === count) return true
  const most = totals[order[top] as number] as number
  for (let at = top; at < count; at++) totals[order[at] as number] = (totals[order[at] as number] as number) - most
  return false
}

/** More than two totals can ever differ by. */
export const farAbove = 10_000

/** Bounds on what the answers still to come can do, from one context on. */
export interface Bounds {
  /**
   * [one * width + other]: the least that one group gains on another that is not ruled out; -farAbove if the first can be ruled out,
   * farAbove if the other always is
   */
  readonly leastGain: Int16Array
  /** 1 for a group that no later answer can rule out */
  readonly stays: Uint8Array
}

const clamp = (gain: number): number => Math.max(-farAbove, Math.min(farAbove, gain))

const atTheEnd = (width: number): Bounds => ({
  leastGain: new Int16Array(width * width),
  stays: new Uint8Array(width).fill(1),
})

/** The bounds of every context, block by block like `graph.contexts`. They are computed from the end of the graph. */
export const boundsOf = ({ contexts, width }: Graph, limits: Limits = noLimits): readonly (readonly Bounds[])[] => {
  const bounds: (readonly Bounds[])[] = [(contexts.at(-1) ?? []).map(() => atTheEnd(width))]
  for (const block of contexts.slice(0, -1).toReversed()) {
    const [following = []] = bounds
    bounds.unshift(
      block.map(({ effects }): Bounds => {
        const leastGain = new Int16Array(width * width).fill(farAbove)
        const stays = new Uint8Array(width).fill(1)
        for (const { weights, next } of effects) {
          lookAtTheClock(limits)
          const then = following[next] ?? atTheEnd(width)
          for (let one = 0; one < width; one++) {
            const gained = weights[one] ?? 0
            if (gained === excluded || then.stays[one] === 0) stays[one] = 0
            for (let other = 0; other < width; other++) {
              const lost = weights[other] ?? 0
              if (lost === excluded) continue
              const pair = one * width + other
              const least = gained === excluded ? -farAbove : clamp(gained - lost + (then.leastGain[pair] ?? 0))
              if (least < (leastGain[pair] ?? 0)) leastGain[pair] = least
            }
          }
        }
        return { leastGain, stays }
      }),
    )
  }
  return bounds
}

/** An effect on the groups in the running alone. Effects that differ only in other groups are merged. */
export interface ProjectedEffect extends Effect {
  /** the number in its context of the merged effect with the shortest answers */
  readonly number: number
}

/** The most groups of which one number can hold any set, a bit each. */
const mostInOneNumber = 53

const isRunning = (total: number | undefined): boolean => total !== excluded && total !== sure

/** The set of groups in the running, as one number. */
const nameOf = (totals: Int8Array, start: number, width: number): number => {
  let name = 0
  for (let group = 0; group < width; group++) name = name * 2 + (isRunning(totals[start + group]) ? 1 : 0)
  return name
}

const project = (effects: readonly Effect[], totals: Int8Array, start: number): readonly ProjectedEffect[] => {
  const projected = new Map<string, ProjectedEffect>()
  for (const [number, effect] of effects.entries()) {
    const weights = effect.weights.map((weight, group) => (isRunning(totals[start + group]) ? weight : excluded))
    const common = weights.find((weight) => weight !== excluded) ?? 0
    const apart = weights.map((weight) => (weight === excluded ? excluded : weight - common))
    const key = `${effect.next} ${apart.join()}`
    const same = projected.get(key)
    const shorter = !same || effect.length < same.length
    projected.set(key, {
      weights,
      next: effect.next,
      count: (same?.count ?? 0) + effect.count,
      answers: shorter ? effect.answers : same.answers,
      length: shorter ? effect.length : same.length,
      number: shorter ? number : same.number,
    })
  }
  return [...projected.values()]
}

/** Projects the effects of a context on the groups in the running. Each set of groups is computed once. */
export const memoisedProjection = (width: number) => {
  const known = new Map<Context, Map<number, readonly ProjectedEffect[]>>()
  return (context: Context, totals: Int8Array, start: number): readonly ProjectedEffect[] => {
    if (width > mostInOneNumber) return context.effects.map((effect, number) => ({ ...effect, number }))
    const ofContext = known.get(context) ?? new Map<number, readonly ProjectedEffect[]>()
    known.set(context, ofContext)
    const name = nameOf(totals, start, width)
    const projected = ofContext.get(name) ?? project(context.effects, totals, start)
    ofContext.set(name, projected)
    return projected
  }
}
