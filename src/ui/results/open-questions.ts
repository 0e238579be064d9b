import type { Catalogue, Question } from '#content'
import { type Result, type Sheet, changed, questionsFor, recommend } from '#engine'
import { shownAtFirst } from './face.ts'

/** What answering an open question can do: move the first groups, bring up advice, or neither by one of its options alone. */
export type Does = 'moves' | 'tells' | 'neither'

export interface OpenQuestion {
  readonly question: Question
  readonly does: Does
}

const firstOf = ({ lists }: Result): string =>
  JSON.stringify(lists.map((list) => list.recommendations.slice(0, shownAtFirst(list)).map(({ group, place }) => [group, place])))

const adviceOf = ({ lists, notices }: Result): string =>
  JSON.stringify([
    notices.map(({ id }) => id),
    lists.map((list) => list.recommendations.slice(0, shownAtFirst(list)).map(({ cautions }) => cautions.map(({ id }) => id))),
  ])

const order: readonly Does[] = ['moves', 'tells', 'neither']

/**
 * The questions that are still open, those first whose answer could do most for the list. Each option is tried alone, which takes
 * little enough to be done before the page is drawn. Whether a private question was skipped is nobody's business.
 */
export const openQuestions = (catalogue: Catalogue, sheet: Sheet, now: Result): readonly OpenQuestion[] => {
  const [first, advice] = [firstOf(now), adviceOf(now)]
  const doesOf = ({ id, choose, options }: Question): Does => {
    const results = options.map((option) =>
      recommend(catalogue, changed(catalogue, sheet, [{ question: id, answer: choose === 'many' ? [option.id] : option.id }])),
    )
    if (results.some((result) => firstOf(result) !== first)) return 'moves'
    return results.some((result) => adviceOf(result) !== advice) ? 'tells' : 'neither'
  }
  const open = questionsFor(catalogue, sheet.answers)
    .filter((question) => !question.private && !(question.id in sheet.answers))
    .map((question) => ({ question, does: doesOf(question) }))
  return order.flatMap((does) => open.filter((one) => one.does === does))
}
