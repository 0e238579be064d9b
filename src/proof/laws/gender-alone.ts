import type { Catalogue, Question } from '#content'
import { chosen, standOf } from '#engine'
import { type Answered, asks, sheetOf, shortest, waysToAnswer } from '../answered.ts'
import { type Law, holds, notShown, refuted } from '../law.ts'
import { inTime } from '../room.ts'
import { out, weightsIn } from '../views.ts'

/** Whether these answers, where they are heard, rule a group out by a rule that is not its own. */
const rulesOutUnasked = ({ groups, traits }: Catalogue, question: Question, { view, answers }: Answered): boolean => {
  const weights = weightsIn(view, [question], answers)
  const ruledOut = groups.filter((_, group) => weights[group] === out)
  return question.options
    .filter(({ id }) => chosen(answers, question.id).includes(id))
    .some(({ suits }) =>
      traits.some((trait) => {
        const said = suits[trait.id]
        return (
          said !== undefined &&
          said.basis !== 'group-says' &&
          ruledOut.some((group) => said.values[standOf(trait, group, answers)?.value ?? ''] === 'never')
        )
      }),
    )
}

export const law: Law = {
  says: 'Gender by itself speaks neither for nor against any group, beyond the rule that a group publishes.',
  needs: 'questions',
  check: ({ survey }) => {
    const { catalogue, limits } = survey
    const question = asks(catalogue, 'gender')
    const ways = question ? waysToAnswer(survey, question) : []
    if (!question || ways.length === 0) return notShown('Nobody is asked a question called `gender`.')
    const weighed = shortest(
      ways.filter(
        inTime(limits, ({ view, answers }) =>
          weightsIn(view, [question], answers).some((weight) => weight !== 0 && weight !== out),
        ),
      ),
    )
    if (weighed) return refuted('This gender adds to the total of a group, or takes from it.', sheetOf(weighed.answers))
    const unasked = shortest(ways.filter(inTime(limits, (way) => rulesOutUnasked(catalogue, question, way))))
    return unasked
      ? refuted('This gender rules a group out, and the rule is not said to be its own.', sheetOf(unasked.answers))
      : holds(`${ways.length} ways of answering it add nothing to any group; where one rules a group out, the group says so.`)
  },
}
