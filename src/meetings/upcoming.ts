import type { Meeting, MeetingKind } from '#content'
import { type Point, kilometres } from './places.ts'
import { sorted } from '../sorted.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}

/** What a clock on the wall shows in a time zone, as if it were UTC. */
const wallAt = (zone: string, instant: number): number => {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const hours = 3_600_000
const aDay = 24 * hours

const offsetAt = (zone: string, instant: number): number => wallAt(zone, instant) - Math.floor(instant / 1000) * 1000

/**
 * The instant at which a clock on the wall shows this. Where clocks go back and show it twice, the first; where they go
 * forward and leave it out, as much later as they skip.
 */
const instantOf = (zone: string, wall: number): number => {
  const [before, after] = [offsetAt(zone, wall - aDay), offsetAt(zone, wall + aDay)]
  const early = wall - before
  if (before === after || offsetAt(zone, early) === before) return early
  const late = wall - after
  return offsetAt(zone, late) === after ? late : early
}

/** Whether a day, as midnight in UTC, is in one of these weeks of its month: the first of its weekday, or the last with -1. */
const isInWeeks = (midnight: number, weeks: readonly number[]): boolean => {
  const date = new Date(midnight)
  const isLast = new Date(midnight + 7 * aDay).getUTCMonth() !== date.getUTCMonth()
  return weeks.includes(Math.ceil(date.getUTCDate() / 7)) || (isLast && weeks.includes(-1))
}

/** More weeks than any weekday is without a fifth of it in a month. */
const longestWait = 24

/**
 * When a meeting is next held, in milliseconds as a clock counts them: at its own day and time in its own time zone, or in
 * the time zone given where the list names none, and in the weeks of the month that it names. It is never before `now`.
 */
export const nextStart = (
  { day, time, zone, weeks = [] }: Pick<Meeting, 'day' | 'time' | 'zone' | 'weeks'>,
  now: number,
  zoneHere: string,
): number => {
  const where = zone ?? zoneHere
  const midnight = Math.floor(wallAt(where, now) / aDay) * aDay
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const ahead = (day - new Date(midnight).getUTCDay() + 7) % 7
  for (let week = 0; week <= longestWait; week++) {
    const date = midnight + (ahead + 7 * week) * aDay
    const start =
      weeks.length === 0 || isInWeeks(date, weeks) ? instantOf(where, date + hour * hours + minute * 60_000) : -Infinity
    if (start >= now) return start
  }
  // Not reached: each of these weeks comes within half a year.
  return instantOf(where, midnight + (ahead + 7) * aDay + hour * hours + minute * 60_000)
}

/** What somebody looks for. Everything is open until it is said. */
export interface Wishes {
  readonly attendance?: 'in-person' | 'online'
  /** every one of them has to be said of a meeting */
  readonly kinds: readonly MeetingKind[]
  readonly near?: Point
  /** ids of meetings that are there, as they say themselves, wherever `near` lies */
  readonly own?: ReadonlySet<string>
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

/** How far a meeting is; none where it is online. */
const awayOf = (meeting: Meeting, near: Point): number | undefined =>
  meeting.at && meeting.attendance !== 'online' ? kilometres(near, meeting.at) : undefined

/** What makes two entries of a list one meeting: everything but the name that the list gives them. */
const contentOf = (meeting: Meeting): string => JSON.stringify({ ...meeting, id: undefined })

/**
 * Every meeting as it is next held, soonest first; what is listed twice is there once. This is what takes long for a large list, and
 * nothing that somebody looks for changes it.
 */
export const upcoming = (meetings: readonly Meeting[], { now, zone }: Here): readonly Next[] => {
  // Thousands of meetings share a few hundred times of the week, and to ask for each what its clock shows would take longest.
  const starts = new Map<string, number>()
  // Only what has its time and name in common with another is compared as a whole.
  const alike = new Map<string, { readonly first: Meeting; readonly contents: Set<string> }>()
  const all: Next[] = []
  for (const meeting of meetings) {
    const time = `${meeting.day} ${meeting.time} ${meeting.zone ?? ''} ${meeting.weeks?.join() ?? ''}`
    const called = `${time} ${meeting.name ?? ''}`
    const others = alike.get(called)
    if (others) {
      const { first, contents } = others
      if (contents.size === 0) contents.add(contentOf(first))
      const content = contentOf(meeting)
      if (contents.has(content)) continue
      contents.add(content)
    } else alike.set(called, { first: meeting, contents: new Set() })
    const start = starts.get(time) ?? nextStart(meeting, now, zone)
    starts.set(time, start)
    all.push({ meeting, start })
  }
  return sorted(all, (a, b) => a.start - b.start || (a.meeting.id < b.meeting.id ? -1 : 1))
}

/** Those that suit, in their order, and among those at one time the nearest first. */
export const suiting = (all: readonly Next[], wishes: Wishes): readonly Next[] => {
  const { near, own, attendance } = wishes
  const found = all.filter(({ meeting }) => suits(meeting, wishes))
  if (!near && !own) return found
  const within = found.flatMap((next): Next[] => {
    const away = near && awayOf(next.meeting, near)
    // One that is held online too can be joined from anywhere, unless somebody wants to be there.
    const reached =
      (away !== undefined && away <= nearby) ||
      own?.has(next.meeting.id) === true ||
      (attendance !== 'in-person' && ['online', 'hybrid'].includes(next.meeting.attendance))
    return reached ? [{ ...next, ...(away === undefined ? {} : { away }) }] : []
  })
  return sorted(within, (a, b) => a.start - b.start || (a.away ?? 0) - (b.away ?? 0))
}

/** After so many days a list comes with a warning, and after so many more it is not shown at all. */
const warnedAfter = 30
const goneAfter = 90

export type ListAge = 'fresh' | 'old' | 'too-old'

/** How far a list that was checked on one day can be trusted on another. Both are given as 2026-11-23. */
export const listAge = (checked: string, today: string): ListAge => {
  const days = (Date.parse(today) - Date.parse(checked)) / 86_400_000
  return days > goneAfter ? 'too-old' : days > warnedAfter ? 'old' : 'fresh'
}
