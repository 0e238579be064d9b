import type { Catalogue, Option, Question, Suits } from '#content'
import { type Answers, chosen, recommend, traitOf } from '#engine'
import { type AnswerCase, casesOf, sheetOf } from '../examples.ts'
import { lengthOf } from '../partial-answers.ts'
import { type Law, holds, refuted } from './law.ts'
import { inTime } from '../limits.ts'
import { places } from '../survey.ts'

interface Gate {
  readonly question: Question
  readonly option: Option
  readonly trait: string
  readonly value: string
}

/** Whether some group has this value of a trait, in some country if the trait differs by country. */
const isTaken = (catalogue: Catalogue, trait: string, value: string): boolean => {
  const placed = traitOf(catalogue, trait)?.by !== undefined
  return catalogue.groups.some((group) =>
    placed ? Object.values(group.reach).some((stand) => stand.value === value) : group.stands[trait]?.value === value,
  )
}

/** The values that an option says never of if nothing else is ticked. */
const neversOf = (alone: Suits | undefined): Suits['values'] =>
  Object.fromEntries(Object.entries(alone?.values ?? {}).filter(([, word]) => word === 'never'))

/** The values that an option says never of, alone or with other ticks. */
const refusedBy = ({ suits, alone = {} }: Option): readonly (readonly [trait: string, value: string])[] =>
  [...new Set([...Object.keys(suits), ...Object.keys(alone)])].flatMap((trait) =>
    Object.entries({ ...suits[trait]?.values, ...neversOf(alone[trait]) }).flatMap(([value, word]) =>
      word === 'never' ? [[trait, value] as const] : [],
    ),
  )

/** Every answer that says never of a value that some group has. */
const gatesOf = (catalogue: Catalogue): readonly Gate[] =>
  catalogue.questions.flatMap((question) =>
    question.options.flatMap((option) =>
      refusedBy(option)
        .filter(([trait, value]) => isTaken(catalogue, trait, value))
        .map(([trait, value]) => ({ question, option, trait, value })),
    ),
  )

/** Whether a gate is among the reasons that rule a group out for these answers. */
const closesGate = ({ question, option, trait, value }: Gate, catalogue: Catalogue, answers: Answers): boolean =>
  recommend(catalogue, sheetOf(answers)).lists.some(({ ruledOut }) =>
    ruledOut.some(({ reasons }) =>
      reasons.some(
        (reason) =>
          reason.question === question.id && reason.option === option.id && reason.trait === trait && reason.value === value,
      ),
    ),
  )

/** Two ticks show all that more could: what one more tick rules out, the first two rule out already. */
const mostTicked = 2

export const everyGate: Law = {
  says: 'Every gate, which is an answer that rules groups out, closes for someone.',
  needs: 'questions',
  check: ({ survey }) => {
    const { catalogue, limits } = survey
    const closes = inTime(limits, closesGate)
    const gates = gatesOf(catalogue)
    const casesByQuestion = new Map<string, readonly AnswerCase[]>()
    for (const gate of gates) {
      const { question, option } = gate
      const all =
        casesByQuestion.get(question.id) ??
        casesOf(survey, question, mostTicked).toSorted((a, b) => lengthOf(a.answers) - lengthOf(b.answers))
      casesByQuestion.set(question.id, all)
      // For the question whom a list is for, the list itself names the option.
      const chosenIn = all.filter(({ answers, view }) => {
        const ids = chosen(answers, question.id)
        return ids.includes(option.id) || (view.list === option.id && question.id === catalogue.lists.question)
      })
      if (!chosenIn.some(({ answers }) => closes(gate, catalogue, answers)))
        return refuted(
          `"${option.id}" never rules out a group of which ${gate.trait} is ${gate.value}.`,
          sheetOf({ ...chosenIn[0]?.answers, ...(chosenIn[0] ? {} : { [question.id]: option.id }) }),
        )
    }
    return holds(`${gates.length} gates, including those that close only if nothing else is ticked.`)
  },
}

export const ruledOut: Law = {
  says: 'No list contains a group that it rules out, and the ranking itself puts every example where the proof says.',
  needs: 'counts',
  check: ({ survey: { catalogue, lists, limits } }) => {
    let examples = 0
    for (const { view, groups, empty } of lists) {
      const listOf = inTime(limits, (answers: Answers) =>
        recommend(catalogue, sheetOf(answers)).lists.find((list) => list.for === view.list),
      )
      if (empty.example && listOf(empty.example)?.recommendations.length !== 0)
        return refuted('The proof says that this list is empty, and the ranking differs.', sheetOf(empty.example))
      for (const { group, first, alone, within } of groups)
        for (const [what, { example }] of Object.entries({ first, alone, within })) {
          if (!example) continue
          examples++
          const list = listOf(example)
          const own = list?.recommendations.find((one) => one.group === group)
          const most = what === 'within' ? places : 1
          const level = list?.recommendations.filter(({ place }) => place === own?.place).length
          const isOut = list?.ruledOut.some((one) => one.group === group) ?? true
          const rightly =
            own && own.place <= most && (what !== 'alone' || level === 1) && own.reasons.every(({ suits }) => suits !== 'never')
          if (isOut || !rightly) return refuted(`The ranking of this sheet does not have ${group} ${what}.`, sheetOf(example))
        }
    }
    return holds(
      `${examples} examples, each ranked again. On all other sheets, a group that is ruled out is never counted again.`,
    )
  },
}
