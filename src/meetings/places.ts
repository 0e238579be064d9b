import type { Meeting } from '#content'

/** A point: degrees north, degrees east. */
export type Point = readonly [number, number]

export interface Place {
  readonly name: string
  readonly region: string
  readonly at: Point
}

/** The places of a table with the columns name, region, latitude and longitude, larger places first. */
export const placesFrom = (table: string): readonly Place[] =>
  table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name = '', region = '', north = '', east = ''] = line.split(',')
      return name === '' ? [] : [{ name, region, at: [Number(north), Number(east)] as const }]
    })

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^st /, 'saint ')
    .trim()

const middle = (points: readonly Point[]): Point | undefined => {
  const sum = (index: 0 | 1): number => points.reduce((total, point) => total + point[index], 0) / points.length
  return points.length === 0 ? undefined : [sum(0), sum(1)]
}

const pointsOf = (meetings: readonly Meeting[]): readonly Point[] => meetings.flatMap(({ at }) => (at ? [at] : []))

/** The area of a postcode as it may be typed: whole, or its first part alone. */
const areaTyped = (text: string): string | undefined => {
  const code = text.toUpperCase().trim()
  const area = /^([A-Z]{1,2}\d[A-Z\d]?|[A-Z]\d[A-Z]|\d{3,4})(?:\s*\d[A-Z]{2}|\s*\d[A-Z]\d|\d{2}(?:-\d{4})?)?$/.exec(code)?.[1]
  return area !== undefined && /^\d{5}/.test(code) ? code.slice(0, 3) : area
}

/**
 * The place that somebody typed: an area of a postcode that the list knows, a town of the gazetteer, with its region after a
 * comma where there are several, or a town that the list names. None where it is none of these.
 */
export const findPlace = (typed: string, places: readonly Place[], meetings: readonly Meeting[]): Place | undefined => {
  const area = areaTyped(typed)
  if (area !== undefined) {
    const at = middle(pointsOf(meetings.filter(({ postcode }) => postcode === area)))
    return at && { name: area, region: '', at }
  }
  const [town = '', region = ''] = typed.split(',').map(folded)
  if (town === '') return undefined
  const inRegion = (place: Place): boolean => folded(place.region).startsWith(region)
  const found =
    places.find((place) => folded(place.name) === town && inRegion(place)) ??
    (town.length > 2 ? places.find((place) => folded(place.name).startsWith(`${town} `) && inRegion(place)) : undefined)
  if (found) return found
  const there = meetings.filter((meeting) => folded(meeting.town ?? '') === town)
  const at = middle(pointsOf(there))
  return at && { name: there[0]?.town ?? typed, region: '', at }
}

const radians = Math.PI / 180

/** How far it is from one point to another as the crow flies, in kilometres. */
export const kilometres = ([north, east]: Point, [toNorth, toEast]: Point): number => {
  const half =
    Math.sin(((toNorth - north) * radians) / 2) ** 2 +
    Math.cos(north * radians) * Math.cos(toNorth * radians) * Math.sin(((toEast - east) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}
