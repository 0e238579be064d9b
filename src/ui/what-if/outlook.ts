import { canStillChange, canStillMatter, changed, partOf, questionsFor } from '#engine'
import { type ConversationMemory, enoughIsKnown } from '#machines'

/** What more answers can still do to the groups that come first: something, nothing by the open question, or nothing at all. */
export type Outlook = 'open' | 'optional' | 'settled'

/**
 * What the open question, and all those still to come, can change. A question about safety is always open, and nothing is
 * settled while a short one about safety is still to come: those are worth asking anyway.
 */
export const outlookOf = (memory: ConversationMemory): Outlook => {
  const { catalogue, sheet, passedOver, open } = memory
  if (open === undefined || !enoughIsKnown(memory)) return 'open'
  // The open question may now be answered otherwise than before.
  const without = changed(catalogue, sheet, [{ question: open, answer: undefined }])
  const left = catalogue.questions
    .map(({ id }) => id)
    .filter((id) => !(id in without.answers) && (id === open || !passedOver.includes(id)))
  if (canStillMatter(catalogue, without, left, open)) return 'open'
  if (canStillChange(catalogue, without, left)) return 'optional'
  return questionsFor(catalogue, without.answers).some(
    (question) =>
      partOf(catalogue, question, without.answers) === 'short' &&
      left.includes(question.id) &&
      canStillMatter(catalogue, without, left, question.id),
  )
    ? 'optional'
    : 'settled'
}
