import type { Catalogue } from '#content'
import { type Graph, gatesOf, graphOf, inOrder, sheetsIn } from './graph.ts'
import type { Mix } from './population.ts'
import { boundsOf } from './dominance.ts'
import { type GroupCount, countFirst } from './count.ts'
import { type Limits, inTime, noLimits } from './limits.ts'
import { type Walked, walk } from './walk.ts'
import { questionOf } from '#engine'
import { type View, excluded, viewsOf } from './views.ts'
import { type Cursor, limb } from './states.ts'

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
 * @throws OutOfRoom at the limits
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
  readonly read: (thing: number, walked: Walked) => Count
}

/** An empty tally for so many things. */
export const tallyOf = (graph: Graph, things: number): Tally => {
  const contexts = graph.contexts.reduce((sum, block) => sum + block.length, 0)
  const low = new Float64Array(things * contexts)
  const high = new Float64Array(things * contexts)
  const shortest = Array.from({ length: things }, () => ({ length: Infinity, block: 0, state: 0, effect: 0 }))
  return {
    note: (thing, cursor) => {
      const at = thing * contexts + cursor.context
      const sum = (low[at] as number) + cursor.low
      const carry = Math.floor(sum / limb)
      low[at] = sum - carry * limb
      high[at] = (high[at] as number) + cursor.high + carry
      const best = shortest[thing]
      if (!best || cursor.length >= best.length) return
      best.length = cursor.length
      best.block = cursor.block
      best.state = cursor.state
      best.effect = cursor.effect
    },
    read: (thing, { pathCounts, exampleOf }) => {
      let sheets = 0n
      for (let context = 0; context < contexts; context++) {
        const at = thing * contexts + context
        if (low[at] === 0 && high[at] === 0) continue
        sheets += (BigInt(low[at] as number) + BigInt(high[at] as number) * BigInt(limb)) * (pathCounts[context] ?? 0n)
      }
      const best = shortest[thing]
      return { sheets, example: best && best.length < Infinity ? exampleOf(best) : undefined }
    },
  }
}

/** How many first places count together: as many as the page shows at first. */
export const places = 3

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
  /** the most states told apart at once */
  readonly widest: number
}

/** Every kind of list with the figures of each group, over every possible sheet exactly. */
export interface Survey extends Plan {
  readonly lists: readonly ListFigures[]
}

/** How many sheets rule every group out. */
const countEmpty = (graph: Graph, limits: Limits): Count => {
  const gates = gatesOf(graph)
  const bounds = boundsOf(gates, limits)
  const tally = tallyOf(gates, 1)
  const isEmpty = ({ totals }: Cursor): boolean => totals.every((total) => total === excluded)
  // Once a group is certain to stay, nothing more need be known.
  const mayLeave = ({ totals, context }: Cursor, done: number): boolean =>
    totals.some((total, group) => total !== excluded && bounds[done]?.[context]?.stays[group] === 1)
  const walked = walk(gates, graph.width, (cursor) => isEmpty(cursor) && tally.note(0, cursor), limits, mayLeave)
  return tally.read(0, walked)
}

const figuresOf = ({ groups }: Catalogue, list: ListPlan, limits: Limits): ListFigures => {
  // One after the other, since each walk takes much memory.
  const empty = countEmpty(list.graph, limits)
  const first = countFirst(list.graph, 1, limits)
  const within = countFirst(list.graph, places, limits)
  return {
    ...list,
    groups: groups.map(({ id }, number) => ({
      group: id,
      first: first.groups[number]?.among as Count,
      alone: first.groups[number]?.alone as Count,
      within: within.groups[number]?.among as Count,
    })),
    empty,
    widest: Math.max(first.widest, within.widest),
  }
}

/** Everything that the figures depend on. Two kinds of list with equal signatures have equal figures. */
const signatureOf = ({ contexts }: Graph, limits: Limits): string =>
  contexts
    .map((block) =>
      block
        .map(
          inTime(limits, ({ effects }) =>
            JSON.stringify(effects.map(({ weights, next, count }) => [weights.join(), next, count])),
          ),
        )
        .join(';'),
    )
    .join('|')

/** The same figures for another answer to the question whom the list is for, which its examples then contain. */
const askedBy = (figures: ListFigures, list: ListPlan): ListFigures => {
  const askedNow = (count: Count): Count =>
    count.example ? { ...count, example: inOrder(list.graph.catalogue, { ...count.example, ...list.graph.fixedAnswers }) } : count
  return {
    ...figures,
    ...list,
    empty: askedNow(figures.empty),
    groups: figures.groups.map(({ group, first, alone, within }) => ({
      group,
      first: askedNow(first),
      alone: askedNow(alone),
      within: askedNow(within),
    })),
  }
}

/**
 * Counts every sheet of a plan, one kind of list after another, and reports each as soon as it is counted.
 * @throws OutOfRoom at the limits of the plan
 */
export const countedIn = (plan: Plan, onCounted: (list: ListFigures) => void = () => undefined): Survey => {
  const { catalogue, limits } = plan
  const known = new Map<string, ListFigures>()
  const lists = plan.lists.map((list) => {
    const signature = signatureOf(list.graph, limits)
    const same = list.answer === undefined ? undefined : known.get(signature)
    const figures = same ? askedBy(same, list) : figuresOf(catalogue, list, limits)
    if (list.answer !== undefined) known.set(signature, figures)
    onCounted(figures)
    return figures
  })
  return { ...plan, lists }
}

/** Counts every possible sheet of a catalogue. */
export const surveyOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits, least?: number): Survey =>
  countedIn(planOf(catalogue, mix, limits, least))
