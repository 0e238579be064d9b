import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { answersTo, changed } from './change.ts'
import { firstShown } from './notices.ts'
import { recommend } from './recommend.ts'

const firstOnes = (catalogue: Catalogue, sheet: Sheet): string =>
  recommend(catalogue, sheet)
    .lists.map(({ recommendations }) =>
      recommendations
        .slice(0, firstShown)
        .map(({ group }) => group)
        .toSorted()
        .join(),
    )
    .join('|')

/** The answers to open questions that would make the first three others than they are; none where nothing can. */
export const whatCouldStillChange = (catalogue: Catalogue, sheet: Sheet, open: readonly string[]): Sheet | undefined => {
  const first = firstOnes(catalogue, sheet)
  for (const question of catalogue.questions.filter(({ id }) => open.includes(id))) {
    for (const answer of answersTo(catalogue, question, sheet.answers)) {
      const then = changed(catalogue, sheet, [{ question: question.id, answer }])
      if (firstOnes(catalogue, then) !== first) return then
    }
  }
  return undefined
}

/** Whether the first three of a list can still become others, however the open questions are answered. */
export const canStillChange = (catalogue: Catalogue, sheet: Sheet, open: readonly string[]): boolean =>
  whatCouldStillChange(catalogue, sheet, open) !== undefined

/** Whether answering one open question could still change the first three, or bring up a notice. */
export const canStillMatter = (catalogue: Catalogue, sheet: Sheet, open: readonly string[], question: string): boolean =>
  open.includes(question) &&
  (catalogue.notices.some(({ when, anyOf }) =>
    [...when, ...(anyOf ?? [])].some((id) => catalogue.circumstances[id]?.question === question),
  ) ||
    canStillChange(catalogue, sheet, open))
