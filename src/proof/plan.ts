import type { Catalogue } from '#content'
import { questionOf } from '#engine'
import { sheetsIn } from './completions.ts'
import { type Graph, graphOf } from './graph.ts'
import { type Mix, shareIn } from './mix.ts'
import { type Limits, noLimits } from './room.ts'
import { type View, viewsOf } from './views.ts'

/** All lists of one kind that sheets with one answer to the question of whom they are for bring about. */
export interface ListPlan {
  /** the answer; none where the question was left unanswered */
  readonly answer: string | undefined
  readonly view: View
  readonly graph: Graph
  readonly sheets: bigint
  /** of the people of the mix, how many get this list, from 0 to 1 */
  readonly share: number
}

/** Every kind of list and every way to come to it, before anybody is counted. */
export interface Plan {
  readonly catalogue: Catalogue
  readonly sheets: bigint
  readonly lists: readonly ListPlan[]
  /** what everything that is found out by this plan may take */
  readonly limits: Limits
}

/** The answers to the question of whom a list is for, silence among them. */
export const listAnswers = (catalogue: Catalogue): readonly (string | undefined)[] => [
  undefined,
  ...(questionOf(catalogue, catalogue.lists.question)?.options ?? []).map(({ id }) => id),
]

/**
 * How many sheets there are, exactly, and how every kind of list comes about.
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
  // Two lists that one sheet calls for are of one and the same sheet.
  const sheets = byAnswer.reduce((sum, [first]) => sum + (first?.sheets ?? 0n), 0n)
  return { catalogue, sheets, lists: byAnswer.flat(), limits }
}
