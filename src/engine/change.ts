import type { Catalogue, Question } from '#content'
import { type Answer, type Sheet, chosen } from './answers.ts'
import { asked, optionsFor, pruneSheet } from './relevance.ts'

/** One answer changed: to another, or to none. */
export interface Change {
  readonly question: string
  readonly answer: Answer | undefined
}

/** The sheet after changes, with only what then applies. */
export const changed = (catalogue: Catalogue, sheet: Sheet, changes: readonly Change[]): Sheet => {
  const { answers, mattersMost } = pruneSheet(catalogue, sheet)
  const next: Record<string, Answer> = { ...answers }
  for (const { question, answer } of changes) {
    if (answer === undefined) delete next[question]
    else next[question] = answer
  }
  return pruneSheet(catalogue, { answers: next, mattersMost })
}

/** Every answer that a question takes from somebody with this sheet: each option, or each set of ticks that can stand. */
export const answersTo = (catalogue: Catalogue, question: Question, { answers }: Sheet): readonly Answer[] => {
  if (!asked(catalogue, question, answers)) return []
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  const sets = offered
    .filter(({ exclusive }) => !exclusive)
    .reduce<readonly (readonly string[])[]>((all, { id }) => [...all, ...all.map((set) => [...set, id])], [[]])
  return [...sets.slice(1), ...offered.filter(({ exclusive }) => exclusive).map(({ id }) => [id])]
}

const sameAnswer = (one: Answer | undefined, other: Answer | undefined): boolean => String(one) === String(other)

/** Every way to answer one question differently, or not at all. Private questions are left alone, and those that no group is ranked by. */
export const changesOf = (catalogue: Catalogue, sheet: Sheet): readonly Change[] =>
  catalogue.questions
    .filter((question) => !question.private)
    .flatMap((question) => {
      const said = chosen(sheet.answers, question.id)
      return [...answersTo(catalogue, question, sheet), ...(said.length > 0 ? [undefined] : [])]
        .filter((answer) => !sameAnswer(answer, sheet.answers[question.id]))
        .map((answer) => ({ question: question.id, answer }))
    })
