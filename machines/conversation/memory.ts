import type { Catalogue } from '#content'
import {
  type Answer,
  type Change,
  type Sheet,
  answersAfterVisit,
  asked,
  changed,
  chosen,
  emptySheet,
  inAskingOrder,
  mostThatMatter,
  optionsFor,
  partOf,
  pruneSheet,
  questionOf,
} from '#engine'

/** The answers and skipped questions that still apply, in the order of the content. */
export const applying = ({ catalogue, sheet, passedOver = [] }: ConversationInput): Progress => {
  const pruned = pruneSheet(catalogue, sheet ?? emptySheet)
  const passed = catalogue.questions.filter(
    (question) =>
      passedOver.includes(question.id) && !(question.id in pruned.answers) && asked(catalogue, question, pruned.answers),
  )
  return { sheet: pruned, passedOver: passed.map(({ id }) => id) }
}

/** What a saved place says. Anything but the list and what branches off it says nothing: the answers tell where to go on. */
const whereTheyWere = ({ catalogue, place = '' }: ConversationInput): Pick<ConversationMemory, 'lastSeen' | 'planned'> => {
  const [state, id] = place.split(' ')
  const lastSeen = (['recommending', 'planning', 'hearing'] as const).find((one) => one === state)
  const group = catalogue.groups.find((one) => one.id === id)
  return { lastSeen, planned: lastSeen === 'planning' ? group?.id : undefined }
}

/** The memory of a conversation that has not begun. */
export const atFirst = (input: ConversationInput): ConversationMemory => ({
  catalogue: input.catalogue,
  ...applying(input),
  open: undefined,
  part: 'short',
  since: undefined,
  before: undefined,
  undo: undefined,
  aside: undefined,
  visit: undefined,
  ...whereTheyWere(input),
})

/** Whether any question has been answered or skipped. */
export const isBegun = ({ sheet, passedOver }: Progress): boolean => Object.keys(sheet.answers).length + passedOver.length > 0

/** Whether this question has been answered or skipped. */
export const isDone = (memory: ConversationMemory, id: string): boolean =>
  id in memory.sheet.answers || memory.passedOver.includes(id)

/** The first question that is asked and neither answered nor skipped: one of the short part, or any while sharpening. */
export const nextQuestion = (memory: ConversationMemory): string | undefined =>
  inAskingOrder(memory.catalogue, memory.sheet.answers).find(
    (question) =>
      !isDone(memory, question.id) &&
      (memory.part === 'more' || partOf(memory.catalogue, question, memory.sheet.answers) === 'short') &&
      asked(memory.catalogue, question, memory.sheet.answers),
  )?.id

/** The last question answered or skipped before the open one: in the short part, or since sharpening began. */
export const questionBefore = (memory: ConversationMemory): string | undefined => {
  const { catalogue, sheet, open, part, since } = memory
  if (part === 'more' && since === undefined) return undefined
  const ordered = inAskingOrder(catalogue, sheet.answers)
  const ids = ordered.map(({ id }) => id)
  const first = since === undefined ? 0 : ids.indexOf(since)
  const end = open === undefined ? ids.length : ids.indexOf(open)
  const before = ordered
    .slice(first, end)
    .filter(
      (question) =>
        (part === 'more' || partOf(catalogue, question, sheet.answers) === 'short') &&
        isDone(memory, question.id) &&
        asked(catalogue, question, sheet.answers),
    )
  return before[before.length - 1]?.id
}

/** Whether the answers so far ask this question. */
export const isAsked = ({ catalogue, sheet }: ConversationMemory, id: string): boolean => {
  const question = questionOf(catalogue, id)
  return question !== undefined && asked(catalogue, question, sheet.answers)
}

/** Whether a list can be made: the open question comes after the one that decides which groups are for the person at all. */
export const enoughIsKnown = (memory: ConversationMemory): boolean => {
  const ordered = inAskingOrder(memory.catalogue, memory.sheet.answers)
  const telling = ordered.findIndex(({ together }) => together !== undefined)
  return memory.open !== undefined && ordered.findIndex(({ id }) => id === memory.open) > telling
}

/** Whether the open question offers this answer, given the answers so far. */
export const isOffered = ({ catalogue, sheet, open = '' }: ConversationMemory, answer: Answer): boolean => {
  const question = questionOf(catalogue, open)
  const ids = chosen({ [open]: answer }, open)
  if (question === undefined || ids.length === 0 || (question.choose === 'one' && ids.length > 1)) return false
  const offered = optionsFor(catalogue, question, sheet.answers)
  return ids.every((id) => offered.some((option) => option.id === id))
}

/** The memory after this answer to the open question. What no longer applies is dropped. */
export const answered = (
  { catalogue, sheet, open, passedOver }: ConversationMemory,
  answer: Answer,
): Partial<ConversationMemory> =>
  open === undefined
    ? {}
    : applying({ catalogue, sheet: { ...sheet, answers: { ...sheet.answers, [open]: answer } }, passedOver })

/** The memory after skipping the open question. */
export const skipped = ({ catalogue, sheet, open, passedOver }: ConversationMemory): Partial<ConversationMemory> => {
  if (open === undefined) return {}
  const { [open]: _, ...answers } = sheet.answers
  return applying({ catalogue, sheet: { ...sheet, answers }, passedOver: [...passedOver, open] })
}

/** The sheet with these questions marked as mattering most. */
export const marked = ({ catalogue, sheet }: ConversationMemory, mattersMost: readonly string[]): { sheet: Sheet } => ({
  sheet: pruneSheet(catalogue, { ...sheet, mattersMost }),
})

/** Whether no more questions are marked than is allowed. */
export const canMark = (memory: ConversationMemory, mattersMost: readonly string[]): boolean =>
  marked(memory, mattersMost).sheet.mattersMost.length <= mostThatMatter

/** Whether the content has this group. */
export const isGroup = ({ catalogue }: ConversationMemory, group: string): boolean =>
  catalogue.groups.some(({ id }) => id === group)

/** Whether the content knows this kind of group and this outcome of a visit. */
export const canTell = ({ catalogue: { firstSteps } }: ConversationMemory, { kind, outcome }: Visit): boolean =>
  firstSteps.kinds.some(({ id }) => id === kind) && firstSteps.outcomes.some(({ id }) => id === outcome)

/** The memory after a visit, with the answers that follow from it. What no longer applies is dropped. */
export const withVisit = ({ catalogue, sheet, passedOver }: ConversationMemory, visit: Visit): Partial<ConversationMemory> => ({
  ...applying({
    catalogue,
    sheet: { ...sheet, answers: answersAfterVisit(catalogue, sheet.answers, visit.kind, visit.outcome) },
    passedOver,
  }),
  visit,
})

/** The progress after changing some answers. What no longer applies is dropped. */
export const tried = ({ catalogue, sheet, passedOver }: ConversationMemory, changes: readonly Change[]): Progress =>
  applying({
    catalogue,
    sheet: changed(catalogue, sheet, changes),
    passedOver: [...passedOver, ...changes.filter(({ answer }) => answer === undefined).map(({ question }) => question)],
  })

/** Whether these answers can all be given together. */
export const canTry = (memory: ConversationMemory, changes: readonly Change[]): boolean => {
  const { sheet, passedOver } = tried(memory, changes)
  return (
    changes.length > 0 &&
    changes.every(({ question, answer }) =>
      answer === undefined ? passedOver.includes(question) : String(sheet.answers[question]) === String(answer),
    )
  )
}

/** The progress so far, for undo to bring back. */
export const progressOf = ({ sheet, passedOver }: ConversationMemory): Progress => ({ sheet, passedOver })

/** The memory after undoing the last change. It keeps the sheet from before, so that the list can show what moved. */
export const undone = ({ sheet, undo }: ConversationMemory): Partial<ConversationMemory> =>
  undo ? { ...undo, before: sheet, undo: undefined } : {}

/** A fresh memory that holds the answers so far set aside, without private ones. */
export const setAside = ({ catalogue, sheet }: ConversationMemory): ConversationMemory => {
  const open = catalogue.questions.filter((question) => !question.private && question.id in sheet.answers)
  const answers = Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id] ?? []]))
  return { ...atFirst({ catalogue }), aside: pruneSheet(catalogue, { ...sheet, answers }) }
}

/** What a person does with the controls of the page. */
export type PersonEvent =
  | { type: 'person.begins' }
  | { type: 'person.answers'; answer: Answer }
  | { type: 'person.skips' }
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

/**
 * The browser goes one step Back or Forward, and asks to be at that place again if it can. It is undefined if nobody knows any more
 * what was there. The page's own Back is the browser's.
 */
export interface BrowserEvent {
  readonly type: 'browser.travels'
  readonly direction: 'back' | 'forward'
  readonly to: Place | undefined
}

/** Everything that moves the conversation. */
export type ConversationEvent = PersonEvent | BrowserEvent

/** Where Back and Forward can lead: a state, with the open question or the planned group if that is a place of its own. */
export type Place =
  'greeting' | 'returning' | 'reviewing' | 'recommending' | 'hearing' | `${'asking' | 'reviewing' | 'planning'} ${string}`

/** A visit to a group: which kind of group it was, and how it went. */
export interface Visit {
  readonly kind: string
  readonly outcome: string
}

/** What the conversation starts from: the content, and the progress saved by an earlier load of the page. */
export interface ConversationInput {
  readonly catalogue: Catalogue
  readonly sheet?: Sheet
  /** ids of the questions skipped then */
  readonly passedOver?: readonly string[]
  /** where the person was then, as `placeToSave` told it */
  readonly place?: string | undefined
}

/** What the conversation remembers. Recommendations, progress and the questions still to come are all derived from it. */
export interface ConversationMemory {
  readonly catalogue: Catalogue
  readonly sheet: Sheet
  /** ids of the questions that were asked and skipped; a question in neither list has not been reached */
  readonly passedOver: readonly string[]
  /** the question being asked or reconsidered */
  readonly open: string | undefined
  /** the part being asked: the short questionnaire, or the questions that sharpen it */
  readonly part: 'short' | 'more'
  /** the question at which sharpening began; going back from it leads to the groups */
  readonly since: string | undefined
  /** the sheet when the person began to reconsider an answer, or left the list of groups */
  readonly before: Sheet | undefined
  /** the progress before the last change on the list, for undo to bring back */
  readonly undo: Progress | undefined
  /** an earlier sheet without private answers, if the person asked to keep it beside the next */
  readonly aside: Sheet | undefined
  /** the group whose first visit is being planned, or was planned last */
  readonly planned: string | undefined
  /** what the page showed before it was loaded, until the conversation has arrived */
  readonly lastSeen: 'recommending' | 'planning' | 'hearing' | undefined
  /** the last visit that the person told us about */
  readonly visit: Visit | undefined
}

/** The answers and the skipped questions. */
export type Progress = Pick<ConversationMemory, 'sheet' | 'passedOver'>
