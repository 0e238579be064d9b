import { countriesCalled, regionOf } from './regions.ts'

/** A point: degrees north, degrees east. */
export type Point = readonly [number, number]

export interface Place {
  readonly name: string
  /** such as Maine or England */
  readonly region: string
  readonly at: Point
}

/** A town of the gazetteer. */
export interface Town extends Place {
  /** its name, written small and without marks */
  readonly key: string
  /** its region in short, such as ME */
  readonly code: string
  /** its country as the questions call it, such as united-states */
  readonly country: string
}

/** Words as they are compared: small, without marks, and with Saint, Fort and Mount in full. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^st /, 'saint ')
    .replace(/^ft /, 'fort ')
    .replace(/^mt /, 'mount ')

/** The towns of a table with the columns name, region, latitude and longitude, larger ones first. */
export const placesFrom = (table: string): readonly Town[] =>
  table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [name = '', code = '', north = '', east = ''] = line.split(',')
      const { name: region, country } = regionOf(code, Number(east))
      return name === '' ? [] : [{ name, key: folded(name), region, code, country, at: [Number(north), Number(east)] as const }]
    })

/** Whether a town lies in the region or the country that a word stands for, such as me, maine or usa. */
export const liesIn = ({ region, code, country }: Town, word: string): boolean =>
  folded(code) === word || (word.length > 2 && folded(region).startsWith(word)) || countriesCalled(word).includes(country)

const radians = Math.PI / 180

/** How far it is from one point to another as the crow flies, in kilometres. */
export const kilometres = ([north, east]: Point, [toNorth, toEast]: Point): number => {
  const half =
    Math.sin(((toNorth - north) * radians) / 2) ** 2 +
    Math.cos(north * radians) * Math.cos(toNorth * radians) * Math.sin(((toEast - east) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)))
}
