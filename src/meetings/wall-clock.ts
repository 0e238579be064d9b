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

const hours = 3_600_000
export const aDay = 24 * hours

/** By how much a clock on the wall is ahead of UTC at an instant, as its time zone says. */
const offsetSaid = (zone: string, instant: number): number => {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** What each zone says at the starts of days, since asking takes long. */
const offsetsOfDays = new Map<string, Map<number, number>>()

/** By how much a clock on the wall is ahead of UTC at an instant. */
export const offsetAt = (zone: string, instant: number): number => {
  const known = offsetsOfDays.get(zone) ?? new Map<number, number>()
  offsetsOfDays.set(zone, known)
  const startingOn = (date: number): number => {
    const offset = known.get(date) ?? offsetSaid(zone, date * aDay)
    known.set(date, offset)
    return offset
  }
  const date = Math.floor(instant / aDay)
  const offset = startingOn(date)
  // Clocks change once on a day at most.
  return offset === startingOn(date + 1) ? offset : offsetSaid(zone, instant)
}

/** What a clock on the wall shows in a time zone, as if it were UTC. */
export const wallAt = (zone: string, instant: number): number => Math.floor(instant / 1000) * 1000 + offsetAt(zone, instant)

/**
 * The instant at which a clock on the wall shows this. Where clocks go back and show it twice, the first; where they go
 * forward and leave it out, as much later as they skip.
 */
export const instantOf = (zone: string, wall: number): number => {
  const [before, after] = [offsetAt(zone, wall - aDay), offsetAt(zone, wall + aDay)]
  const early = wall - before
  if (before === after || offsetAt(zone, early) === before) return early
  const late = wall - after
  return offsetAt(zone, late) === after ? late : early
}
