import type { Catalogue } from '#content'
import type { Answer, Sheet } from '../sheet.ts'
import { pruneSheet } from '../relevance.ts'

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
