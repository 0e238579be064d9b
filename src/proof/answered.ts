import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, type Sheet, holds } from '#engine'
import { type Context, answersTo, lengthOf } from './graph.ts'
import { inTime } from './room.ts'
import type { Plan } from './plan.ts'
import { type View, heardIn } from './views.ts'

/** One way in which a question is answered: by people in some context, beside some answers to the rest of its block. */
export interface Answered {
  readonly view: View
  readonly answer: Answer
  /** the shortest sheet of people in this context who answer the block like this */
  readonly answers: Answers
}

/** What earlier answers say to a block: which of its questions are asked, and what they offer. */
const toldTo = (catalogue: Catalogue, block: readonly Question[], heard: Answers): string => {
  const known = new Set(block.map(({ id }) => id))
  return block
    .flatMap(({ asked, options }) => [...asked, ...options.flatMap(({ offered }) => offered)])
    .filter((id) => !known.has(catalogue.circumstances[id]?.question ?? ''))
    .map((id) => (holds(catalogue, id, heard) ? 1 : 0))
    .join('')
}

/** Every way in which people can answer a question, each context by its shortest sheet: together these are all of them. */
export const waysToAnswer = ({ lists, limits }: Plan, question: Question): readonly Answered[] => {
  const seen = new Set<string>()
  return lists.flatMap(({ answer: whom, graph }) => {
    const index = graph.blocks.findIndex((block) => block.some(({ id }) => id === question.id))
    const block = graph.blocks[index] ?? []
    const waysFrom = inTime(limits, ({ answers: earlier }: Context): readonly Answered[] => {
      // People who are asked the same, in the same list, answer it alike: one of them stands for all.
      const told = [
        String(whom),
        toldTo(graph.catalogue, block, earlier),
        ...graph.views.flatMap((view) => [view.list, toldTo(view.catalogue, block, heardIn(view, earlier))]),
      ].join(' ')
      if (seen.has(told)) return []
      seen.add(told)
      return answersTo(graph.catalogue, block, earlier, graph.fixed, () => 1, limits).flatMap(([answers]) => {
        const answer = answers[question.id]
        return answer === undefined ? [] : graph.views.map((view): Answered => ({ view, answer, answers }))
      })
    })
    return (graph.contexts[index] ?? []).flatMap(waysFrom)
  })
}

export const sheetOf = (answers: Answers, mattersMost: readonly string[] = []): Sheet => ({ answers, mattersMost })

/** The one of these with the shortest sheet. */
export const shortest = <Found extends { readonly answers: Answers }>(found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>(
    (best, one) => (best && lengthOf(best.answers) <= lengthOf(one.answers) ? best : one),
    undefined,
  )

/** A question by its id, as a law names it; none where the catalogue does not ask it. */
export const asks = ({ questions }: Catalogue, id: string): Question | undefined =>
  questions.find((question) => question.id === id)
