import type { Meeting, Snapshot } from '#content'
import { chanceFrom, oneOf } from '../support/chance.ts'

const towns = [
  { town: 'Leeds', postcode: 'LS1', country: 'England', zone: 'Europe/London', at: [53.8, -1.55] },
  { town: 'London', postcode: 'N1', country: 'England', zone: 'Europe/London', at: [51.54, -0.1] },
  { town: 'Cork', country: 'Ireland', zone: 'Europe/Dublin', at: [51.9, -8.47] },
  { town: 'New York', region: 'New York', postcode: '100', zone: 'America/New_York', at: [40.71, -74] },
  { town: 'Chicago', region: 'Illinois', postcode: '606', zone: 'America/Chicago', at: [41.88, -87.63] },
  { town: 'Los Angeles', region: 'California', postcode: '900', zone: 'America/Los_Angeles', at: [34.05, -118.24] },
  { town: 'Toronto', region: 'Ontario', zone: 'America/Toronto', at: [43.65, -79.38] },
  { town: 'Sydney', country: 'Australia', zone: 'Australia/Sydney', at: [-33.87, 151.21] },
  { town: 'Auckland', country: 'New Zealand', zone: 'Pacific/Auckland', at: [-36.85, 174.76] },
] as const

const kinds = ['closed', 'lgbtq', 'newcomers', 'open', 'secular', 'step-free', 'women'] as const
const words = [
  'Morning',
  'Evening',
  'Lunch',
  'Lantern',
  'River',
  'Hill',
  'Bridge',
  'Garden',
  'Harbour',
  'Meadow',
  'Corner',
  'Mill',
]

/** An id of twelve letters, another for every number. */
const idOf = (nth: number): string =>
  Array.from({ length: 12 }, (_, place) => String.fromCharCode(97 + (Math.floor(nth / 26 ** Math.min(place, 4)) % 26))).join('')

/** Positions are kept to about a kilometre. */
const rounded = (degrees: number): number => Math.round(degrees * 100) / 100

/** So many made-up meetings, as those of a large fellowship lie over days, clocks and places; always the same ones. */
export const madeUpMeetings = (many: number): readonly Meeting[] => {
  const chance = chanceFrom(1)
  return Array.from({ length: many }, (_, nth): Meeting => {
    const { zone, at, ...where } = oneOf(chance, towns)
    const hour = String(6 + Math.floor(chance() * 17)).padStart(2, '0')
    return {
      id: idOf(nth),
      day: Math.floor(chance() * 7),
      time: `${hour}:${oneOf(chance, ['00', '15', '30', '45'])}`,
      minutes: 60,
      zone,
      name: `Made-up ${oneOf(chance, words)} ${oneOf(chance, words)} ${nth}`,
      place: `Made-up ${oneOf(chance, words)} Hall`,
      ...where,
      at: [rounded(at[0] + chance() - 0.5), rounded(at[1] + chance() - 0.5)],
      attendance: oneOf(chance, ['in-person', 'in-person', 'in-person', 'hybrid', 'online']),
      kinds: kinds.filter(() => chance() < 0.25),
    }
  })
}

/** A snapshot with so many of them, of a day. */
export const madeUpSnapshot = (model: Snapshot, group: string, many: number, checked: string): Snapshot => {
  const { sample: _, ...real } = model
  return { ...real, group, checked, rows: many, kept: many, count: many, meetings: madeUpMeetings(many) }
}
