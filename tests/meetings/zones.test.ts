import { expect, test } from 'vitest'
import type { Meeting } from '#content'
import { upcoming } from '../../src/meetings/upcoming.ts'
import { showable } from '../../src/meetings/showable.ts'
import { imported } from '../support/in-parts.ts'

const zoned = async (timezone: unknown) =>
  imported(JSON.stringify([{ slug: 'a', name: 'Open Door', day: 4, time: '19:15', timezone }]), 'meeting-guide')

test.each([
  ['Europe/London', 'Europe/London'],
  ['UTC', 'UTC'],
  ['GMT', 'GMT'],
  ['utc', 'UTC'],
  ['US/Central', 'US/Central'],
  ['us/central', 'US/Central'],
  ['Etc/GMT-3', 'Etc/GMT-3'],
  ['America/Los Angeles', 'America/Los_Angeles'],
  ['EUROPE/DUBLIN', 'Europe/Dublin'],
  ['america/port_of_spain', 'America/Port_of_Spain'],
  ['Europe/Kyiv', 'Europe/Kiev'],
  [' Australia/Perth ', 'Australia/Perth'],
  [null, undefined],
  ['', undefined],
] as const)('the time zone %s is kept as %s', async (said, kept) => {
  const { meetings } = await zoned(said)
  expect(meetings.map(({ zone }) => zone)).toEqual([kept])
})

test.each([
  ['CST', 'zone-letters'],
  ['PDT', 'zone-letters'],
  ['IST', 'zone-letters'],
  ['BST', 'zone-letters'],
  ['pst', 'zone-letters'],
  ['MST7MDT', 'zone-letters'],
  ['-05:00', 'zone-offset'],
  ['UTC+2', 'zone-offset'],
  ['Pacific Standard Time', 'zone-windows'],
  ['W. Europe Standard Time', 'zone-windows'],
  ['Europe/Atlantis', 'zone'],
  ['London', 'zone'],
  ['SystemV/PST8', 'zone'],
] as const)('the time zone %s is refused, with its reason', async (said, reason) => {
  const { kept, rejected } = await zoned(said)
  expect({ kept, rejected }).toEqual({ kept: 0, rejected: new Map([[reason, [1]]]) })
})

const sound: Meeting = { id: 'abcdefghijkl', day: 2, time: '19:15', zone: 'Europe/London', attendance: 'in-person', kinds: [] }

/** Rows that no import makes any more, or never made. */
const unsound: readonly object[] = [
  { ...sound, zone: 'PST' },
  { ...sound, zone: 'BST' },
  { ...sound, zone: '+10:00' },
  { ...sound, zone: 'Mars/Olympus' },
  { ...sound, zone: 5 },
  { ...sound, day: 7 },
  { ...sound, day: '2' },
  { ...sound, time: '25:00' },
  { ...sound, time: undefined },
  { ...sound, attendance: 'by post' },
  { ...sound, kinds: undefined },
  { ...sound, kinds: [1] },
  { ...sound, languages: ['not a language'] },
  { ...sound, town: { name: 'Leeds' } },
  { ...sound, at: ['53', '-1'] },
]

test('a row that cannot be shown is left out and counted, and the list stands', () => {
  const rows = [sound, ...(unsound as Meeting[]), null as unknown as Meeting, { ...sound, id: 'lkjihgfedcba', day: 3 }]
  const { meetings, leftOut } = showable(rows)
  expect(leftOut).toBe(unsound.length + 1)
  const here = { now: Date.parse('2026-01-05T10:00Z'), zone: 'Europe/London' }
  expect(upcoming(meetings, here).map(({ meeting }) => meeting.day)).toEqual([2, 3])
  for (const row of unsound) expect(showable([row as Meeting]), JSON.stringify(row)).toEqual({ meetings: [], leftOut: 1 })
})
