import type { Catalogue } from '#content'
import { questionOf } from '#engine'
import { sheetsIn } from './completions.ts'
import { type Graph, graphOf } from './graph.ts'
import { type Mix, shareIn } from './mix.ts'
import { noteFirst, noteWithin } from './places.ts'
import { type Count, tallyOf } from './tally.ts'
import { type View, viewsOf } from './views.ts'
import { type Limits, noLimits, walk } from './walk.ts'

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

/** All lists of one kind that sheets with one answer to the question of whom they are for bring about. */
export interface ListFigures {
  /** the answer; none where the question was left unanswered */
  readonly answer: string | undefined
  readonly view: View
  readonly graph: Graph
  readonly sheets: bigint
  /** of the people of the mix, how many get this list, from 0 to 1 */
  readonly share: number
  readonly groups: readonly GroupFigures[]
  readonly empty: Count
  /** the most kinds of person told apart at once */
  readonly widest: number
}

/** Every kind of list, with how often each group comes where: over every possible sheet exactly, and over the people of a mix. */
export interface Survey {
  readonly catalogue: Catalogue
  readonly sheets: bigint
  readonly lists: readonly ListFigures[]
}

const figuresOf = (
  catalogue: Catalogue,
  answer: string | undefined,
  view: View,
  graph: Graph,
  share: number,
  limits: Limits,
): ListFigures => {
  const count = graph.width
  const first = tallyOf(graph, 2 * count + 1)
  const walkedFirst = walk(graph, 1, (settled) => noteFirst(first, settled, count), limits)
  const within = tallyOf(graph, count)
  const walkedWithin = walk(graph, places, (settled) => noteWithin(within, settled, places), limits)
  return {
    answer,
    view,
    graph,
    sheets: sheetsIn(graph),
    share,
    groups: catalogue.groups.map(({ id }, number) => ({
      group: id,
      first: first.read(number, walkedFirst),
      alone: first.read(count + number, walkedFirst),
      within: within.read(number, walkedWithin),
    })),
    empty: first.read(2 * count, walkedFirst),
    widest: Math.max(walkedFirst.widest, walkedWithin.widest),
  }
}

/** The answers to the question of whom a list is for, silence among them. */
export const listAnswers = (catalogue: Catalogue): readonly (string | undefined)[] => [
  undefined,
  ...(questionOf(catalogue, catalogue.lists.question)?.options ?? []).map(({ id }) => id),
]

/** All that counting goes by: people of two kinds of list for whom all of this is the same come to the same figures. */
const signatureOf = ({ contexts }: Graph): string =>
  JSON.stringify(
    contexts.map((block) =>
      block.map(({ effects }) => effects.map(({ weights, next, count, share }) => [weights.join(), next, count, share])),
    ),
  )

/** The same figures, with examples in which somebody else asks. */
const askedBy = (figures: ListFigures, list: Pick<ListFigures, 'answer' | 'view' | 'graph' | 'share'>): ListFigures => {
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

/** Looks at every possible sheet, one kind of list after the other; each is told of as soon as it is counted. */
export const surveyOf = (
  catalogue: Catalogue,
  mix: Mix,
  limits: Limits = noLimits,
  told: (list: ListFigures) => void = () => undefined,
): Survey => {
  const { question } = catalogue.lists
  const shareOf = shareIn(mix)
  let sheets = 0n
  const known = new Map<string, ListFigures>()
  const lists = listAnswers(catalogue).flatMap((answer) => {
    const fixed = { [question]: answer }
    const share = shareOf(catalogue, question, answer, {})
    const made = viewsOf(catalogue, answer).map((view) => {
      const graph = graphOf(catalogue, [view], fixed, shareOf)
      const signature = signatureOf(graph)
      const same = answer === undefined ? undefined : known.get(signature)
      const figures = same
        ? askedBy(same, { answer, view, graph, share })
        : figuresOf(catalogue, answer, view, graph, share, limits)
      if (answer !== undefined) known.set(signature, figures)
      told(figures)
      return figures
    })
    sheets += made[0]?.sheets ?? 0n
    return made
  })
  return { catalogue, sheets, lists }
}
