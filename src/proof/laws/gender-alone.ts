import { asks, sheetOf, shortest, waysToAnswer } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'
import { out, weightsIn } from '../views.ts'

export const law: Law = {
  says: 'Gender by itself speaks neither for nor against any group.',
  check: ({ survey }) => {
    const question = asks(survey.catalogue, 'gender')
    if (!question) return holds('The question is not asked.')
    const ways = waysToAnswer(survey, question)
    const wrong = shortest(
      ways.filter(({ view, answers }) => weightsIn(view, [question], answers).some((weight) => weight !== 0 && weight !== out)),
    )
    return wrong
      ? refuted('This gender adds to the total of a group, or takes from it.', sheetOf(wrong.answers))
      : holds(`${ways.length} ways of answering it add nothing to any group.`)
  },
}
