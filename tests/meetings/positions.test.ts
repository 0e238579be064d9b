import { expect, test } from 'vitest'
import { type Point, kilometres } from '../../src/meetings/places.ts'
import { imported } from '../support/in-parts.ts'

const columns = ['town', 'region', 'country', 'time zone', 'latitude', 'longitude', 'attendance']

/** Where a row with these cells comes to meet, and what was done to its position. */
const positionIn = async (row: string) => {
  const cells = row.split('|').map((cell) => `"${cell.trim()}"`)
  const { kept, leftOut, meetings } = await imported(`day,time,${columns.join(',')}\nMon,18:30,${cells.join(',')}\n`, 'csv')
  expect(kept).toBe(1)
  return { at: meetings[0]?.at, done: (['position', 'swapped'] as const).filter((what) => leftOut.has(what)) }
}

const leeds: Point = [53.8, -1.55]
const maine: Point = [43.66, -70.26]

/** Rows, where they come to meet, and what is reported. */
const rows: readonly (readonly [string, string, Point | undefined, readonly string[]])[] = [
  ['a town alone', 'Leeds', leeds, []],
  ['a town by its common name', 'Hull||UK', [53.74, -0.34], []],
  ['a town and its region', 'Portland|ME', maine, []],
  ['a town and the whole name of its region', 'Portland|Maine|USA', maine, []],
  ['a town, its country decides', 'London||CA', [42.98, -81.23], []],
  ['a town, its time zone decides', 'Lincoln|||Europe/London', [53.23, -0.54], []],
  ['one of several towns', 'Springfield', undefined, []],
  ['one of several towns of a country', 'Springfield||US', undefined, []],
  ['a town in a country that we do not know', 'Paris||France', undefined, []],
  ['a town in a time zone that we do not know', 'Birmingham|||Asia/Tokyo', undefined, []],
  ['an unknown town', 'Xyzzyville', undefined, []],
  ['nothing', '', undefined, []],
  ['an online meeting', 'Leeds||||||online', undefined, []],
  ['a position in its town', 'Leeds||||53.81|-1.5', [53.81, -1.5], []],
  ['the empty sea', 'Leeds||||0|0', leeds, []],
  ['a swapped position', 'Leeds||||-1.55|53.8', leeds, ['swapped']],
  ['a swapped position off the earth', 'Portland|OR|||-122.68|45.52', [45.52, -122.68], ['swapped']],
  ['a swapped position in a village', 'Quux||UK||-1.5|54', [54, -1.5], ['swapped']],
  ['a position over 100 km away', 'Leeds||||51.5|-0.12', undefined, ['position']],
  ['the same, its region known', 'Portland|Maine|||45.52|-122.68', maine, ['position']],
  ['a position in another country', 'Quux||UK||40.7|-74', undefined, ['position']],
  ['a position that is none', 'Quux||||north|1', undefined, ['position']],
  ['a small town that shares its name', 'Franklin||USA||39.48|-86.05', [39.48, -86.05], []],
  ['a town in a country that we do not know', 'Paris||France||48.86|2.35', [48.86, 2.35], []],
  ['a part of a city as its region', 'Chicago|West|||41.85|-87.7', [41.85, -87.7], []],
]

test.each(rows)('%s (%s)', async (_, row, at, done) => {
  const found = await positionIn(row)
  expect(found.done).toEqual(done)
  expect(at && found.at ? kilometres(found.at, at) < 2 : found.at === at).toBe(true)
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
