import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type Meeting } from '#content'
import { repeatingOf } from '../../src/meetings/repeating.ts'
import { nextStart } from '../../src/meetings/upcoming.ts'
import { zoneRules } from '../../src/meetings/zone-rules.ts'
import { calendarFile } from '../../src/ui/visit/calendar.ts'
import { chanceFrom, oneOf } from '../support/chance.ts'
import { seed } from '../support/seed.ts'
import { shareOf } from '../support/share.ts'

type Rhythm = Pick<Meeting, 'day' | 'time' | 'zone' | 'weeks'>

const aDay = 86_400_000

/** The starts that a calendar which is not ours reads in the file of a meeting, and how long each lasts. */
const startsRead = (meeting: Rhythm, now: number, zoneHere: string, many: number) => {
  const start = nextStart(meeting, now, zoneHere)
  const repeats = repeatingOf(meeting, start, zoneHere)
  const file = calendarFile({
    title: 'Appointment',
    start: new Date(start),
    now: new Date(now),
    id: 'an-id',
    minutes: 75,
    repeats,
  })
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  // A zone that was read before stays known by its name, with the rules of another year.
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  const all = event.iterator()
  return {
    starts: Array.from({ length: many }, () => all.next().toUnixTime() * 1000),
    minutes: event.duration.toSeconds() / 60,
    file,
  }
}

/** The starts that the page itself would show, one after another. */
const startsShown = (meeting: Rhythm, now: number, zoneHere: string, many: number): readonly number[] => {
  const starts: number[] = []
  for (let from = now; starts.length < many; from = (starts.at(-1) ?? now) + aDay) starts.push(nextStart(meeting, from, zoneHere))
  return starts
}

const zones = [
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Phoenix',
  'Australia/Sydney',
  'Australia/Perth',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'UTC',
]

describe('a meeting in a calendar', () => {
  test('comes again whenever the page would show it, for two years, whatever its zone and in whichever weeks', () => {
    const chance = chanceFrom(seed + 3)
    for (let turn = 0; turn < shareOf(600); turn++) {
      const [zone, zoneHere] = [oneOf(chance, zones), oneOf(chance, zones)]
      // Clocks change at night: a time that a clock leaves out or shows twice is read in different ways.
      const hour = 4 + Math.floor(chance() * 20)
      const meeting: Rhythm = {
        day: Math.floor(chance() * 7),
        time: `${String(hour).padStart(2, '0')}:${oneOf(chance, ['00', '15', '40'])}`,
        ...(chance() < 0.2 ? {} : { zone }),
        ...(chance() < 0.6 ? {} : { weeks: oneOf(chance, [[1], [2, 4], [1, 3, 5], [-1], [3, -1], [5]]) }),
      }
      const now = Date.UTC(2026, 0, 1) + Math.floor(chance() * 1500 * 1440) * 60_000
      const many = meeting.weeks ? 24 : 104
      const { starts, minutes } = startsRead(meeting, now, zoneHere, many)
      expect(starts, JSON.stringify({ meeting, now, zoneHere })).toEqual(startsShown(meeting, now, zoneHere, many))
      expect(minutes).toBe(75)
    }
  })

  test('is written for one day alone where nobody knows in which weeks it is held', () => {
    const meeting = { day: 2, time: '19:00', zone: 'Europe/London', weeks: [] }
    expect(repeatingOf(meeting, nextStart(meeting, 0, 'UTC'), 'UTC')).toBeUndefined()
  })

  test('keeps to lines of 75 octets, and its rules go by the year', () => {
    const meeting = { day: 2, time: '19:00', zone: 'America/New_York' }
    const { file } = startsRead(meeting, Date.UTC(2026, 10, 30), 'Europe/London', 1)
    for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(75)
    expect(file).toContain('DTSTART;TZID=America/New_York:20261201T190000\r\nDURATION:PT75M\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\n')
    expect(file).not.toMatch(/LOCATION|DESCRIPTION:(?!Appointment)|URL/)
  })
})

describe('the rules of a time zone', () => {
  const now = Date.UTC(2026, 10, 30)
  const yearly = (zone: string): readonly string[] => zoneRules(zone, now).filter((line) => line.startsWith('RRULE'))

  // From the laws on summer time of each country.
  test.each([
    ['Europe/London', ['MONTH=3;BYDAY=-1SU', 'MONTH=10;BYDAY=-1SU']],
    ['America/New_York', ['MONTH=3;BYDAY=2SU', 'MONTH=11;BYDAY=1SU']],
    ['Australia/Sydney', ['MONTH=4;BYDAY=1SU', 'MONTH=10;BYDAY=1SU']],
    ['Pacific/Auckland', ['MONTH=4;BYDAY=1SU', 'MONTH=9;BYDAY=-1SU']],
    ['Australia/Perth', []],
    ['UTC', []],
  ])('%s', (zone, expected) => {
    expect(yearly(zone).map((rule) => rule.replace('RRULE:FREQ=YEARLY;BY', ''))).toEqual(expected)
  })

  test('that follow no year are written out, change by change', () => {
    // Clocks in Morocco go by the moon.
    expect(yearly('Africa/Casablanca')).toEqual([])
    const meeting = { day: 4, time: '18:30', zone: 'Africa/Casablanca' }
    expect(startsRead(meeting, now, 'UTC', 104).starts).toEqual(startsShown(meeting, now, 'UTC', 104))
  })
})
