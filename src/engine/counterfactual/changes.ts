import type { Catalogue, Question } from '#content'
import type { Answer, Answers, Sheet } from '../sheet.ts'
import { asked, optionsFor, pruneSheet } from '../relevance.ts'

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

const setsOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]]).slice(1)

/** Every answer that a question takes from somebody who gave these: each option, or each set of ticks that can stand. */
export const possibleAnswers = (catalogue: Catalogue, question: Question, answers: Answers): readonly Answer[] => {
  if (!asked(catalogue, question, answers)) return []
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  const ticks = (exclusive: boolean): readonly string[] =>
    offered.filter((option) => option.exclusive === exclusive).map(({ id }) => id)
  return [...setsOf(ticks(false)), ...setsOf(ticks(true))]
}
