import type { Catalogue } from '#content'
import type { Graph } from './graph.ts'
import type { Mix } from './mix.ts'
import { noteFirst, noteWithin } from './places.ts'
import { type ListPlan, type Plan, planOf } from './plan.ts'
import { type Limits, inTime, noLimits } from './room.ts'
import { type Count, tallyOf } from './tally.ts'
import { walk } from './walk.ts'

/** How many first places are looked at together: as many groups as the page shows at first. */
export const places = 3

/** How often one group comes where, in one kind of list. */
export interface GroupFigures {
  readonly group: string
  /** at the first place, alone or level with others */
  readonly first: Count
  readonly alone: Count
  /** with fewer than three groups above it */
  readonly within: Count
}

/** The same lists, with how often each group comes where. */
export interface ListFigures extends ListPlan {
  readonly groups: readonly GroupFigures[]
  readonly empty: Count
  /** the most kinds of person told apart at once */
  readonly widest: number
}

/** Every kind of list, with how often each group comes where: over every possible sheet exactly, and over the people of a mix. */
export interface Survey extends Plan {
  readonly lists: readonly ListFigures[]
}

const countFirst = ({ groups }: Catalogue, graph: Graph, limits: Limits) => {
  const count = graph.width
  const tally = tallyOf(graph, 2 * count + 1)
  const walked = walk(graph, 1, (settled) => noteFirst(tally, settled, count), limits)
  return {
    groups: groups.map((_, number) => ({ first: tally.read(number, walked), alone: tally.read(count + number, walked) })),
    empty: tally.read(2 * count, walked),
    widest: walked.widest,
  }
}

const countWithin = ({ groups }: Catalogue, graph: Graph, limits: Limits) => {
  const tally = tallyOf(graph, graph.width)
  const walked = walk(graph, places, (settled) => noteWithin(tally, settled, places), limits)
  return { within: groups.map((_, number) => tally.read(number, walked)), widest: walked.widest }
}

const figuresOf = (catalogue: Catalogue, list: ListPlan, limits: Limits): ListFigures => {
  // One after the other, since what one walk remembers is much.
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

/** All that counting goes by: people of two kinds of list for whom all of this is the same come to the same figures. */
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

/** The same figures, with examples in which somebody else asks. */
const askedBy = (figures: ListFigures, list: ListPlan): ListFigures => {
  const askedNow = (count: Count): Count =>
    count.example ? { ...count, example: { ...count.example, ...list.graph.given } } : count
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
 * Looks at every sheet of a plan, one kind of list after the other; each is told of as soon as it is counted.
 * @throws OutOfRoom at the limits of the plan
 */
export const countedIn = (plan: Plan, told: (list: ListFigures) => void = () => undefined): Survey => {
  const { catalogue, limits } = plan
  const known = new Map<string, ListFigures>()
  const lists = plan.lists.map((list) => {
    const signature = signatureOf(list.graph, limits)
    const same = list.answer === undefined ? undefined : known.get(signature)
    const figures = same ? askedBy(same, list) : figuresOf(catalogue, list, limits)
    if (list.answer !== undefined) known.set(signature, figures)
    told(figures)
    return figures
  })
  return { ...plan, lists }
}

/** Looks at every possible sheet of a catalogue. */
export const surveyOf = (catalogue: Catalogue, mix: Mix, limits: Limits = noLimits): Survey =>
  countedIn(planOf(catalogue, mix, limits))
