import { describe, expect, test } from 'vitest'
import { imported } from '../support/in-parts.ts'

const rows = [
  ['Day', 'Time', 'Name', 'Place', 'Latitude', 'Longitude'],
  ['Mittwoch', '19:15', 'Offene "Tür"', 'Saal, links; oben', '52,52', '13,4'],
  ['Thursday', '7:15 PM', 'Open\tDoor', '', '', ''],
]

const written = (separator: string, end: string): string =>
  rows
    .map((row) => row.map((cell) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator))
    .join(end)

describe.each([',', ';', '\t'])('a table with %j between its cells', (separator) => {
  test.each(['\n', '\r\n'])('is read, whatever ends its lines (%j)', async (end) => {
    for (const before of ['', '\uFEFF', `sep=${separator}${end}`])
      for (const size of [1, 7, 65_521]) {
        const { meetings, rows: read, kept } = await imported(before + written(separator, end), 'csv', size)
        expect({ read, kept }).toEqual({ read: 2, kept: 2 })
        expect(meetings.map(({ day, time, name, place, at }) => [day, time, name, place, at])).toEqual([
          [3, '19:15', 'Offene "Tür"', 'Saal, links; oben', [52.52, 13.4]],
          [4, '19:15', 'Open Door', undefined, undefined],
        ])
      }
  })

  test('loses no other row by a stray quote', async () => {
    const table = ['day', 'time', 'name'].join(separator)
    const lines = [
      ['Mon', '10:00', '"Hope'],
      ['Tue', '11:00', 'Faith'],
      ['Wed', '12:00', 'Li"ght'],
      ['Thu', '13:00', 'Peace'],
    ]
    const { meetings, rejected } = await imported([table, ...lines.map((line) => line.join(separator))].join('\n'), 'csv')
    expect(meetings.map(({ name }) => name)).toEqual(['Faith', 'Peace'])
    expect([...rejected.values()].flat().toSorted((a, b) => a - b)).toEqual([1, 3])
  })
})

describe('what sheets and bases answer is refused in one sentence that says what to do', () => {
  const unreadable = (text: string): Promise<unknown> =>
    imported(text, 'meeting-guide').catch((error: unknown) => (error as Error).message)
  test.each([
    [
      'Airtable',
      { records: [{ id: 'rec1', createdTime: '2026-01-01', fields: { Name: 'Open Door', Day: ['Monday'] } }], offset: 'x' },
      /Airtable.*Download CSV.*--format csv/,
    ],
    [
      'Airtable, its list alone',
      [
        { id: 'rec1', fields: { Name: 'Open Door' } },
        { id: 'rec2', fields: {} },
      ],
      /Airtable.*Download CSV/,
    ],
    [
      'Google Sheets',
      {
        range: 'A1:C2',
        majorDimension: 'ROWS',
        values: [
          ['Name', 'Day'],
          ['Open Door', 'Monday'],
        ],
      },
      /Google Sheets.*Comma-separated.*--format csv/,
    ],
    [
      'a list of rows',
      [
        ['Name', 'Day', 'Time'],
        ['Open Door', 'Monday', '19:15'],
      ],
      /rows of a sheet.*--format csv/,
    ],
  ])('%s', async (_, data, says) => {
    expect(await unreadable(JSON.stringify(data))).toMatch(says)
  })

  test('Google Sheets, as a call', async () => {
    const call = '/*O_o*/\ngoogle.visualization.Query.setResponse({"table":{"rows":[]}});'
    expect(await unreadable(call)).toMatch(/^This is an answer of Google Sheets.*--format csv\.$/)
  })
})

test('the sheet that the Meeting Guide specification gives as a model is read as a table', async () => {
  const head =
    'Time,End Time,Day,Name,Location,Address,City,State,Postal Code,Country,Regions,Types,Notes,Conference URL,Timezone,ID'
  const cells =
    '7:15 PM,8:15 PM,Wednesday,Open Door,Mill Hall,7 Weir Rd,Evanston,IL,60201,USA,Illinois > North Shore > Evanston,"Open, Women",Ring twice,,America/Chicago,12'
  const { meetings } = await imported(`${head}\n${cells}\n`, 'csv')
  expect(meetings).toEqual([
    expect.objectContaining({
      day: 3,
      time: '19:15',
      minutes: 60,
      name: 'Open Door',
      place: 'Mill Hall',
      town: 'Evanston',
      region: 'IL',
      postcode: '602',
      country: 'USA',
      areas: ['North Shore'],
      attendance: 'in-person',
      kinds: ['open', 'women'],
      zone: 'America/Chicago',
    }),
  ])
  expect(JSON.stringify(meetings)).not.toMatch(/Weir|twice/)
})

test('a table that a BMLT server made is read by the names of its fields', async () => {
  const head =
    'id_bigint,weekday_tinyint,start_time,duration_time,time_zone,meeting_name,location_text,location_street,location_municipality,formats,venue_type,published'
  const lines = [
    '1,4,19:15:00,01:30:00,Europe/London,Open Door,Mill Hall,7 Weir Rd,Leeds,O,1,1',
    '2,5,19:15:00,01:30:00,,Gone,Mill Hall,,,,1,0',
  ]
  const { meetings, rejected } = await imported([head, ...lines].join('\n'), 'csv')
  expect(meetings).toEqual([
    expect.objectContaining({ day: 3, time: '19:15', minutes: 90, name: 'Open Door', town: 'Leeds', attendance: 'in-person' }),
  ])
  expect(rejected).toEqual(new Map([['not-now', [2]]]))
})
