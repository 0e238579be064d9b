import type { Catalogue, Option, Question } from '#content'
import { type Answer, type Answers, type Result, chosen, pruneSheet, recommend } from '#engine'
import { alternativesFor } from '../answer-space.ts'
import { type Answered, sheetOf, waysToAnswer } from '../examples.ts'
import { lengthOf } from '../graph.ts'
import { type Law, holds, notShown, refuted } from './law.ts'
import type { Plan } from '../survey.ts'
import { inTime, lookAtTheClock } from '../limits.ts'
import { out, weightsIn } from '../views.ts'

/** The same answers without one option. */
const without = (answers: Answers, question: Question, option: string): Answers => {
  const { [question.id]: said, ...others } = answers
  const rest: Answer | undefined = typeof said === 'string' ? undefined : said?.filter((id) => id !== option)
  return rest === undefined || rest.length === 0 ? others : { ...others, [question.id]: rest }
}

/** Where every group stands, list after list. */
const placesOf = ({ lists }: Result): string =>
  lists.map(({ recommendations }) => recommendations.map(({ group, place }) => `${place} ${group}`).join()).join(';')

const movesAnything = (
  { catalogue, limits }: Plan,
  question: Question,
  option: string,
  { answers }: Pick<Answered, 'answers'>,
): boolean => {
  lookAtTheClock(limits)
  const bare = pruneSheet(catalogue, sheetOf(without(answers, question, option)))
  return placesOf(recommend(catalogue, bare)) !== placesOf(recommend(catalogue, sheetOf(answers)))
}

/** Whether an option could add more to one group than to another that stands beside it, or rule one out. */
const couldMove = (question: Question, option: string, { view, answers }: Answered): boolean => {
  const before = weightsIn(view, [question], without(answers, question, option))
  const after = weightsIn(view, [question], answers)
  const standing = [...after.keys()].filter((group) => before[group] !== out && after[group] !== out)
  const gains = standing.map((group) => (after[group] ?? 0) - (before[group] ?? 0))
  return after.some((weight, group) => (weight === out) !== (before[group] === out)) || gains.some((gain) => gain !== gains[0])
}

/** Whether an answer to this question can be heard anywhere else: in what is asked or offered, or in what another answer weighs. */
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

/** Only an option's own words say that it moves nothing: one that brings up a tip, or stands for others, may be meant to move something too. */
const isDeclared = ({ neutral }: Option): boolean => neutral !== undefined

/** Where there are no more sheets than these, every one is looked at; where there are more, a few answers have to do. */
const mostTried = 50_000

/** Every sheet that there is. Only for few. */
const everySheet = ({ catalogue, limits }: Plan): readonly Answers[] =>
  catalogue.questions.reduce<readonly Answers[]>(
    (sheets, question) =>
      sheets.flatMap((answers) => {
        lookAtTheClock(limits)
        return alternativesFor(catalogue, question, answers).map((answer) =>
          answer === undefined ? answers : { ...answers, [question.id]: answer },
        )
      }),
    [{}],
  )

/** Each option is tried alone, and beside one other tick. */
const mostTicked = 2

export const everyOption: Law = {
  says: 'Every option moves some group for somebody, or says why it moves none.',
  needs: 'questions',
  check: ({ survey }) => {
    const unsure: string[] = []
    let all: readonly Answers[] | undefined
    let options = 0
    for (const question of survey.catalogue.questions) {
      const open = question.options.filter((option) => !isDeclared(option))
      if (open.length === 0) continue
      const ways = waysToAnswer(survey, question).toSorted((a, b) => lengthOf(a.answers) - lengthOf(b.answers))
      for (const { id } of open) {
        options++
        const said = ways.filter(({ answers }) => chosen(answers, question.id).includes(id))
        const tried = (way: Pick<Answered, 'answers'>): boolean => movesAnything(survey, question, id, way)
        if (said.some((way) => chosen(way.answers, question.id).length <= mostTicked && tried(way))) continue
        all ??= survey.sheets <= mostTried ? everySheet(survey) : undefined
        if (all?.some((answers) => chosen(answers, question.id).includes(id) && tried({ answers }))) continue
        const isShown = all !== undefined || !isHeardElsewhere(survey.catalogue, question)
        if (isShown && (all !== undefined || !said.some(inTime(survey.limits, (way) => couldMove(question, id, way)))))
          return refuted(
            `"${id}" of "${question.id}" moves no group, whatever else is answered.`,
            sheetOf(said[0]?.answers ?? { [question.id]: id }),
          )
        unsure.push(`${question.id}: ${id}`)
      }
    }
    return unsure.length === 0
      ? holds(`${options} options that say nothing of being neutral.`)
      : notShown(`Of these it was not found whether they move a group: ${unsure.join(', ')}.`)
  },
}
