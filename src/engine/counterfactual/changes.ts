import type { Catalogue } from '#content'
import type { Answer, Sheet } from '../sheet.ts'
import { pruneSheet } from '../relevance.ts'

/** One changed answer; undefined takes the answer away. */
export interface Change {
  readonly question: string
  readonly answer: Answer | undefined
}

/** The sheet after these changes, pruned. */
export const changed = (catalogue: Catalogue, sheet: Sheet, changes: readonly Change[]): Sheet => {
  const { answers, mattersMost } = pruneSheet(catalogue, sheet)
  const next: Record<string, Answer> = { ...answers }
  for (const { question, answer } of changes) {
    if (answer === undefined) delete next[question]
    else next[question] = answer
  }
  return pruneSheet(catalogue, { answers: next, mattersMost })
}
