import type { Catalogue, Notice, Question } from '#content'
import {
  type Answers,
  circumstancesOf,
  firstShown,
  holds as isSo,
  questionOf,
  recommend,
  shownWithoutGroups,
  standOf,
  traitOf,
} from '#engine'
import { answersOrSilence } from '../answer-space.ts'
import { closestSheet, sheetOf, shortest } from '../examples.ts'
import { lengthOf } from '../partial-answers.ts'
import { type Law, holds, notShown, refuted } from './law.ts'
import type { Plan } from '../survey.ts'
import { manyTicks } from '../ticks.ts'
import { type Limits, inTime, lookAtTheClock } from '../limits.ts'

/** The questions on which a notice depends, and those on which these depend in turn. */
const askedAbout = (catalogue: Catalogue, { when, anyOf = [], instead }: Notice): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (circumstance: string): void => {
    const question = questionOf(catalogue, catalogue.circumstances[circumstance]?.question)
    if (!question || found.has(question.id)) return
    found.add(question.id)
    for (const id of circumstancesOf(question)) add(id)
    if (question.picksFrom !== undefined) found.add(question.picksFrom)
  }
  for (const id of [...when, ...anyOf, ...instead.flatMap((other) => other.when)]) add(id)
  return found
}

/**
 * As many ticks of a question as can be needed for a notice: of a set of ticks, one for each claim about some of them, or as many as
 * a claim counts. Any further tick could be left out.
 */
const ticksNeeded = (
  catalogue: Catalogue,
  { when, anyOf = [], instead }: Notice,
  asked: ReadonlySet<string>,
  { id }: Question,
): number => {
  const named = catalogue.questions.filter((one) => asked.has(one.id)).flatMap(circumstancesOf)
  const needed = [...new Set([...when, ...anyOf, ...instead.flatMap((other) => other.when), ...named])].flatMap(
    (claim) => catalogue.circumstances[claim] ?? [],
  )
  return needed.reduce((sum, { question, moreThan }) => sum + (question === id ? (moreThan ?? 0) + 1 : 0), 0)
}

/** Sheets with every combination of answers to some questions. Of sheets that agree in every circumstance, only the shortest with each last answer. */
const sheetsOver = (catalogue: Catalogue, notice: Notice, questions: ReadonlySet<string>, limits: Limits): readonly Answers[] => {
  const claims = Object.entries(catalogue.circumstances).flatMap(([id, { question }]) => (questions.has(question) ? [id] : []))
  const last = catalogue.questions.findLast(({ id, choose }) => questions.has(id) && choose === 'one')?.id ?? ''
  // What can be picked from the ticks depends on the exact ticks.
  const picked = catalogue.questions.flatMap(({ id, picksFrom }) =>
    questions.has(id) && picksFrom !== undefined ? [picksFrom] : [],
  )
  return catalogue.questions
    .filter(({ id }) => questions.has(id))
    .reduce<readonly Answers[]>(
      (sheets, question) => {
        const alike = new Map<string, Answers>()
        const mostTicked = question.options.length > manyTicks ? ticksNeeded(catalogue, notice, questions, question) : Infinity
        for (const sheet of sheets)
          for (const answer of answersOrSilence(catalogue, question, sheet, mostTicked)) {
            lookAtTheClock(limits)
            const answers = answer === undefined ? sheet : { ...sheet, [question.id]: answer }
            const key = [
              ...claims.map((id) => (isSo(catalogue, id, answers) ? 1 : 0)),
              answers[last],
              ...picked.map((id) => String(answers[id])),
            ].join(' ')
            const known = alike.get(key)
            if (!known || lengthOf(answers) < lengthOf(known)) alike.set(key, answers)
          }
        return [...alike.values()]
      },
      [{}],
    )
}

const applies = (catalogue: Catalogue, { when, anyOf }: Notice, answers: Answers): boolean =>
  when.every((id) => isSo(catalogue, id, answers)) && (anyOf?.some((id) => isSo(catalogue, id, answers)) ?? true)

/** Which of a notice's words these answers choose: the place among its other words, or -1 for its own. */
const chosenWords = (catalogue: Catalogue, { instead }: Notice, answers: Answers): number =>
  instead.findIndex(({ when }) => when.every((id) => isSo(catalogue, id, answers)))

/** Whether a notice about the first groups comes up on a sheet that brings such a group close to them. */
const comesUp = ({ catalogue, lists, limits }: Plan, { id, amongFirst }: Notice, asked: readonly Answers[]): boolean => {
  const trait = traitOf(catalogue, amongFirst?.trait)
  const by = questionOf(catalogue, trait?.by)
  const placed = by
    ? asked.flatMap((answers) => by.options.map((option): Answers => ({ ...answers, [by.id]: option.id })))
    : asked
  return placed.some((answers) =>
    catalogue.groups.some(
      (group) =>
        trait &&
        standOf(trait, group, answers)?.value === amongFirst?.value &&
        lists.some(({ answer, view }) => {
          const start = answer === undefined ? answers : { [catalogue.lists.question]: answer, ...answers }
          const near = closestSheet(catalogue, view.list, group.id, start, limits, firstShown - 1, Object.keys(answers))
          return recommend(catalogue, sheetOf(near)).notices.some((notice) => notice.id === id)
        }),
    ),
  )
}

export const everyNotice: Law = {
  says: 'Every notice comes up for someone, in each of its wordings.',
  needs: 'questions',
  check: ({ survey }) => {
    const { catalogue, limits } = survey
    const notices = catalogue.notices.filter(({ afterList }) => !afterList)
    const unsure: string[] = []
    for (const notice of notices) {
      const sheets = sheetsOver(catalogue, notice, askedAbout(catalogue, notice), limits).filter(
        inTime(limits, (answers) => applies(catalogue, notice, answers)),
      )
      const [example] = sheets
      if (!example) return refuted(`The notice "${notice.id}" comes up for nobody, whatever is answered.`, sheetOf({}))
      const heard = new Set(sheets.map((answers) => chosenWords(catalogue, notice, answers)))
      const unheard = [-1, ...notice.instead.keys()].find((nth) => !heard.has(nth))
      if (unheard !== undefined)
        return refuted(
          `The notice "${notice.id}" says "${(notice.instead[unheard] ?? notice).title}" (${unheard < 0 ? 'its own words' : `number ${unheard + 1} under \`instead\``}) to nobody, whatever is answered.`,
          sheetOf({}),
        )
      if (!notice.amongFirst) continue
      if (!comesUp(survey, notice, sheets)) unsure.push(notice.id)
    }
    return unsure.length === 0
      ? holds(`${notices.length} notices, in ${notices.reduce((sum, { instead }) => sum + 1 + instead.length, 0)} wordings.`)
      : notShown(`No sheet was found that brings up ${unsure.join(', ')}, and not every sheet was tried.`)
  },
}

export const signposts: Law = {
  says: 'No list is empty without somewhere else to turn: every country has a helpline of a kind that is shown whatever was answered.',
  needs: 'counts',
  check: ({ survey: { catalogue, lists } }) => {
    const empty = lists.flatMap((list) => (list.empty.example ? [{ ...list, answers: list.empty.example }] : []))
    const sheets = empty.reduce((sum, list) => sum + list.empty.sheets, 0n)
    const example = shortest(empty)
    if (!example) return holds('No list is empty.')
    const by = catalogue.traits.find((trait) => trait.by !== undefined)?.by ?? ''
    const countries = questionOf(catalogue, by)?.options.map(({ id }) => id) ?? []
    const without = countries.find(
      (id) => !catalogue.help[id]?.lines.some(({ kind, unless }) => shownWithoutGroups.includes(kind) && unless === undefined),
    )
    const claim = `${sheets} lists are empty; the shortest sheet that gives one is ${JSON.stringify(example.answers)}.`
    const kinds = shownWithoutGroups.join(', ')
    return without === undefined && countries.length > 0
      ? holds(`${claim} All ${countries.length} countries have lines of these kinds for everyone: ${kinds}.`)
      : refuted(
          `${claim} In "${without ?? 'any country'}" there is no line of these kinds for everyone: ${kinds}.`,
          sheetOf(without === undefined ? example.answers : { ...example.answers, [by]: without }),
        )
  },
}
