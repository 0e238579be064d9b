import { attendanceFrom, isNamedOnline, signsOfTypes, speaksOfClosure, statedAs } from '../attendance.ts'
import { believable, lasting, minutesFrom, timesFrom } from '../clock.ts'
import { kindsOfWords, languageFrom } from '../codes.ts'
import { daysWithRhythm, weeksFrom } from '../rhythm.ts'
import { type Fields, type Rejection, type Row, isJoinable, isYes, wordsIn } from '../row.ts'
import { positionIn, regionsIn, whereaboutsFrom } from '../whereabouts.ts'
import { attendanceOfBmlt } from './bmlt.ts'

/** The columns that are read, by any of these names; all others are passed over. */
export const csvColumns = {
  id: ['id', 'slug', 'bmlt-id', 'committee'],
  day: ['day', 'days', 'weekday'],
  time: ['time', 'start-time', 'start'],
  end: ['end-time', 'end'],
  minutes: ['minutes', 'duration'],
  zone: ['time-zone', 'timezone'],
  name: ['name', 'meeting-name', 'committeename'],
  place: ['place', 'location', 'venue', 'location-name'],
  town: ['town', 'city', 'municipality'],
  region: ['state', 'province', 'county'],
  area: ['region', 'regions'],
  'sub-area': ['sub-region', 'locborough', 'neighborhood', 'neighbourhood'],
  postcode: ['postcode', 'postal-code', 'zip', 'zip-code'],
  country: ['country'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lng', 'lon'],
  coordinates: ['coordinates'],
  attendance: ['attendance', 'attendance-option'],
  kinds: ['kinds', 'types', 'type'],
  languages: ['language', 'languages', 'language1'],
  link: ['link', 'url'],
} as const

/** Columns of which only that is read which tells whether and how a meeting is held. Nothing of them is kept. */
const signs = {
  address: ['address', 'formatted-address', 'street', 'street-address'],
  approximate: ['approximate'],
  conference: ['conference-url', 'virtualmeetinglink', 'online-url', 'zoom-link', 'meeting-link'],
  telephone: ['conference-phone', 'phonemeetingnumber'],
  rhythm: ['frequency', 'recurrence', 'schedule', 'week', 'weeks', 'occurrence'],
  notes: ['notes', 'comments', 'location-notes', 'directions'],
  deleted: ['delete', 'deleted', 'unpublished'],
  published: ['published', 'active'],
  status: ['status'],
} as const

/** The columns of formats in a table for the world services of NA. Each format may have a column of its own as well. */
const formats = ['format1', 'format2', 'format3', 'format4', 'format5'] as const
const formatColumns = ['tc', 'vm', 'hy', 'hybr'] as const

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

/** Whether a table is one that a fellowship's software writes: those name the place of every meeting that has one. */
const isOfSoftware = (fields: Fields): boolean =>
  ['conference-url', 'types', 'slug', 'committeename'].some((column) => Object.hasOwn(fields, column))

/** What the two columns of a table for world services say in capitals, as their formats do elsewhere. */
const kindsOfNaws = (fields: Fields): readonly string[] => [
  wordsIn(fields, 'closed'),
  ...(isYes(fields, 'wheelchr') ? ['wheelchair'] : []),
]

/** 1900 and 900 in a table for world services are times of day. */
const timeIn = (time: string, isNaws: boolean): string => (isNaws && /^\d{3}$/.test(time) ? `0${time}` : time)

/** A row of a CSV listing, its cells by the name of their column: days are names, or count from 0 = Sunday. */
export const rowOfCsv = (fields: Fields): Row | Rejection => {
  const cell = (column: keyof typeof csvColumns): string => wordsIn(fields, ...csvColumns[column]).trim()
  const sign = (column: keyof typeof signs): string => wordsIn(fields, ...signs[column]).trim()
  const isNaws = Object.hasOwn(fields, 'committeename') || Object.hasOwn(fields, 'format1')
  const types = parts(cell('kinds'))
  const worlds = [
    ...formats.map((column) => wordsIn(fields, column).trim().toUpperCase()),
    ...formatColumns.filter((column) => isYes(fields, column)).map((column) => column.toUpperCase()),
  ]
  const [latitude, longitude] = positionIn(cell('latitude'), cell('longitude'), cell('coordinates'))
  const lies = whereaboutsFrom({
    place: cell('place'),
    addresses: signs.address.map((column) => fields[column]),
    town: cell('town'),
    region: cell('region'),
    postcode: cell('postcode'),
    country: cell('country'),
    areas: [...regionsIn(cell('area')), cell('sub-area')],
    approximate: isYes(fields, ...signs.approximate),
    hasPosition: latitude !== undefined && latitude !== '',
  })
  const notes = signs.notes.map((column) => wordsIn(fields, column))
  const stated = statedAs(cell('attendance'))
  if (stated === 'unclear') return 'attendance'
  const said = {
    stated:
      statedAs(sign('status')) === 'inactive' || /^(?:draft|pending|trash|private)$/i.test(sign('status'))
        ? ('inactive' as const)
        : stated,
    gone: isYes(fields, 'delete', 'deleted') || isYes(fields, 'unpublished') || /^(?:0|no|false|n)$/i.test(sign('published')),
    ...signsOfTypes(types),
    onlineAlone: lies.nowhere,
    joinable: isJoinable(sign('conference'), sign('telephone')),
    doubt:
      isNamedOnline(cell('name')) ||
      [cell('name'), ...signs.notes.map((column) => wordsIn(fields, column))].some(speaksOfClosure),
    where: lies.where,
    namesPlaces: isOfSoftware(fields),
  }
  const settled =
    isNaws || worlds.some((world) => /^(?:TC|VM|HY|HYBR)$/.test(world)) ? attendanceOfBmlt(worlds, said) : attendanceFrom(said)
  if (!settled) return 'not-now'
  const days = daysWithRhythm(cell('day'))
  const { start, end } = timesFrom(timeIn(cell('time'), isNaws))
  return {
    key: cell('id'),
    days,
    weeks: weeksFrom([cell('name'), cell('day'), ...signs.rhythm.map((column) => wordsIn(fields, column))], notes, days),
    start,
    minutes: minutesIn(cell('minutes')) ?? (start === undefined ? undefined : lasting(start, minutesFrom(cell('end')) ?? end)),
    zone: cell('zone'),
    name: cell('name'),
    place: cell('place'),
    ...lies,
    latitude,
    longitude,
    ...settled,
    kinds: kindsOfWords(isNaws ? [...types, ...kindsOfNaws(fields)] : types),
    languages: [...new Set(parts(cell('languages')).flatMap(languageFrom))].toSorted(),
    link: cell('link'),
  }
}
