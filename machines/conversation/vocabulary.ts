import type { Catalogue } from '#content'
import type { Answer, Change, Sheet } from '#engine'

/** What a person does. Nothing else moves the conversation. */
export type PersonEvent =
  | { type: 'person.begins' }
  | { type: 'person.answers'; answer: Answer }
  | { type: 'person.skips' }
  | { type: 'person.goesBack' }
  | { type: 'person.seesGroups' }
  | { type: 'person.marks'; mattersMost: readonly string[] }
  | { type: 'person.agrees' }
  | { type: 'person.sharpens' }
  | { type: 'person.reconsiders'; question: string }
  | { type: 'person.finishes' }
  | { type: 'person.tries'; changes: readonly Change[] }
  | { type: 'person.undoes' }
  | { type: 'person.setsAside' }
  | { type: 'person.forgets' }
  | { type: 'person.plans'; group: string }
  | { type: 'person.returns' }
  | { type: 'person.tells'; visit: Visit }
  | { type: 'person.startsAgain' }

/** How a visit to a group went: which kind of group it was, and what came of it. */
export interface Visit {
  readonly kind: string
  readonly outcome: string
}

/** What the conversation starts from: the content, and answers kept from an earlier load of the page. */
export interface ConversationInput {
  readonly catalogue: Catalogue
  readonly sheet?: Sheet
  /** questions passed over then */
  readonly passedOver?: readonly string[]
}

/** What the conversation remembers: the answers, what was passed over, the open question, and the visit that is planned or was told of. All else is worked out from these. */
export interface ConversationMemory {
  readonly catalogue: Catalogue
  readonly sheet: Sheet
  /** questions that were put and left unanswered; a question in neither list has not been reached */
  readonly passedOver: readonly string[]
  /** the question being asked or reconsidered */
  readonly open: string | undefined
  /** the part being asked: the short questionnaire, or the questions that sharpen it */
  readonly part: 'short' | 'more'
  /** the question at which sharpening began; going back from it leads to the groups again */
  readonly since: string | undefined
  /** the answers as they stood when the person began to reconsider one, or left the list of groups */
  readonly before: Sheet | undefined
  /** what undoing brings back: what was said and passed over before the last change on the list */
  readonly undo: Said | undefined
  /** the answers of the time before, without what is private, where the person asked to keep them beside the next */
  readonly aside: Sheet | undefined
  /** the group whose first visit is being planned, or was last */
  readonly planned: string | undefined
  /** how the last visit went, where it was told */
  readonly visit: Visit | undefined
}

/** What was said, and what was passed over. */
export type Said = Pick<ConversationMemory, 'sheet' | 'passedOver'>
