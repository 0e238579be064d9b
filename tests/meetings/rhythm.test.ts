import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Meeting } from '#content'
import { nextStart, upcoming } from '../../src/meetings/upcoming.ts'
import { imported } from '../support/in-parts.ts'
import { chanceFrom, oneOf, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const row = { slug: 'a', name: 'Open Door', day: 3, time: '19:15', location: 'Mill Hall' }

/** "day: weeks" of every meeting that comes out of a row. */
const rhythm = async (more: object): Promise<readonly string[]> => {
  const { meetings } = await imported(JSON.stringify([{ ...row, ...more }]), 'meeting-guide')
  return meetings.map(({ day, weeks }) => (weeks ? `${day}: ${weeks.join()}` : `${day}`))
}

describe('a meeting that is not held every week is never shown as if it were', () => {
  test.each([
    [{ name: 'Second Wednesday Speaker' }, '3: 2'],
    [{ name: 'Lanterns (1st & 3rd Wednesday only)' }, '3: 1,3'],
    [{ name: '1st, 3rd and 5th Wednesdays' }, '3: 1,3,5'],
    [{ name: 'Last Wednesday of the Month' }, '3: -1'],
    [{ name: 'Monthly Gathering' }, '3: '],
    [{ name: 'First Friday' }, '3: '],
    [{ name: 'Open Door (every other week)' }, '3: '],
    [{ notes: 'Meets the 2nd Wednesday of each month.' }, '3: 2'],
    [{ notes: 'Upstairs. Only on the last Wednesday of the month' }, '3: -1'],
    [{ notes: 'First and third Wednesday' }, '3: '],
    [{ notes: 'We meet fortnightly.' }, '3: '],
    [{ notes: 'Every second Wednesday' }, '3: '],
    [{ notes: 'No meeting on the first Wednesday of the month' }, '3: '],
    [{ notes: 'Einmal im Monat, jeden ersten Mittwoch' }, '3: '],
    [{ notes: 'Primer miércoles de cada mes' }, '3: '],
    [{ day: 'Wednesday - only 4th Wednesday of every month' }, '3: 4'],
    [{ day: '2nd Wednesday' }, '3: 2'],
    [{ day: 'Wednesday (monthly)' }, '3: '],
    [{ name: 'Monthly', notes: 'Held on the 3rd Wednesday of the month' }, '3: 3'],
  ])('%j', async (more, expected) => {
    expect(await rhythm(more)).toEqual([expected])
  })

  test.each([
    [{ notes: 'First Wednesday of the month is an open speaker meeting.' }],
    [{ notes: 'Birthday cake on the last Wednesday.' }],
    [{ notes: 'Business meeting 1st Wednesday. Monthly potluck.' }],
    [{ name: 'Third Tradition Group' }],
    [{ name: 'First Step, Second Chance' }],
    [{ name: 'Last House on the Block' }],
    [{ notes: 'Every Wednesday at seven. Use the second door.' }],
  ])('and one that is weekly stays so: %j', async (more) => {
    expect(await rhythm(more)).toEqual(['3'])
  })

  test('and the rows are listed', async () => {
    const rows = [row, { ...row, slug: 'b', name: 'Monthly' }, { ...row, slug: 'c', name: '2nd Wednesday' }]
    const { leftOut } = await imported(JSON.stringify(rows), 'meeting-guide')
    expect([leftOut.get('not-weekly'), leftOut.get('weeks')]).toEqual([[2], [3]])
  })

  test('by the names of the formats of a BMLT server as well, and by the columns of a table', async () => {
    const formats = [{ id: '40', key_string: 'M2', name_string: '2nd Wednesday of the month' }]
    const meeting = { weekday_tinyint: '4', start_time: '19:15:00', formats: 'M2', location_text: 'Mill Hall' }
    const ofServer = await imported(JSON.stringify({ meetings: [meeting], formats }), 'bmlt')
    expect(ofServer.meetings.map(({ weeks }) => weeks)).toEqual([[2]])
    const ofTable = await imported('day,time,frequency\nWed,19:15,Monthly\nWed,19:15,Weekly\n', 'csv')
    expect(ofTable.meetings.map(({ weeks }) => weeks)).toEqual(expect.arrayContaining([[], undefined]))
  })
})

describe('days', () => {
  const days = async (day: unknown): Promise<string> => (await rhythm({ day })).join()
  test.each([
    ['Daily', '0,1,2,3,4,5,6'],
    ['every day', '0,1,2,3,4,5,6'],
    ['Tue-Sat', '2,3,4,5,6'],
    ['Mon – Fri', '1,2,3,4,5'],
    ['Monday through Thursday', '1,2,3,4'],
    ['Fri-Mon', '0,1,5,6'],
    ['Weekdays', '1,2,3,4,5'],
    ['weekends', '0,6'],
    ['Mon-Wed, Fri', '1,2,3,5'],
    ['Mon/Thu', '1,4'],
    ['Tuesdays & Saturdays', '2,6'],
    ['1-5', '1,2,3,4,5'],
    ['Mittwoch', '3'],
    ['mercredi', '3'],
    ['miércoles', '3'],
    ['quarta-feira', '3'],
    [['Mon-Wed'], '1,2,3'],
    ['Mon-Blursday', ''],
    ['Wednesday or so', ''],
    ['-', ''],
  ])('%j', async (said, expected) => {
    expect(await days(said)).toBe(expected)
  })
})

describe('times that tables and people write', () => {
  test.each([
    ['midnight', '00:00', undefined],
    ['12 Midnight', '00:00', undefined],
    ['0.802083333333333', '19:15', undefined],
    ['1899-12-30 19:15:00', '19:15', undefined],
    ['1899-12-30T19:15:00.000Z', '19:15', undefined],
    ['7:15:00 PM', '19:15', undefined],
    ['7.15pm', '19:15', undefined],
    ['7-8pm', '19:00', 60],
    ['11-1pm', '11:00', 120],
    ['7:15 PM - 8:45 PM', '19:15', 90],
    ['19:15-20:15', '19:15', 60],
    ['10 am to noon', '10:00', 120],
    ['7-8', undefined, undefined],
    ['1.5', undefined, undefined],
    ['0.5', undefined, undefined],
    ['Monday', undefined, undefined],
  ])('%s', async (time, start, minutes) => {
    const { meetings } = await imported(`day,time\nWed,${time}\n`, 'csv')
    expect(meetings.map((meeting) => [meeting.time, meeting.minutes])).toEqual(start === undefined ? [] : [[start, minutes]])
  })
})

test.each([
  ['22:30', '00:15', 105],
  ['21:00', '00:00', 180],
  ['19:15', '19:14', undefined],
  ['19:15', '19:15', undefined],
  ['19:15', '9pm', 105],
  ['19:15', 'late', undefined],
])('from %s to %s', async (time, end, minutes) => {
  const { meetings } = await imported(JSON.stringify([{ ...row, time, end_time: end }]), 'meeting-guide')
  expect(meetings.map((meeting) => [meeting.time, meeting.minutes])).toEqual([[time, minutes]])
})

describe('when it is next held', () => {
  test.each([
    [[2], '2026-03-01T00:00Z', '2026-03-11'],
    [[2], '2026-03-11T20:00Z', '2026-04-08'],
    [[1, 3], '2026-03-05T00:00Z', '2026-03-18'],
    [[-1], '2026-03-01T00:00Z', '2026-03-25'],
    [[5], '2026-01-01T00:00Z', '2026-04-29'],
    [[], '2026-03-01T00:00Z', '2026-03-04'],
  ])('in weeks %j, after %s', (weeks, now, day) => {
    const start = nextStart({ day: 3, time: '19:15', zone: 'UTC', weeks }, Date.parse(now), 'UTC')
    expect(new Date(start).toISOString().slice(0, 10)).toBe(day)
  })

  /** The first day from an instant on that Temporal finds for a meeting, looking at one day after another. */
  const byTemporal = ({ day, time, weeks = [] }: Pick<Meeting, 'day' | 'time' | 'weeks'>, zone: string, now: number): number => {
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
    for (let ahead = 0; ahead < 200; ahead++) {
      const date = today.add({ days: ahead })
      const isLast = date.day + 7 > date.daysInMonth
      const fits = weeks.length === 0 || weeks.includes(Math.ceil(date.day / 7)) || (isLast && weeks.includes(-1))
      const start = date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
      if (date.dayOfWeek % 7 === day && fits && start >= now) return start
    }
    return 0
  }

  test('Temporal finds the same, whatever the zone, the rhythm and the hour', () => {
    const chance = chanceFrom(seed + 16)
    const zones = [
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'UTC',
    ]
    const rhythms = [[], [], [1], [2, 4], [-1], [5], [1, 3, 5]]
    for (let turn = 0; turn < shareOf(20_000); turn++) {
      const zone = oneOf(chance, zones)
      const meeting = {
        day: Math.floor(chance() * 7),
        time: `${String(Math.floor(chance() * 24)).padStart(2, '0')}:${oneOf(chance, ['00', '15', '30'])}`,
        weeks: oneOf(chance, rhythms),
      }
      const now = Date.UTC(2026, 0, 1) + Math.floor(chance() * 700 * 1440) * 60_000
      expect([meeting, zone, now, nextStart({ ...meeting, zone }, now, 'UTC')]).toEqual([
        meeting,
        zone,
        now,
        byTemporal(meeting, zone, now),
      ])
    }
  })

  test('two meetings of one day and time in different weeks come in their own weeks', () => {
    const one = { id: 'a', day: 3, time: '19:15', zone: 'UTC', attendance: 'in-person', kinds: [] } as const
    const all = upcoming(
      [
        { ...one, weeks: [2] },
        { ...one, id: 'b' },
        { ...one, id: 'c', weeks: [-1] },
      ],
      { now: Date.parse('2026-03-01T00:00Z'), zone: 'UTC' },
    )
    expect(all.map(({ meeting, start }) => [meeting.id, new Date(start).getUTCDate()])).toEqual([
      ['b', 4],
      ['a', 11],
      ['c', 25],
    ])
  })
})
