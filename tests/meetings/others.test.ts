import { array, assert, constantFrom, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Meeting } from '#content'
import { type Found, findPlace } from '../../src/meetings/find-place.ts'
import { contractQuestions } from '../content/contract-ids.ts'
import { places } from '../support/in-parts.ts'
import { madeUpMeeting } from './made-up-meeting.ts'

const countries = contractQuestions.country

const inWords = ({ name, region }: Pick<Found, 'name' | 'region'>): string => [name, region].filter(Boolean).join(', ')

/** Names of towns of the table and of others, of regions, and of both. */
const names = ['Perth', 'Newport', 'Ashford', 'Salem', 'Leeds', 'Ontario', 'Kent', 'New York', 'Newcastle', 'Georgia', 'Quux']

/** What a list may write for a country that is named to a person. */
const inCountry: Readonly<Record<string, readonly string[]>> = {
  'United Kingdom': ['UK', 'England', 'Scotland'],
  'United States': ['USA'],
  Canada: ['Canada'],
  Australia: ['Australia'],
  Germany: ['Germany'],
  DE: ['DE'],
}

const rows = record(
  {
    town: constantFrom(...names),
    region: constantFrom('WA', 'Western Australia', 'Kent', 'Kentucky', 'KY', 'ON', 'Ontario', 'England', 'Tasmania', 'Georgia'),
    country: constantFrom('UK', 'England', 'Scotland', 'USA', 'Canada', 'Australia', 'Germany', 'DE'),
    zone: constantFrom('Europe/London', 'America/New_York', 'Australia/Perth', 'Europe/Berlin'),
    areas: array(constantFrom(...names), { maxLength: 2 }),
    at: constantFrom([56.4, -3.43], [-31.95, 115.86], [53.8, -1.55], [34.06, -117.65], [51.15, 0.87]),
  },
  { requiredKeys: [] },
)

describe('other places that may have been meant', () => {
  test('each is found just as it is called, whatever the list says of its places', () => {
    let offered = 0
    assert(
      property(
        array(rows, { minLength: 1, maxLength: 8 }),
        constantFrom(...names),
        option(constantFrom('Kent', 'UK', 'USA', 'Australia', 'WA')),
        constantFrom(...countries),
        (said, name, region, country) => {
          const meetings = said.map((one, nth) => madeUpMeeting(String(nth), one as Partial<Meeting>))
          const place = findPlace(inWords({ name, region: region ?? '' }), places, meetings, country)
          const others = place?.others ?? []
          expect(new Set([place, ...others].map((one) => one && inWords(one))).size).toBe(others.length + 1)
          for (const other of others) {
            offered += 1
            const found = findPlace(inWords(other), places, meetings, country)
            const lying = meetings.filter(({ id }) => found?.own.has(id)).map((one) => one.country)
            // A whole region is called by its name alone once it is found, and one that is told apart by its country by its region.
            const isThere = inCountry[other.region]
              ? lying.every((one) => one === undefined || inCountry[other.region]?.includes(one))
              : found?.region === '' || found?.region === other.region
            expect([found?.name, isThere]).toEqual([other.name, true])
          }
        },
      ),
      { numRuns: 3000 },
    )
    expect(offered).toBeGreaterThan(500)
  })

  const regions: Readonly<Record<string, readonly string[]>> = {
    Scotland: ['', 'Perthshire', 'Scotland'],
    England: ['', 'Kent', 'England'],
    'United States': ['', 'WA', 'Kentucky', 'KY'],
    Canada: ['', 'ON', 'Ontario', 'Kent County'],
    Australia: ['', 'WA', 'Tasmania'],
    Ireland: ['', 'Co. Clare'],
    Germany: ['', 'Hessen'],
  }

  test.each(['Quux', 'Perth', 'Ontario', 'Newcastle'])(
    'of places of a list called %s in several countries, each that was not taken is offered and found with its meetings alone',
    (town) => {
      const lying = constantFrom(
        ...Object.entries(regions).flatMap(([country, all]) =>
          all.map((region) => (region === '' ? { country } : { country, region })),
        ),
      )
      assert(
        property(
          uniqueArray(lying, { minLength: 2, maxLength: 4, selector: ({ country }) => country }),
          constantFrom(...countries),
          (said, country) => {
            const meetings = said.map((one, nth) => madeUpMeeting(String(nth), { town, ...one }))
            const place = findPlace(town, places, meetings, country)
            const others = place?.others ?? []
            const found = others.map((other) => findPlace(inWords(other), places, meetings, country))
            for (const one of found) expect(one?.own.size).toBeLessThanOrEqual(1)
            const ids = [place, ...found].flatMap((one) => [...(one?.own ?? [])])
            expect(ids.toSorted()).toEqual(meetings.map(({ id }) => id))
          },
        ),
        { numRuns: 300 },
      )
    },
  )

  test('one of which the list names no region is called by its country', () => {
    const meetings = [
      madeUpMeeting('there', { town: 'Quux', country: 'AU' }),
      madeUpMeeting('here', { town: 'Quux', region: 'Fife', country: 'Scotland' }),
    ]
    const others = (country: string) => findPlace('Quux', places, meetings, country)?.others.map(inWords)
    expect(others('scotland')).toEqual(['Quux, Australia'])
    expect(others('australia')).toEqual(['Quux, Fife'])
    expect(findPlace('Quux, Australia', places, meetings, 'scotland')).toMatchObject({
      name: 'Quux',
      region: 'Australia',
      own: new Set(['there']),
    })
  })
})
