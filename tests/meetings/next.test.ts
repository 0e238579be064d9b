import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Meeting } from '#content'
import { type Wishes, suiting } from '../../src/meetings/finding.ts'
import { listAge } from '../../src/meetings/list-age.ts'
import { type Here, type Next, nextStart, upcoming } from '../../src/meetings/upcoming.ts'
import { findPlace } from '../../src/meetings/find-place.ts'
import { packed } from '../../src/meetings/packed.ts'
import { placesFrom } from '../../src/meetings/places.ts'
import { madeUpMeeting } from './made-up-meeting.ts'
import { chanceFrom, oneOf, seed } from '../support/sheets.ts'

/** A list without what it holds twice, as the page has it. */
const once = (meetings: readonly Meeting[]): readonly Meeting[] => {
  const { repeated } = packed(meetings)
  return meetings.filter((_, row) => !repeated.includes(row))
}

const nextMeetings = (meetings: readonly Meeting[], wishes: Wishes, here: Here): readonly Next[] =>
  suiting(upcoming(once(meetings), here), wishes)

const places = placesFrom(readFileSync('content/meetings/places.csv', 'utf8'))
const utc = (day: number, time: string, zone: string, now: string): string =>
  new Date(nextStart({ day, time, zone }, Date.parse(now), 'UTC')).toISOString().slice(0, 16)

describe('when a meeting is next held', () => {
  // Worked out by hand from the days on which clocks change in 2026.
  test.each([
    ['London, before clocks go forward', 0, '18:00', 'Europe/London', '2026-03-20T12:00Z', '2026-03-22T18:00'],
    ['London, on the day', 0, '18:00', 'Europe/London', '2026-03-28T12:00Z', '2026-03-29T17:00'],
    ['London, in the hour that is left out', 0, '01:30', 'Europe/London', '2026-03-28T12:00Z', '2026-03-29T01:30'],
    ['London, before clocks go back', 6, '18:00', 'Europe/London', '2026-10-20T12:00Z', '2026-10-24T17:00'],
    ['London, on the day', 0, '18:00', 'Europe/London', '2026-10-24T12:00Z', '2026-10-25T18:00'],
    ['London, in the hour that comes twice', 0, '01:30', 'Europe/London', '2026-10-24T12:00Z', '2026-10-25T00:30'],
    ['New York, before clocks go forward', 6, '19:00', 'America/New_York', '2026-03-06T12:00Z', '2026-03-08T00:00'],
    ['New York, on the day', 0, '19:00', 'America/New_York', '2026-03-08T00:00Z', '2026-03-08T23:00'],
    ['New York, before clocks go back', 6, '19:00', 'America/New_York', '2026-10-30T12:00Z', '2026-10-31T23:00'],
    ['New York, on the day', 0, '19:00', 'America/New_York', '2026-10-31T12:00Z', '2026-11-02T00:00'],
    ['Sydney, before clocks go back', 6, '09:00', 'Australia/Sydney', '2026-04-02T12:00Z', '2026-04-03T22:00'],
    ['Sydney, on the day', 0, '09:00', 'Australia/Sydney', '2026-04-04T12:00Z', '2026-04-04T23:00'],
    ['Sydney, before clocks go forward', 6, '09:00', 'Australia/Sydney', '2026-10-01T12:00Z', '2026-10-02T23:00'],
    ['Sydney, on the day', 0, '09:00', 'Australia/Sydney', '2026-10-03T12:00Z', '2026-10-03T22:00'],
    ['midnight at the start of a Monday', 1, '00:00', 'Europe/London', '2026-01-04T23:59Z', '2026-01-05T00:00'],
    ['this very minute', 1, '00:00', 'Europe/London', '2026-01-05T00:00Z', '2026-01-05T00:00'],
    ['a minute too late', 1, '00:00', 'Europe/London', '2026-01-05T00:01Z', '2026-01-12T00:00'],
  ])('%s', (_, day, time, zone, now, expected) => {
    expect(utc(day, time, zone, now)).toBe(expected)
  })

  test('at every moment it is on its own day and time where it meets, within a week, and not over', () => {
    const chance = chanceFrom(seed + 14)
    const zones = [
      'Europe/London',
      'America/New_York',
      'Australia/Sydney',
      'Pacific/Auckland',
      'America/St_Johns',
      'Asia/Kathmandu',
      'UTC',
    ]
    for (let turn = 0; turn < 5000; turn++) {
      const [day, hour, zone] = [Math.floor(chance() * 7), 4 + Math.floor(chance() * 20), oneOf(chance, zones)]
      const time = `${String(hour).padStart(2, '0')}:${oneOf(chance, ['00', '30', '59'])}`
      const now = Date.UTC(2026, 0, 1) + Math.floor(chance() * 700 * 86_400) * 1000
      const start = nextStart({ day, time, zone }, now, 'UTC')
      const there = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }).format(start)
      const name = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day] ?? ''
      expect(there).toMatch(new RegExp(`^${name},? ${time}$`))
      expect(start).toBeGreaterThanOrEqual(now)
      expect(start - now).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000)
    }
  })

  test('a list that names no time zone is read in the one of whoever looks', () => {
    const start = nextStart({ day: 1, time: '10:00' }, Date.parse('2026-06-01T00:00Z'), 'Europe/Dublin')
    expect(new Date(start).toISOString()).toBe('2026-06-01T09:00:00.000Z')
  })
})

const meeting = (id: string, more: Partial<Meeting>): Meeting => madeUpMeeting(id, { zone: 'Europe/London', ...more })

const meetings: readonly Meeting[] = [
  meeting('leeds', { at: [53.8, -1.55], kinds: ['open', 'women'], postcode: 'LS1', town: 'Leeds' }),
  meeting('leeds-again', { at: [53.8, -1.55], kinds: ['open', 'women'], postcode: 'LS1', town: 'Leeds' }),
  meeting('bradford', { at: [53.79, -1.75], day: 2, town: 'Bradford' }),
  meeting('online', { attendance: 'online', time: '17:00', kinds: ['open'] }),
  meeting('nowhere', { time: '16:00' }),
  meeting('village', { at: [50.2, -5.4], town: 'Quux', day: 3 }),
]
const here = { now: Date.parse('2026-01-05T10:00Z'), zone: 'Europe/London' }
const idsFor = (wishes: Wishes): readonly string[] => nextMeetings(meetings, wishes, here).map((next) => next.meeting.id)

describe('the meetings that suit', () => {
  test('come soonest first, and one that is listed twice comes once', () => {
    expect(idsFor({ kinds: [] })).toEqual(['nowhere', 'online', 'leeds', 'bradford', 'village'])
  })

  test('of many at one time and of one name, only what is the same as another is left out, wherever it stands', () => {
    const one = (id: string, town: string): Meeting => meeting(id, { town, name: 'Made-up' })
    const listed = [one('a', 'Leeds'), one('b', 'Cork'), one('c', 'Leeds'), one('d', 'Ely'), one('e', 'Cork'), one('f', 'Ely')]
    expect(nextMeetings(listed, { kinds: [] }, here).map((next) => next.meeting.id)).toEqual(['a', 'b', 'd'])
  })

  test('have everything that was wished for', () => {
    expect(idsFor({ kinds: ['open'] })).toEqual(['online', 'leeds'])
    expect(idsFor({ kinds: ['open', 'women'] })).toEqual(['leeds'])
    expect(idsFor({ kinds: [], attendance: 'online' })).toEqual(['online'])
    expect(idsFor({ kinds: [], attendance: 'in-person' })).not.toContain('online')
  })

  test('near a place are those within reach, with those online', () => {
    const near = findPlace('Leeds', places, meetings)?.at
    const found = nextMeetings(meetings, near ? { kinds: [], near } : { kinds: [] }, here)
    expect(found.map((next) => next.meeting.id)).toEqual(['online', 'leeds', 'bradford'])
    expect(found.map(({ away }) => away === undefined || away < 20)).toEqual([true, true, true])
  })

  test('one that is held online too counts as near, unless somebody wants to be there', () => {
    const both = [meeting('far', { at: [50.2, -5.4], attendance: 'hybrid' })]
    const near = [53.8, -1.55] as const
    expect(nextMeetings(both, { kinds: [], near }, here)).toHaveLength(1)
    expect(nextMeetings(both, { kinds: [], near, attendance: 'online' }, here)).toHaveLength(1)
    expect(nextMeetings(both, { kinds: [], near, attendance: 'in-person' }, here)).toEqual([])
  })
})

test('a list is fresh for 30 days, old up to 90, and then not shown', () => {
  expect(listAge('2026-01-01', '2026-01-31')).toBe('fresh')
  expect(listAge('2026-01-01', '2026-02-01')).toBe('old')
  expect(listAge('2026-01-01', '2026-04-01')).toBe('old')
  expect(listAge('2026-01-01', '2026-04-02')).toBe('too-old')
})
