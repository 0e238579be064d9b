import { type Catalogue, type HelpKind, type Notice, urgencies } from '#content'
import type { Answers } from './sheet.ts'
import { questionOf } from './catalogue-index.ts'
import { type RaisedNotice, wordsOfNotice } from './notices.ts'
import { askingVoice, inVoice } from './voice.ts'

/** A warning in the words for one person. */
export interface Told {
  readonly id: string
  readonly title: string
  /** always seen in the warning that leads */
  readonly text: string
  /** one press deeper */
  readonly more: string | undefined
  readonly urgency: (typeof urgencies)[number]
  readonly calls: readonly HelpKind[]
  /** whether it gives away a private answer; on paper, anyone could find that */
  readonly isPrivate: boolean
}

/** A sign of danger, and whether it gives away a private answer. */
interface Sign {
  readonly text: string
  readonly isPrivate: boolean
}

/** All warnings of one person in one piece. One of them leads, and the others are told in it. */
export interface WarningBox {
  readonly lead: Told
  readonly others: readonly Told[]
  /** signs for which to call the emergency number at once, of all of them, each once */
  readonly danger: readonly Sign[]
  /** the kinds of help line that they offer, in order: those for young people come first, then those of the warning that leads */
  readonly calls: readonly HelpKind[]
  /** those of them that only a warning with a private answer offers */
  readonly privateCalls: readonly HelpKind[]
  /** the kinds that its buttons are for: those for young people, those of the warning that leads, and the first of each other one as urgent */
  readonly firstCalls: readonly HelpKind[]
  /** whether ways to reach someone without speaking come first */
  readonly quietly: boolean
  /** whether it says how to call the emergency number without speaking */
  readonly silently: boolean
}

const isPrivate = (catalogue: Catalogue, { when, anyOf = [], instead }: Notice): boolean =>
  [...when, ...anyOf, ...instead.flatMap((other) => other.when)].some(
    (id) => questionOf(catalogue, catalogue.circumstances[id]?.question)?.private,
  )

const isForYoung = (kind: HelpKind): boolean => kind === 'young-people'

/** These kinds, each once, with those for young people first. */
const youngFirst = (kinds: readonly HelpKind[]): readonly HelpKind[] => [...new Set([...kinds.filter(isForYoung), ...kinds])]

/** The one box for these warnings, or undefined if there is nothing to warn of. What a card says itself is not in it. */
export const warningBox = (catalogue: Catalogue, answers: Answers, raised: readonly RaisedNotice[]): WarningBox | undefined => {
  const voice = askingVoice(catalogue, answers)
  const notices = catalogue.notices
    .filter(({ id, onCard }) => !onCard && raised.some((one) => one.id === id))
    .map((notice) => {
      const { title, text, more, urgency = 'know', danger, calls } = wordsOfNotice(catalogue, notice, answers)
      const hidden = isPrivate(catalogue, notice)
      const told: Told = {
        id: notice.id,
        title,
        text: inVoice(text, voice),
        more: more && inVoice(more, voice),
        urgency,
        calls,
        isPrivate: hidden,
      }
      return {
        told,
        quietly: notice.quietly,
        danger: danger.map((sign): Sign => ({ text: inVoice(sign, voice), isPrivate: hidden })),
      }
    })
  // The most urgent first, otherwise in the order of the content.
  const inOrder = urgencies.flatMap((urgency) => notices.filter(({ told }) => told.urgency === urgency))
  const [lead, ...others] = inOrder.map(({ told }) => told)
  if (!lead) return undefined
  const calls = youngFirst(inOrder.flatMap(({ told }) => told.calls))
  const open = new Set(inOrder.flatMap(({ told }) => (told.isPrivate ? [] : told.calls)))
  const alsoUrgent = others.filter(({ urgency }) => urgency === lead.urgency)
  const signs = inOrder.flatMap(({ danger }) => danger)
  return {
    lead,
    others,
    danger: signs.filter(({ text }, at) => signs.findIndex((one) => one.text === text) === at),
    calls,
    privateCalls: calls.filter((kind) => !open.has(kind)),
    firstCalls: youngFirst([...calls.filter(isForYoung), ...lead.calls, ...alsoUrgent.flatMap((told) => told.calls.slice(0, 1))]),
    quietly: inOrder.some((one) => one.quietly),
    silently: inOrder.some((one) => one.quietly && one.danger.length > 0),
  }
}
