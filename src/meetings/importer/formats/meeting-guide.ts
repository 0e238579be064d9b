import type { Attendance } from '#content'
import { daysFrom, lasting, minutesFrom } from '../clock.ts'
import { kindsOfCodes, languagesOfCodes } from '../codes.ts'
import { type Fields, type Rejection, type Row, wordsIn } from '../row.ts'

const codesOf = (types: unknown): readonly string[] =>
  Array.isArray(types)
    ? types.filter((type) => typeof type === 'string').map((type) => type.trim().toUpperCase())
    : typeof types === 'string'
      ? types.split(',').map((type) => type.trim().toUpperCase())
      : []

const byOption: Readonly<Record<string, Attendance>> = { in_person: 'in-person', online: 'online', hybrid: 'hybrid' }

/** How one can be there; none where the place is closed for now and nothing is held online. */
const attendanceOf = (fields: Fields, codes: readonly string[]): Attendance | undefined => {
  const said = wordsIn(fields, 'attendance_option')
  if (said === 'inactive') return undefined
  const stated = Object.hasOwn(byOption, said) ? byOption[said] : undefined
  if (stated) return stated
  const online = wordsIn(fields, 'conference_url', 'conference_phone') !== ''
  if (codes.includes('TC')) return online ? 'online' : undefined
  if (!online) return 'in-person'
  const exact = wordsIn(fields, 'address') !== '' || wordsIn(fields, 'formatted_address').split(',').length > 3
  return exact && wordsIn(fields, 'approximate').toLowerCase() !== 'yes' ? 'hybrid' : 'online'
}

/** The town in "4953 W Addison St, Chicago, IL 60641, USA". */
const townIn = (address: string): string => {
  const parts = address.split(',').map((part) => part.trim())
  const town = parts.length > 3 ? (parts.at(-3) ?? '') : ''
  return /\d/.test(town) ? '' : town
}

/** A row of a Meeting Guide listing: days count from 0 = Sunday, and a row may name several. */
export const rowOfMeetingGuide = (fields: Fields): Row | Rejection => {
  const codes = codesOf(fields['types'])
  const attendance = attendanceOf(fields, codes)
  if (!attendance) return 'not-now'
  const start = minutesFrom(fields['time'])
  return {
    key: wordsIn(fields, 'slug', 'id'),
    days: daysFrom(fields['day']),
    start,
    minutes: start === undefined ? undefined : lasting(start, minutesFrom(fields['end_time'])),
    zone: fields['timezone'],
    name: fields['name'],
    place: fields['location'],
    town: wordsIn(fields, 'city') || townIn(wordsIn(fields, 'formatted_address')),
    region: wordsIn(fields, 'state', 'region'),
    postcode: wordsIn(fields, 'postal_code'),
    country: fields['country'],
    latitude: fields['latitude'],
    longitude: fields['longitude'],
    attendance,
    kinds: kindsOfCodes(codes),
    languages: languagesOfCodes(codes),
    link: fields['url'],
  }
}
