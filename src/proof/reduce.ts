import type { Bounds } from './bounds.ts'
import type { Graph } from './graph.ts'
import { out, sure } from './views.ts'

/** Where the groups of each view begin, and where the last one ends. */
export const edgesOf = ({ views }: Graph): readonly number[] =>
  views.reduce<readonly number[]>((edges, { catalogue }) => [...edges, (edges.at(-1) ?? 0) + catalogue.groups.length], [0])

/** The groups of one view that are in the running, highest first. Filled anew for every kind of person. */
const running = new Int32Array(0x8000)

const fillRunning = (totals: Int8Array, from: number, to: number): number => {
  let count = 0
  for (let group = from; group < to; group++) {
    const own = totals[group] as number
    if (own === out || own === sure) continue
    let at = count++
    while (at > 0 && (totals[running[at - 1] as number] as number) < own) {
      running[at] = running[at - 1] as number
      at--
    }
    running[at] = group
  }
  return count
}

/**
 * Makes people alike who differ only in what can no longer matter for the first places of a view. Out of the running go
 * groups that as many others as there are places surely stay above, and, as sure of a place, the highest ones that surely
 * stay above all the rest; of all other totals goes what they have in common. True where nothing is in the running any more.
 */
export const reduce = (totals: Int8Array, from: number, to: number, width: number, places: number, bounds: Bounds): boolean => {
  const { leastGain, stays } = bounds
  let left = places
  for (let group = from; group < to; group++) if (totals[group] === sure) left--
  const staysAbove = (one: number, other: number): boolean =>
    (totals[one] as number) - (totals[other] as number) + (leastGain[one * width + other] as number) > 0
  let count = fillRunning(totals, from, to)
  let kept = 0
  for (let at = 0; at < count; at++) {
    const group = running[at] as number
    let above = 0
    // Only groups that are higher now can surely stay higher; those taken out already stand below others that count.
    for (let higher = 0; higher < kept && above < left; higher++) if (staysAbove(running[higher] as number, group)) above++
    if (above >= left) totals[group] = out
    else running[kept++] = group
  }
  count = kept
  let top = 0
  for (let size = Math.min(left, count); size > 0 && top === 0; size--) {
    let holds = true
    for (let one = 0; one < size && holds; one++) {
      if (stays[running[one] as number] === 0) holds = false
      for (let rest = size; rest < count && holds; rest++) holds = staysAbove(running[one] as number, running[rest] as number)
    }
    if (holds) top = size
  }
  for (let at = 0; at < top; at++) totals[running[at] as number] = sure
  if (top === count) return true
  const most = totals[running[top] as number] as number
  for (let at = top; at < count; at++) totals[running[at] as number] = (totals[running[at] as number] as number) - most
  return false
}
