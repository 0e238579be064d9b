import { expect, test } from 'vitest'
import { type Point, kilometres } from '../src/meetings/places.ts'
import { imported } from './in-parts.ts'

type Row = Readonly<Record<string, string>>

const columns = ['town', 'region', 'country', 'time zone', 'latitude', 'longitude', 'attendance']

/** Where one row comes to meet, and what was done to its position. */
const positionIn = async (row: Row) => {
  const cells = columns.map((column) => `"${row[column] ?? ''}"`)
  const { kept, leftOut, meetings } = await imported(`day,time,${columns.join(',')}\nMon,18:30,${cells.join(',')}\n`, 'csv')
  expect(kept).toBe(1)
  return { at: meetings[0]?.at, done: (['position', 'swapped'] as const).filter((what) => leftOut.has(what)) }
}

const leeds: Point = [53.8, -1.55]
const maine: Point = [43.66, -70.26]

/** Rows, where they come to meet, and what is reported. */
const rows: readonly (readonly [string, Row, Point | undefined, readonly string[]])[] = [
  ['a town alone', { town: 'Leeds' }, leeds, []],
  ['a town by its common name', { town: 'Hull', country: 'UK' }, [53.74, -0.34], []],
  ['a town and its region', { town: 'Portland', region: 'ME' }, maine, []],
  ['a town and the whole name of its region', { town: 'Portland', region: 'Maine', country: 'USA' }, maine, []],
  ['a town, its country decides', { town: 'London', country: 'CA' }, [42.98, -81.23], []],
  ['a town, its time zone decides', { town: 'Lincoln', 'time zone': 'Europe/London' }, [53.23, -0.54], []],
  ['one of several towns', { town: 'Springfield' }, undefined, []],
  ['one of several towns of a country', { town: 'Springfield', country: 'US' }, undefined, []],
  ['a town in a country that we do not know', { town: 'Paris', country: 'France' }, undefined, []],
  ['a town in a time zone that we do not know', { town: 'Birmingham', 'time zone': 'Asia/Tokyo' }, undefined, []],
  ['an unknown town', { town: 'Xyzzyville' }, undefined, []],
  ['nothing', {}, undefined, []],
  ['an online meeting', { town: 'Leeds', attendance: 'online' }, undefined, []],
  ['a position in its town', { town: 'Leeds', latitude: '53.81', longitude: '-1.5' }, [53.81, -1.5], []],
  ['the empty sea', { town: 'Leeds', latitude: '0', longitude: '0' }, leeds, []],
  ['a swapped position', { town: 'Leeds', latitude: '-1.55', longitude: '53.8' }, leeds, ['swapped']],
  [
    'a swapped position off the earth',
    { town: 'Portland', region: 'OR', latitude: '-122.68', longitude: '45.52' },
    [45.52, -122.68],
    ['swapped'],
  ],
  [
    'a swapped position in a village',
    { town: 'Quux', country: 'UK', latitude: '-1.5', longitude: '54' },
    [54, -1.5],
    ['swapped'],
  ],
  ['a position over 100 km away', { town: 'Leeds', latitude: '51.5', longitude: '-0.12' }, undefined, ['position']],
  [
    'the same, its region known',
    { town: 'Portland', region: 'Maine', latitude: '45.52', longitude: '-122.68' },
    maine,
    ['position'],
  ],
  ['a position in another country', { town: 'Quux', country: 'UK', latitude: '40.7', longitude: '-74' }, undefined, ['position']],
  ['a position that is none', { town: 'Quux', latitude: 'north', longitude: '1' }, undefined, ['position']],
  [
    'a small town that shares its name',
    { town: 'Franklin', country: 'USA', latitude: '39.48', longitude: '-86.05' },
    [39.48, -86.05],
    [],
  ],
  [
    'a town in a country that we do not know',
    { town: 'Paris', country: 'France', latitude: '48.86', longitude: '2.35' },
    [48.86, 2.35],
    [],
  ],
  [
    'a part of a city as its region',
    { town: 'Chicago', region: 'West', latitude: '41.85', longitude: '-87.7' },
    [41.85, -87.7],
    [],
  ],
]

test.each(rows)('%s (%o)', async (_, row, at, done) => {
  const found = await positionIn(row)
  expect(found.done).toEqual(done)
  expect(found.at === undefined).toBe(at === undefined)
  if (at && found.at) expect(kilometres(found.at, at)).toBeLessThan(2)
})

test('a position does not tell rows apart, and the rows are named', async () => {
  const { leftOut, meetings } = await imported(
    'day,time,town,lat,lon\nMon,18:30,Leeds,,\nMon,18:30,Leeds,-1.55,53.8\nMon,18:30,Leeds,40,3\n',
    'csv',
  )
  expect(leftOut.get('swapped')).toEqual([2])
  expect(leftOut.get('position')).toEqual([3])
  expect(new Set(meetings.map(({ id }) => id)).size).toBe(3)
})
