import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, dependsOn, possibleAnswers, waitsFor } from '#engine'

/** Neighbouring questions whose answers have to be weighed together. */
export type Block = readonly Question[]

/**
 * The questions in order, cut into blocks wherever no answer on one side is weighed with an answer on the other. Other catalogues
 * that rank the same sheets may weigh other answers together, or ask in another order, so they have a say in the cuts.
 */
export const blocksOf = (catalogue: Catalogue, others: readonly Catalogue[] = []): readonly Block[] => {
  const { questions } = catalogue
  const at = new Map(questions.map(({ id }, index) => [id, index]))
  const joined = [catalogue, ...others].flatMap((one) =>
    one.questions.flatMap((question) => {
      const index = at.get(question.id)
      if (index === undefined) return []
      const later = waitsFor(one, question).filter((id) => (at.get(id) ?? 0) > index)
      return [...dependsOn(one, question), ...later].map((id) => [index, at.get(id) ?? index] as const)
    }),
  )
  const isCut = (index: number): boolean =>
    joined.every(([one, other]) => Math.min(one, other) >= index || Math.max(one, other) < index)
  return questions.reduce<readonly Block[]>(
    (blocks, question, index) =>
      isCut(index) ? [...blocks, [question]] : [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), question]],
    [],
  )
}

/** Every answer that somebody can give to a question after these answers, silence first; silence alone if it is not asked. */
export const answersOrSilence = (catalogue: Catalogue, question: Question, answers: Answers): readonly (Answer | undefined)[] => [
  undefined,
  ...possibleAnswers(catalogue, question, answers),
]
