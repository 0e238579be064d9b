import type { Attendance } from '#content'
import { planted, secrets } from './planted-secrets.ts'
import { type Chance, oneOf } from '../support/sheets.ts'

// Listings in the shapes that the fellowships' own software exports, with the oddities that are found in real ones. All of it is made up.

/** What a made-up row has to become. */
export interface Expected {
  /** every way of saying how one can be there that is right; none where the row has to be rejected */
  readonly attendance: readonly Attendance[]
  readonly days: number
  readonly weekly: boolean
  readonly town: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly at: readonly [number, number]
}

export interface Export {
  readonly text: string
  readonly expected: readonly Expected[]
}

export const exportShapes = ['meeting-guide', 'plugin-csv', 'bmlt', 'naws-csv'] as const
export type ExportShape = (typeof exportShapes)[number]

interface Town {
  readonly town: string
  readonly region: string
  readonly postcode: string
  readonly country: string
  readonly zone: string
  readonly at: readonly [number, number]
}

const lying = (
  town: string,
  region: string,
  postcode: string,
  country: string,
  zone: string,
  north: number,
  east: number,
): Town => ({
  town,
  region,
  postcode,
  country,
  zone,
  at: [north, east],
})

/** Towns that share their names with others, in one country and in several, and villages that no table knows. */
const towns: readonly Town[] = [
  lying('Southampton', 'PA', '18966', 'USA', 'America/New_York', 40.17, -75.04),
  lying('Southampton', '', 'SO14 9ZZ', 'UK', 'Europe/London', 50.9, -1.4),
  lying('Cambridge', 'MA', '02139', 'USA', 'America/New_York', 42.37, -71.11),
  lying('Cambridge', '', 'CB1 9ZZ', 'UK', 'Europe/London', 52.2, 0.12),
  lying('Perth', 'WA', '6000', 'Australia', 'Australia/Perth', -31.95, 115.86),
  lying('Perth', '', 'PH1 9ZZ', 'UK', 'Europe/London', 56.4, -3.43),
  lying('London', 'ON', 'N6A 0Z0', 'Canada', 'America/Toronto', 42.98, -81.24),
  lying('London', '', 'N1 9ZZ', 'UK', 'Europe/London', 51.54, -0.1),
  lying('Salem', 'OR', '97301', 'USA', 'America/Los_Angeles', 44.94, -123.03),
  lying('Salem', 'MA', '01970', 'USA', 'America/New_York', 42.52, -70.89),
  lying('Richmond', 'VA', '23220', 'USA', 'America/New_York', 37.55, -77.46),
  lying('Richmond', 'BC', 'V6X 0Z0', 'Canada', 'America/Vancouver', 49.17, -123.14),
  lying('Montgomery', 'IL', '60538', 'USA', 'America/Chicago', 41.73, -88.34),
  lying('Quuxford', 'TX', '79401', 'USA', 'America/Chicago', 33.6, -101.9),
  lying('Nether Quux', '', 'BN7 9ZZ', 'UK', 'Europe/London', 50.87, 0.01),
  lying('Quuxbury', 'NSW', '2795', 'Australia', 'Australia/Sydney', -33.42, 149.58),
  lying('Dunedin', '', '9016', 'New Zealand', 'Pacific/Auckland', -45.87, 170.5),
  lying('Ennis', '', 'V95 A9C9', 'Ireland', 'Europe/Dublin', 52.84, -8.98),
]

/** The streets that are planted, and by what they would be seen in a list. */
const streets = [
  ['Brindle Dr', '4120 Brindle Dr'],
  ['104th St', '77 W. 104th St'],
  ['Brindle Pkwy', '12000 Brindle Pkwy'],
  ['Brindle St. Suite', '31 S. Brindle St. Suite 210'],
  ['Brindle Mansions', '14 Brindle Mansions'],
  ['Brindle Court', 'Flat 6, Brindle Court'],
  ['Brindle Str.', '16 Brindle Str.'],
  ['S Brindle', '2415 S Brindle, Quuxford, TX 79401'],
  ['Brindle Lane', '12b Brindle Lane'],
  ['Brindle Ave', '9920 Brindle Ave NE'],
] as const
export const streetSigns: readonly string[] = [...streets.map(([sign]) => sign.toLowerCase()), 'brindle']
export const secretSigns: readonly string[] = [...secrets, '999170']

/** A name that speaks of Zoom tells how one can be there. */
const plantedInNames = planted.filter((text) => !/zoom/i.test(text))

const names = [
  'Open Door',
  'Morning Light',
  'Sunday Serenity',
  'Step 12',
  'Friends & Neighbours',
  'Caf&eacute; Group',
  'Basic Text Study',
  '24 Hour Group',
]
const halls = [
  'Mill Church',
  "St Mary's Hall",
  'Quaker Meeting House',
  'Community Centre, Hall 2',
  'Town Library',
  'Hope House Club',
]

/** How a row says how one can be there. */
interface Way {
  readonly attendance: readonly Attendance[]
  readonly fields: Readonly<Record<string, unknown>>
  /** the address is that of a whole town */
  readonly approximate?: boolean
  readonly place?: string
}

const url = 'https://zoom.us/j/4155550199?pwd=hunter2'
const [inPerson, online, hybrid, closed]: readonly (readonly Attendance[])[] = [['in-person'], ['online'], ['hybrid'], []]
const notInPerson: readonly Attendance[] = ['online', 'check-first']

/** In the Meeting Guide format. */
const guideWays: readonly Way[] = [
  { attendance: inPerson ?? [], fields: { attendance_option: 'in_person' } },
  { attendance: inPerson ?? [], fields: {} },
  { attendance: inPerson ?? [], fields: { types: ['O', 'X'] } },
  { attendance: online ?? [], fields: { attendance_option: 'online', conference_url: url }, approximate: true },
  { attendance: online ?? [], fields: { attendance_option: 'Online' }, approximate: true },
  { attendance: online ?? [], fields: { types: ['ONL'] }, approximate: true },
  { attendance: online ?? [], fields: { types: ['TC', 'ONL'], conference_url: url } },
  { attendance: online ?? [], fields: { types: ['tc'], conference_phone: '+1 415 555 0199' } },
  { attendance: online ?? [], fields: { conference_url: url }, approximate: true },
  { attendance: online ?? [], fields: {}, approximate: true, place: 'Online' },
  { attendance: hybrid ?? [], fields: { attendance_option: 'hybrid', conference_url: url } },
  { attendance: hybrid ?? [], fields: { types: ['ONL'], conference_url: url } },
  { attendance: closed ?? [], fields: { types: ['TC'] } },
  { attendance: closed ?? [], fields: { attendance_option: 'Inactive' } },
  { attendance: closed ?? [], fields: { types: ['Location Temporarily Closed'] } },
  { attendance: ['online'], fields: { attendance_option: 'hybrid', types: ['TC'], conference_url: url } },
  { attendance: notInPerson, fields: { attendance_option: 'in_person', types: ['ONL'] } },
  { attendance: notInPerson, fields: { attendance_option: 'in_person' }, place: 'Zoom', approximate: true },
  { attendance: closed ?? [], fields: { attendance_option: 'in_person', types: ['TC'] } },
  { attendance: ['check-first'], fields: { notes: 'Hall temporarily closed until further notice' } },
]

const csvWays: readonly Way[] = [
  { attendance: inPerson ?? [], fields: { Types: 'Open, Discussion' } },
  { attendance: inPerson ?? [], fields: { Types: '' } },
  { attendance: online ?? [], fields: { Types: 'Open, Online Meeting', 'Conference URL': url }, approximate: true },
  { attendance: online ?? [], fields: { Types: 'Online Meeting, Location Temporarily Closed', 'Conference URL': url } },
  { attendance: online ?? [], fields: { Types: 'LOCATION TEMPORARILY CLOSED', 'Conference Phone': '+1 415 555 0199' } },
  { attendance: online ?? [], fields: { Types: 'Open', 'Conference URL': url }, approximate: true },
  { attendance: online ?? [], fields: { Types: 'Open' }, approximate: true, place: 'Virtual Meeting' },
  { attendance: hybrid ?? [], fields: { Types: 'Open, Online Meeting', 'Conference URL': url } },
  { attendance: closed ?? [], fields: { Types: 'Open, Location Temporarily Closed' } },
  { attendance: closed ?? [], fields: { Types: 'Abierta, Ubicación temporalmente cerrada' } },
  { attendance: closed ?? [], fields: { Types: 'Emplacement temporairement fermé' } },
  { attendance: notInPerson, fields: { Types: 'Online Meeting' } },
]

const bmltWays: readonly Way[] = [
  { attendance: inPerson ?? [], fields: { venue_type: '1', formats: 'O' } },
  { attendance: inPerson ?? [], fields: { venue_type: 1 } },
  { attendance: inPerson ?? [], fields: { formats: 'O,WC' } },
  { attendance: online ?? [], fields: { venue_type: '2', virtual_meeting_link: url } },
  { attendance: online ?? [], fields: { formats: 'O,VM', virtual_meeting_link: url } },
  { attendance: online ?? [], fields: { formats: 'VM,TC', virtual_meeting_link: url } },
  { attendance: online ?? [], fields: { virtual_meeting_link: url } },
  { attendance: hybrid ?? [], fields: { venue_type: '3', virtual_meeting_link: url } },
  { attendance: hybrid ?? [], fields: { formats: 'HY', virtual_meeting_link: url } },
  { attendance: closed ?? [], fields: { formats: 'TC' } },
  { attendance: closed ?? [], fields: { formats: 'O,tc' } },
  { attendance: closed ?? [], fields: { published: '0' } },
  { attendance: closed ?? [], fields: { venue_type: '1', formats: 'TC' } },
  { attendance: ['online'], fields: { venue_type: '3', formats: 'TC', virtual_meeting_link: url } },
  { attendance: notInPerson, fields: { venue_type: '1', formats: 'VM' } },
  { attendance: notInPerson, fields: { venue_type: '1' }, place: 'Zoom' },
]

const nawsWays: readonly Way[] = [
  { attendance: inPerson ?? [], fields: { Format1: 'O' } },
  { attendance: online ?? [], fields: { Format1: 'VM', VirtualMeetingLink: url } },
  { attendance: online ?? [], fields: { Format1: 'TC', Format2: 'VM', PhoneMeetingNumber: '+1 415 555 0199' } },
  { attendance: hybrid ?? [], fields: { Format2: 'HY', VirtualMeetingLink: url } },
  { attendance: hybrid ?? [], fields: { Format2: 'HYBR', VirtualMeetingLink: url } },
  { attendance: closed ?? [], fields: { Format1: 'TC' } },
  { attendance: closed ?? [], fields: { Delete: 'D' } },
  { attendance: closed ?? [], fields: { unpublished: '1' } },
  { attendance: notInPerson, fields: { Format1: 'VM' } },
]

/** Of ten rows seven meet in person and say so plainly; the others say it in one of the other ways. */
const wayFrom = (chance: Chance, ways: readonly Way[]): Way =>
  chance() < 0.5
    ? oneOf(
        chance,
        ways.filter(({ attendance }) => attendance[0] === 'in-person'),
      )
    : oneOf(chance, ways)

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const two = (number: number): string => String(number).padStart(2, '0')

interface Said {
  readonly name: string
  readonly place: string
  readonly weekly: boolean
  readonly day: number
  readonly zone: string
  readonly lies: Town
  readonly address: string
  readonly way: Way
  readonly hour: number
  readonly faulty: boolean
  /** a part of the region that the software knows */
  readonly area: string
  readonly hasPosition: boolean
}

const ordinals = ['1st', 'Second', '3rd', 'Fourth', 'Last']

const saidFrom = (chance: Chance, ways: readonly Way[]): Said => {
  const lies = oneOf(chance, towns)
  const way = wayFrom(chance, ways)
  const day = Math.floor(chance() * 7)
  const weekly = chance() > 0.06
  const street = oneOf(chance, streets)[1]
  const odd = chance()
  const hall = oneOf(chance, halls)
  const place =
    way.place ??
    (odd < 0.04
      ? street
      : odd < 0.08
        ? `${hall}, ${street}`
        : odd < 0.1
          ? oneOf(chance, planted)
          : odd < 0.13
            ? `${hall} (D42 / GSO #999170)`
            : hall)
  const plain = oneOf(chance, names)
  const of = chance()
  const named =
    of < 0.03 ? `99917000 ${plain} AFG` : of < 0.06 ? oneOf(chance, plantedInNames) : of < 0.08 ? `${plain}, ${street}` : plain
  const region = lies.region === '' ? '' : `, ${lies.region}`
  const tail = lies.region === '' ? `${lies.town} ${lies.postcode}` : `${lies.town}${region} ${lies.postcode}`
  return {
    name: weekly ? named : `${oneOf(chance, ordinals)} ${weekdays[day] ?? ''} ${plain}`,
    place,
    weekly,
    day,
    zone: lies.zone,
    lies,
    address: way.approximate
      ? `${lies.town}${region}, ${lies.country}`
      : `${street.split(', Quux')[0] ?? ''}, ${tail}, ${lies.country}`,
    way,
    hour: 6 + Math.floor(chance() * 16),
    faulty: chance() < 0.02,
    area: chance() < 0.5 ? `${lies.town} Area` : lies.country === 'USA' ? 'United States' : '',
    hasPosition: chance() < 0.7,
  }
}

const noise = {
  notes: 'Ring 020 7946 0018, password hunter2.',
  contact_1_name: 'Zebediah Q.',
  contact_1_email: 'bob.qxz@example.org',
  conference_url_notes: 'Passcode hunter2',
}

type Fields = Readonly<Record<string, unknown>>

const rowOf: Readonly<Record<ExportShape, (said: Said, chance: Chance, nth: number) => Fields>> = {
  'meeting-guide': ({ name, place, day, zone, lies, address, way, hour, faulty, area, hasPosition }, chance, nth) => ({
    ...noise,
    id: nth,
    slug: `open-door-${nth}`,
    name,
    day: chance() < 0.1 ? String(day) : day,
    time: `${two(hour)}:30`,
    end_time: `${two(hour + 1)}:30`,
    timezone: faulty ? oneOf(chance, ['PST', 'BST', '+10:00', 'Eastern Standard Time']) : zone,
    location: place,
    formatted_address: address,
    approximate: way.approximate ? 'yes' : 'no',
    ...(chance() < 0.5 ? { region: area } : { regions: [area, lies.town].filter(Boolean) }),
    ...(hasPosition ? { latitude: lies.at[0], longitude: lies.at[1] } : {}),
    ...way.fields,
  }),
  'plugin-csv': ({ name, place, day, zone, address, way, hour, faulty, area, lies, hasPosition }, chance, nth) => ({
    Time: `${hour % 12 === 0 ? 12 : hour % 12}:30 ${hour < 12 ? 'am' : 'PM'}`,
    'End Time': '',
    Day: weekdays[day] ?? '',
    Name: name,
    Location: place,
    Address: address,
    Region: area,
    'Sub Region': '',
    Notes: noise.notes,
    'Contact 1 Name': noise.contact_1_name,
    'Contact 1 Phone': '020 7946 0018',
    'Conference URL': '',
    'Conference Phone': '',
    'Conference URL Notes': noise.conference_url_notes,
    Timezone: faulty ? oneOf(chance, ['PST', 'BST', 'EDT']) : zone,
    Latitude: hasPosition ? String(lies.at[0]) : '',
    Longitude: hasPosition ? String(lies.at[1]) : '',
    Slug: `open-door-${nth}`,
    Types: '',
    ...way.fields,
  }),
  bmlt: ({ name, place, day, zone, lies, address, way, hour, faulty, area, hasPosition }, chance, nth) => ({
    id_bigint: String(nth),
    weekday_tinyint: String(day + 1),
    start_time: `${two(hour)}:30:00`,
    duration_time: '01:00:00',
    time_zone: faulty ? oneOf(chance, ['PST', 'IST']) : zone,
    meeting_name: name,
    location_text: place,
    location_street: address.split(',')[0] ?? '',
    location_municipality: lies.town,
    location_neighborhood: area === 'United States' ? '' : area,
    location_province: lies.region,
    location_postal_code_1: lies.postcode,
    location_nation: chance() < 0.5 ? lies.country : '',
    latitude: hasPosition ? String(lies.at[0]) : '',
    longitude: hasPosition ? String(lies.at[1]) : '',
    comments: noise.notes,
    contact_name_1: noise.contact_1_name,
    virtual_meeting_additional_info: noise.conference_url_notes,
    formats: 'O',
    published: '1',
    ...way.fields,
  }),
  'naws-csv': ({ name, place, day, zone, lies, address, way, hour, faulty, hasPosition }, chance, nth) => ({
    Committee: `G00${nth}`,
    CommitteeName: name,
    Closed: 'OPEN',
    WheelChr: chance() < 0.3 ? 'TRUE' : 'FALSE',
    Day: weekdays[day] ?? '',
    Time: `${hour}30`,
    Place: place,
    Address: address.split(',')[0] ?? '',
    City: lies.town,
    LocBorough: '',
    State: lies.region,
    Zip: lies.postcode,
    Country: lies.country,
    Directions: noise.notes,
    Format1: '',
    Format2: '',
    Delete: '',
    unpublished: '',
    Longitude: hasPosition ? String(lies.at[1]) : '',
    Latitude: hasPosition ? String(lies.at[0]) : '',
    ContactName: noise.contact_1_name,
    PhoneMeetingNumber: '',
    VirtualMeetingLink: '',
    VirtualMeetingInfo: noise.conference_url_notes,
    TimeZone: faulty ? oneOf(chance, ['PST', 'BST']) : zone,
    ...way.fields,
  }),
}

const ways = { 'meeting-guide': guideWays, 'plugin-csv': csvWays, bmlt: bmltWays, 'naws-csv': nawsWays } as const

const table = (rows: readonly Fields[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const quoted = (cell: unknown): string => `"${(typeof cell === 'string' ? cell : '').replaceAll('"', '""')}"`
  return [columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(row[column])))]
    .map((cells) => cells.join(','))
    .join('\r\n')
}

/** So many rows in one of the shapes, and what has to become of each, in their order. */
export const madeUpExport = (chance: Chance, shape: ExportShape, rows: number): Export => {
  const said = Array.from({ length: rows }, () => saidFrom(chance, ways[shape]))
  const fields = said.map((one, at) => rowOf[shape](one, chance, at))
  const expected = said.map(({ way, faulty, weekly, lies }): Expected => ({
    attendance: faulty ? [] : way.attendance,
    days: 1,
    weekly,
    ...lies,
  }))
  return { text: shape === 'plugin-csv' || shape === 'naws-csv' ? table(fields) : JSON.stringify(fields), expected }
}
