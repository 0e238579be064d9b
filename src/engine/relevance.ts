import type { Catalogue, Option, Question } from '#content'
import { type Answer, type Answers, type Sheet, chosen } from './answers.ts'
import { couldHold, holds } from './circumstances.ts'

/** Whether a question is asked of somebody who gave these answers to the questions before it. */
export const asked = (catalogue: Catalogue, question: Question, answers: Answers): boolean =>
  question.asked.every((id) => holds(catalogue, id, answers))

/** The questions these answers would ask, in order. */
export const questionsFor = (catalogue: Catalogue, answers: Answers): readonly Question[] => {
  const kept = prune(catalogue, answers)
  return catalogue.questions.filter((question) => asked(catalogue, question, kept))
}

/** The options a question offers to somebody who gave these answers. */
export const optionsFor = (catalogue: Catalogue, question: Question, answers: Answers): readonly Option[] => {
  const source = catalogue.questions.find(({ id }) => id === question.picksFrom)
  const ticked = source ? chosen(answers, source.id) : []
  return question.options.filter(
    (option) =>
      option.offered.every((id) => holds(catalogue, id, answers)) &&
      (ticked.includes(option.id) || !source?.options.some(({ id }) => id === option.id)),
  )
}

/** The part of an answer that can stand: options that are offered, in the order of the content. */
const standing = (catalogue: Catalogue, question: Question, answers: Answers, kept: Answers): Answer | undefined => {
  const said = chosen(answers, question.id)
  const offered = optionsFor(catalogue, question, kept).filter(({ id }) => said.includes(id))
  if (question.choose === 'one') return offered[0]?.id
  const sharing = offered.filter(({ exclusive }) => !exclusive)
  const ids = (sharing.length > 0 ? sharing : offered).map(({ id }) => id)
  return ids.length > 0 ? ids : undefined
}

/** The answers that apply: those to questions that the answers before them ask. Doing it twice changes nothing. */
export const prune = (catalogue: Catalogue, answers: Answers): Answers => {
  const kept: Record<string, Answer> = {}
  for (const question of catalogue.questions) {
    if (chosen(answers, question.id).length === 0 || !asked(catalogue, question, kept)) continue
    const answer = standing(catalogue, question, answers, kept)
    if (answer !== undefined) kept[question.id] = answer
  }
  return kept
}

/** A sheet with only what applies; a mark on an unanswered question falls away. */
export const pruneSheet = (catalogue: Catalogue, sheet: Sheet): Sheet => {
  const answers = prune(catalogue, sheet.answers)
  const mattersMost = catalogue.questions.map(({ id }) => id).filter((id) => sheet.mattersMost.includes(id) && id in answers)
  return { answers, mattersMost }
}

/**
 * The most questions of a part that could still be asked, where those in `done` were answered or skipped.
 * It can only fall as a person goes on, which keeps the progress that we show honest.
 */
export const mostStillToCome = (
  catalogue: Catalogue,
  part: Question['part'],
  answers: Answers,
  done: readonly string[],
): number => {
  const open = new Set(catalogue.questions.map(({ id }) => id).filter((id) => !done.includes(id)))
  return catalogue.questions.filter(
    (question) =>
      question.part === part && open.has(question.id) && question.asked.every((id) => couldHold(catalogue, id, answers, open)),
  ).length
}
