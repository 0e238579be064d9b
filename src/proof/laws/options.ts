import type { Catalogue, Option, Question } from '#content'
import { type Answer, type Answers, type Result, chosen, pruneSheet, recommend } from '#engine'
import { answersOrSilence } from '../answer-space.ts'
import { type AnswerCase, casesOf, sheetOf } from '../examples.ts'
import { lengthOf } from '../partial-answers.ts'
import { type Law, holds, notShown, refuted } from './law.ts'
import type { Plan } from '../survey.ts'
import { inTime, lookAtTheClock } from '../limits.ts'
import { excluded, weightsIn } from '../views.ts'

/** The same answers without one option. */
const without = (answers: Answers, question: Question, option: string): Answers => {
  const { [question.id]: answer, ...others } = answers
  const rest: Answer | undefined = typeof answer === 'string' ? undefined : answer?.filter((id) => id !== option)
  return rest === undefined || rest.length === 0 ? others : { ...others, [question.id]: rest }
}

/** The place of every group, list by list. */
const placesOf = ({ lists }: Result): string =>
  lists.map(({ recommendations }) => recommendations.map(({ group, place }) => `${place} ${group}`).join()).join(';')

const movesAnything = (
  { catalogue, limits }: Plan,
  question: Question,
  option: string,
  { answers }: Pick<AnswerCase, 'answers'>,
): boolean => {
  lookAtTheClock(limits)
  const bare = pruneSheet(catalogue, sheetOf(without(answers, question, option)))
  return placesOf(recommend(catalogue, bare)) !== placesOf(recommend(catalogue, sheetOf(answers)))
}

/** Whether an option could add more to one group than to another in the same list, or rule one out. */
const couldMove = (question: Question, option: string, { view, answers }: AnswerCase): boolean => {
  const before = weightsIn(view, [question], without(answers, question, option))
  const after = weightsIn(view, [question], answers)
  const standing = [...after.keys()].filter((group) => before[group] !== excluded && after[group] !== excluded)
  const gains = standing.map((group) => (after[group] ?? 0) - (before[group] ?? 0))
  return (
    after.some((weight, group) => (weight === excluded) !== (before[group] === excluded)) ||
    gains.some((gain) => gain !== gains[0])
  )
}

/** Whether anything else depends on this question: what is asked or offered, or what another answer weighs. */
const isHeardElsewhere = (
  { questions, traits, circumstances, lists }: Catalogue,
  { id, together, picksFrom }: Question,
): boolean =>
  id === lists.question ||
  Object.values(circumstances).some((claim) => claim.question === id) ||
  traits.some(({ by }) => by === id) ||
  questions.some((other) => other.picksFrom === id || other.together?.mainQuestion === id) ||
  together !== undefined ||
  picksFrom !== undefined

/** Whether the option itself says that it moves nothing. One that brings up a tip, or stands for others, may be meant to move something too. */
const isDeclared = ({ neutral }: Option): boolean => neutral !== undefined

/** Up to this many sheets, every one is tried; beyond it, a few answers have to do. */
const mostTried = 50_000

/** Every possible sheet. Call it only if there are few. */
const everySheet = ({ catalogue, limits }: Plan): readonly Answers[] =>
  catalogue.questions.reduce<readonly Answers[]>(
    (sheets, question) =>
      sheets.flatMap((answers) => {
        lookAtTheClock(limits)
        return answersOrSilence(catalogue, question, answers).map((answer) =>
          answer === undefined ? answers : { ...answers, [question.id]: answer },
        )
      }),
    [{}],
  )

/** Each option is tried alone, and with one other tick. */
const mostTicked = 2

export const everyOption: Law = {
  says: 'Every option moves some group for someone, or says why it moves none.',
  needs: 'questions',
  check: ({ survey }) => {
    const unsure: string[] = []
    let all: readonly Answers[] | undefined
    let options = 0
    for (const question of survey.catalogue.questions) {
      const open = question.options.filter((option) => !isDeclared(option))
      if (open.length === 0) continue
      const mostTicks = isHeardElsewhere(survey.catalogue, question) ? mostTicked : Infinity
      const cases = casesOf(survey, question, mostTicks).toSorted((a, b) => lengthOf(a.answers) - lengthOf(b.answers))
      for (const { id } of open) {
        options++
        const chosenIn = cases.filter(({ answers }) => chosen(answers, question.id).includes(id))
        const moves = (one: Pick<AnswerCase, 'answers'>): boolean => movesAnything(survey, question, id, one)
        if (chosenIn.some((one) => chosen(one.answers, question.id).length <= mostTicked && moves(one))) continue
        all ??= survey.sheets <= mostTried ? everySheet(survey) : undefined
        if (all?.some((answers) => chosen(answers, question.id).includes(id) && moves({ answers }))) continue
        const isShown = all !== undefined || !isHeardElsewhere(survey.catalogue, question)
        if (isShown && (all !== undefined || !chosenIn.some(inTime(survey.limits, (one) => couldMove(question, id, one)))))
          return refuted(
            `"${id}" of "${question.id}" moves no group, whatever else is answered.`,
            sheetOf(chosenIn[0]?.answers ?? { [question.id]: id }),
          )
        unsure.push(`${question.id}: ${id}`)
      }
    }
    return unsure.length === 0
      ? holds(`${options} options that do not say that they are neutral.`)
      : notShown(`It could not be decided whether these move a group: ${unsure.join(', ')}.`)
  },
}
