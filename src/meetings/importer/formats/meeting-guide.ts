import { attendanceFrom, isNamedOnline, signsOfTypes, speaksOfClosure, statedAs } from '../attendance.ts'
import { lasting, minutesFrom, timesFrom } from '../clock.ts'
import { kindsOfWords, languagesOfCodes } from '../codes.ts'
import { daysWithRhythm, weeksFrom } from '../rhythm.ts'
import { type Fields, type Rejection, type Row, isJoinable, isYes, wordsIn } from '../row.ts'
import { positionIn, regionsIn, whereaboutsFrom } from '../whereabouts.ts'

/** The types of a row: codes or words, in a list or with commas. */
const typesOf = (types: unknown): readonly string[] =>
  (Array.isArray(types)
    ? types.filter((type) => typeof type === 'string')
    : typeof types === 'string'
      ? types.split(/[,;|]/)
      : []
  )
    .map((type) => type.trim())
    .filter((type) => type !== '')

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : typeof value === 'string' ? regionsIn(value) : []

/** A row of a Meeting Guide listing: days count from 0 = Sunday, and a row may name several. */
export const rowOfMeetingGuide = (fields: Fields): Row | Rejection => {
  const types = typesOf(fields['types'])
  const [latitude, longitude] = positionIn(fields['latitude'], fields['longitude'], fields['coordinates'])
  const lies = whereaboutsFrom({
    place: fields['location'],
    addresses: [fields['formatted_address'], fields['address']],
    town: fields['city'],
    region: fields['state'],
    postcode: fields['postal_code'],
    country: fields['country'],
    areas: [...listOf(fields['regions']), fields['region'], fields['sub_region']],
    approximate: isYes(fields, 'approximate'),
    hasPosition: latitude !== undefined && latitude !== '' && latitude !== null,
  })
  const name = wordsIn(fields, 'name')
  const notes = [wordsIn(fields, 'notes'), wordsIn(fields, 'location_notes')]
  const settled = attendanceFrom({
    ...signsOfTypes(types),
    stated: statedAs(wordsIn(fields, 'attendance_option')),
    onlineAlone: lies.nowhere,
    joinable: isJoinable(wordsIn(fields, 'conference_url'), wordsIn(fields, 'conference_phone')),
    doubt: isNamedOnline(name) || [name, ...notes].some(speaksOfClosure),
    where: lies.where,
    namesPlaces: true,
  })
  if (!settled) return 'not-now'
  const days = daysWithRhythm(fields['day'])
  const { start, end } = timesFrom(fields['time'])
  return {
    key: wordsIn(fields, 'slug', 'id'),
    days,
    start,
    minutes: start === undefined ? undefined : lasting(start, minutesFrom(fields['end_time']) ?? end),
    weeks: weeksFrom([name, wordsIn(fields, 'day')], notes, days),
    zone: fields['timezone'],
    name: fields['name'],
    place: fields['location'],
    ...lies,
    latitude,
    longitude,
    ...settled,
    kinds: kindsOfWords(types),
    languages: languagesOfCodes(types),
    link: fields['url'],
  }
}
