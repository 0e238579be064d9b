import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, asked, optionsFor } from '#engine'

/** Every choice of at least one of these, in their order. */
const choices = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((sofar, id) => [...sofar, ...sofar.map((some) => [...some, id])], [[]]).slice(1)

/** Every answer that can stand to a question after these answers, silence first; silence alone where it is not asked. */
export const alternativesFor = (catalogue: Catalogue, question: Question, answers: Answers): readonly (Answer | undefined)[] => {
  if (!asked(catalogue, question, answers)) return [undefined]
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'one') return [undefined, ...offered.map(({ id }) => id)]
  const idsOf = (exclusive: boolean): readonly string[] =>
    offered.filter((option) => option.exclusive === exclusive).map(({ id }) => id)
  return [undefined, ...choices(idsOf(false)), ...choices(idsOf(true))]
}
