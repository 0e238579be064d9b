import type { Catalogue } from '#content'
import { type Answers, firstShown, questionOf } from '#engine'
import { graphOf } from './compilation.ts'
import { type GroupCount, countFirst } from './count.ts'
import { boundsOf } from './dominance.ts'
import { type DrawnCount, drawnFrom, enoughDrawn } from './drawn.ts'
import { addCount, countAt, zeroCounts } from './exact-counts.ts'
import { type Graph, gatesOf } from './graph.ts'
import { type Limits, OverLimit, OutOfTime, noLimits } from './limits.ts'
import { type MergedGraph, mergedIn } from './merged.ts'
import { sheetIn } from './partial-answers.ts'
import { sheetsIn } from './paths.ts'
import type { Mix } from './population.ts'
import type { Cursor } from './states.ts'
import { type View, excluded, viewsOf } from './views.ts'
import { type Visited, visitDecided } from './visit-decided.ts'

/** The lists of one kind that sheets with one answer to the question whom they are for call for. */
export interface ListPlan {
  /** the answer; undefined if the question was skipped */
  readonly answer: string | undefined
  readonly view: View
  readonly graph: Graph
  readonly sheets: bigint
}

/** Every kind of list with its graph, before anything is counted. */
export interface Plan {
  readonly catalogue: Catalogue
  /** the people whose lists are looked at beside those of every sheet */
  readonly mix: Mix
  readonly sheets: bigint
  readonly lists: readonly ListPlan[]
  /** the limits of all work on this plan */
  readonly limits: Limits
}

/** The answers to the question whom a list is for, silence first. */
export const listAnswers = (catalogue: Catalogue): readonly (string | undefined)[] => [
  undefined,
  ...(questionOf(catalogue, catalogue.lists.question)?.options ?? []).map(({ id }) => id),
]

/**
 * Builds the graph of every kind of list, and counts the sheets exactly.
 * @throws OverLimit at the limits
 */
export const planOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits, least?: number): Plan => {
  const { question } = catalogue.lists
  const byAnswer = listAnswers(catalogue).map((answer) =>
    viewsOf(catalogue, answer).map((view): ListPlan => {
      const graph = graphOf(catalogue, [view], { [question]: answer }, limits, least)
      return { answer, view, graph, sheets: sheetsIn(graph) }
    }),
  )
  // A sheet that calls for two lists is counted once.
  const sheets = byAnswer.reduce((sum, [first]) => sum + (first?.sheets ?? 0n), 0n)
  return { catalogue, mix, sheets, lists: byAnswer.flat(), limits }
}

/** How often something is true. */
export type Count = GroupCount

/** Counts many things at once, each known by its number. */
export interface Tally {
  readonly note: (thing: number, cursor: Cursor) => void
  readonly read: (thing: number, visited: Visited) => Count
}

/** An empty tally for so many things. */
export const tallyOf = (graph: Graph, things: number): Tally => {
  const contexts = graph.contexts.reduce((sum, block) => sum + block.length, 0)
  const counts = zeroCounts(things * contexts)
  const shortest = Array.from({ length: things }, () => ({ length: Infinity, block: 0, state: 0, effect: 0 }))
  return {
    note: (thing, cursor) => {
      addCount(counts, thing * contexts + cursor.context, cursor.low, cursor.high)
      const best = shortest[thing]
      if (!best || cursor.length >= best.length) return
      best.length = cursor.length
      best.block = cursor.block
      best.state = cursor.state
      best.effect = cursor.effect
    },
    read: (thing, { pathCounts, exampleOf }) => {
      let sheets = 0n
      for (let context = 0; context < contexts; context++)
        sheets += countAt(counts, thing * contexts + context) * (pathCounts[context] ?? 0n)
      const best = shortest[thing]
      return { sheets, example: best && best.length < Infinity ? exampleOf(best) : undefined }
    },
  }
}

/** How many first places count together: as many as the page shows at first. */
export const places = firstShown

/** How often one group comes first, and within three, in one kind of list. */
export interface GroupFigures {
  readonly group: string
  /** in first place, alone or level with others */
  readonly first: Count
  readonly alone: Count
  /** with fewer than three groups above it */
  readonly within: Count
}

/** One kind of list with the figures of each group. */
export interface ListFigures extends ListPlan {
  readonly groups: readonly GroupFigures[]
  readonly empty: Count
  /**
   * On how many sheets drawn by chance the figures within three rest: such a figure is first place, which is exact, and the rest as
   * often as it was drawn. Undefined if every sheet was counted.
   */
  readonly drawn: number | undefined
  /** the most states told apart at once */
  readonly widest: number
}

/** Every kind of list with the figures of each group: over every possible sheet exactly, but for what was drawn. */
export interface Survey extends Plan {
  readonly lists: readonly ListFigures[]
}

const isEmpty = ({ totals }: Cursor): boolean => totals.every((total) => total === excluded)

/** How many sheets rule every group out. */
const countEmpty = (list: ListPlan, limits: Limits): Count => {
  const { graph: gates, times } = mergedIn(gatesOf(list.graph), limits)
  const bounds = boundsOf(gates, limits)
  const tally = tallyOf(gates, 1)
  // Once a group is certain to stay, nothing more need be known.
  const mayLeave = ({ totals, context }: Cursor, done: number): boolean =>
    totals.some((total, group) => total !== excluded && bounds[done]?.[context]?.stays[group] === 1)
  const visited = visitDecided(gates, gates.width, (cursor) => isEmpty(cursor) && tally.note(0, cursor), limits, mayLeave)
  const { sheets, example } = tally.read(0, visited)
  return { sheets: sheets * times, example }
}

/** With more states than this for the first place, it is not tried to count the first three; and it is given up at so many. */
const mostForFirst = 50_000
const mostForThree = 250_000

/** The counts of lists of one shape among the first three; undefined if there are too many states to tell apart. */
const threeOf = (graphs: readonly [Graph, ...Graph[]], widest: number, limits: Limits) => {
  if (widest > mostForFirst) return undefined
  try {
    return countFirst(graphs, places, { ...limits, states: Math.min(limits.states, mostForThree) })
  } catch (error) {
    if (error instanceof OutOfTime || !(error instanceof OverLimit)) throw error
    return undefined
  }
}

/** What was drawn of one group beside its first places, as a count of all sheets. */
const estimated = (first: Count, { near, example }: DrawnCount, sheets: bigint, drawn: number): Count => ({
  sheets: first.sheets + (sheets * BigInt(near)) / BigInt(drawn),
  example: first.example ?? example,
})

/** Lists whose graphs have one shape, which are counted together. They are plain data, so that another thread can count them. */
export interface Batch {
  readonly groups: readonly string[]
  readonly lists: readonly (readonly [ListPlan, MergedGraph])[]
}

/** The lists of a plan, those together that differ only in whom they are for and in how many sheets there are. */
export const batchesOf = ({ catalogue, lists, limits }: Plan): readonly Batch[] => {
  const merged = lists.map((list) => [list, mergedIn(list.graph, limits)] as const)
  return [...new Set(merged.map(([, { shape }]) => shape))].map((shape) => ({
    groups: catalogue.groups.map(({ id }) => id),
    lists: merged.filter(([, other]) => other.shape === shape),
  }))
}

/** What is counted of one list. */
export type ListCounts = Omit<ListFigures, keyof ListPlan>

/**
 * Counts every sheet of the lists of a batch, each in its place.
 * @throws OverLimit at the limits
 */
export const countBatch = ({ groups, lists }: Batch, limits: Limits): readonly ListCounts[] => {
  const empty = lists.map(([list]) => countEmpty(list, limits))
  // Lists that have the same counts as well, such as that of somebody helping another, differ only in whom they are for.
  const alike = [...new Set(lists.map(([, { counts }]) => counts))]
  const graphs = alike.flatMap((counts) => lists.find(([, merged]) => merged.counts === counts)?.[1].graph ?? []) as [
    Graph,
    ...Graph[],
  ]
  // One after the other, since each walk takes much memory.
  const first = countFirst(graphs, 1, limits)
  const three = threeOf(graphs, first.widest, limits)
  const drawn = three ? undefined : graphs.map((graph) => drawnFrom(graph, places, enoughDrawn, limits))
  return lists.map(([list, { graph, times, counts }], nth): ListCounts => {
    const at = alike.indexOf(counts)
    const exampleHere = (example: Answers | undefined): Answers | undefined => example && sheetIn(graph, example)
    const here = ({ sheets, example }: Count): Count => ({ sheets: sheets * times, example: exampleHere(example) })
    return {
      groups: groups.map((group, number) => {
        const own = first.counts[at]?.[number]
        const among = here(own?.among as Count)
        const seen = drawn?.[at]?.[number]
        return {
          group,
          first: among,
          alone: here(own?.alone as Count),
          within: seen
            ? estimated(among, { ...seen, example: exampleHere(seen.example) }, list.sheets, enoughDrawn)
            : here(three?.counts[at]?.[number]?.among as Count),
        }
      }),
      empty: empty[nth] as Count,
      drawn: drawn && enoughDrawn,
      widest: Math.max(first.widest, three?.widest ?? 0),
    }
  })
}

/** The figures of the lists of a plan, from what was counted of each batch. Lists of a batch that was not counted are left out. */
export const listsCounted = (
  { lists }: Plan,
  batches: readonly Batch[],
  counted: readonly (readonly ListCounts[] | undefined)[],
): readonly ListFigures[] => {
  const known = new Map(batches.flatMap((batch, at) => batch.lists.map(([list], nth) => [list, counted[at]?.[nth]] as const)))
  return lists.flatMap((list) => {
    const figures = known.get(list)
    return figures ? [{ ...list, ...figures }] : []
  })
}

/**
 * Counts every sheet of a plan, one batch of lists after another.
 * @throws OverLimit at the limits of the plan
 */
export const countedIn = (plan: Plan): Survey => {
  const batches = batchesOf(plan)
  const counted = batches.map((batch) => countBatch(batch, plan.limits))
  return { ...plan, lists: listsCounted(plan, batches, counted) }
}

/** Counts every possible sheet of a catalogue. */
export const surveyOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits, least?: number): Survey =>
  countedIn(planOf(catalogue, mix, limits, least))
