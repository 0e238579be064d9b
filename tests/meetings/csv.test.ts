import { expect, test } from 'vitest'
import { imported } from '../support/in-parts.ts'

const head = 'day,time,name,contact,place,notes'

/** Tables with faulty quotes, the names that come out of them, and the rows that are rejected. */
const tables: readonly (readonly [string, readonly string[], readonly (string | undefined)[], readonly number[]])[] = [
  [
    'a quote that is opened and closed rows later',
    [
      'Monday,18:30,"Hope,Sam Jones rings back,Hall',
      'Tuesday,19:00,"Faith",Joe Miller,Church',
      'Wednesday,18:30,Light,,Hall',
      'Thursday,18:30,Peace,,Hall',
    ],
    ['Faith', 'Light', 'Peace'],
    [1],
  ],
  [
    'a quote that is closed at the end of a cell, rows later',
    ['Monday,18:30,"Hope,Sam,Hall', 'Tuesday,19:00,Faith",Joe,Church', 'Friday,18:30,Light,,Hall'],
    ['Light'],
    [1, 2],
  ],
  [
    'a pair of stray quotes in cells that are passed over',
    ['Monday,18:30,Hope,"Sam,Hall', 'Tuesday,19:00,Faith,Joe,Church', 'Friday,18:30,Light,Jo",Hall'],
    ['Faith'],
    [1, 3],
  ],
  [
    'a quote that is never closed',
    ['Monday,18:30,"Hope,Sam,Hall', ...Array.from({ length: 900 }, () => 'Tuesday,19:00,Faith,Joe,Church')],
    Array.from({ length: 900 }, () => 'Faith'),
    [1],
  ],
  ['letters after a closing quote', ['Monday,18:30,"Hope"x,Sam,Hall', 'Tuesday,19:00,Faith,,'], ['Faith'], [1]],
  ['blanks after a closing quote', ['Monday,18:30,"Hope" ,Sam,Hall', 'Tuesday,19:00,Faith,,'], ['Faith'], [1]],
  ['half a pair inside a cell', ['Monday,18:30,Hope "A, Sam Jones",Hall', 'Tuesday,19:00,Faith,,'], ['Faith'], [1]],
  ['a line break in a name', ['Monday,18:30,"Hope', 'Group",Sam,Hall', 'Tuesday,19:00,Faith,,'], ['Faith'], [1, 2]],
  [
    'a quote after the last cell, and another before the first of the next',
    ['Monday,18:30,Hope,,Hall,,"', '""Ring, Sam",18:30,Hope,,Hall,', 'Tuesday,19:00,Faith,,'],
    ['Faith'],
    [1, 2],
  ],
  [
    'what is sound: commas, doubled quotes, blanks before a quote, and notes of several lines',
    ['Monday,18:30, "Hope, ""new""",Sam,"Hall, left","Bring', '', 'tea"', '', 'Tuesday,19:00,The "Faith" Group,,'],
    ['Hope, "new"', 'The "Faith" Group'],
    [],
  ],
]

test.each(tables)('%s takes no other row away, and its row is named', async (_, lines, names, rejected) => {
  for (const end of ['\n', '\r\n', '\r'])
    for (const size of [1, 7, 65_521]) {
      const found = await imported([head, ...lines, ''].join(end), 'csv', size)
      expect(found.meetings.map(({ name }) => name)).toEqual(names)
      expect([...found.rejected.values()].flat().toSorted((a, b) => a - b)).toEqual(rejected)
      expect(found.rows).toBe(found.kept + rejected.length)
      expect(JSON.stringify(found.meetings)).not.toMatch(/Sam|Joe/)
    }
})
