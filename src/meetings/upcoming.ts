import type { Meeting } from '#content'
import { aDay, instantOf, wallAt } from './wall-clock.ts'
import { sorted } from '../sorted.ts'

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
      weeks.length === 0 || isInWeeks(date, weeks) ? instantOf(where, date + (hour * 60 + minute) * 60_000) : -Infinity
    if (start >= now) return start
  }
  // Not reached: each of these weeks comes within half a year.
  return instantOf(where, midnight + (ahead + 7) * aDay + (hour * 60 + minute) * 60_000)
}

/** The clock and the time zone of whoever looks: they are always given, and never looked up here. */
export interface Here {
  readonly now: number
  readonly zone: string
}

/** What the clock and the calendar of whoever looks say of a start. */
export interface LocalTime {
  /** 0 today, or where it has just begun; 1 tomorrow */
  readonly daysAhead: number
  /** 0 for Sunday */
  readonly weekday: number
  /** minutes after midnight */
  readonly minute: number
}

/** A meeting as it is next held. */
export interface Next {
  readonly meeting: Meeting
  /** milliseconds, as a clock counts them */
  readonly start: number
  readonly local: LocalTime
  /** kilometres from the place that was asked for; none for a meeting that is held online alone */
  readonly away?: number
}

/** A meeting that began this short a time ago can still be joined, in milliseconds. */
export const stillOn = 10 * 60_000

const inOrder = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** Meetings that are held at one time of the week on one clock. */
type Slot = readonly Meeting[]

const slots = new WeakMap<readonly Meeting[], readonly Slot[]>()

/** The meetings of a list by the time at which they are held. This is what takes long for a large list, and no clock changes it. */
const slotsOf = (meetings: readonly Meeting[]): readonly Slot[] => {
  const before = slots.get(meetings)
  if (before) return before
  const byClock = new Map<string, Map<number, Meeting[]>>()
  const minutesOf = new Map<string, number>()
  for (const meeting of meetings) {
    const { day, time, zone = '', weeks } = meeting
    const clock = weeks ? `${zone} ${weeks.join()}` : zone
    let onClock = byClock.get(clock)
    if (!onClock) byClock.set(clock, (onClock = new Map()))
    let minute = minutesOf.get(time)
    if (minute === undefined) minutesOf.set(time, (minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))))
    const same = onClock.get(day * 1440 + minute)
    if (same) same.push(meeting)
    else onClock.set(day * 1440 + minute, [meeting])
  }
  const made = [...byClock.values()].flatMap((onClock) => [...onClock.values()])
  slots.set(meetings, made)
  return made
}

const dayOf = (wall: number): number => Math.floor(wall / aDay)

/**
 * Every meeting as it is next held, soonest first, one that began a few minutes ago among them; at one time in the order of their ids.
 * The list holds none of them twice: a packed list says which it repeats.
 */
export const upcoming = (meetings: readonly Meeting[], { now, zone }: Here): readonly Next[] => {
  const today = dayOf(wallAt(zone, now))
  // Thousands of meetings share a few hundred times of the week, and to ask for each what its clock shows would take longest.
  const byStart = new Map<number, Slot[]>()
  for (const slot of slotsOf(meetings)) {
    const [first] = slot
    if (!first) continue
    const start = nextStart(first, now - stillOn, zone)
    const others = byStart.get(start)
    if (others) others.push(slot)
    else byStart.set(start, [slot])
  }
  const starts = sorted(byStart, ([a], [b]) => a - b)
  return starts.flatMap(([start, together]) => {
    const wall = wallAt(zone, start)
    const date = new Date(wall)
    const local = {
      daysAhead: Math.max(0, dayOf(wall) - today),
      weekday: date.getUTCDay(),
      minute: date.getUTCHours() * 60 + date.getUTCMinutes(),
    }
    return sorted(together.flat(), inOrder).map((meeting): Next => ({ meeting, start, local }))
  })
}
