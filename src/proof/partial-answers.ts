import type { Catalogue } from '#content'
import { type Answers, chosen } from '#engine'
import type { Block } from './answer-space.ts'
import type { Graph } from './graph.ts'

/**
 * The length of a sheet, by which examples are chosen: a hundred for each answer and one for each option in it. The fewest answers
 * come first, and of as many answers the fewest ticks.
 */
export const lengthOf = (answers: Answers): number =>
  Object.keys(answers).reduce((sum, id) => sum + 100 + chosen(answers, id).length, 0)

/** The answers to the questions of one block. */
export const answersTo = (block: Block, answers: Answers): Answers =>
  Object.fromEntries(block.flatMap(({ id }) => (id in answers ? [[id, answers[id] ?? '']] : [])))

/** The same answers with more. Ticks of one question come together. */
export const joined = (answers: Answers, more: Answers): Answers => {
  const both = { ...answers, ...more }
  for (const [id, answer] of Object.entries(more)) {
    const earlier = answers[id]
    if (Array.isArray(answer) && Array.isArray(earlier)) both[id] = [...(earlier as string[]), ...(answer as string[])]
  }
  return both
}

/** The same answers in the order in which the questions and their options are asked. */
export const inOrder = ({ questions }: Catalogue, answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const answer = answers[id]
      if (answer === undefined) return []
      return [
        [id, typeof answer === 'string' ? answer : options.flatMap((option) => (answer.includes(option.id) ? [option.id] : []))],
      ]
    }),
  )

/**
 * The whole sheet of answers found on the way through a graph, with whom its list is for. Graphs that differ only in whom they are for
 * share their ways, so what a way says of that is replaced.
 */
export const sheetIn = ({ catalogue, fixedAnswers }: Pick<Graph, 'catalogue' | 'fixedAnswers'>, answers: Answers): Answers => {
  const { [catalogue.lists.question]: _, ...others } = answers
  return inOrder(catalogue, joined(others, fixedAnswers))
}
