import { type Change, changed, pruneSheet } from '#engine'
import { applying, atFirst } from './memory.ts'
import type { ConversationMemory, Said } from './vocabulary.ts'

/** What was said, with these answers in place of others, or none; what no longer applies falls away. */
export const tried = ({ catalogue, sheet, passedOver }: ConversationMemory, changes: readonly Change[]): Said =>
  applying({
    catalogue,
    sheet: changed(catalogue, sheet, changes),
    passedOver: [...passedOver, ...changes.filter(({ answer }) => answer === undefined).map(({ question }) => question)],
  })

/** Whether all these answers could be given together. */
export const canTry = (memory: ConversationMemory, changes: readonly Change[]): boolean => {
  const { sheet, passedOver } = tried(memory, changes)
  return (
    changes.length > 0 &&
    changes.every(({ question, answer }) =>
      answer === undefined ? passedOver.includes(question) : String(sheet.answers[question]) === String(answer),
    )
  )
}

/** What was said and passed over until now, to be brought back by undoing. */
export const saidUntilNow = ({ sheet, passedOver }: ConversationMemory): Said => ({ sheet, passedOver })

/** What was said before the last change on the list, with a way to see what undoing moved. */
export const undone = ({ sheet, undo }: ConversationMemory): Partial<ConversationMemory> =>
  undo ? { ...undo, before: sheet, undo: undefined } : {}

/** Nothing remembered but the answers until now, set aside without what is private. */
export const setAside = ({ catalogue, sheet }: ConversationMemory): ConversationMemory => {
  const open = catalogue.questions.filter((question) => !question.private && question.id in sheet.answers)
  const answers = Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id] ?? []]))
  return { ...atFirst({ catalogue }), aside: pruneSheet(catalogue, { ...sheet, answers }) }
}
