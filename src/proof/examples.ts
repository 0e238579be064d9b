import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, type Sheet, circumstancesOf, holds, recommend } from '#engine'
import { answersOrSilence, blockAnswers } from './answer-space.ts'
import type { Context, Graph } from './graph.ts'
import { inOrder, joined, lengthOf } from './partial-answers.ts'
import { type Limits, inTime, lookAtTheClock } from './limits.ts'
import type { Plan } from './survey.ts'
import { type View, excluded, heardIn } from './views.ts'

/** One case of answering a question: in some context, with some answers to the rest of its block. */
export interface AnswerCase {
  readonly view: View
  readonly answer: Answer
  /** the shortest sheet with this context and these answers to the block */
  readonly answers: Answers
}

/** The circumstances that earlier answers decide for a block, as a key: which of its questions are asked, and what they offer. */
const situationOf = (catalogue: Catalogue, block: readonly Question[], heard: Answers): string => {
  const known = new Set(block.map(({ id }) => id))
  return block
    .flatMap(circumstancesOf)
    .filter((id) => !known.has(catalogue.circumstances[id]?.question ?? ''))
    .map((id) => (holds(catalogue, id, heard) ? 1 : 0))
    .join('')
}

/**
 * Every case of answering a question, or every one with at most so many ticks. Each context is represented by its shortest sheet.
 */
export const casesOf = ({ lists, limits }: Plan, question: Question, mostTicked = Infinity): readonly AnswerCase[] => {
  const seen = new Set<string>()
  return lists.flatMap(({ answer: whom, graph }) => {
    const number = graph.blocks.findIndex((some) => some.some(({ id }) => id === question.id))
    const block = graph.blocks[number] ?? []
    const index = graph.steps.findIndex((step) => step.block === number)
    const casesIn = inTime(limits, ({ answers: earlier }: Context): readonly AnswerCase[] => {
      // Contexts that ask the same, in the same list, allow the same answers: one represents all.
      const situation = [
        String(whom),
        situationOf(graph.catalogue, block, earlier),
        ...graph.views.flatMap((view) => [view.list, situationOf(view.catalogue, block, heardIn(view, earlier))]),
      ].join(' ')
      if (seen.has(situation)) return []
      seen.add(situation)
      return blockAnswers(graph.catalogue, block, earlier, graph.fixed, limits, mostTicked).flatMap((answers) => {
        const answer = answers[question.id]
        return answer === undefined ? [] : graph.views.map((view): AnswerCase => ({ view, answer, answers }))
      })
    })
    return (graph.contexts[index] ?? []).flatMap(casesIn)
  })
}

/** The sheet with these answers. */
export const sheetOf = (answers: Answers, mattersMost: readonly string[] = []): Sheet => ({ answers, mattersMost })

/** The item with the shortest sheet. */
export const shortest = <Found extends { readonly answers: Answers }>(found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>(
    (best, one) => (best && lengthOf(best.answers) <= lengthOf(one.answers) ? best : one),
    undefined,
  )

/**
 * How close a group comes to a row of the list, which is counted from 0. Higher is closer: minus the lead of that row, then minus a
 * little for every group above.
 */
export const closeness = (catalogue: Catalogue, sheet: Sheet, list: string, group: string, row = 0): number => {
  const { recommendations = [] } = recommend(catalogue, sheet).lists.find((one) => one.for === list) ?? {}
  const at = recommendations.findIndex((one) => one.group === group)
  const [own, wanted] = [recommendations[at], recommendations[Math.min(row, at)]]
  return own && wanted ? own.total - wanted.total - at / 1000 : Number.NEGATIVE_INFINITY
}

/** How many answers to each question are tried. */
const mostTried = 64

/**
 * A sheet that brings a group close to a row, found by improving one answer after another. It starts from a sheet on which the group
 * is in the list, and leaves the answers to `fixed` questions alone. There may be a closer sheet that it does not find.
 */
export const closestSheet = (
  catalogue: Catalogue,
  list: string,
  group: string,
  start: Answers,
  limits: Limits,
  row = 0,
  fixed: readonly string[] = [],
): Answers => {
  const nearTo = (answers: Answers): number => closeness(catalogue, sheetOf(answers), list, group, row)
  let best = start
  for (const question of catalogue.questions) {
    if (question.id === catalogue.lists.question || fixed.includes(question.id)) continue
    for (const answer of answersOrSilence(catalogue, question, best).slice(0, mostTried)) {
      lookAtTheClock(limits)
      const { [question.id]: _, ...others } = best
      const tried = answer === undefined ? others : { ...others, [question.id]: answer }
      const gain = nearTo(tried) - nearTo(best)
      if (gain > 0 || (gain === 0 && lengthOf(tried) < lengthOf(best))) best = tried
    }
  }
  return best
}

/** The shortest sheet whose list has a group; undefined if every sheet rules it out. */
export const exampleInList = ({ catalogue, contexts }: Graph, group: number, limits: Limits): Answers | undefined => {
  interface Way {
    readonly answers: Answers
    readonly length: number
    readonly before: Way | undefined
  }
  let reached: (Way | undefined)[] = [{ answers: {}, length: 0, before: undefined }]
  for (const [index, step] of contexts.slice(0, -1).entries()) {
    const next: (Way | undefined)[] = (contexts[index + 1] ?? []).map(() => undefined)
    for (const [number, { effects }] of step.entries()) {
      const before = reached[number]
      if (!before) continue
      for (const { weights, next: to, answers, length } of effects) {
        lookAtTheClock(limits)
        const known = next[to]
        if (weights[group] === excluded || (known && known.length <= before.length + length)) continue
        next[to] = { answers, length: before.length + length, before }
      }
    }
    reached = next
  }
  const [shortestWay] = reached.filter((way) => way !== undefined).toSorted((a, b) => a.length - b.length)
  if (!shortestWay) return undefined
  let all: Answers = {}
  for (let way: Way | undefined = shortestWay; way; way = way.before) all = joined(way.answers, all)
  return inOrder(catalogue, all)
}
