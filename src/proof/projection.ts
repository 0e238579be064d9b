import type { Context, Effect } from './graph.ts'
import { excluded } from './views.ts'

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

/** More groups than this cannot be told apart in two numbers. */
export const mostGroups = 60

/** Projects the effects of the contexts of a step on sets of running groups. Each is computed once. */
export const projecting = (contexts: readonly Context[], width: number) => {
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
