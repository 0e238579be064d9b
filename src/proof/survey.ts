import type { Catalogue } from '#content'
import { type Graph, graphOf, sheetsIn } from './graph.ts'
import { type Mix, shareIn } from './population.ts'
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
  /** the share of the mix that gets this list, from 0 to 1 */
  readonly share: number
}

/** Every kind of list with its graph, before anything is counted. */
export interface Plan {
  readonly catalogue: Catalogue
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
export const planOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits): Plan => {
  const { question } = catalogue.lists
  const shareOf = shareIn(mix)
  const byAnswer = listAnswers(catalogue).map((answer) =>
    viewsOf(catalogue, answer).map((view): ListPlan => {
      const graph = graphOf(catalogue, [view], { [question]: answer }, shareOf, limits)
      return { answer, view, graph, sheets: sheetsIn(graph), share: shareOf(catalogue, question, answer, {}) }
    }),
  )
  // A sheet that calls for two lists is counted once.
  const sheets = byAnswer.reduce((sum, [first]) => sum + (first?.sheets ?? 0n), 0n)
  return { catalogue, sheets, lists: byAnswer.flat(), limits }
}

/** How often something is true. */
export interface Count {
  /** the exact number of sheets */
  readonly sheets: bigint
  /** the share of the stated mix, from 0 to 1 */
  readonly share: number
  /** the shortest of these sheets, if there is one */
  readonly example: ReturnType<Walked['exampleOf']> | undefined
}

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
  const share = new Float64Array(things)
  const shortest = Array.from({ length: things }, () => ({ length: Infinity, block: 0, state: 0, effect: 0 }))
  return {
    note: (thing, cursor) => {
      const at = thing * contexts + cursor.context
      const sum = (low[at] as number) + cursor.low
      const carry = Math.floor(sum / limb)
      low[at] = sum - carry * limb
      high[at] = (high[at] as number) + cursor.high + carry
      share[thing] = (share[thing] as number) + cursor.share
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
      return { sheets, share: share[thing] as number, example: best && best.length < Infinity ? exampleOf(best) : undefined }
    },
  }
}

/**
 * Notes which groups come first, as thing `group`, and which come first alone, as thing `groups + group`. The last thing is an empty
 * list.
 */
export const noteFirst = (tally: Tally, cursor: Cursor, groups: number): void => {
  const { totals, standing, standingCount } = cursor
  let best = excluded
  let level = 0
  for (let at = 0; at < standingCount; at++) {
    const total = totals[standing[at] as number] as number
    if (total > best) {
      best = total
      level = 1
    } else if (total === best) level++
  }
  if (best === excluded) return tally.note(2 * groups, cursor)
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    if (totals[group] !== best) continue
    tally.note(group, cursor)
    if (level === 1) tally.note(groups + group, cursor)
  }
}

/** The highest totals of a list, as many as there are places, highest first. One array is reused for all states. */
const highest = new Int16Array(16)

/** Notes which groups come within so many first places: those with fewer groups than that above them. */
export const noteWithin = (tally: Tally, cursor: Cursor, places: number): void => {
  const { totals, standing, standingCount } = cursor
  highest.fill(excluded, 0, places)
  for (let at = 0; at < standingCount; at++) {
    const total = totals[standing[at] as number] as number
    let row = places
    while (row > 0 && total > (highest[row - 1] as number)) {
      if (row < places) highest[row] = highest[row - 1] as number
      row--
    }
    if (row < places) highest[row] = total
  }
  const least = highest[places - 1] as number
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    const total = totals[group] as number
    if (total !== excluded && total >= least) tally.note(group, cursor)
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

/** Every kind of list with the figures of each group, over every possible sheet exactly and over a mix of people. */
export interface Survey extends Plan {
  readonly lists: readonly ListFigures[]
}

const countFirst = ({ groups }: Catalogue, graph: Graph, limits: Limits) => {
  const count = graph.width
  const tally = tallyOf(graph, 2 * count + 1)
  const walked = walk(graph, 1, (cursor) => noteFirst(tally, cursor, count), limits)
  return {
    groups: groups.map((_, number) => ({ first: tally.read(number, walked), alone: tally.read(count + number, walked) })),
    empty: tally.read(2 * count, walked),
    widest: walked.widest,
  }
}

const countWithin = ({ groups }: Catalogue, graph: Graph, limits: Limits) => {
  const tally = tallyOf(graph, graph.width)
  const walked = walk(graph, places, (cursor) => noteWithin(tally, cursor, places), limits)
  return { within: groups.map((_, number) => tally.read(number, walked)), widest: walked.widest }
}

const figuresOf = (catalogue: Catalogue, list: ListPlan, limits: Limits): ListFigures => {
  // One after the other, since each walk takes much memory.
  const { groups, empty, widest } = countFirst(catalogue, list.graph, limits)
  const { within, widest: alsoWidest } = countWithin(catalogue, list.graph, limits)
  return {
    ...list,
    groups: groups.map((figures, number) => ({
      group: catalogue.groups[number]?.id ?? '',
      ...figures,
      within: within[number] as Count,
    })),
    empty,
    widest: Math.max(widest, alsoWidest),
  }
}

/** Everything that the figures depend on. Two kinds of list with equal signatures have equal figures. */
const signatureOf = ({ contexts }: Graph, limits: Limits): string =>
  contexts
    .map((block) =>
      block
        .map(
          inTime(limits, ({ effects }) =>
            JSON.stringify(effects.map(({ weights, next, count, share }) => [weights.join(), next, count, share])),
          ),
        )
        .join(';'),
    )
    .join('|')

/** The same figures for another answer to the question whom the list is for, which its examples then contain. */
const askedBy = (figures: ListFigures, list: ListPlan): ListFigures => {
  const askedNow = (count: Count): Count =>
    count.example ? { ...count, example: { ...count.example, ...list.graph.fixedAnswers } } : count
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
export const surveyOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits): Survey =>
  countedIn(planOf(catalogue, mix, limits))
