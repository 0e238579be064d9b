import type { Catalogue, Question } from '#content'
import {
  type Answer,
  type Change,
  type Sheet,
  answersAfterVisit,
  asked,
  changed,
  chosen,
  emptySheet,
  mostThatMatter,
  optionsFor,
  pruneSheet,
  questionOf,
} from '#engine'

/** Of the answers and of the questions passed over, those that apply, in the order of the content. */
export const applying = ({ catalogue, sheet, passedOver = [] }: ConversationInput): Progress => {
  const pruned = pruneSheet(catalogue, sheet ?? emptySheet)
  const passed = catalogue.questions.filter(
    (question) =>
      passedOver.includes(question.id) && !(question.id in pruned.answers) && asked(catalogue, question, pruned.answers),
  )
  return { sheet: pruned, passedOver: passed.map(({ id }) => id) }
}

/** What is remembered before anything was said. */
export const atFirst = (input: ConversationInput): ConversationMemory => ({
  catalogue: input.catalogue,
  ...applying(input),
  open: undefined,
  part: 'short',
  since: undefined,
  before: undefined,
  undo: undefined,
  aside: undefined,
  planned: undefined,
  visit: undefined,
})

const isDone = (memory: ConversationMemory, id: string): boolean => id in memory.sheet.answers || memory.passedOver.includes(id)

/** The questions that these answers call for, in order. */
const askedQuestions = ({ catalogue, sheet }: ConversationMemory): readonly Question[] =>
  catalogue.questions.filter((question) => asked(catalogue, question, sheet.answers))

/** The first question that is called for and not settled; while sharpening, any question, else one of the short part. */
export const nextQuestion = (memory: ConversationMemory): string | undefined =>
  memory.catalogue.questions.find(
    (question) =>
      !isDone(memory, question.id) &&
      (memory.part === 'more' || question.part === 'short') &&
      asked(memory.catalogue, question, memory.sheet.answers),
  )?.id

/** The question that was settled before the open one: of the short part, or, while sharpening, since that began. */
export const questionBefore = (memory: ConversationMemory): string | undefined => {
  const { catalogue, open, part, since } = memory
  if (part === 'more' && since === undefined) return undefined
  const ids = catalogue.questions.map(({ id }) => id)
  const first = since === undefined ? 0 : ids.indexOf(since)
  const end = open === undefined ? ids.length : ids.indexOf(open)
  const before = askedQuestions(memory).filter((question) => {
    const at = ids.indexOf(question.id)
    return at >= first && at < end && (part === 'more' || question.part === 'short') && isDone(memory, question.id)
  })
  return before[before.length - 1]?.id
}

/** Whether a question is one that these answers call for. */
export const isAsked = ({ catalogue, sheet }: ConversationMemory, id: string): boolean => {
  const question = questionOf(catalogue, id)
  return question !== undefined && asked(catalogue, question, sheet.answers)
}

/** From the question after the one that rules groups in and out, a list can be made. */
export const enoughIsKnown = (memory: ConversationMemory): boolean => {
  const ids = memory.catalogue.questions.map(({ id }) => id)
  const telling = memory.catalogue.questions.findIndex(({ together }) => together !== undefined)
  return memory.open !== undefined && ids.indexOf(memory.open) > telling
}

/** Whether the open question offers this answer to somebody who gave the answers so far. */
export const isOffered = ({ catalogue, sheet, open = '' }: ConversationMemory, answer: Answer): boolean => {
  const question = questionOf(catalogue, open)
  const ids = chosen({ [open]: answer }, open)
  if (question === undefined || ids.length === 0 || (question.choose === 'one' && ids.length > 1)) return false
  const offered = optionsFor(catalogue, question, sheet.answers)
  return ids.every((id) => offered.some((option) => option.id === id))
}

/** The answers with this one to the open question; what no longer applies falls away. */
export const answered = (
  { catalogue, sheet, open, passedOver }: ConversationMemory,
  answer: Answer,
): Partial<ConversationMemory> =>
  open === undefined
    ? {}
    : applying({ catalogue, sheet: { ...sheet, answers: { ...sheet.answers, [open]: answer } }, passedOver })

/** The answers without one to the open question, which was passed over. */
export const skipped = ({ catalogue, sheet, open, passedOver }: ConversationMemory): Partial<ConversationMemory> => {
  if (open === undefined) return {}
  const { [open]: _, ...answers } = sheet.answers
  return applying({ catalogue, sheet: { ...sheet, answers }, passedOver: [...passedOver, open] })
}

/** The sheet with these questions marked as mattering most. */
export const marked = ({ catalogue, sheet }: ConversationMemory, mattersMost: readonly string[]): { sheet: Sheet } => ({
  sheet: pruneSheet(catalogue, { ...sheet, mattersMost }),
})

/** Whether so many questions can be marked at once. */
export const canMark = (memory: ConversationMemory, mattersMost: readonly string[]): boolean =>
  marked(memory, mattersMost).sheet.mattersMost.length <= mostThatMatter

/** Whether there is a group of that name. */
export const isGroup = ({ catalogue }: ConversationMemory, group: string): boolean =>
  catalogue.groups.some(({ id }) => id === group)

/** Whether the content knows this kind of group and this way in which a visit can go. */
export const canTell = ({ catalogue: { firstSteps } }: ConversationMemory, { kind, outcome }: Visit): boolean =>
  firstSteps.kinds.some(({ id }) => id === kind) && firstSteps.outcomes.some(({ id }) => id === outcome)

/** The answers with those that a visit stands for; what no longer applies falls away. */
export const withVisit = ({ catalogue, sheet, passedOver }: ConversationMemory, visit: Visit): Partial<ConversationMemory> => ({
  ...applying({
    catalogue,
    sheet: { ...sheet, answers: answersAfterVisit(catalogue, sheet.answers, visit.kind, visit.outcome) },
    passedOver,
  }),
  visit,
})

/** What was said, with these answers in place of others, or none; what no longer applies falls away. */
export const tried = ({ catalogue, sheet, passedOver }: ConversationMemory, changes: readonly Change[]): Progress =>
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
export const progressOf = ({ sheet, passedOver }: ConversationMemory): Progress => ({ sheet, passedOver })

/** What was said before the last change on the list, with a way to see what undoing moved. */
export const undone = ({ sheet, undo }: ConversationMemory): Partial<ConversationMemory> =>
  undo ? { ...undo, before: sheet, undo: undefined } : {}

/** Nothing remembered but the answers until now, set aside without what is private. */
export const setAside = ({ catalogue, sheet }: ConversationMemory): ConversationMemory => {
  const open = catalogue.questions.filter((question) => !question.private && question.id in sheet.answers)
  const answers = Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id] ?? []]))
  return { ...atFirst({ catalogue }), aside: pruneSheet(catalogue, { ...sheet, answers }) }
}

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
  readonly undo: Progress | undefined
  /** the answers of the time before, without what is private, where the person asked to keep them beside the next */
  readonly aside: Sheet | undefined
  /** the group whose first visit is being planned, or was last */
  readonly planned: string | undefined
  /** how the last visit went, where it was told */
  readonly visit: Visit | undefined
}

/** What was said, and what was passed over. */
export type Progress = Pick<ConversationMemory, 'sheet' | 'passedOver'>
