import type { Question } from '#content'
import { type Answers, optionsFor, questionOf } from '#engine'
import { casesOf, sheetOf, shortest } from '../examples.ts'
import { type Law, holds, notShown, refuted } from './law.ts'
import { inTime } from '../limits.ts'
import { manyTicks } from '../ticks.ts'
import { type View, excluded, weightsIn } from '../views.ts'

/** The id of the question, and of the trait of the same name. */
const belief = 'higher-power'
const without: readonly string[] = ['none', 'secular-by-design']

export const beliefMonotone: Law = {
  says: 'The less someone likes talk of a higher power, the less speaks for groups in which it is central, compared with groups that do without.',
  needs: 'questions',
  check: ({ survey }) => {
    const { catalogue, limits } = survey
    const question = questionOf(catalogue, belief)
    if (!question) return notShown(`No question is called \`${belief}\`.`)
    const standing = (values: readonly string[]): readonly number[] =>
      catalogue.groups.flatMap(({ stands }, group) => (values.includes(stands[belief]?.value ?? '') ? [group] : []))
    const [central, others] = [standing(['central']), standing(without)]
    const pairs = central.length * others.length
    if (pairs === 0) return notShown(`No group is at \`central\` of \`${belief}\`, or none does without.`)
    const gaps = inTime(limits, (view: View, answers: Answers): readonly number[] => {
      const weights = weightsIn(view, [question], answers)
      return central.flatMap((one) =>
        others.map((other) => {
          const [own, rival] = [weights[one] ?? 0, weights[other] ?? 0]
          return own === excluded || rival === excluded ? 0 : own - rival
        }),
      )
    })
    const steps = casesOf(survey, question).flatMap(({ view, answer, answers }) => {
      const next = question.options[question.options.findIndex(({ id }) => id === answer) + 1]
      return next && optionsFor(catalogue, question, answers).includes(next)
        ? [{ view, warmer: answers, answers: { ...answers, [belief]: next.id } }]
        : []
    })
    if (steps.length === 0) return notShown('Nobody is offered two answers of which one is less warm.')
    const wrong = shortest(
      steps.filter(({ view, warmer, answers }) => {
        const before = gaps(view, warmer)
        return gaps(view, answers).some((gap, pair) => gap > (before[pair] ?? 0))
      }),
    )
    return wrong
      ? refuted('This answer speaks more for such a group than the one before it does.', sheetOf(wrong.answers))
      : holds(`${steps.length} steps from one answer to the next, for ${pairs} pairs of groups.`)
  },
}

/** Whether a mark lowers a group that the answer favours, or lifts above it one that the answer favours less. */
const isUnfair = (plain: readonly number[], marked: readonly number[]): boolean =>
  plain.some((own, group) => {
    const stressed = marked[group] ?? 0
    if ((own === excluded) !== (stressed === excluded)) return true
    if (own === excluded || own <= 0) return false
    return (
      stressed < own ||
      plain.some((rival, other) => rival !== excluded && rival <= own && stressed - (marked[other] ?? 0) < own - rival)
    )
  })

/** Of ticks that are weighed together, two show every kind of reason that more could give: for the one that leads, and for the rest. */
const mostTicked = 2

const isLong = ({ together, options }: Question): boolean => together !== undefined && options.length > manyTicks

export const marks: Law = {
  says: 'Marking an answer as mattering most never lowers a group that it speaks for, compared with groups that it speaks for less, and rules no group in or out.',
  needs: 'questions',
  check: ({ survey }) => {
    const long = survey.catalogue.questions.filter(isLong).map(({ id }) => id)
    const cases = survey.catalogue.questions.flatMap((question) =>
      casesOf(survey, question, isLong(question) || long.includes(question.picksFrom ?? '') ? mostTicked : Infinity).map(
        (one) => ({ question, ...one }),
      ),
    )
    const wrong = shortest(
      cases.filter(
        inTime(survey.limits, ({ question, view, answers }) =>
          isUnfair(weightsIn(view, [question], answers), weightsIn(view, [question], answers, [question.id])),
        ),
      ),
    )
    return wrong
      ? refuted(`Marking "${wrong.question.id}" lowers a group that it speaks for.`, sheetOf(wrong.answers, [wrong.question.id]))
      : holds(
          [
            `${cases.length} ways of answering a question.`,
            ...(long.length > 0
              ? [
                  `Of ${long.join(', ')}, only those with one or two ticks: more ticks give a group reasons of the same kinds, and a mark counts each of them twice.`,
                ]
              : []),
          ].join(' '),
        )
  },
}
