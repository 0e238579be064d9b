import type { Catalogue } from '#content'
import { type RaisedNotice, noticesFor } from './notices.ts'
import { type List, listOf, listInputFor } from './ranking.ts'
import { asked, pruneSheet } from './relevance.ts'
import { type Sheet, chosen } from './sheet.ts'
import { listsFor } from './voice.ts'

/** The lists for one sheet, and what else its answers bring up. */
export interface Result {
  readonly lists: readonly List[]
  readonly notices: readonly RaisedNotice[]
  /** ids of the questions that these answers do not ask */
  readonly notAsked: readonly string[]
  /** ids of the questions that they ask and that have no answer */
  readonly skipped: readonly string[]
  /** ids of the questions that have an answer which does not apply; it has no effect */
  readonly dropped: readonly string[]
}

/** Ranks the groups for one person. Each list has every group once, placed or ruled out, with its reasons. */
export const recommend = (catalogue: Catalogue, person: Sheet): Result => {
  const sheet = pruneSheet(catalogue, person)
  const lists = listsFor(catalogue, sheet.answers).map((list) => listOf(catalogue, listInputFor(catalogue, sheet, list)))
  const [notAsked, skipped, dropped]: [string[], string[], string[]] = [[], [], []]
  for (const question of catalogue.questions) {
    const { id } = question
    const answered = id in sheet.answers
    if (!asked(catalogue, question, sheet.answers)) notAsked.push(id)
    else if (!answered) skipped.push(id)
    if (!answered && chosen(person.answers, id).length > 0) dropped.push(id)
  }
  return { lists, notices: noticesFor(catalogue, sheet.answers, lists), notAsked, skipped, dropped }
}
