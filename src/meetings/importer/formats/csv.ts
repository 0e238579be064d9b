import type { Attendance } from '#content'
import { believable, daysFrom, lasting, minutesFrom } from '../clock.ts'
import { kindsOfWords, languageFrom } from '../codes.ts'
import { type Fields, type Rejection, type Row, wordsIn } from '../row.ts'

/** The columns that are read, by any of these names; all others are passed over. */
export const csvColumns = {
  id: ['id', 'slug'],
  day: ['day', 'days', 'weekday'],
  time: ['time', 'start-time', 'start'],
  end: ['end-time', 'end'],
  minutes: ['minutes', 'duration'],
  zone: ['time-zone', 'timezone'],
  name: ['name', 'meeting-name'],
  place: ['place', 'location', 'venue'],
  town: ['town', 'city'],
  region: ['region', 'state', 'county', 'province'],
  postcode: ['postcode', 'postal-code', 'zip'],
  country: ['country'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lng', 'lon'],
  attendance: ['attendance', 'attendance-option'],
  kinds: ['kinds', 'types', 'type'],
  languages: ['language', 'languages'],
  link: ['link', 'url'],
} as const

const byWord: Readonly<Record<string, Attendance>> = {
  '': 'in-person',
  'in-person': 'in-person',
  'face-to-face': 'in-person',
  online: 'online',
  virtual: 'online',
  hybrid: 'hybrid',
}

/** "Time Zone", "time_zone" -> time-zone */
export const columnName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-')

const parts = (text: string): readonly string[] =>
  text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** How long, from whole minutes or from 01:30. */
const minutesIn = (text: string): number | undefined => believable(/^\d{1,3}$/.test(text) ? Number(text) : minutesFrom(text))

/** A row of a CSV listing, its cells by the name of their column: days are names, or count from 0 = Sunday. */
export const rowOfCsv = (fields: Fields): Row | Rejection => {
  const cell = (column: keyof typeof csvColumns): string => wordsIn(fields, ...csvColumns[column]).trim()
  const said = columnName(cell('attendance'))
  if (said === 'inactive') return 'not-now'
  const attendance = Object.hasOwn(byWord, said) ? byWord[said] : undefined
  if (!attendance) return 'attendance'
  const start = minutesFrom(cell('time'))
  return {
    key: cell('id'),
    days: daysFrom(cell('day')),
    start,
    minutes: minutesIn(cell('minutes')) ?? (start === undefined ? undefined : lasting(start, minutesFrom(cell('end')))),
    zone: cell('zone'),
    name: cell('name'),
    place: cell('place'),
    town: cell('town'),
    region: cell('region'),
    postcode: cell('postcode'),
    country: cell('country'),
    latitude: cell('latitude'),
    longitude: cell('longitude'),
    attendance,
    kinds: kindsOfWords(parts(cell('kinds'))),
    languages: [...new Set(parts(cell('languages')).flatMap(languageFrom))].toSorted(),
    link: cell('link'),
  }
}
