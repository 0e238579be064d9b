import { aDay, offsetAt } from './wall-clock.ts'

/** One change of a clock: when, and by how much it is ahead of UTC before and after. */
interface Change {
  readonly instant: number
  readonly from: number
  readonly to: number
}

/** Clocks change on a whole minute. */
const aMinute = 60_000

const changesBetween = (zone: string, first: number, last: number): readonly Change[] => {
  const changes: Change[] = []
  for (let day = first; day < last; day += aDay) {
    const [from, to] = [offsetAt(zone, day), offsetAt(zone, day + aDay)]
    if (from === to) continue
    let [before, after] = [day, day + aDay]
    while (after - before > aMinute) {
      const middle = Math.floor((before + after) / 2 / aMinute) * aMinute
      if (offsetAt(zone, middle) === from) before = middle
      else after = middle
    }
    changes.push({ instant: after, from, to })
  }
  return changes
}

const twoDigits = (one: number): string => String(one).padStart(2, '0')

/** 3600000 -> +0100 */
const offset = (ahead: number): string => {
  const minutes = Math.abs(Math.round(ahead / aMinute))
  return `${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`
}

/** A time on a wall, as if it were UTC, as a calendar writes it: 20261129T193000. */
export const onWall = (wall: number): string => new Date(wall).toISOString().replaceAll(/[-:]|\.\d+|Z/g, '')

export const daysInCalendars = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/** What a wall shows when its clock changes, by the clock before. */
const wallOf = ({ instant, from }: Change): Date => new Date(instant + from)

/** On which of the weekdays of its month a change comes, counted from the first and, if it is the last, from the end. */
const nthOf = (change: Change): readonly number[] => {
  const wall = wallOf(change)
  const isLast = new Date(wall.getTime() + 7 * aDay).getUTCMonth() !== wall.getUTCMonth()
  return [...(isLast ? [-1] : []), Math.ceil(wall.getUTCDate() / 7)]
}

const sameYearly = (change: Change): string => {
  const wall = wallOf(change)
  return [wall.getUTCMonth(), wall.getUTCDay(), wall.getUTCHours(), wall.getUTCMinutes(), change.from, change.to].join()
}

/** The rule by which one change comes every year; none where these do not follow one. */
const ruleOf = (changes: readonly Change[]): string | undefined => {
  const [first] = changes
  if (!first || changes.some((one) => sameYearly(one) !== sameYearly(first))) return undefined
  const nth = nthOf(first).find((one) => changes.every((change) => nthOf(change).includes(one)))
  const wall = wallOf(first)
  return nth === undefined
    ? undefined
    : `RRULE:FREQ=YEARLY;BYMONTH=${wall.getUTCMonth() + 1};BYDAY=${nth}${daysInCalendars[wall.getUTCDay()]}`
}

const observance = (change: Change, rule?: string): readonly string[] => {
  const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onWall(wallOf(change).getTime())}`,
    ...(rule === undefined ? [] : [rule]),
    `TZOFFSETFROM:${offset(change.from)}`,
    `TZOFFSETTO:${offset(change.to)}`,
    `END:${kind}`,
  ]
}

/** Years that are looked at to learn by which rule clocks change, and for how many they are written out where there is none. */
const [toLearn, toWrite] = [8, 12]

/**
 * The rules of a time zone for a calendar (RFC 5545, 3.6.5), as of now: by the year where its clocks change alike every year, else change by
 * change for some years.
 */
export const zoneRules = (zone: string, now: number): readonly string[] => {
  const year = new Date(now).getUTCFullYear() - 1
  const until = (years: number): readonly Change[] => changesBetween(zone, Date.UTC(year, 0, 1), Date.UTC(year + years, 0, 1))
  const changes = until(toLearn)
  const ahead = offsetAt(zone, Date.UTC(year, 0, 1))
  const always = { instant: Date.UTC(year, 0, 1) - ahead, from: ahead, to: ahead }
  // Both changes of a year, each with the same one of the other years.
  const yearly = changes.length === 2 * toLearn ? [0, 1].map((which) => changes.filter((_, at) => at % 2 === which)) : []
  const rules = yearly.flatMap((same) => {
    const [first, rule] = [same[0], ruleOf(same)]
    return first && rule !== undefined ? [observance(first, rule)] : []
  })
  const observances =
    rules.length === 2
      ? rules
      : [observance(always), ...(changes.length === 0 ? [] : until(toWrite).map((one) => observance(one)))]
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE']
}
