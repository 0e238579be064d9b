import { describe, expect, test } from 'vitest'
import { addressFrom } from '../../src/meetings/importer/address.ts'
import { findPlace } from '../../src/meetings/find-place.ts'
import { kilometres } from '../../src/meetings/places.ts'
import { imported, places } from '../support/in-parts.ts'

describe('an address says where it lies', () => {
  test.each([
    ['7 Weir Rd, Evanston, IL 60201, USA', 'Evanston|IL|60201|USA|street'],
    ['7 Weir Rd, Evanston, IL 60201-1234', 'Evanston|IL|60201-1234||street'],
    ['12 Mill Lane, Lewes BN7 9ZZ, UK', 'Lewes||BN7 9ZZ|UK|street'],
    ['12 Mill Lane, Lewes, East Sussex, BN7 9ZZ', 'Lewes|East Sussex|BN7 9ZZ||street'],
    ['40 Elm St, Red Deer, Alberta, T4N 0Z0, Canada', 'Red Deer|Alberta|T4N 0Z0|Canada|street'],
    ['8 Rue des Saules, Québec, QC G1R 0Z0, Canada', 'Québec|QC|G1R 0Z0|Canada|street'],
    ['3 Bay St, Hobart TAS 7000, Australia', 'Hobart|TAS|7000|Australia|street'],
    ['3 Bay St, Napier South, Napier 4110, New Zealand', 'Napier||4110|New Zealand|street'],
    ['6 Quay St, Ennis, Co. Clare, V95 A9C9, Ireland', 'Ennis|Co. Clare|V95 A9C9|Ireland|street'],
    ['6 Quay St, Dublin 7, Ireland', 'Dublin|||Ireland|street'],
    ['Lindenstr. 5, 10969 Berlin, Germany', 'Berlin||10969|Germany|street'],
    ['100 Main St, Corinth, MS', 'Corinth|MS|||street'],
    ['Mill Hall, 100 Main St, Corinth, MS', 'Corinth|MS|||street'],
    ['5 A St, New York, NY 10001', 'New York|NY|10001||street'],
    ['Evanston, IL, USA', 'Evanston|IL||USA|town'],
    ['London, UK', 'London|||UK|town'],
    ['New York, USA', 'New York|New York||USA|town'],
    ['Georgia', '|Georgia|||town'],
    ['1 Bay St', '||||street'],
    ['Upstairs', '||||somewhere'],
    ['', '||||nothing'],
  ])('%s', (address, expected) => {
    const { town, region, postcode, country, where } = addressFrom(address)
    expect([town, region, postcode, country, where].join('|')).toBe(expected)
  })

  test('and nothing that is read of it holds its street', () => {
    for (const street of ['7 Weir Rd', '12 Mill Lane', '1234', 'Weir Road', 'Suite 5', 'Flat 2'])
      for (const rest of ['', ', IL', ', Evanston', ', Evanston, IL 60201, USA', ' Evanston IL', ', UK'])
        expect(JSON.stringify({ ...addressFrom(street + rest), where: '' }), street + rest).not.toContain(street)
  })
})

const row = { slug: 'a', name: 'Open Door', day: 3, time: '19:15', location: 'Mill Hall' }
const guide = async (more: object) => {
  const { meetings, leftOut } = await imported(JSON.stringify([{ ...row, ...more }]), 'meeting-guide')
  return { meetings, leftOut, meeting: meetings[0] }
}

describe('a row keeps its own position, and takes its region from its address', () => {
  test.each([
    [
      'a town of a common name',
      { formatted_address: '7 Weir Rd, Brighton, CO 80601, USA', region: 'Adams County', latitude: 39.98, longitude: -104.82 },
    ],
    [
      'a town that is known abroad alone',
      { formatted_address: '7 Weir Rd, Exeter, NH 03833, USA', region: 'Seacoast', latitude: 42.98, longitude: -70.95 },
    ],
    [
      'a region that is a country',
      { formatted_address: '7 Weir Rd, Athens, OH 45701, USA', region: 'United States', latitude: 39.33, longitude: -82.1 },
    ],
    ['a town of the table, without any region', { city: 'Exeter', latitude: 42.98, longitude: -70.95 }],
    ['a namesake in its own state', { city: 'Franklin', state: 'TN', country: 'US', latitude: 35.2, longitude: -88.9 }],
  ])('%s', async (_, more: { latitude: number; longitude: number }) => {
    const { meeting, leftOut } = await guide(more)
    expect(meeting?.at).toEqual([more.latitude, more.longitude])
    expect(leftOut.has('position')).toBe(false)
  })

  test.each([
    ['swapped', { city: 'Denver', state: 'CO', latitude: -104.99, longitude: 39.74 }, [39.74, -104.99], 'swapped'],
    [
      'without its minus',
      { city: 'Denver', state: 'CO', country: 'US', latitude: 39.74, longitude: 104.99 },
      [39.74, -104.99],
      'sign',
    ],
    [
      'half of it zero',
      { city: 'Denver', state: 'CO', country: 'US', latitude: 39.74, longitude: 0 },
      [39.74, -104.98],
      'position',
    ],
    ['in one text', { city: 'Denver', state: 'CO', coordinates: '39.74, -104.99' }, [39.74, -104.99], undefined],
    ['in one text without a blank', { city: 'Denver', state: 'CO', coordinates: '39.74,-104.99' }, [39.74, -104.99], undefined],
    ['in a list', { city: 'Denver', state: 'CO', coordinates: [39.74, -104.99] }, [39.74, -104.99], undefined],
    ['with commas', { city: 'Denver', state: 'CO', latitude: '39,74', longitude: '-104,99' }, [39.74, -104.99], undefined],
    [
      'of a small town',
      { city: 'Naples', state: 'NY', country: 'USA', latitude: '42.61', longitude: '-77.4' },
      [42.61, -77.4],
      undefined,
    ],
  ] as const)('a position %s', async (_, more, at, changed) => {
    const { meeting, leftOut } = await guide(more)
    expect(meeting?.at && kilometres(meeting.at, at)).toBeLessThan(2)
    expect(['swapped', 'sign', 'position'].filter((what) => leftOut.has(what as 'sign'))).toEqual(changed ? [changed] : [])
  })
})

/** What a list names and how it is found by what somebody types. */
const found = async (rows: readonly object[], typed: string, country?: string) => {
  const { meetings } = await imported(
    JSON.stringify(rows.map((more, nth) => ({ ...row, ...more, slug: `s${nth}` }))),
    'meeting-guide',
  )
  const place = findPlace(typed, places, meetings, country)
  const names = meetings.filter(({ id }) => place?.own.has(id)).map(({ name }) => name)
  return { place, names: names.map(String).toSorted() }
}

describe('a meeting is found by what its list says, with or without a position', () => {
  test.each([
    [
      { regions: ['Mississippi', 'South', 'Natchez'], address: '100 Main St, Natchez, MS' },
      ['Natchez', 'Mississippi', 'MS', 'South', 'Natchez, MS'],
    ],
    [{ region: 'Marin', sub_region: 'Tiburon', address: '1 Bay St' }, ['Tiburon', 'Marin']],
    [{ address: '40 Elm St, Red Deer, Alberta, T4N 0Z0, Canada' }, ['Red Deer', 'T4N', 'T4N 0Z0', 'Alberta', 'Red Deer, AB']],
    [
      { formatted_address: '7 Weir Rd, Evanston, IL 60201, USA', region: 'North Shore' },
      ['Evanston', '60201', 'North Shore', 'Illinois', 'Evanston, USA'],
    ],
    [{ formatted_address: '12 Mill Lane, Lewes BN7 9ZZ, UK' }, ['Lewes', 'BN7', 'bn7 9zz', 'Lewes, England']],
    [{ formatted_address: '3 Bay St, Hobart TAS 7000, Australia' }, ['Hobart', '7000', 'Tasmania']],
    [
      { city: 'Leeds', state: 'West Yorkshire', country: 'UK' },
      ['leeds west yorkshire', 'Leeds, West Yorkshire', 'leeds uk', 'West Yorkshire'],
    ],
    [{ city: 'Quux', sub_region: 'Foo Hills', postal_code: '10969' }, ['quux', 'Foo Hills', '10969']],
  ])('%j', async (more, all) => {
    for (const typed of all) expect([typed, (await found([more], typed)).names]).toEqual([typed, ['Open Door']])
  })

  const abroad = [
    { name: 'There', formatted_address: '7 Weir Rd, Cambridge, MA 02139, USA', latitude: 42.37, longitude: -71.11 },
    { name: 'Here', formatted_address: '12 Mill Lane, Cambridge CB1 9ZZ, UK', latitude: 52.2, longitude: 0.12 },
  ]
  test.each([
    ['Cambridge', 'united-states', ['There']],
    ['Cambridge', 'england', ['Here']],
    ['Cambridge', 'scotland', ['Here']],
    ['Cambridge, MA', 'england', ['There']],
    ['Cambridge, Massachusetts', 'england', ['There']],
    ['Cambridge, UK', 'united-states', ['Here']],
  ])('of towns of one name in two countries, %s leads from %s to its own', async (typed, country, expected) => {
    expect((await found(abroad, typed, country)).names).toEqual(expected)
  })

  test('whose country has a town of that name that the list lacks is led there, and told of the other', async () => {
    const { place, names } = await found(abroad.slice(0, 1), 'Cambridge', 'england')
    expect(names).toEqual([])
    expect(place?.at && kilometres(place.at, [52.2, 0.12])).toBeLessThan(20)
    expect(place?.others.map(({ name, region }) => `${name}, ${region}`)).toContain('Cambridge, Massachusetts')
  })

  test("the list's own towns come before those of the table where no country is known", async () => {
    const { place, names } = await found(abroad.slice(0, 1), 'Cambridge')
    expect(names).toEqual(['There'])
    expect(place).toMatchObject({ name: 'Cambridge', region: 'Massachusetts', at: [42.37, -71.11] })
  })

  test('a town that the table knows as well is called as it calls it', async () => {
    const rows = [{ city: 'leeds', country: 'UK', latitude: 53.8, longitude: -1.55 }]
    expect((await found(rows, 'LEEDS', 'england')).place).toMatchObject({ name: 'Leeds', region: 'England' })
  })

  test('towns of one name in one country are all found, and told apart by their region', async () => {
    const rows = [
      { name: 'One', formatted_address: '7 Weir Rd, Salem, OR 97301, USA', latitude: 44.94, longitude: -123.03 },
      { name: 'Two', formatted_address: '7 Weir Rd, Salem, MA 01970, USA', latitude: 42.52, longitude: -70.89 },
    ]
    expect((await found(rows, 'Salem', 'united-states')).names).toEqual(['One', 'Two'])
    expect((await found(rows, 'Salem, MA', 'united-states')).names).toEqual(['Two'])
    expect((await found(rows, 'Salem', 'united-states')).place?.others.map(({ region }) => region)).toHaveLength(1)
  })
})
