import type { Meeting } from '#content'
import { type Place, type Point, type Town, folded, kilometres, liesIn } from './places.ts'
import { around } from './regions.ts'
import { postcodeArea } from './whereabouts.ts'
import { sorted } from '../sorted.ts'

/** The place that was taken for what somebody typed, and others that may have been meant. */
export interface Found extends Place {
  readonly others: readonly Place[]
}

/** How many others are named. */
const most = 4

const middleOf = (meetings: readonly Meeting[]): Point | undefined => {
  const points = meetings.flatMap(({ at }) => (at ? [at] : []))
  const sum = (index: 0 | 1): number => points.reduce((total, point) => total + point[index], 0) / points.length
  return points.length === 0 ? undefined : [sum(0), sum(1)]
}

/** The area of a postcode as it may be typed: whole, or its first part alone. */
const areaTyped = (typed: string): string | undefined =>
  postcodeArea(typed) ?? /^(?:[A-Z]\d[\dA-Z]|\d{2,3})$/.exec(typed.trim().toUpperCase())?.[0]

/** Every town of this name, or whose name begins with these words: those of the country first, then its neighbours', then the larger. */
const townsCalled = (name: string, region: string, towns: readonly Town[], country: string): readonly Town[] => {
  const near = around(country)
  const rank = (town: Town): number =>
    (town.country === country ? 0 : near.includes(town.country) ? 2 : 4) + (town.key === name ? 0 : 1)
  const called = towns
    .filter(({ key }) => key === name || (name.length > 2 && key.startsWith(`${name} `)))
    .filter((town) => region === '' || liesIn(town, region))
  return sorted(called, (a, b) => rank(a) - rank(b))
}

const taken = (found: readonly Town[]): Found | undefined => {
  const [first, ...others] = found
  return first && { ...first, others: others.filter(({ at }) => kilometres(at, first.at) > 5).slice(0, most) }
}

/** What was typed, as a town and its region: after a comma, or else as its last words where they name one. */
const readings = (typed: string, towns: readonly Town[]): readonly (readonly [string, string])[] => {
  const [town = '', ...more] = typed.split(',').map(folded)
  if (more.length > 0) return [[town, more.find((word) => word !== '') ?? '']]
  const words = town.split(' ')
  const split = words.slice(1).map((_, at): [string, string] => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  return [[town, ''], ...split.filter(([, region]) => towns.some((one) => liesIn(one, region)))]
}

/**
 * The place that somebody typed: an area of a postcode that the list knows, a town of the gazetteer, with its region after a
 * comma where there are several, or a town that the list names. Of several towns of one name, the country that was answered decides.
 * None where it is none of these.
 */
export const findPlace = (
  typed: string,
  towns: readonly Town[],
  meetings: readonly Meeting[],
  country = 'elsewhere',
): Found | undefined => {
  const area = areaTyped(typed)
  if (area !== undefined) {
    const at = middleOf(meetings.filter(({ postcode }) => postcode === area))
    return at && { name: area, region: '', at, others: [] }
  }
  for (const [town, region] of readings(typed, towns)) {
    const found = town === '' ? undefined : taken(townsCalled(town, region, towns, country))
    if (found) return found
  }
  const town = folded(typed.split(',')[0] ?? '')
  // A region that we do not know, such as a county, does no harm where there is one town of this name alone.
  const only = towns.filter(({ key }) => key === town)
  const unknown = folded(typed.split(',')[1] ?? '')
  if (only.length === 1 && unknown !== '' && !towns.some((one) => liesIn(one, unknown))) return taken(only)
  const there = town === '' ? [] : meetings.filter((meeting) => folded(meeting.town ?? '') === town)
  const at = middleOf(there)
  return at && { name: there[0]?.town ?? typed, region: '', at, others: [] }
}
