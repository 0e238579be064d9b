import type { Meeting } from '#content'
import { aDay, wallAt } from './wall-clock.ts'
import { daysInCalendars, onWall, zoneRules } from './zone-rules.ts'

/** How a meeting comes again, as a calendar writes it. */
export interface Repeating {
  readonly zone: string
  readonly rules: readonly string[]
  readonly first: string
  readonly rule: string
}

/** How a meeting that next starts then comes again; none where nobody knows in which weeks. */
export const repeatingOf = (
  { day, time, zone, weeks }: Pick<Meeting, 'day' | 'time' | 'zone' | 'weeks'>,
  start: number,
  zoneHere: string,
): Repeating | undefined => {
  if (weeks?.length === 0) return undefined
  const where = zone ?? zoneHere
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const midnight = Math.floor(wallAt(where, start) / aDay) * aDay
  const weekday = daysInCalendars[day] ?? 'SU'
  return {
    zone: where,
    rules: zoneRules(where, start),
    first: onWall(midnight + (hour * 60 + minute) * 60_000),
    rule: weeks ? `FREQ=MONTHLY;BYDAY=${weeks.map((week) => `${week}${weekday}`).join()}` : `FREQ=WEEKLY;BYDAY=${weekday}`,
  }
}
