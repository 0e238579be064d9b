import { type Bounds, certainOfPlaces, excludeDominated, putInOrder } from './dominance.ts'
import type { Frames } from './frames.ts'
import { excluded } from './views.ts'

/*
 * Brings a state into the one form that all states with the same future have, so that they become one.
 *
 * - A group that enough others are certain to stay above comes among the first on no sheet from here on, and a group that is certain to
 *   stay above all the rest comes among them on every one. Neither need be followed any further.
 * - Groups that get the same from whatever is still answered could swap their totals, and their futures would be swapped with them. So
 *   it is only kept which totals they have, the highest with the first of them.
 * - Places depend on how far apart totals are, so the highest is taken off them all (in `layers.ts`, where totals are packed).
 *
 * Where each group went is told, so that the figures found for the canonical state are those of the groups it came from.
 */

/** Instead of a group: certain not to come among the first, and certain to. */
export const out = 255
export const certain = 254

/** A state that is being made. One record is reused for all of them. */
export interface Draft {
  /** group by group: its total, or `excluded`; all are excluded between one state and the next */
  readonly totals: Int8Array
  /** for each group, the group whose place it took; or `out` or `certain` */
  readonly goesTo: Uint8Array
  readonly order: Int32Array
  readonly heights: Int16Array
}

export const emptyDraft = (width: number): Draft => ({
  totals: new Int8Array(width).fill(excluded),
  goesTo: new Uint8Array(width),
  order: new Int32Array(width),
  heights: new Int16Array(width),
})

/** Forgets groups that are certain not to come among so many first, or certain to. Returns how many places are left. */
const decide = (
  { totals, goesTo, order }: Draft,
  { groups, starts }: Frames,
  frame: number,
  width: number,
  places: number,
  bounds: Bounds,
): number => {
  let running = 0
  for (let at = starts[frame] as number; at < (starts[frame + 1] as number); at++) {
    const group = groups[at] as number
    running = putInOrder(order, running, totals, group)
    goesTo[group] = out
  }
  const left = excludeDominated(order, running, totals, width, places, bounds)
  const top = certainOfPlaces(order, left, totals, width, places, bounds)
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
const sortAlike = ({ totals, goesTo, order, heights }: Draft, sets: readonly Uint8Array[], kept: number): void => {
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

/**
 * Makes a state with this frame canonical; only what totals have in common is left in them. Of groups that are alike, as many are
 * followed as there are open places; if only the first place is asked for, two, since it matters whether they share it. Returns how many
 * places stay open.
 */
export const canonise = (
  draft: Draft,
  frames: Frames,
  frame: number,
  width: number,
  bounds: Bounds,
  alike: readonly Uint8Array[],
  isForOne: boolean,
): number => {
  const left = decide(draft, frames, frame, width, frames.openIn(frame), bounds)
  sortAlike(draft, alike, isForOne ? 2 : left)
  return left
}
