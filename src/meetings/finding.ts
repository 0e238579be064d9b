import type { Meeting, MeetingKind } from '#content'
import { type Unit, nearby, told } from './distance.ts'
import { type Point, kilometres, searchable } from './places.ts'
import type { Next } from './upcoming.ts'
import { sorted } from '../sorted.ts'

/** Parts of a day by the clock of whoever looks, each from its first minute up to the first of the next. Night runs past midnight. */
const partsOfDay = { morning: 5 * 60, afternoon: 12 * 60, evening: 17 * 60, night: 21 * 60 } as const

export type PartOfDay = keyof typeof partsOfDay

export const allPartsOfDay = Object.keys(partsOfDay) as readonly PartOfDay[]

/** In which part of the day a minute after midnight lies. */
export const partOfDay = (minute: number): PartOfDay => {
  const { morning, afternoon, evening, night } = partsOfDay
  if (minute < morning || minute >= night) return 'night'
  return minute < afternoon ? 'morning' : minute < evening ? 'afternoon' : 'evening'
}

/** A day to go on: today, tomorrow, or a day of the week from 0 for Sunday, whichever week it is next held in. */
export type Day = 'today' | 'tomorrow' | number

/** What somebody looks for. Everything is open until it is said. */
export interface Wishes {
  readonly attendance?: 'in-person' | 'online'
  /** every one of them has to be said of a meeting */
  readonly kinds: readonly MeetingKind[]
  readonly near?: Point
  /** ids of meetings that are there, as they say themselves, wherever `near` lies */
  readonly own?: ReadonlySet<string>
  /** how far at most, in `unit`; without it, all that are near and all that say they are there */
  readonly within?: number
  /** in which distances are told; kilometres unless said */
  readonly unit?: Unit
  readonly day?: Day
  readonly part?: PartOfDay
  /** words that its name, or that of its building, has to hold */
  readonly called?: string
  /** what comes first; the soonest unless said. Nothing is nearest where no place is known. */
  readonly first?: 'soonest' | 'nearest'
}

const names = new WeakMap<Meeting, string>()

/** What a meeting is found by when somebody types a name. */
const nameOf = (meeting: Meeting): string => {
  const before = names.get(meeting)
  if (before !== undefined) return before
  const name = searchable(`${meeting.name ?? ''} ${meeting.place ?? ''}`)
  names.set(meeting, name)
  return name
}

/** Looks at the names of some meetings before anyone types one, from this row on. Returns whether more are left. */
export const lookAtNames = (meetings: readonly Meeting[], from: number, many: number): boolean => {
  for (const meeting of meetings.slice(from, from + many)) nameOf(meeting)
  return from + many < meetings.length
}

type Suits = (next: Next) => boolean

const onDay =
  (day: Day): Suits =>
  ({ local }) =>
    day === 'today' ? local.daysAhead === 0 : day === 'tomorrow' ? local.daysAhead === 1 : local.weekday === day

const inPart =
  (part: PartOfDay): Suits =>
  ({ local }) =>
    partOfDay(local.minute) === part

const attended =
  (attendance: 'in-person' | 'online'): Suits =>
  ({ meeting }) =>
    meeting.attendance === attendance || meeting.attendance === 'hybrid'

const named = (called: string): Suits => {
  const words = searchable(called).split(' ')
  return ({ meeting }) => words.every((word) => nameOf(meeting).includes(word))
}

/** Whether a meeting is in a place or near it: it says so itself, or its position does. */
const isNear =
  ({ own, unit = 'km' }: Wishes): Suits =>
  ({ meeting, away }) =>
    own?.has(meeting.id) === true || (away !== undefined && told(away, unit) <= nearby[unit])

/** Whether a meeting is within the distance asked for. Whoever says how far wants to go there. */
const isWithin =
  (most: number, { own, unit = 'km' }: Wishes): Suits =>
  ({ meeting, away }) =>
    // One whose position nobody knows still counts where it says that it is in that place.
    away === undefined ? own?.has(meeting.id) === true && meeting.attendance !== 'online' : told(away, unit) <= most

/** Whether somebody at a place can be there. One that is held online too can be joined from anywhere, unless they want to go. */
const isReached = (wishes: Wishes): Suits => {
  const near = isNear(wishes)
  return wishes.attendance === 'in-person'
    ? near
    : (next) => next.meeting.attendance === 'online' || next.meeting.attendance === 'hybrid' || near(next)
}

const suitsOf = (wishes: Wishes): readonly Suits[] => {
  const { attendance, kinds, near, own, within, day, part, called = '' } = wishes
  return [
    ...(attendance === undefined ? [] : [attended(attendance)]),
    ...(kinds.length === 0 ? [] : [({ meeting }: Next) => kinds.every((kind) => meeting.kinds.includes(kind))]),
    ...(day === undefined ? [] : [onDay(day)]),
    ...(part === undefined ? [] : [inPart(part)]),
    ...(searchable(called) === '' ? [] : [named(called)]),
    ...(near || own ? [within === undefined ? isReached(wishes) : isWithin(within, wishes)] : []),
  ]
}

/** How far a meeting is; none where it is online, or nobody knows where it is. */
const awayOf = (meeting: Meeting, near: Point): number | undefined =>
  meeting.at && meeting.attendance !== 'online' ? kilometres(near, meeting.at) : undefined

const byId = (a: Next, b: Next): number => (a.meeting.id < b.meeting.id ? -1 : a.meeting.id > b.meeting.id ? 1 : 0)

/** Where nobody can say how far it is, it comes after all that are some way off; the ones online last. */
const farthest = ({ meeting: { attendance }, away }: Next): number =>
  away ?? (attendance === 'online' ? Number.MAX_VALUE : Number.MAX_VALUE / 2)

const byDistance = (a: Next, b: Next): number => farthest(a) - farthest(b) || a.start - b.start || byId(a, b)

/** Puts the nearest first among those that start at one time. They come in the order of their starts, and there of their ids. */
const nearestAtOneTime = (all: readonly Next[]): readonly Next[] => {
  const ordered: Next[] = []
  let level: Next[] = []
  const add = (): void => {
    ordered.push(...sorted(level, (a, b) => (a.away ?? 0) - (b.away ?? 0)))
    level = []
  }
  for (const next of all) {
    if (level[0] && level[0].start !== next.start) add()
    level.push(next)
  }
  add()
  return ordered
}

/** The same meetings with their distances from a place, the soonest first. */
interface Measured {
  readonly near: Point
  readonly soonest: readonly Next[]
}

/** Whoever changes their wishes has mostly named the same place before. */
const measured = new WeakMap<readonly Next[], Measured>()

const measuredFrom = (near: Point, all: readonly Next[]): Measured => {
  const before = measured.get(all)
  if (before?.near[0] === near[0] && before.near[1] === near[1]) return before
  const placed = all.map(({ meeting, start, local }): Next => {
    const away = awayOf(meeting, near)
    return away === undefined ? { meeting, start, local } : { meeting, start, local, away }
  })
  const made = { near, soonest: nearestAtOneTime(placed) }
  measured.set(all, made)
  return made
}

/** Those that suit, soonest or nearest first. Of those at one time the nearest comes first, of those equally far the soonest. */
export const suiting = (all: readonly Next[], wishes: Wishes): readonly Next[] => {
  const { near, first = 'soonest' } = wishes
  const suits = suitsOf(wishes)
  const found = (near ? measuredFrom(near, all).soonest : all).filter((next) => suits.every((one) => one(next)))
  return near && first === 'nearest' ? sorted(found, byDistance) : found
}

/** Seven days in milliseconds. */
const week = 7 * 86_400_000

/** How many meetings somebody could go to in a place or near it in the seven days from now: none that is online alone, or may be held in another week. */
export const thisWeek = (all: readonly Next[], where: Pick<Wishes, 'near' | 'own' | 'unit'>, now: number): number =>
  suiting(all, { ...where, kinds: [] }).filter(
    (next) =>
      next.start < now + week &&
      next.meeting.attendance !== 'online' &&
      next.meeting.weeks?.length !== 0 &&
      isNear({ ...where, kinds: [] })(next),
  ).length

/** The days of the week in the order of a week that begins on this day. */
export const weekdaysFrom = (first: number): readonly number[] => Array.from({ length: 7 }, (_, ahead) => (first + ahead) % 7)

/** How many whole minutes ago a meeting began; none where it has not. */
export const minutesSince = ({ start }: Pick<Next, 'start'>, now: number): number | undefined =>
  start <= now ? Math.floor((now - start) / 60_000) : undefined
