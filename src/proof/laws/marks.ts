import { sheetOf, shortest, waysToAnswer } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'
import { inTime } from '../room.ts'
import { out, weightsIn } from '../views.ts'

/** Whether a mark lowers a group that the answer speaks for, or lifts one above it of which the answer says less. */
const isUnfair = (plain: readonly number[], marked: readonly number[]): boolean =>
  plain.some((own, group) => {
    const stressed = marked[group] ?? 0
    if ((own === out) !== (stressed === out)) return true
    if (own === out || own <= 0) return false
    return (
      stressed < own ||
      plain.some((rival, other) => rival !== out && rival <= own && stressed - (marked[other] ?? 0) < own - rival)
    )
  })

export const law: Law = {
  says: 'Marking an answer as mattering most never lowers a group it speaks for, beside groups of which it says less, and rules nobody in or out.',
  needs: 'questions',
  check: ({ survey }) => {
    const ways = survey.catalogue.questions.flatMap((question) =>
      waysToAnswer(survey, question).map((way) => ({ question, ...way })),
    )
    const wrong = shortest(
      ways.filter(
        inTime(survey.limits, ({ question, view, answers }) =>
          isUnfair(weightsIn(view, [question], answers), weightsIn(view, [question], answers, [question.id])),
        ),
      ),
    )
    return wrong
      ? refuted(`Marking "${wrong.question.id}" lowers a group it speaks for.`, sheetOf(wrong.answers, [wrong.question.id]))
      : holds(`${ways.length} ways of answering some question.`)
  },
}
