import { describe, expect, test } from 'vitest'
import type { ListingFormat } from '#content'
import { meetingSchema } from '../../src/content/snapshot-schema.ts'
import { imported } from '../support/in-parts.ts'
import { madeUpListing } from './made-up-listings.ts'
import { secrets } from './planted-secrets.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const valuesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value]

const formats = ['meeting-guide', 'bmlt', 'csv'] as const

const rowsOfEach = shareOf(50_000)

describe.each(formats)(`${rowsOfEach} rows of %s`, (format) => {
  const made = madeUpListing(chanceFrom(seed + 11), format, rowsOfEach)
  const result = imported(made.text, format)

  test('every row is kept or rejected, and as many as are good are kept', async () => {
    const { rows, kept, rejected } = await result
    const numbers = [...rejected.values()].flat()
    expect({ rows, kept }).toEqual({ rows: made.rows, kept: made.kept })
    expect(numbers).toHaveLength(rows - kept)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('every day of every good row is one meeting at its time', async () => {
    const { meetings } = await result
    expect(meetings.map(({ day, time }) => `${day} ${time}`).toSorted()).toEqual([...made.expected].toSorted())
  })

  test('every meeting has the fields that are allowed and no others', async () => {
    const { meetings } = await result
    expect(meetings.flatMap((meeting) => meetingSchema.safeParse(meeting).error?.issues ?? [])).toEqual([])
    expect(new Set(meetings.map(({ id }) => id)).size).toBe(meetings.length)
  })

  test('no e-mail address, telephone number, password, name or markup comes through', async () => {
    const { meetings } = await result
    const texts = [
      ...new Set(meetings.flatMap((meeting) => valuesIn({ ...meeting, id: '' })).filter((value) => typeof value === 'string')),
    ]
    const found = texts.filter(
      (text) =>
        secrets.some((secret) => text.toLowerCase().includes(secret)) ||
        /\d(?:[\s().+-]*\d){6}|[<>]|\p{Cc}|\p{Cf}|javascript|http:/u.test(text),
    )
    expect(found).toEqual([])
    // The honest words do come through.
    expect(meetings.filter(({ name }) => name !== undefined).length).toBeGreaterThan(meetings.length / 2)
  })

  test('however the file is cut into parts, the same comes out', async () => {
    const small = madeUpListing(chanceFrom(seed + 12), format, 60)
    const whole = await imported(small.text, format)
    for (const size of [1, 2, 3, 7, 64, 1021]) expect(await imported(small.text, format, size)).toEqual(whole)
  })
})

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const oneRow = (format: ListingFormat, day: unknown, time: string): string =>
  format === 'csv'
    ? `day,time\n"${String(day)}",${time}\n`
    : JSON.stringify([format === 'bmlt' ? { weekday_tinyint: day, start_time: time } : { slug: 'a', day, time }])

const daysOf = async (format: ListingFormat, day: unknown, time = '18:30'): Promise<readonly string[]> =>
  (await imported(oneRow(format, day, time), format)).meetings.map((meeting) => `${meeting.day} ${meeting.time}`)

describe('days and times', () => {
  test('every weekday of every format is the same day, as a number, as text and as a name', async () => {
    for (const [day, name] of weekdays.entries()) {
      const expected = [`${day} 18:30`]
      for (const said of [day, String(day), [day], [String(day)], name])
        expect(await daysOf('meeting-guide', said)).toEqual(expected)
      for (const said of [day + 1, String(day + 1)]) expect(await daysOf('bmlt', said, '18:30:00')).toEqual(expected)
      for (const said of [day, name, name.toUpperCase(), name.slice(0, 3), `${name}s`])
        expect(await daysOf('csv', said)).toEqual(expected)
    }
  })

  test('a row on several days gives one meeting a day and loses none', async () => {
    expect(await daysOf('meeting-guide', [0, '3', 6, 3])).toEqual(['0 18:30', '3 18:30', '6 18:30'])
    expect(await daysOf('meeting-guide', '1,5')).toEqual(['1 18:30', '5 18:30'])
    expect(await daysOf('csv', 'Mon, Wednesday and Fri')).toEqual(['1 18:30', '3 18:30', '5 18:30'])
    expect(await daysOf('csv', '0;6')).toEqual(['0 18:30', '6 18:30'])
  })

  test.each([
    ['00:00', '6 00:00'],
    ['24:00', '0 00:00'],
    ['12:00 am', '6 00:00'],
    ['12:00 pm', '6 12:00'],
    ['7pm', '6 19:00'],
    ['7:05 p.m.', '6 19:05'],
    ['9:30', '6 09:30'],
    ['23:59:00', '6 23:59'],
    ['18h30', '6 18:30'],
    ['18 h 30', '6 18:30'],
    ['9h', '6 09:00'],
    ['18:30h', '6 18:30'],
    ['18.30 Uhr', '6 18:30'],
    ['1830', '6 18:30'],
    ['0730', '6 07:30'],
    ['1830 hrs', '6 18:30'],
    ['730pm', '6 19:30'],
    ['1230 am', '6 00:30'],
    ['7 PM', '6 19:00'],
    ['noon', '6 12:00'],
    ['12 noon', '6 12:00'],
  ])('on a Saturday, %s is %s', async (time, expected) => {
    expect(await daysOf('csv', 'Saturday', time)).toEqual([expected])
  })

  test.each([
    '24:01',
    '25:00',
    '12:60',
    '13 pm',
    '0 am',
    '7',
    'noonish',
    '-1:00',
    '730',
    '1860',
    '2500',
    '1830pm',
    '18h3',
    '18h60',
    '12345',
  ])('%s is no time', async (time) => {
    expect(await daysOf('csv', 'Saturday', time)).toEqual([])
  })

  test('a meeting that ends after midnight lasts as long as it does', async () => {
    const { meetings } = await imported(
      JSON.stringify([{ slug: 'a', day: 5, time: '23:30', end_time: '00:45' }]),
      'meeting-guide',
    )
    expect(meetings.map(({ minutes }) => minutes)).toEqual([75])
  })
})

describe('what the formats mean', () => {
  test('the letters of a BMLT server mean what its own list says, by number or by letter', async () => {
    const formatsOfServer = [
      { id: '4', key_string: 'F', world_id: 'W' },
      { id: '9', key_string: 'W', world_id: 'WCHR' },
      { id: '12', key_string: 'ES', world_id: 'LANG' },
    ]
    const rows = [
      { weekday_tinyint: '1', start_time: '10:00:00', formats: 'F,ES', format_shared_id_list: '4,12' },
      { weekday_tinyint: '2', start_time: '10:00:00', formats: 'W,VM' },
      { weekday_tinyint: '3', start_time: '10:00:00', formats: 'TC' },
    ]
    const { meetings, rejected } = await imported(JSON.stringify({ formats: formatsOfServer, meetings: rows }), 'bmlt')
    expect(meetings.map(({ kinds, attendance, languages }) => ({ kinds, attendance, languages }))).toEqual([
      { kinds: ['women'], attendance: 'in-person', languages: ['es'] },
      { kinds: ['step-free'], attendance: 'online', languages: undefined },
    ])
    expect(rejected).toEqual(new Map([['not-now', [3]]]))
    // Without the list, letters that differ between servers mean nothing.
    expect((await imported(JSON.stringify(rows), 'bmlt')).meetings.map(({ kinds }) => kinds)).toEqual([[], []])
  })

  test('how one can be there is told from what a Meeting Guide row has', async () => {
    const row = { slug: 'a', day: 1, time: '10:00', location: 'Mill Hall' }
    const room = { conference_url: 'https://zoom.us/j/1' }
    const rows = [
      row,
      { ...row, ...room },
      { ...row, ...room, address: '1 High St' },
      { ...row, ...room, types: ['TC'] },
      { ...row, types: ['TC'] },
    ]
    const { meetings, rejected } = await imported(JSON.stringify(rows), 'meeting-guide')
    expect(meetings.map(({ attendance }) => attendance).toSorted()).toEqual(['hybrid', 'in-person', 'online', 'online'])
    expect(rejected).toEqual(new Map([['not-now', [5]]]))
  })
})
