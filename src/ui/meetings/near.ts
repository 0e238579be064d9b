import type { Found, Wishes } from '#meetings'
import type { Answers } from '#engine'
import { type ComponentType, type ReactNode, createContext, useMemo, useState } from 'react'
import type { Plan } from '../visit/written-plan.ts'

/** A place that somebody typed to find meetings, and what was taken for it. It is held in memory alone, as the plan is, and is in no storage, address or history. */
export interface NearPlace {
  readonly typed: string
  readonly found: Found
}

/** How the list of a group is left, such as for its plan, and found again. It is held as the place is. */
export interface Left {
  /** what the answers said when somebody last wished for something here */
  readonly asked: Wishes
  /** what is wished for besides the place */
  readonly chosen: Omit<Wishes, 'near' | 'own' | 'unit'>
  /** what was typed, and what was taken for it; nothing was where we know no such place */
  readonly place: { readonly typed: string; readonly found?: Found } | undefined
  /** how many meetings are shown */
  readonly many: number
  /** whether the kinds and the name are in sight */
  readonly unfolded: boolean
}

/** What becomes of a meeting that somebody chooses. */
export interface Choosing {
  /** whether the plan is open around the list, and not opened by choosing */
  readonly isOpen: boolean
  readonly take: (visit: Pick<Plan, 'day' | 'time' | 'place'>) => void
}

export interface MeetingListProps {
  /** id of a group that has a list */
  readonly group: string
  readonly answers: Answers
  /** how it was left; nothing of it is known when it is opened */
  readonly left: Partial<Left>
  readonly leave: (left: Left) => void
  /** the way to the group's own finder */
  readonly own: ReactNode
  readonly close: () => void
  readonly plan: Choosing | undefined
}

export interface InPlaceOfLookProps {
  /** id of a group that has a list */
  readonly group: string
  readonly near: NearPlace
  /** what the button says as long as nothing else is known */
  readonly look: string
}

/** What comes with the lists of meetings: the list of one group, and the words on its button. */
export interface MeetingsChunk {
  readonly MeetingList: ComponentType<MeetingListProps>
  readonly InPlaceOfLook: ComponentType<InPlaceOfLookProps>
}

interface Looking {
  readonly chunk?: MeetingsChunk
  readonly near?: NearPlace | undefined
}

interface Looked extends Looking {
  readonly arrived: (chunk: MeetingsChunk) => void
  readonly goTo: (near: NearPlace | undefined) => void
}

export const LookedContext = createContext<Looked>({ arrived: () => undefined, goTo: () => undefined })

/** Where somebody looked for meetings, for the lists of all groups. Once nothing is answered any more, after starting again, it is forgotten. */
export const useLooked = (nothingSaid: boolean): Looked => {
  const [looking, look] = useState<Looking>({})
  if (nothingSaid && looking.near) look((before) => ({ ...before, near: undefined }))
  return useMemo(
    () => ({
      ...looking,
      arrived: (chunk) => look((before) => ({ ...before, chunk })),
      goTo: (near) => look((before) => ({ ...before, near })),
    }),
    [looking],
  )
}
