import { longestText } from '../../content/load.ts'
import { createHash } from 'node:crypto'
import type { Meeting } from '#content'
import { dayAt, timeOf } from './clock.ts'
import type { LeftOut } from './report.ts'
import { type Kept, keptOf, listingLink, mayBePrivate } from './privacy.ts'
import { plainText } from './plain-text.ts'
import { type Gazetteer, positionOf } from './location.ts'
import type { Rejection, Row } from './row.ts'
import { postcodeArea, roughly } from '../places.ts'
import { zoneFrom } from './zone.ts'

/** Twelve letters that stay the same for the same key and tell nothing of it. */
const lettersFor = (key: string): string =>
  [...createHash('sha256').update(key).digest().subarray(0, 12)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')

const texts = ['name', 'place', 'town', 'region', 'country'] as const

/** An object without the fields that are not there. */
const present = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const keptIn = (field: (typeof texts)[number], text: string): Kept =>
  field === 'name' || field === 'place'
    ? keptOf(text, field === 'place')
    : { text: mayBePrivate(text) ? undefined : text, without: [] }

/** The meetings that a row stands for, and what was left out of them. */
export interface ImportedMeetings {
  readonly meetings: readonly Meeting[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The meetings that a row stands for, one a day, with what may be said of them and nothing else; or why the row cannot be used.
 * What may be private is left out, the rest of the row is kept.
 */
export const meetingsOf = (row: Row, given: Given): ImportedMeetings | Rejection => {
  const { start, attendance } = row
  if (row.days.length === 0) return 'day'
  if (start === undefined) return 'time'
  const zoned = zoneFrom(row.zone)
  if ('fault' in zoned) return zoned.fault
  const plain = texts.map((field) => [field, plainText(row[field])] as const)
  if (plain.some(([, text]) => text.length > longestText)) return 'too-long'
  const checked = plain.map(([field, text]) => [field, keptIn(field, text)] as const)
  const secret = checked.flatMap(([field, { text }]) => (text === undefined ? [field] : []))
  const said: Partial<Record<(typeof texts)[number], string>> = Object.fromEntries(
    checked.flatMap(([field, { text = '' }]) => (text === '' ? [] : [[field, text]])),
  )
  const zone = zoned.name ?? ''
  const where = zoned.name ?? given.zone
  const { town = '', region = '', country = '' } = said
  const meant = given.gazetteer({ town, region, country, zone: where ?? '' })
  const { at, changed } = positionOf(row.latitude, row.longitude, meant)
  const named = row.areas.map(plainText).filter((area) => area !== '' && area.length <= longestText)
  const areas = named.filter((area) => !mayBePrivate(area))
  const link = listingLink(row.link, given.sites)
  const meetings = row.days.map((each) => {
    const day = dayAt(each, start)
    const time = timeOf(start)
    const key = row.key === '' ? JSON.stringify([time, zone, ...plain, roughly(row.latitude, row.longitude)]) : row.key
    return present({
      id: lettersFor(`${key}\n${day}`),
      day,
      time,
      minutes: row.minutes,
      weeks: row.weeks,
      zone: where,
      ...said,
      areas: areas.length > 0 ? areas : undefined,
      postcode: postcodeArea(plainText(row.postcode)),
      // One that is held online alone is nowhere, unless its listing says so.
      at: attendance === 'online' && plainText(row.latitude) === '' ? undefined : at,
      attendance,
      kinds: row.kinds,
      languages: row.languages.length > 0 ? row.languages : undefined,
      link,
    }) as Meeting
  })
  const leftOut = new Set<LeftOut>(secret.map((field) => (field === 'name' || field === 'place' ? field : 'whereabouts')))
  for (const what of checked.flatMap(([, { without }]) => without)) leftOut.add(what)
  if (areas.length < named.length) leftOut.add('whereabouts')
  if (link === undefined && plainText(row.link) !== '') leftOut.add('link')
  if (where === undefined) leftOut.add('zone')
  if (changed) leftOut.add(changed)
  if (row.weeks) leftOut.add(row.weeks.length > 0 ? 'weeks' : 'not-weekly')
  if (row.conflict) leftOut.add(attendance === 'check-first' ? 'conflict-check' : 'conflict-online')
  else if (attendance === 'check-first') leftOut.add('check-first')
  return { meetings, leftOut: [...leftOut] }
}

/** The same meetings in a settled order, by day, time and id, where no two share an id. */
export const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] => {
  const times = new Map<string, number>()
  return meetings
    .map((meeting) => {
      const before = times.get(meeting.id) ?? 0
      times.set(meeting.id, before + 1)
      return before === 0 ? meeting : { ...meeting, id: lettersFor(`${meeting.id}\n${before}`) }
    })
    .toSorted((a, b) => a.day - b.day || (a.time < b.time ? -1 : a.time > b.time ? 1 : 0) || (a.id < b.id ? -1 : 1))
}

/** What an import goes by beside the listing itself. */
export interface Given {
  /** the nearest of the words that are known, as a sentence */
  readonly meant: (word: string, known: readonly string[]) => string
  /** the hosts of the fellowship's own sites: links may lead there, and nowhere else */
  readonly sites: readonly string[]
  /** what rows can mean by their towns */
  readonly gazetteer: Gazetteer
  /** the time zone of rows that name none */
  readonly zone?: string | undefined
}
