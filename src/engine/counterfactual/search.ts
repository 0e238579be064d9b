import type { Catalogue } from '#content'
import type { Sheet } from '../sheet.ts'
import type { Change } from './changes.ts'
import { type DiagramNode, hasNoClosedGate, noOutcomes, rootOf } from './transitions.ts'
import { questionOf } from '../catalogue-index.ts'
import { pruneSheet } from '../relevance.ts'
import { dependenciesOf } from './dependencies.ts'
import { type SearchSpace, type Alternative, changesIn, changesOn, alternativesIn } from './alternatives.ts'

/** Told of people whose answers differ: the groups in their first place, and what differs at what price. */
export type Visitor = (first: readonly number[], cost: number, changes: () => readonly Change[]) => void

type Sums = readonly number[]

/** Another answer to a question that nothing else hangs on, and what it adds beyond the answer that stands. */
interface Step {
  readonly way: Alternative
  readonly adds: Sums
}

/** The steps that can be taken from where somebody stands, and how far one can raise or lower each group. */
interface Frontier {
  readonly base: Sums
  readonly steps: readonly (readonly Step[])[]
  readonly most: Sums
  readonly least: Sums
}

const extreme = (all: readonly Sums[], pick: (a: number, b: number) => number): Sums =>
  (all[0] ?? []).map((_, group) => {
    let found = 0
    for (const sums of all) found = pick(found, sums[group] ?? 0)
    return found
  })

const footingOn = ([free, ...others]: readonly Alternative[]): Frontier => {
  const base = free?.adds ?? []
  const steps = others.map((way) => ({ way, adds: way.adds.map((sum, group) => sum - (base[group] ?? 0)) }))
  const all = [base.map(() => 0), ...steps.map(({ adds }) => adds)]
  return { base, steps: [steps], most: extreme(all, Math.max), least: extreme(all, Math.min) }
}

const together = (footings: readonly Frontier[]): Frontier => ({
  base: (footings[0]?.base ?? []).map((_, group) => {
    let sum = 0
    for (const { base } of footings) sum += base[group] ?? 0
    return sum
  }),
  steps: footings.flatMap(({ steps }) => steps).filter((steps) => steps.length > 0),
  most: extreme(
    footings.map(({ most }) => most),
    Math.max,
  ),
  least: extreme(
    footings.map(({ least }) => least),
    Math.min,
  ),
})

/** Every list that somebody can have. */
export const allLists = (catalogue: Catalogue): readonly string[] => {
  const { lists } = catalogue
  const options = questionOf(catalogue, lists.question)?.options ?? []
  return [...new Set([lists.unsaid, ...options.filter(({ standsFor }) => !standsFor).map(({ id }) => id)])]
}

/** Visits people in one list who answer just so many questions differently. */
const walk = (
  ground: SearchSpace,
  isWanted: (group: number, cost: number) => boolean,
  visit: Visitor,
): ((count: number) => void) => {
  const { catalogue, list } = ground
  const { blocks } = dependenciesOf(catalogue)
  const leaves = blocks.filter(({ steers }) => !steers)
  const { groups } = catalogue
  const ways = alternativesIn(ground)
  const footings = new Map<DiagramNode | readonly Alternative[], Frontier>()
  const kept = (key: DiagramNode | readonly Alternative[], make: () => Frontier): Frontier => {
    const footing = footings.get(key) ?? make()
    footings.set(key, footing)
    return footing
  }
  const footingAt = (spot: DiagramNode): Frontier =>
    kept(spot, () =>
      together(
        leaves.map((leaf, nth) => {
          const some = ways(leaf, spot.rest[nth] ?? noOutcomes)
          return kept(some, () => footingOn(some))
        }),
      ),
    )
  const taken: Alternative[] = []
  const sums = [...blocks, 0, 0].map(() => groups.map(() => 0))
  const add = (depth: number, adds: Sums): number[] => {
    const from = sums[depth] ?? []
    const to = sums[depth + 1] ?? []
    for (let group = 0; group < to.length; group++) to[group] = (from[group] ?? 0) + (adds[group] ?? 0)
    return to
  }
  const arrive = (totals: Sums, cost: number): void => {
    let top = 0
    for (let group = 1; group < totals.length; group++) if ((totals[group] ?? 0) > (totals[top] ?? 0)) top = group
    const most = totals[top] ?? 0
    if (!hasNoClosedGate(most)) return
    for (let group = top; group < totals.length; group++) {
      if (totals[group] !== most || !isWanted(group, cost)) continue
      const all = [...taken]
      visit(
        totals.flatMap((total, at) => (total === most ? [at] : [])),
        cost,
        () => all.flatMap(changesOn),
      )
      return
    }
  }
  const couldCome = (totals: Sums, { most, least }: Frontier, left: number, cost: number): boolean => {
    let bar = Number.NEGATIVE_INFINITY
    for (let group = 0; group < totals.length; group++) bar = Math.max(bar, (totals[group] ?? 0) + left * (least[group] ?? 0))
    for (let group = 0; group < totals.length; group++) {
      const reach = (totals[group] ?? 0) + left * (most[group] ?? 0)
      if (reach >= bar && hasNoClosedGate(reach) && isWanted(group, cost)) return true
    }
    return false
  }
  const step = (depth: number, footing: Frontier, left: number, from: number, cost: number): void => {
    const totals = sums[depth] ?? []
    if (left === 0) {
      arrive(totals, cost)
      return
    }
    if (!couldCome(totals, footing, left, cost)) return
    for (let at = from; at < footing.steps.length; at++) {
      for (const { way, adds } of footing.steps[at] ?? []) {
        add(depth, adds)
        taken.push(way)
        step(depth + 1, footing, left - 1, at + 1, cost + way.cost)
        taken.pop()
      }
    }
  }
  const steer = (depth: number, spot: DiagramNode, left: number, cost: number): void => {
    const block = blocks[depth]
    if (!block?.steers) {
      const footing = footingAt(spot)
      add(depth, footing.base)
      step(depth + 1, footing, left, 0, cost)
      return
    }
    for (const way of ways(block, spot.next)) {
      const changes = changesIn(way.cost)
      if (changes > left) break
      add(depth, way.adds)
      taken.push(way)
      steer(depth + 1, spot.after(way.outcome), left - changes, cost + way.cost)
      taken.pop()
    }
  }
  return (count) => steer(0, rootOf(catalogue, list), count, 0)
}

/**
 * Visits people who answer up to so many questions differently: the fewest first, and of those whom no group can
 * tell apart the one who changes least. Where nobody hoped for comes first, they may be left out.
 */
export const visitChanged = (
  catalogue: Catalogue,
  person: Sheet,
  list: string,
  upTo: number,
  isWanted: (group: number, cost: number) => boolean,
  visit: Visitor,
  mayDiffer: SearchSpace['mayDiffer'] = ({ private: hidden }) => !hidden,
): void => {
  const sheet = pruneSheet(catalogue, person)
  const walks = [...new Set([list, ...allLists(catalogue)])].map((one) => {
    const includes = (called: readonly string[]): boolean => called.includes(one) && (one === list || !called.includes(list))
    return walk({ catalogue, sheet, list: one, mayDiffer, includes }, isWanted, visit)
  })
  for (let count = 0; count <= upTo; count++) for (const visitAll of walks) visitAll(count)
}
