import type { Attendance } from '#content'
import { believable, daysFrom, minutesFrom } from '../clock.ts'
import { kindsOfWorldIds, languageFrom } from '../codes.ts'
import { type Signs, type Settled, attendanceFrom, isNamedOnline, signsOfTypes, speaksOfClosure } from '../attendance.ts'
import { weeksFrom } from '../rhythm.ts'
import { type Fields, type Rejection, type Row, isJoinable, wordsIn } from '../row.ts'
import { whereaboutsFrom } from '../whereabouts.ts'

/** What a server's own formats mean: by its number, and by its letters, the world id that all servers share. */
export interface BmltFormats {
  readonly byId: ReadonlyMap<string, string>
  readonly byLetters: ReadonlyMap<string, string>
  /** what a format is called, by its number and by its letters */
  readonly names: ReadonlyMap<string, string>
  /** letters -> language, for formats that name one */
  readonly languages: ReadonlyMap<string, string>
}

/** These three letters are kept free for the same use on every server, whatever its own list says. */
const everywhere: Readonly<Record<string, string>> = { HY: 'HYBR', VM: 'VM', TC: 'TC' }

/** What a format means: its world id, or else what its name says. */
const worldOf = (format: Fields): string => {
  const world = wordsIn(format, 'world_id', 'worldid_mixed').toUpperCase()
  if (world !== '') return world
  const { closed, online, hybrid } = signsOfTypes([wordsIn(format, 'name_string')])
  return closed ? 'TC' : hybrid ? 'HYBR' : online ? 'VM' : ''
}

/** Reads the list of formats that comes with a BMLT answer, where it was asked for. */
export const bmltFormats = (formats: readonly Fields[]): BmltFormats => {
  const read = formats.map((format) => ({
    id: wordsIn(format, 'id', 'shared_id_bigint'),
    letters: wordsIn(format, 'key_string'),
    name: wordsIn(format, 'name_string'),
    world: everywhere[wordsIn(format, 'key_string').toUpperCase()] ?? worldOf(format),
  }))
  return {
    byId: new Map(read.map(({ id, world }) => [id, world])),
    byLetters: new Map(read.map(({ letters, world }) => [letters, world])),
    names: new Map(read.flatMap(({ id, letters, name }) => [[id, name] as const, [letters, name] as const])),
    languages: new Map(
      read
        .filter(({ world }) => world === 'LANG')
        .flatMap(({ letters }) => languageFrom(letters).map((language) => [letters, language])),
    ),
  }
}

const parts = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const byVenue: Readonly<Record<string, Attendance>> = { '1': 'in-person', '2': 'online', '3': 'hybrid' }

/** How one can be there, from the formats that all servers share and what else a row says. */
export const attendanceOfBmlt = (worlds: readonly string[], signs: Signs): Settled | undefined =>
  attendanceFrom({
    ...signs,
    closed: worlds.includes('TC'),
    hybrid: worlds.includes('HYBR') || worlds.includes('HY'),
    // A link alone may be that of a meeting which has no room.
    onlineAlone:
      signs.onlineAlone === true ||
      worlds.includes('VM') ||
      (signs.stated === undefined && signs.joinable === true && !worlds.includes('HYBR') && !worlds.includes('HY')),
  })

/** A row of a BMLT answer: everything is text, and days count from 1 = Sunday. */
export const rowOfBmlt =
  (formats: BmltFormats) =>
  (fields: Fields): Row | Rejection => {
    const letters = parts(wordsIn(fields, 'formats'))
    const worlds = [
      ...parts(wordsIn(fields, 'format_shared_id_list')).map((id) => formats.byId.get(id) ?? ''),
      ...letters.map((one) => formats.byLetters.get(one) ?? everywhere[one.toUpperCase()] ?? ''),
    ]
    const lies = whereaboutsFrom({
      place: fields['location_text'],
      addresses: [fields['location_street']],
      town: wordsIn(fields, 'location_municipality', 'location_city_subsection', 'location_neighborhood'),
      region: wordsIn(fields, 'location_province', 'location_sub_province'),
      postcode: fields['location_postal_code_1'],
      country: fields['location_nation'],
      areas: ['location_sub_province', 'location_city_subsection', 'location_neighborhood'].map((field) => fields[field]),
    })
    const name = wordsIn(fields, 'meeting_name')
    const notes = [wordsIn(fields, 'comments'), wordsIn(fields, 'location_info')]
    const days = daysFrom(fields['weekday_tinyint'], 1)
    const formatNames = [...parts(wordsIn(fields, 'format_shared_id_list')), ...letters].map(
      (one) => formats.names.get(one) ?? '',
    )
    const settled = attendanceOfBmlt(worlds, {
      stated: byVenue[wordsIn(fields, 'venue_type')],
      gone: fields['published'] === false || /^(?:0|false|no)$/i.test(wordsIn(fields, 'published')),
      onlineAlone: lies.nowhere,
      joinable: isJoinable(wordsIn(fields, 'virtual_meeting_link'), wordsIn(fields, 'phone_meeting_number')),
      doubt: isNamedOnline(name) || [name, ...notes].some(speaksOfClosure),
      where: lies.where,
    })
    if (!settled) return 'not-now'
    return {
      key: wordsIn(fields, 'id_bigint'),
      days,
      weeks: weeksFrom([name, ...formatNames], notes, days),
      start: minutesFrom(fields['start_time']),
      minutes: believable(minutesFrom(fields['duration_time'])),
      zone: fields['time_zone'],
      name: fields['meeting_name'],
      place: fields['location_text'],
      ...lies,
      latitude: fields['latitude'],
      longitude: fields['longitude'],
      ...settled,
      kinds: kindsOfWorldIds(worlds),
      languages: [
        ...new Set([
          ...letters.flatMap((one) => formats.languages.get(one) ?? []),
          ...languageFrom(wordsIn(fields, 'lang_enum')),
        ]),
      ].toSorted(),
      link: undefined,
    }
  }
