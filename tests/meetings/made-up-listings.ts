import type { ListingFormat } from '#content'
import { link, planted, towns, two, weekdays, words, zones } from './planted-secrets.ts'
import { type Chance, oneOf } from '../support/sheets.ts'

/** A made-up listing, and what should become of it. */
export interface MadeUp {
  readonly text: string
  readonly rows: number
  readonly kept: number
  /** "day time" of every meeting that should come out, in any order */
  readonly expected: readonly string[]
}

/** What every row has somewhere, and no snapshot may have. */
const extras = (chance: Chance): Record<string, unknown> => ({
  notes: `Ring 020 7946 0018, password hunter2. ${words(chance)}`,
  contact_1_name: 'Zebediah Q.',
  contact_1_email: 'bob.qxz@example.org',
  contact_1_phone: '020 7946 0018',
  contact_name_1: 'Zebediah',
  email_contact: 'bob.qxz@example.org',
  comments: 'Passcode hunter2',
  address: '12 Secretstreet',
  location_street: '12 Secretstreet',
  venmo: '@zebediah',
  conference_url: chance() < 0.3 ? 'https://zoom.us/j/4155550199?pwd=hunter2' : '',
  phone_meeting_number: '',
})

interface Made {
  readonly days: readonly number[]
  readonly time: string
  readonly fault: boolean
  /** what a stray quote makes of its line, where it has one */
  readonly stray?: (line: string) => string
  readonly fields: Record<string, unknown>
}

const ofFormat: Readonly<
  Record<ListingFormat, (chance: Chance, days: readonly number[], time: string) => Record<string, unknown>>
> = {
  'meeting-guide': (chance, days, time) => ({
    slug: chance() < 0.1 ? oneOf(chance, planted) : `meeting-${Math.floor(chance() * 1e6)}`,
    day: days.length > 1 ? days.map((day) => (chance() < 0.5 ? day : String(day))) : chance() < 0.5 ? days[0] : String(days[0]),
    time,
    timezone: oneOf(chance, zones),
    name: words(chance),
    location: words(chance),
    city: chance() < 0.1 ? words(chance) : oneOf(chance, towns),
    state: words(chance),
    postal_code: oneOf(chance, ['LS1 4AB', '60641', '020 7946 0018', '']),
    country: words(chance),
    latitude: chance() * 180 - 90,
    longitude: String(chance() * 360 - 180),
    types: ['O', 'W', 'X', 'hunter2', 'bob.qxz@example.org'],
    url: link(chance),
  }),
  bmlt: (chance, days, time) => ({
    id_bigint: String(Math.floor(chance() * 1e6)),
    weekday_tinyint: chance() < 0.9 ? String((days[0] ?? 0) + 1) : (days[0] ?? 0) + 1,
    start_time: `${time}:00`,
    duration_time: '01:30:00',
    time_zone: oneOf(chance, zones),
    meeting_name: words(chance),
    location_text: words(chance),
    location_municipality: chance() < 0.1 ? words(chance) : oneOf(chance, towns),
    location_province: words(chance),
    location_postal_code_1: 'LS1 4AB',
    location_nation: words(chance),
    latitude: String(chance() * 180 - 90),
    longitude: String(chance() * 360 - 180),
    formats: 'O,QX,hunter2',
    format_shared_id_list: '1,2',
    venue_type: oneOf(chance, ['1', '2', '3']),
    published: '1',
    lang_enum: 'en',
  }),
  csv: (chance, days, time) => ({
    ID: `row-${Math.floor(chance() * 1e6)}`,
    Day: days.map((day) => (chance() < 0.7 ? weekdays[day] : String(day))).join(', '),
    Time: time,
    'Time Zone': oneOf(chance, zones),
    Name: words(chance),
    Place: words(chance),
    Town: oneOf(chance, towns),
    Region: words(chance),
    Postcode: 'LS1 4AB',
    Attendance: oneOf(chance, ['online', 'in person', 'Hybrid', '']),
    Kinds: 'women, wheelchair access, hunter2',
    Link: link(chance),
  }),
}

const faultOf: Readonly<Record<ListingFormat, readonly Record<string, unknown>[]>> = {
  'meeting-guide': [
    { day: 7 },
    { day: [] },
    { day: [1, 9] },
    { time: '25:00' },
    { time: null },
    { timezone: 'Mars/Olympus' },
    { name: 'x'.repeat(300) },
    { notes: 'x'.repeat(10_001) },
  ],
  bmlt: [
    { weekday_tinyint: '0' },
    { weekday_tinyint: '8' },
    { start_time: '' },
    { time_zone: 'Nowhere' },
    { published: '0' },
    { meeting_name: 'y'.repeat(201) },
  ],
  csv: [
    { Day: 'Someday' },
    { Day: '' },
    { Time: '24:01' },
    { Time: 'late' },
    { 'Time Zone': 'Leeds' },
    { Attendance: 'by post' },
    { Name: 'z'.repeat(201) },
  ],
}

const madeRow = (chance: Chance, format: ListingFormat): Made => {
  const days = format !== 'bmlt' && chance() < 0.2 ? weekdays.map((_, day) => day).filter(() => chance() < 0.5) : []
  const said = days.length > 0 ? days : [Math.floor(chance() * 7)]
  const time = chance() < 0.02 ? '24:00' : `${two(Math.floor(chance() * 24))}:${two(Math.floor(chance() * 12) * 5)}`
  const fields = { ...extras(chance), ...ofFormat[format](chance, said, time) }
  const fault = chance() < 0.1
  if (format === 'csv' && chance() < 0.03) return { days: said, time, fault: true, stray: oneOf(chance, strayQuotes), fields }
  return { days: said, time, fault, fields: fault ? { ...fields, ...oneOf(chance, faultOf[format]) } : fields }
}

const quoted = (cell: unknown): string => {
  const text = typeof cell === 'string' ? cell : ''
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const formats = [
  { id: '1', key_string: 'O', world_id: 'OPEN', lang: 'en' },
  { id: '2', key_string: 'QX', world_id: 'WCHR', lang: 'en' },
]

/** One quote too many, as a hand or a program leaves it: it spoils its own row, and must spoil no other. */
const strayQuotes: readonly ((line: string) => string)[] = [
  (line) => line.replace(/,([^",]*)$/, ',"$1'),
  (line) => line.replace(/^/, '"'),
  (line) => line.replace(/,([^",]*),/, ',"$1"x,'),
  (line) => line.replace(/,([^",]*),/, ',$1",'),
  (line) => `${line},"`,
]

const written = (format: ListingFormat, rows: readonly Made[]): string => {
  if (format === 'meeting-guide') return JSON.stringify(rows.map(({ fields }) => fields))
  if (format === 'bmlt') return JSON.stringify({ meetings: rows.map(({ fields }) => fields), formats })
  const columns = Object.keys(rows[0]?.fields ?? {})
  const lines = rows.map(({ fields, stray }) => {
    const line = columns.map((column) => quoted(fields[column])).join(',')
    return stray ? stray(line) : line
  })
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

/** So many rows, about a tenth of them faulty, with something private planted wherever a row has room for it. */
export const madeUpListing = (chance: Chance, format: ListingFormat, rows: number): MadeUp => {
  const made = Array.from({ length: rows }, () => madeRow(chance, format))
  const good = made.filter(({ fault }) => !fault)
  return {
    text: written(format, made),
    rows,
    kept: good.length,
    expected: good.flatMap(({ days, time }) =>
      days.map((day) => (time === '24:00' ? `${(day + 1) % 7} 00:00` : `${day} ${time}`)),
    ),
  }
}
