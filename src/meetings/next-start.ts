import type { Meeting } from '#content'

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
const days = 24 * hours

const offsetAt = (zone: string, instant: number): number => wallAt(zone, instant) - Math.floor(instant / 1000) * 1000

/**
 * The instant at which a clock on the wall shows this. Where clocks go back and show it twice, the first; where they go
 * forward and leave it out, as much later as they skip.
 */
const instantOf = (zone: string, wall: number): number => {
  const [before, after] = [offsetAt(zone, wall - days), offsetAt(zone, wall + days)]
  const early = wall - before
  if (before === after || offsetAt(zone, early) === before) return early
  const late = wall - after
  return offsetAt(zone, late) === after ? late : early
}

/**
 * When a meeting is next held, in milliseconds as a clock counts them: at its own day and time in its own time zone, or in
 * the time zone given where the list names none. It is never before `now`.
 */
export const nextStart = ({ day, time, zone }: Pick<Meeting, 'day' | 'time' | 'zone'>, now: number, zoneHere: string): number => {
  const where = zone ?? zoneHere
  const midnight = Math.floor(wallAt(where, now) / days) * days
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const ahead = (day - new Date(midnight).getUTCDay() + 7) % 7
  const start = instantOf(where, midnight + ahead * days + hour * hours + minute * 60_000)
  return start >= now ? start : instantOf(where, midnight + (ahead + 7) * days + hour * hours + minute * 60_000)
}
