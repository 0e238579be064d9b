import { canStillChange, canStillMatter, changed, questionsFor } from '#engine'
import { type ConversationMemory, enoughIsKnown } from '#machines'

/** What more answers can still do to the groups that come first: something, nothing by the open question, or nothing at all. */
export type Outlook = 'open' | 'optional' | 'settled'

/**
 * How it stands while a question is open, however that and all that are still to come are answered. Nothing is said at a
 * question of safety, and no more than that while one of the short questions still to come is: those are worth asking anyway.
 */
export const outlookOf = (memory: ConversationMemory): Outlook => {
  const { catalogue, sheet, passedOver, open } = memory
  if (open === undefined || !enoughIsKnown(memory)) return 'open'
  // What was answered to it before may be answered otherwise now.
  const without = changed(catalogue, sheet, [{ question: open, answer: undefined }])
  const left = catalogue.questions
    .map(({ id }) => id)
    .filter((id) => !(id in without.answers) && (id === open || !passedOver.includes(id)))
  if (canStillMatter(catalogue, without, left, open)) return 'open'
  if (canStillChange(catalogue, without, left)) return 'optional'
  return questionsFor(catalogue, without.answers).some(
    ({ id, part }) => part === 'short' && left.includes(id) && canStillMatter(catalogue, without, left, id),
  )
    ? 'optional'
    : 'settled'
}
