import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, asked, optionsFor, possibleAnswers, waitsFor } from '#engine'
import { weighedTogether } from './known.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'

/** Neighbouring questions whose answers have to be weighed together. */
export type Block = readonly Question[]

/** Answers fixed in advance, such as whom the list is for; undefined for a question that is fixed to silence. */
export type Fixed = Readonly<Record<string, Answer | undefined>>

/**
 * The questions in order, cut into blocks wherever no answer on one side is weighed with an answer on the other. Other catalogues
 * that rank the same sheets may weigh other answers together, or ask in another order, so they have a say in the cuts. A question of
 * which the answer is known from the start has none.
 */
export const blocksOf = (catalogue: Catalogue, others: readonly Catalogue[], known: string | undefined): readonly Block[] => {
  const { questions } = catalogue
  const at = new Map(questions.map(({ id }, index) => [id, index]))
  const joined = [catalogue, ...others].flatMap((one) =>
    one.questions.flatMap((question) => {
      const index = at.get(question.id)
      if (index === undefined) return []
      const later = waitsFor(one, question).filter((id) => id !== known && (at.get(id) ?? 0) > index)
      return [...weighedTogether(one, question, known), [question.id, ...later]].map((ids) =>
        ids.flatMap((id) => at.get(id) ?? []),
      )
    }),
  )
  const isCut = (index: number): boolean =>
    joined.every((places) => places.every((place) => place >= index) || places.every((place) => place < index))
  return questions.reduce<readonly Block[]>(
    (blocks, question, index) =>
      isCut(index) ? [...blocks, [question]] : [...blocks.slice(0, -1), [...(blocks.at(-1) ?? []), question]],
    [],
  )
}

/** Every set of at least one and at most so many of these. */
const setsUpTo = (ids: readonly string[], most: number): readonly (readonly string[])[] => {
  let longest: readonly (readonly [ids: readonly string[], last: number])[] = [[[], -1]]
  const all: (readonly string[])[] = []
  for (let size = 1; size <= Math.min(most, ids.length); size++) {
    longest = longest.flatMap(([set, last]) => ids.slice(last + 1).map((id, nth) => [[...set, id], last + 1 + nth] as const))
    all.push(...longest.map(([set]) => set))
  }
  return all
}

/**
 * Every answer that somebody can give to a question after these answers, silence first; silence alone if it is not asked. If
 * `mostTicked` is given, only those with at most so many ticks.
 */
export const answersOrSilence = (
  catalogue: Catalogue,
  question: Question,
  answers: Answers,
  mostTicked = Infinity,
): readonly (Answer | undefined)[] => {
  if (mostTicked === Infinity || question.choose === 'one') return [undefined, ...possibleAnswers(catalogue, question, answers)]
  if (!asked(catalogue, question, answers)) return [undefined]
  const ticks = (exclusive: boolean): readonly string[] =>
    optionsFor(catalogue, question, answers).flatMap((option) => (option.exclusive === exclusive ? [option.id] : []))
  return [undefined, ...setsUpTo(ticks(false), mostTicked), ...setsUpTo(ticks(true), mostTicked)]
}

/** Every way to answer a block after earlier answers, with at most so many ticks of one question. */
export const blockAnswers = (
  catalogue: Catalogue,
  block: Block,
  earlier: Answers,
  fixed: Fixed,
  limits: Limits = noLimits,
  mostTicked = Infinity,
): readonly Answers[] =>
  block.reduce<readonly Answers[]>(
    (sofar, question) =>
      sofar.flatMap((answers) =>
        answersOrSilence(catalogue, question, answers, mostTicked)
          .filter((answer) => !(question.id in fixed) || fixed[question.id] === answer)
          .map((answer): Answers => {
            lookAtTheClock(limits)
            return answer === undefined ? answers : { ...answers, [question.id]: answer }
          }),
      ),
    [earlier],
  )
