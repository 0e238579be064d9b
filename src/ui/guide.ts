import type { Catalogue, InterfaceKey, sayFrom } from '#content'
import type { Change } from '#engine'
import type { ConversationMemory, PersonEvent } from '#machines'
import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react'
import type { Early } from '../boot/presses.ts'
import type { Filters } from './groups/filters.ts'
import type { Left } from './meetings/near.ts'

/** What stays the same while questions are answered, so that the frame need not be drawn again for each. */
export interface Surroundings {
  readonly catalogue: Catalogue
  /** the country whose help lines the person chose; it lasts until they start again, and is stored nowhere */
  readonly countryByHand: string | undefined
  readonly chooseCountry: (id: string) => void
  /** opens a page with an address of its own; undefined goes back to the conversation */
  readonly open: (page: string | undefined) => void
  readonly say: Say
}

/** What every part of the page can use: the content, the conversation, and the ways around. */
export interface Guide extends Surroundings {
  readonly memory: ConversationMemory
  /** what was done in the open question before the guide's script had arrived */
  readonly early: Early | undefined
  /** whether the open question is being changed from the review, rather than asked */
  readonly changing: boolean
  readonly send: (event: PersonEvent) => void
  readonly answersOnScreen: AnswersOnScreen
  /** how the current place is being viewed, such as what is unfolded; the list and a plan are found as they were left */
  readonly viewState: Map<string, unknown>
  /** whether the conversation would take that now */
  readonly can: (event: PersonEvent) => boolean
  /** goes one step back, as the browser's Back does */
  readonly back: () => void
}

/** Whether the page shows what was answered. This is the one place that says so, and whatever tells an answer asks it. */
export interface AnswersOnScreen {
  /** whether they are closed until someone asks for them, because others may see the screen */
  readonly areClosed: boolean
  readonly shown: boolean
  readonly show: (shown: boolean) => void
}

/** A sentence of content/interface.yaml, with its {places} filled, in the voice of whoever reads. */
export type Say = ReturnType<typeof sayFrom<InterfaceKey>>

export const GuideContext = createContext<Guide | undefined>(undefined)

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

const inside = <Part>(part: Part | undefined): Part => {
  if (!part) throw new Error('This component is outside App. Render it inside.')
  return part
}

export const useGuide = (): Guide => inside(use(GuideContext))

/** For what is on every page, so that it is not drawn again for every answer. */
export const useSurroundings = (): Surroundings => inside(use(SurroundingsContext))

/** What can be said of how a place is viewed, by name. */
interface ViewState {
  /** the option ids ticked in the open question */
  readonly ticked: readonly string[]
  /** the answer that is being tried on the list, and not yet kept */
  readonly tried: Change | undefined
  /** whether a list shows all its groups; kept for each list */
  readonly unfolded: boolean
  /** the ids of the groups compared within a list, one for each column; the last may be empty */
  readonly compared: readonly string[] | undefined
  /** what narrows down the list of all groups */
  readonly filters: Filters
  /** the group whose page was opened from there, for as long as it is looked at */
  readonly 'group-left': string
  /** the country shown on the pages of groups, if chosen there */
  readonly 'page-country': string
  /** the list of a group's meetings, if it is open */
  readonly meetings: Partial<Left> | undefined
  /** which kind of group was visited, and how it went; empty until chosen */
  readonly 'visit-kind': string
  readonly 'visit-outcome': string
}

/**
 * A piece of view state, such as what is unfolded, and a way to change it. `of` tells lists on one page apart. It survives a look at
 * another page, and is stored nowhere.
 */
export const useViewState = <Name extends keyof ViewState>(
  name: Name,
  initial: () => ViewState[Name],
  of = '',
): readonly [ViewState[Name], (value: ViewState[Name]) => void] => {
  const { viewState } = useGuide()
  const key = `${name} ${of}`
  const [value, setValue] = useState(() => (viewState.has(key) ? (viewState.get(key) as ViewState[Name]) : initial()))
  const change = (next: ViewState[Name]): void => {
    viewState.set(key, next)
    setValue(next)
  }
  return [value, change]
}

/** Closed answers that someone asked for stay shown wherever they stand, until they are hidden again, or forgotten. */
export const useAnswersOnScreen = (areClosed: boolean): AnswersOnScreen => {
  const [asked, show] = useState(false)
  return useMemo(() => ({ areClosed, shown: asked || !areClosed, show }), [areClosed, asked])
}

const neverChanges = () => () => undefined

/** The day on this device's clock and in its time zone, such as 2026-11-23. */
const todayHere = (): string => {
  const now = new Date()
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day}`
}

/** Today, when the page is being read; undefined while it is prerendered, so that a build is the same on every day. */
export const useToday = (): string | undefined => useSyncExternalStore(neverChanges, todayHere, () => undefined)
