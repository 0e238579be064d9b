import { type Outcomes, type Spot, startOf } from './outcomes.ts'
import { type Block, structureOf } from './structure.ts'
import type { Ground, Way } from './ways.ts'

/** The ways taken so far, the last one first. */
export interface Chain {
  readonly before: Chain | undefined
  readonly way: Way
}

/** A group outside the first ones, and one of these that it would have to pass; none where a place is free. */
export interface Rivals {
  readonly outside: number
  readonly inside: number | undefined
  /** the least difference at which the one outside comes first: equal totals go by name */
  readonly enough: number
}

/** The furthest that one of two groups can get before the other, however the questions so far are answered, and by which answers. */
interface Reached {
  readonly leads: number[]
  readonly by: (Chain | undefined)[]
}

/** What each way adds to the lead of the one outside. */
export const leadsOver = (rivals: readonly Rivals[]): ((way: Way) => readonly number[]) => {
  const known = new Map<Way, readonly number[]>()
  return (way) => {
    const { adds } = way
    const found =
      known.get(way) ??
      rivals.map(({ outside, inside }) => (adds[outside] ?? 0) - (inside === undefined ? 0 : (adds[inside] ?? 0)))
    known.set(way, found)
    return found
  }
}

/**
 * How far each group can get, at each spot where the questions that steer can lead. Of all answers only the best
 * for each two groups is followed. Told of every way that can be taken, `stop` ends it.
 */
export const furthest = (
  { catalogue, list }: Ground,
  rivals: readonly Rivals[],
  ways: (block: Block, outcomes: Outcomes) => readonly Way[],
  leadsIn: (way: Way) => readonly number[],
  stop: (way: Way, by: Chain | undefined, spot: Spot) => boolean,
): ReadonlyMap<Spot, Reached> => {
  const { blocks } = structureOf(catalogue)
  let reached = new Map<Spot, Reached>([
    [startOf(catalogue, list), { leads: rivals.map(() => 0), by: rivals.map(() => undefined) }],
  ])
  for (const block of blocks.filter(({ steers }) => steers)) {
    const next = new Map<Spot, Reached>()
    for (const [spot, { leads, by }] of reached) {
      for (const way of ways(block, spot.next)) {
        if (stop(way, by[0], spot)) return new Map()
        const adds = leadsIn(way)
        const after = spot.after(way.outcome)
        const known = next.get(after) ?? { leads: rivals.map(() => Number.NEGATIVE_INFINITY), by: [] }
        next.set(after, known)
        for (const [nth, lead] of leads.entries()) {
          const far = lead + (adds[nth] ?? 0)
          if (far <= (known.leads[nth] ?? 0)) continue
          known.leads[nth] = far
          known.by[nth] = { before: by[nth], way }
        }
      }
    }
    reached = next
  }
  return reached
}
