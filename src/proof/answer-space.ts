import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, asked, optionsFor } from '#engine'

/** Questions that are asked one after the other and whose answers are weighed together. */
export type Block = readonly Question[]

/** The other questions whose answers decide what an answer to this one adds: the main one, the one picked from, the country. */
const weighedWith = ({ traits }: Catalogue, { together, picksFrom, options }: Question): readonly string[] => {
  const places = traits.flatMap(({ id, by }) => (by !== undefined && options.some(({ suits }) => id in suits) ? [by] : []))
  return [together?.mainQuestion, picksFrom, ...places].filter((id) => id !== undefined)
}

/** The other questions whose answers decide whether an answer to this one applies. */
const heardAfter = ({ circumstances }: Catalogue, { asked: conditions, options }: Question): readonly string[] =>
  [...conditions, ...options.flatMap(({ offered }) => offered)].flatMap((id) => circumstances[id]?.question ?? [])

/**
 * The questions in their order, cut wherever no answer on one side is weighed with an answer on the other. Other catalogues
 * that hear the same sheets may weigh other answers together, or ask in another order.
 */
export const blocksOf = (catalogue: Catalogue, others: readonly Catalogue[] = []): readonly Block[] => {
  const { questions } = catalogue
  const at = new Map(questions.map(({ id }, index) => [id, index]))
  const joined = [catalogue, ...others].flatMap((one) =>
    one.questions.flatMap((question) => {
      const index = at.get(question.id)
      if (index === undefined) return []
      const ids = [...weighedWith(one, question), ...heardAfter(one, question).filter((id) => (at.get(id) ?? 0) > index)]
      return ids.map((id) => [index, at.get(id) ?? index] as const)
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
