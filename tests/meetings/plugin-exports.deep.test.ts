import { describe, expect, test } from 'vitest'
import type { Attendance, ListingFormat, Meeting } from '#content'
import { meetingSchema } from '../../src/content/snapshot-schema.ts'
import { findPlace } from '../../src/meetings/find-place.ts'
import { kilometres } from '../../src/meetings/places.ts'
import { imported, places } from '../support/in-parts.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'
import { type Expected, type ExportShape, exportShapes, madeUpExport, secretSigns, streetSigns } from './plugin-exports.ts'

const rowsOfEach = shareOf(6_000)

const formatOf: Readonly<Record<ExportShape, ListingFormat>> = {
  'meeting-guide': 'meeting-guide',
  'plugin-csv': 'csv',
  bmlt: 'bmlt',
  'naws-csv': 'csv',
}

const countries: Readonly<Record<string, string>> = {
  USA: 'united-states',
  UK: 'england',
  Australia: 'australia',
  Canada: 'canada',
  'New Zealand': 'new-zealand',
  Ireland: 'ireland',
}

const valuesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value]

/** One row as the only one of its listing, so that what became of it is known for certain. */
const rowsApart = (text: string, shape: ExportShape): readonly string[] => {
  if (shape === 'meeting-guide' || shape === 'bmlt') return (JSON.parse(text) as object[]).map((row) => JSON.stringify([row]))
  const [head = '', ...lines] = text.split('\r\n')
  return lines.map((line) => `${head}\r\n${line}`)
}

describe.each(exportShapes)(`${rowsOfEach} rows as %s exports them`, (shape) => {
  const made = madeUpExport(chanceFrom(seed + exportShapes.indexOf(shape) + 30), shape, rowsOfEach)
  const whole = imported(made.text, formatOf[shape])
  const apart = Promise.all(rowsApart(made.text, shape).map(async (text) => (await imported(text, formatOf[shape])).meetings[0]))
  const pairs = async (): Promise<readonly (readonly [Expected, Meeting | undefined])[]> => {
    const meetings = await apart
    return made.expected.map((one, at) => [one, meetings[at]])
  }

  test('all rows are kept or rejected, and each meeting has the fields that are allowed', async () => {
    const { rows, kept, rejected, meetings } = await whole
    const numbers = [...rejected.values()].flat()
    expect([rows, kept]).toEqual([rowsOfEach, made.expected.filter(({ attendance }) => attendance.length > 0).length])
    expect(numbers).toHaveLength(rows - kept)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      made.expected.flatMap(({ attendance }, at) => (attendance.length === 0 ? [at + 1] : [])),
    )
    expect(meetings.flatMap((meeting) => meetingSchema.safeParse(meeting).error?.issues ?? [])).toEqual([])
  })

  test('how one can be there is right in all, and nobody is sent to a door that is closed', async () => {
    const wrong = (await pairs()).filter(([{ attendance }, meeting]) =>
      attendance.length === 0 ? meeting !== undefined : !attendance.includes(meeting?.attendance as Attendance),
    )
    expect(wrong).toEqual([])
  })

  test('what is not weekly is not shown as weekly', async () => {
    const wrong = (await pairs()).filter(([{ weekly }, meeting]) => meeting && weekly === (meeting.weeks !== undefined))
    expect(wrong).toEqual([])
  })

  test('nothing private and no street comes through', async () => {
    const { meetings } = await whole
    const texts = [
      ...new Set(meetings.flatMap((meeting) => valuesIn({ ...meeting, id: '' })).filter((one) => typeof one === 'string')),
    ]
    expect(texts.filter((text) => [...secretSigns, ...streetSigns].some((sign) => text.toLowerCase().includes(sign)))).toEqual([])
    expect(meetings.filter(({ name }) => name !== undefined).length).toBeGreaterThan(meetings.length * 0.9)
  })

  test('every meeting is found by its own town, region and postcode, and by nobody in another country', async () => {
    const { meetings } = await whole
    const idOf = (await apart).map((meeting) => meeting?.id)
    const found = new Map<string, ReturnType<typeof findPlace>>()
    const find = (typed: string, country: string): ReturnType<typeof findPlace> => {
      const key = `${typed}|${country}`
      if (!found.has(key)) found.set(key, findPlace(typed, places, meetings, country))
      return found.get(key)
    }
    const lost: unknown[] = []
    const astray: unknown[] = []
    for (const [{ town, region, postcode, country: land }, meeting] of await pairs()) {
      if (!meeting || meeting.attendance === 'online') continue
      const country = countries[land] ?? ''
      for (const typed of [town, region, postcode, meeting.region ?? '', ...(meeting.areas ?? [])])
        if (typed !== '' && find(typed, country)?.own.has(meeting.id) !== true) lost.push([typed, country, meeting])
      const place = find(town, country)
      const here = made.expected.filter((one) => one.town === town && one.country === land)
      const abroad = made.expected.flatMap((one, at) => (one.town === town && one.country !== land ? [at] : []))
      if (place?.at && !here.some(({ at }) => kilometres(at, place.at ?? at) < 60)) astray.push([town, country, place])
      if (abroad.some((at) => place?.own.has(idOf[at] ?? ''))) astray.push([town, country, 'own'])
    }
    expect(lost.slice(0, 3)).toEqual([])
    expect(astray.slice(0, 3)).toEqual([])
    expect(meetings.length).toBeGreaterThan(rowsOfEach / 2)
  })
})
