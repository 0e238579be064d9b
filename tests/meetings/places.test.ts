import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Meeting } from '#content'
import { findPlace } from '../../src/meetings/find-place.ts'
import { kilometres, placesFrom } from '../../src/meetings/places.ts'
import { madeUpMeeting } from './made-up-meeting.ts'

const places = placesFrom(readFileSync('content/meetings/places.csv', 'utf8'))

const meetings: readonly Meeting[] = [
  madeUpMeeting('leeds', { at: [53.8, -1.55], postcode: 'LS1', town: 'Leeds' }),
  madeUpMeeting('dublin', { at: [53.34, -6.25], postcode: 'D02' }),
  madeUpMeeting('dublin-6w', { at: [53.31, -6.3], postcode: 'D6W' }),
  madeUpMeeting('sydney', { at: [-33.87, 151.21], postcode: '20' }),
  madeUpMeeting('village', { at: [50.2, -5.4], town: 'Quux' }),
]

const found = (typed: string, country?: string): string => {
  const place = findPlace(typed, places, meetings, country)
  return place ? [place.name, place.region].filter(Boolean).join(', ') : 'nowhere'
}

describe('places', () => {
  test.each([
    ['Leeds', 53.8, -1.5],
    ['  leeds ', 53.8, -1.5],
    ['Leeds, UK', 53.8, -1.5],
    ['Leeds, West Yorkshire', 53.8, -1.5],
    ['Portland, OR', 45.5, -122.7],
    ['Portland, ME', 43.7, -70.3],
    ['Portland, Maine', 43.7, -70.3],
    ['portland maine', 43.7, -70.3],
    ['Portland, Oregon, USA', 45.5, -122.7],
    ['London, ON', 43, -81.2],
    ['London, Ontario', 43, -81.2],
    ['London, Canada', 43, -81.2],
    ['Perth, Western Australia', -31.95, 115.9],
    ['Vancouver, Washington', 45.64, -122.7],
    ['Newcastle, New South Wales', -32.9, 151.8],
    ['Newcastle NSW', -32.9, 151.8],
    ['Washington, D.C.', 38.9, -77],
    ['Hull', 53.74, -0.3],
    ['Galway', 53.27, -9.05],
    ['Limerick, Ireland', 52.66, -8.6],
    ['Dun Laoghaire', 53.3, -6.1],
    ['St Andrews, Scotland', 56.3, -2.8],
    ['St Louis', 38.63, -90.2],
    ['New York', 40.7, -74],
    ['LS1', 53.8, -1.55],
    ['ls1 4ab', 53.8, -1.55],
    ['D02', 53.34, -6.25],
    ['D02 X285', 53.34, -6.25],
    ['d02x285', 53.34, -6.25],
    ['D6W XY00', 53.31, -6.3],
    ['2000', -33.87, 151.21],
    ['quux', 50.2, -5.4],
  ])('%s is found', (typed, north, east) => {
    const place = findPlace(typed, places, meetings)
    expect(place?.at && kilometres(place.at, [north, east])).toBeLessThan(20)
  })

  test('every place that stands as an example in the words is found where it says', () => {
    const words = Object.values(parse(readFileSync('content/meetings/words.yaml', 'utf8')) as Record<string, string>)
    const examples = words.flatMap((text) => [...text.matchAll(/such as "([^"]+)"/g)].map(([, example = '']) => example))
    expect(examples).toContain('Portland, Maine')
    for (const example of examples) expect(found(example)).toBe(example)
  })

  test.each(['', ',', 'Xyzzyville', 'LS99', '(.*)', 'constructor', '12', 'D99 X285', 'London, Nowhereshire'])(
    '"%s" is found nowhere',
    (typed) => {
      expect(findPlace(typed, places, meetings)).toBeUndefined()
    },
  )

  test.each([
    ['Newcastle', 'england', 'Newcastle upon Tyne, England'],
    ['Newcastle', 'wales', 'Newcastle upon Tyne, England'],
    ['Newcastle', 'northern-ireland', 'Newcastle upon Tyne, England'],
    ['Newcastle', 'canada', 'Newcastle, New South Wales'],
    ['Newcastle', 'australia', 'Newcastle, New South Wales'],
    ['Lincoln', 'england', 'Lincoln, England'],
    ['Lincoln', 'united-states', 'Lincoln, Nebraska'],
    ['Durham', 'england', 'Durham, England'],
    ['Durham', 'united-states', 'Durham, North Carolina'],
    ['London', 'canada', 'London, Ontario'],
    ['London', 'ireland', 'London, England'],
    ['Perth', 'scotland', 'Perth, Scotland'],
    ['Perth', 'new-zealand', 'Perth, Western Australia'],
    ['Vancouver', 'canada', 'Vancouver, British Columbia'],
    ['Washington', 'united-states', 'Washington, District of Columbia'],
    ['Bangor', 'wales', 'Bangor, Wales'],
    ['Bangor', 'northern-ireland', 'Bangor, Northern Ireland'],
    ['Derry', 'northern-ireland', 'Derry, Northern Ireland'],
    ['London', 'elsewhere', 'London, England'],
    ['Lincoln, NE', 'england', 'Lincoln, Nebraska'],
    ['Perth', 'canada', 'Perth, Western Australia'],
    ['Perth', 'united-states', 'Perth Amboy, New Jersey'],
  ])('of several places called %s, %s decides', (typed, country, expected) => {
    expect(found(typed, country)).toBe(expected)
  })

  test('a place whose name only begins so comes before one of that very name in their own country alone, by the list as well', () => {
    const perth = madeUpMeeting('perth', { at: [56.4, -3.43], town: 'Perth', region: 'Perthshire', country: 'UK' })
    const taken = (country: string) => findPlace('Perth', places, [perth], country)
    expect(taken('canada')).toMatchObject({ name: 'Perth', own: new Set(['perth']) })
    expect(taken('united-states')).toMatchObject({ name: 'Perth Amboy', own: new Set() })
    expect(taken('ireland')).toMatchObject({ name: 'Perth', own: new Set(['perth']) })
    expect(taken('australia')).toMatchObject({ region: 'Western Australia', own: new Set() })
  })

  test('where another place may have been meant, it is offered', () => {
    const others = (typed: string, country: string) =>
      findPlace(typed, places, meetings, country)?.others.map(({ name, region }) => `${name}, ${region}`)
    expect(others('Durham', 'england')).toEqual(['Durham, North Carolina'])
    expect(others('Portland', 'united-states')).toEqual(['Portland, Maine', 'Portland, England'])
    expect(others('Portland, Maine', 'england')).toEqual([])
    expect(others('Chicago', 'united-states')?.filter((one) => one.startsWith('Chicago,'))).toEqual([])
    for (const one of others('Newcastle', 'england') ?? []) expect(found(one, 'england')).toBe(one)
  })

  test.each([
    ['Ontario', 'Ontario'],
    ['ontario', 'Ontario'],
    ['ON', 'Ontario'],
    ['Kent', 'Kent'],
  ])('%s is the whole region where the list names it, as people call it, and nothing is near it', (typed, name) => {
    const inRegions = [
      madeUpMeeting('short', { at: [43.7, -79.4], town: 'Toronto', region: 'ON', country: 'Canada' }),
      madeUpMeeting('long', { at: [45.4, -75.7], town: 'Ottawa', region: 'Ontario', country: 'Canada' }),
      madeUpMeeting('county', { at: [51.3, 0.5], town: 'Maidstone', region: 'Kent', country: 'England' }),
    ]
    const place = findPlace(typed, places, inRegions, name === 'Kent' ? 'england' : 'canada')
    expect(place && [place.name, place.region, place.at]).toEqual([name, '', undefined])
    expect([...(place?.own ?? [])].toSorted()).toEqual(name === 'Kent' ? ['county'] : ['long', 'short'])
  })

  test('every place of the gazetteer lies on the earth, in a region with a whole name, and is named once in it', () => {
    expect(places.length).toBeGreaterThan(3000)
    for (const {
      name,
      region,
      country,
      at: [north, east],
    } of places) {
      expect(Math.abs(north) <= 90 && Math.abs(east) <= 180, name).toBe(true)
      expect(region, name).toMatch(/\p{Ll}/u)
      expect(readFileSync('content/questions.yaml', 'utf8'), name).toContain(`- id: ${country}\n`)
    }
    expect(new Set(places.map(({ name, region }) => `${name}, ${region}`)).size).toBe(places.length)
  })

  test('London and New York are as far apart as an atlas says', () => {
    expect(kilometres([51.51, -0.13], [40.71, -74.01])).toBeCloseTo(5570, -1.5)
  })
})
