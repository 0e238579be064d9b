import type { Meeting, MeetingKind } from '#content'
import { nextStart } from './next-start.ts'
import { type Point, kilometres } from './places.ts'
import { sorted } from '../sorted.ts'

/** What somebody looks for. Everything is open until it is said. */
export interface Wishes {
  readonly attendance?: 'in-person' | 'online'
  /** every one of them has to be said of a meeting */
  readonly kinds: readonly MeetingKind[]
  readonly near?: Point
}

/** The clock and the time zone of whoever looks: they are always given, and never looked up here. */
export interface Here {
  readonly now: number
  readonly zone: string
}

/** A meeting as it is next held. */
export interface Next {
  readonly meeting: Meeting
  /** milliseconds, as a clock counts them */
  readonly start: number
  /** kilometres from the place that was asked for; none for a meeting that is held online alone */
  readonly away?: number
}

/** How far a meeting may be to count as near, in kilometres. */
export const nearby = 50

const suits = (meeting: Meeting, { attendance, kinds }: Wishes): boolean =>
  (attendance === undefined || meeting.attendance === attendance || meeting.attendance === 'hybrid') &&
  kinds.every((kind) => meeting.kinds.includes(kind))

/** How far a meeting is; none where it is online, or nobody asked. */
const awayOf = (meeting: Meeting, near: Point | undefined): number | undefined =>
  near && meeting.at && meeting.attendance !== 'online' ? kilometres(near, meeting.at) : undefined

/** The meetings that suit, soonest first, and among those at one time the nearest; what is listed twice is shown once. */
export const nextMeetings = (meetings: readonly Meeting[], wishes: Wishes, { now, zone }: Here): readonly Next[] => {
  const seen = new Set<string>()
  const found = meetings
    .filter((meeting) => suits(meeting, wishes))
    .flatMap((meeting): Next[] => {
      const away = awayOf(meeting, wishes.near)
      // One that is held online too can be joined from anywhere, unless somebody wants to be there.
      const within =
        !wishes.near ||
        (away !== undefined && away <= nearby) ||
        (wishes.attendance !== 'in-person' && meeting.attendance !== 'in-person')
      return within ? [{ meeting, start: nextStart(meeting, now, zone), ...(away === undefined ? {} : { away }) }] : []
    })
    .filter(({ meeting, start }) => {
      const same = JSON.stringify([start, { ...meeting, id: undefined }])
      return !seen.has(same) && Boolean(seen.add(same))
    })
  return sorted(found, (a, b) => a.start - b.start || (a.away ?? 0) - (b.away ?? 0) || (a.meeting.id < b.meeting.id ? -1 : 1))
}
