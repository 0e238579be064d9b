import type { Attendance } from '#content'
import { believable, daysFrom, minutesFrom } from '../clock.ts'
import { kindsOfWorldIds, languageFrom } from '../codes.ts'
import { type Fields, type Rejection, type Row, wordsIn } from '../row.ts'

/** What a server's own formats mean: by its number, and by its letters, the world id that all servers share. */
export interface BmltFormats {
  readonly byId: ReadonlyMap<string, string>
  readonly byLetters: ReadonlyMap<string, string>
  /** letters -> language, for formats that name one */
  readonly languages: ReadonlyMap<string, string>
}

/** These three letters are kept free for the same use on every server. */
const everywhere: Readonly<Record<string, string>> = { HY: 'HYBR', VM: 'VM', TC: 'TC' }

/** Reads the list of formats that comes with a BMLT answer, where it was asked for. */
export const bmltFormats = (formats: readonly Fields[]): BmltFormats => {
  const said = formats.map((format) => ({
    id: wordsIn(format, 'id', 'shared_id_bigint'),
    letters: wordsIn(format, 'key_string'),
    world: wordsIn(format, 'world_id', 'worldid_mixed').toUpperCase(),
  }))
  return {
    byId: new Map(said.map(({ id, world }) => [id, world])),
    byLetters: new Map([...Object.entries(everywhere), ...said.map(({ letters, world }): [string, string] => [letters, world])]),
    languages: new Map(
      said
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

const attendanceOf = (fields: Fields, worlds: readonly string[]): Attendance | undefined => {
  const venue = wordsIn(fields, 'venue_type')
  const stated = Object.hasOwn(byVenue, venue) ? byVenue[venue] : undefined
  const online = worlds.includes('VM') || wordsIn(fields, 'virtual_meeting_link', 'phone_meeting_number') !== ''
  if (worlds.includes('TC')) return stated === 'online' || stated === 'hybrid' || online ? 'online' : undefined
  if (stated) return stated
  if (worlds.includes('HYBR')) return 'hybrid'
  return online ? 'online' : 'in-person'
}

/** A row of a BMLT answer: everything is text, and days count from 1 = Sunday. */
export const rowOfBmlt =
  (formats: BmltFormats) =>
  (fields: Fields): Row | Rejection => {
    const letters = parts(wordsIn(fields, 'formats'))
    const worlds = [
      ...parts(wordsIn(fields, 'format_shared_id_list')).map((id) => formats.byId.get(id) ?? ''),
      ...letters.map((one) => formats.byLetters.get(one) ?? ''),
    ]
    const attendance = attendanceOf(fields, worlds)
    if (!attendance || wordsIn(fields, 'published') === '0') return 'not-now'
    return {
      key: wordsIn(fields, 'id_bigint'),
      days: daysFrom(fields['weekday_tinyint'], 1),
      start: minutesFrom(fields['start_time']),
      minutes: believable(minutesFrom(fields['duration_time'])),
      zone: fields['time_zone'],
      name: fields['meeting_name'],
      place: fields['location_text'],
      town: wordsIn(fields, 'location_municipality', 'location_city_subsection', 'location_neighborhood'),
      region: wordsIn(fields, 'location_province', 'location_sub_province'),
      postcode: wordsIn(fields, 'location_postal_code_1'),
      country: fields['location_nation'],
      latitude: fields['latitude'],
      longitude: fields['longitude'],
      attendance,
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
