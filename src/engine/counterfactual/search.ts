import type { Catalogue } from '#content'
import { questionOf } from '../catalogue-index.ts'
import { pruneSheet } from '../relevance.ts'
import type { Sheet } from '../sheet.ts'
import { type Alternative, type SearchSpace, alternativesIn, changesIn, changesOn } from './alternatives.ts'
import type { Change } from './changes.ts'
import { type Block, dependenciesOf } from './dependencies.ts'
import { type DiagramNode, type Outcomes, hasNoClosedGate, noOutcomes, rootOf } from './transitions.ts'

/** Called once per alternative sheet: who comes first on it, what it costs to imagine, and which answers differ. */
export type Visitor = (first: readonly number[], cost: number, changes: () => readonly Change[]) => void

type Sums = readonly number[]

/** Another answer to a question on which no other depends, and what it adds to each group beyond the unchanged answer. */
interface Step {
  readonly alternative: Alternative
  readonly adds: Sums
}

/** The questions on which no other depends, as they are asked at one end of the diagram. */
interface Leaves {
  /** what the unchanged answers add to each group */
  readonly base: Sums
  /** question by question, the changes it allows */
  readonly steps: readonly (readonly Step[])[]
  /** the most and the least that one change adds to each group */
  readonly most: Sums
  readonly least: Sums
}

/** A search of one list for sheets with a given number of changes. */
interface Search {
  readonly blocks: readonly Block[]
  readonly root: DiagramNode
  readonly alternativesAt: (block: Block, outcomes: Outcomes) => readonly Alternative[]
  readonly leavesAt: (node: DiagramNode) => Leaves
  /** whether it is worth knowing that a group comes first at this cost; if no such group can come first, the search turns back */
  readonly isWanted: (group: number, cost: number) => boolean
  readonly visit: Visitor
  /** the alternatives taken so far, as a stack */
  readonly taken: Alternative[]
  /** the totals of each group, a row for each depth of the search; overwritten all the time, since new arrays cost too much */
  readonly totals: readonly number[][]
}

const extreme = (all: readonly Sums[], pick: (a: number, b: number) => number): Sums =>
  (all[0] ?? []).map((_, group) => {
    let found = 0
    for (const sums of all) found = pick(found, sums[group] ?? 0)
    return found
  })

const leafOf = ([unchanged, ...others]: readonly Alternative[]): Leaves => {
  const base = unchanged?.adds ?? []
  const steps = others.map((alternative) => ({
    alternative,
    adds: alternative.adds.map((sum, group) => sum - (base[group] ?? 0)),
  }))
  const all = [base.map(() => 0), ...steps.map(({ adds }) => adds)]
  return { base, steps: [steps], most: extreme(all, Math.max), least: extreme(all, Math.min) }
}

const joined = (leaves: readonly Leaves[]): Leaves => ({
  base: (leaves[0]?.base ?? []).map((_, group) => {
    let sum = 0
    for (const { base } of leaves) sum += base[group] ?? 0
    return sum
  }),
  steps: leaves.flatMap(({ steps }) => steps).filter((steps) => steps.length > 0),
  most: extreme(
    leaves.map(({ most }) => most),
    Math.max,
  ),
  least: extreme(
    leaves.map(({ least }) => least),
    Math.min,
  ),
})

/** A function that computes its answer once for each key. */
const remembered = <Key, Value>(compute: (key: Key) => Value): ((key: Key) => Value) => {
  const computed = new Map<Key, Value>()
  return (key) => {
    const value = computed.get(key) ?? compute(key)
    computed.set(key, value)
    return value
  }
}

/** Every list that somebody can have. */
export const allLists = (catalogue: Catalogue): readonly string[] => {
  const { lists } = catalogue
  const options = questionOf(catalogue, lists.question)?.options ?? []
  return [...new Set([lists.unsaid, ...options.filter(({ standsFor }) => !standsFor).map(({ id }) => id)])]
}

const searchIn = (space: SearchSpace, isWanted: Search['isWanted'], visit: Visitor): Search => {
  const { catalogue, list } = space
  const { blocks } = dependenciesOf(catalogue)
  const leafBlocks = blocks.filter(({ steers }) => !steers)
  const alternativesAt = alternativesIn(space)
  const leafWith = remembered(leafOf)
  return {
    blocks,
    root: rootOf(catalogue, list),
    alternativesAt,
    leavesAt: remembered(({ rest }) =>
      joined(leafBlocks.map((block, nth) => leafWith(alternativesAt(block, rest[nth] ?? noOutcomes)))),
    ),
    isWanted,
    visit,
    taken: [],
    totals: [...blocks, 0, 0].map(() => catalogue.groups.map(() => 0)),
  }
}

/** Writes the totals of one depth, with something added, into the row of the next. */
const addAt = ({ totals }: Search, depth: number, adds: Sums): void => {
  const from = totals[depth] ?? []
  const to = totals[depth + 1] ?? []
  for (let group = 0; group < to.length; group++) to[group] = (from[group] ?? 0) + (adds[group] ?? 0)
}

/** Tells the visitor of the sheet that was reached, if any of the groups in its first place is wanted. */
const arrive = ({ isWanted, visit, taken }: Search, totals: Sums, cost: number): void => {
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

/** Whether so many more changes could still bring a wanted group to the first place: a bound, which may promise too much. */
const isPromising = ({ isWanted }: Search, totals: Sums, { most, least }: Leaves, left: number, cost: number): boolean => {
  let bar = Number.NEGATIVE_INFINITY
  for (let group = 0; group < totals.length; group++) bar = Math.max(bar, (totals[group] ?? 0) + left * (least[group] ?? 0))
  for (let group = 0; group < totals.length; group++) {
    const reach = (totals[group] ?? 0) + left * (most[group] ?? 0)
    if (reach >= bar && hasNoClosedGate(reach) && isWanted(group, cost)) return true
  }
  return false
}

/** Tries every way to change exactly `left` leaves, from the one at `from` on. */
const changeLeaves = (search: Search, depth: number, leaves: Leaves, left: number, from: number, cost: number): void => {
  const totals = search.totals[depth] ?? []
  if (left === 0) {
    arrive(search, totals, cost)
    return
  }
  if (!isPromising(search, totals, leaves, left, cost)) return
  for (let at = from; at < leaves.steps.length; at++) {
    for (const { alternative, adds } of leaves.steps[at] ?? []) {
      addAt(search, depth, adds)
      search.taken.push(alternative)
      changeLeaves(search, depth + 1, leaves, left - 1, at + 1, cost + alternative.cost)
      search.taken.pop()
    }
  }
}

/** Goes down the diagram, block by block, with every alternative that the changes left allow. */
const descend = (search: Search, depth: number, node: DiagramNode, left: number, cost: number): void => {
  const block = search.blocks[depth]
  if (!block?.steers) {
    const leaves = search.leavesAt(node)
    addAt(search, depth, leaves.base)
    changeLeaves(search, depth + 1, leaves, left, 0, cost)
    return
  }
  for (const alternative of search.alternativesAt(block, node.next)) {
    const changes = changesIn(alternative.cost)
    if (changes > left) break
    addAt(search, depth, alternative.adds)
    search.taken.push(alternative)
    descend(search, depth + 1, node.after(alternative.outcome), left - changes, cost + alternative.cost)
    search.taken.pop()
  }
}

/**
 * Visits the sheets that differ from this one in at most `upTo` answers, fewest first. Of sheets that no group can tell apart it
 * visits the cheapest alone, and it may leave out a sheet on which no wanted group comes first.
 */
export const visitAlternatives = (
  catalogue: Catalogue,
  person: Sheet,
  list: string,
  upTo: number,
  isWanted: (group: number, cost: number) => boolean,
  visit: Visitor,
  mayDiffer: SearchSpace['mayDiffer'] = ({ private: hidden }) => !hidden,
): void => {
  const sheet = pruneSheet(catalogue, person)
  const searches = [...new Set([list, ...allLists(catalogue)])].map((one) => {
    const includes = (called: readonly string[]): boolean => called.includes(one) && (one === list || !called.includes(list))
    return searchIn({ catalogue, sheet, list: one, mayDiffer, includes }, isWanted, visit)
  })
  for (let count = 0; count <= upTo; count++) for (const search of searches) descend(search, 0, search.root, count, 0)
}
