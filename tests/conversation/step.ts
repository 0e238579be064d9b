import { isDeepStrictEqual } from 'node:util'
import { asked, holds } from '#engine'
import type { Question } from '#content'
import type { ConversationEvent, ConversationMemory, conversation } from '#machines'
import type { SnapshotFrom } from 'xstate'

export type Situation = SnapshotFrom<typeof conversation>

/** What a person or the browser did, and what came of it. */
export interface Step {
  readonly from: Situation
  readonly event: ConversationEvent
  readonly to: Situation
}

/** Where a situation is in the chart, such as `reviewing.reading`. */
export const placeOf = ({ value }: Situation): string => {
  if (typeof value === 'string') return value
  const [state = '', inner = ''] = Object.entries(value)[0] ?? []
  return `${state}.${inner}`
}

export const outer = (situation: Situation): string => placeOf(situation).split('.')[0] ?? ''

/** The state that a step of the browser is to lead to, with its question or group. */
export const destinationOf = (
  event: ConversationEvent,
): { readonly state?: string | undefined; readonly id?: string | undefined } => {
  if (event.type !== 'browser.travels') return {}
  const [state, id] = event.to?.split(' ') ?? []
  return { state, id }
}
export const isBack = (event: ConversationEvent): boolean => event.type === 'browser.travels' && event.direction === 'back'
export const isForward = (event: ConversationEvent): boolean => event.type === 'browser.travels' && event.direction === 'forward'
export const isReconsidering = (situation: Situation): boolean => placeOf(situation).endsWith('.reconsidering')
export const same = (one: unknown, other: unknown): boolean => one === other || isDeepStrictEqual(one, other)
export const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

/** The questions that these answers call for. */
export const askedIds = ({ catalogue, sheet }: ConversationMemory): readonly string[] =>
  idsOf(catalogue.questions.filter((question) => asked(catalogue, question, sheet.answers)))

/** All questions as they come up with these answers: first those before the list, then those after it. */
export const inTurn = ({ catalogue, sheet }: ConversationMemory): readonly string[] => {
  const isLate = ({ part, optionalFor }: Question): boolean =>
    part === 'more' || (optionalFor !== undefined && optionalFor.every((id) => holds(catalogue, id, sheet.answers)))
  return idsOf(catalogue.questions.toSorted((one, other) => Number(isLate(one)) - Number(isLate(other))))
}
