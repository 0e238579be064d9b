import { describe, expect, test } from 'vitest'
import { getTypesForLanguage } from '@code4recovery/spec'
import type { Meeting } from '#content'
import { closedWords, saysOnline } from '../../src/meetings/importer/attendance.ts'
import { folded } from '../../src/meetings/places.ts'
import { suiting } from '../../src/meetings/finding.ts'
import { upcoming } from '../../src/meetings/upcoming.ts'
import { imported } from '../support/in-parts.ts'

const time = { day: 3, time: '19:15', name: 'Open Door' }
const room = { location: 'Mill Hall', formatted_address: '7 Weir Rd, Evanston, IL 60201, USA' }
const url = { conference_url: 'https://zoom.us/j/5550001' }
const town = { formatted_address: 'Evanston, IL, USA' }

/** How one can be there as the only row of a listing comes out; `closed` where the row is rejected. */
const guide = async (row: object): Promise<string> => {
  const { meetings, rejected } = await imported(JSON.stringify([{ slug: 'a', ...time, ...row }]), 'meeting-guide')
  return meetings[0]?.attendance ?? (rejected.has('not-now') ? 'closed' : [...rejected.keys()].join())
}

const table = async (columns: Readonly<Record<string, string>>): Promise<string> => {
  const all = { day: 'Wednesday', time: '7:15 PM', name: 'Open Door', ...columns }
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',')
  const { meetings, rejected } = await imported(`${quoted(Object.keys(all))}\n${quoted(Object.values(all))}\n`, 'csv')
  return meetings[0]?.attendance ?? (rejected.has('not-now') ? 'closed' : [...rejected.keys()].join())
}

const server = async (row: object, formats: readonly object[] = []): Promise<string> => {
  const all = { weekday_tinyint: '4', start_time: '19:15:00', meeting_name: 'Open Door', ...row }
  const { meetings, rejected } = await imported(JSON.stringify({ meetings: [all], formats }), 'bmlt')
  return meetings[0]?.attendance ?? (rejected.has('not-now') ? 'closed' : [...rejected.keys()].join())
}

describe('a Meeting Guide row', () => {
  test.each([
    [room, 'in-person'],
    [{ ...room, attendance_option: 'in_person' }, 'in-person'],
    [{ ...room, attendance_option: 'IN-PERSON' }, 'in-person'],
    [{ ...town, attendance_option: 'online' }, 'online'],
    [{ ...room, attendance_option: 'Online' }, 'online'],
    [{ ...room, ...url, attendance_option: 'HYBRID' }, 'hybrid'],
    [{ ...room, attendance_option: 'Inactive' }, 'closed'],
    [{ ...room, attendance_option: 'inactive', ...url }, 'closed'],
    [{ ...room, ...url }, 'hybrid'],
    [{ ...room, ...url, approximate: 'Yes' }, 'online'],
    [{ ...town, ...url }, 'online'],
    [{ ...town, conference_phone: '+1 312 555 0143' }, 'online'],
    [{ ...town, types: ['ONL'] }, 'online'],
    [{ ...town, types: ['onl', 'O'] }, 'online'],
    [{ ...town, types: 'Open, Online Meeting' }, 'online'],
    [{ ...room, types: ['TC'] }, 'closed'],
    [{ ...room, types: ['tc'] }, 'closed'],
    [{ ...room, types: ['Location Temporarily Closed'] }, 'closed'],
    [{ ...room, ...url, types: ['TC'] }, 'online'],
    [{ ...room, ...url, types: ['TC', 'ONL'] }, 'online'],
    [{ ...room, ...url, types: ['ONL'] }, 'hybrid'],
    [{ location: 'Online' }, 'online'],
    [{ location: 'Zoom', formatted_address: 'Evanston, IL, USA' }, 'online'],
    [{ location: 'Virtual Meeting', region: 'Virtual' }, 'online'],
  ])('%j is %s', async (row, expected) => {
    expect(await guide(row)).toBe(expected)
  })

  test.each([
    ['a link beside a word that says in person', { ...room, ...url, attendance_option: 'in_person' }, 'check-first'],
    ['a type that says online beside it', { ...room, types: ['ONL'], attendance_option: 'in_person' }, 'check-first'],
    ['a place called Zoom beside it', { location: 'Zoom', ...town, attendance_option: 'in_person' }, 'online'],
    ['both, and a closed room', { ...room, ...url, types: ['TC'], attendance_option: 'hybrid' }, 'online'],
    ['in person, and a closed room', { ...room, types: ['TC'], attendance_option: 'in_person' }, 'closed'],
    ['both, in a place called Online', { location: 'Online', attendance_option: 'hybrid' }, 'online'],
    ['a type that says online, without a link, and a street', { ...room, types: ['ONL'] }, 'check-first'],
    ['a street, and a name that says Zoom', { ...room, name: 'Lunch Break (Zoom)' }, 'check-first'],
    ['a street, and notes of a closed room', { ...room, notes: 'Hall temporarily closed, sorry' }, 'check-first'],
    ['an unknown word', { ...room, attendance_option: 'ask us' }, 'check-first'],
    ['a town alone', town, 'check-first'],
    ['no place at all', {}, 'check-first'],
  ])('with %s sends nobody to a locked door', async (_, row, expected) => {
    expect(await guide(row)).toBe(expected)
  })
})

describe('a row of a table', () => {
  const address = { Address: '7 Weir Rd, Evanston, IL 60201, USA', Location: 'Mill Hall' }
  test.each([
    [{ ...address }, 'in-person'],
    [{ ...address, Types: 'Open, Discussion' }, 'in-person'],
    [{ ...address, Types: 'Open, Location Temporarily Closed' }, 'closed'],
    [
      { ...address, Types: 'Online Meeting, Location Temporarily Closed', 'Conference URL': 'https://zoom.us/j/5550001' },
      'online',
    ],
    [{ ...address, Types: 'LOCATION TEMPORARILY CLOSED', 'Conference Phone': '+1 312 555 0143' }, 'online'],
    [{ ...address, Types: 'Open, Online Meeting', 'Conference URL': 'https://zoom.us/j/5550001' }, 'hybrid'],
    [{ Address: 'Evanston, IL, USA', Types: 'Open', 'Conference URL': 'https://zoom.us/j/5550001' }, 'online'],
    [{ ...address, Types: 'Ubicación temporalmente cerrada' }, 'closed'],
    [{ ...address, Types: 'Tillfälligt stängt' }, 'closed'],
    [{ Location: 'Online', Types: 'Open' }, 'online'],
    [{ Attendance: 'Face to face' }, 'in-person'],
    [{ Attendance: '' }, 'in-person'],
    [{ Attendance: 'Inactive' }, 'closed'],
    [{ Attendance: 'by post' }, 'attendance'],
  ])('%j is %s', async (columns, expected) => {
    expect(await table(columns)).toBe(expected)
  })

  const naws = {
    CommitteeName: 'Open Door',
    Place: 'Mill Hall',
    Address: '7 Weir Rd',
    City: 'Evanston',
    State: 'IL',
    Zip: '60201',
  }
  test.each([
    [{}, 'in-person'],
    [{ Delete: 'D' }, 'closed'],
    [{ unpublished: '1' }, 'closed'],
    [{ Delete: '', unpublished: '0' }, 'in-person'],
    [{ Format1: 'TC' }, 'closed'],
    [{ Format1: 'TC', Format2: 'VM' }, 'online'],
    [{ Format3: 'VM', VirtualMeetingLink: 'https://zoom.us/j/5550001' }, 'online'],
    [{ Format2: 'HY', VirtualMeetingLink: 'https://zoom.us/j/5550001' }, 'hybrid'],
    [{ Format2: 'HYBR' }, 'hybrid'],
    [{ VirtualMeetingLink: 'https://zoom.us/j/5550001' }, 'online'],
    [{ TC: 'TRUE' }, 'closed'],
    [{ VM: '1' }, 'check-first'],
    [{ HY: 'x', VM: '' }, 'hybrid'],
  ])('for world services, %j is %s', async (columns, expected) => {
    expect(await table({ ...naws, ...columns })).toBe(expected)
  })
})

describe('a row of a BMLT server', () => {
  const street = { location_text: 'Mill Hall', location_street: '7 Weir Rd', location_municipality: 'Evanston' }
  test.each([
    [{ ...street, venue_type: '1' }, 'in-person'],
    [{ ...street, venue_type: 2 }, 'online'],
    [{ ...street, venue_type: 3 }, 'hybrid'],
    [{ ...street, formats: 'O,VM', virtual_meeting_link: 'https://zoom.us/j/5550001' }, 'online'],
    [{ ...street, formats: 'hy' }, 'hybrid'],
    [{ ...street, formats: 'TC' }, 'closed'],
    [{ ...street, formats: 'tc,VM' }, 'online'],
    [{ ...street, venue_type: '1', formats: 'VM', virtual_meeting_link: 'https://zoom.us/j/5550001' }, 'online'],
    [{ ...street, venue_type: '1', formats: 'VM' }, 'check-first'],
    [{ ...street, venue_type: '1', formats: 'TC' }, 'closed'],
    [{ ...street, venue_type: '3', formats: 'TC' }, 'online'],
    [{ ...street, published: '0' }, 'closed'],
    [{ ...street, published: false }, 'closed'],
    [{ location_text: 'Zoom' }, 'online'],
  ])('%j is %s', async (row, expected) => {
    expect(await server(row)).toBe(expected)
  })

  test('the letters that all servers share keep their meaning where a server gives them none, and names of formats count', async () => {
    expect(await server({ ...street, formats: 'TC' }, [{ id: '9', key_string: 'TC', world_id: '' }])).toBe('closed')
    const ofServer = [{ id: '12', key_string: 'Q', world_id: '', name_string: 'Temporarily Closed Facility' }]
    expect(await server({ ...street, format_shared_id_list: '12' }, ofServer)).toBe('closed')
    expect(await server({ ...street, formats: 'Q' }, [{ id: '13', key_string: 'Q', name_string: 'Virtual Meeting' }])).toBe(
      'check-first',
    )
  })
})

test('what contradicts itself and what is uncertain is listed, with its rows', async () => {
  const rows = [
    { slug: 'a', ...time, ...room },
    { slug: 'b', ...time, ...room, ...url, attendance_option: 'in_person' },
    { slug: 'c', ...time, ...room, ...url, attendance_option: 'hybrid', types: ['TC'] },
    { slug: 'd', ...time, ...town },
  ]
  const { leftOut } = await imported(JSON.stringify(rows), 'meeting-guide')
  expect(leftOut.get('conflict-check')).toEqual([2])
  expect(leftOut.get('conflict-online')).toEqual([3])
  expect(leftOut.get('check-first')).toEqual([4])
})

test('the words for a closed room are those of the Meeting Guide specification, in all its languages', () => {
  const words = (['en', 'es', 'fr', 'ja', 'nl', 'pt', 'sk', 'sv'] as const).flatMap(
    (language) => getTypesForLanguage(language)['TC'] ?? [],
  )
  expect(words).toHaveLength(8)
  expect(words.filter((word) => !closedWords.has(folded(word)))).toEqual([])
})

test.each([
  'Online',
  'ZOOM',
  'Virtual',
  'Online (Zoom)',
  'zoom meeting',
  'Reunión en línea',
  'Réunion en ligne',
  'By phone, virtual',
])('"%s" is no place', (words) => {
  expect(saysOnline(words)).toBe(true)
})

test.each(['Zoom Street Hall', 'Virtual Village Library', 'Meeting Room', 'Google Building', '', 'Phone Box'])(
  '"%s" may be a place',
  (words) => {
    expect(saysOnline(words)).toBe(false)
  },
)

test('a meeting to check first is neither in person nor online for whoever asks for that, and no nearer than it lies', () => {
  const one: Meeting = { id: 'abcdefghijkl', day: 2, time: '19:15', attendance: 'check-first', kinds: [], at: [53.8, -1.55] }
  const all = upcoming([one], { now: 0, zone: 'Europe/London' })
  expect(suiting(all, { kinds: [] })).toHaveLength(1)
  expect(suiting(all, { kinds: [], attendance: 'in-person' })).toEqual([])
  expect(suiting(all, { kinds: [], attendance: 'online' })).toEqual([])
  expect(suiting(all, { kinds: [], near: [40, -74] })).toEqual([])
})
