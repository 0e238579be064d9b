import type { Meeting } from '#content'
import { byName, isRegionOf, nearness, rankOf, townsCalled } from './gazetteer.ts'
import { type Named, asRegion, asWholeRegion, middleOf, ownPlaces } from './named-places.ts'
import { type Point, type Town, folded, kilometres, postcodeArea, regionsCalled } from './places.ts'

/** The place that was taken for what somebody typed, and others that may have been meant. */
export interface Found {
  readonly name: string
  readonly region: string
  /** where it lies; none where the list alone names it and none of its meetings there has a position */
  readonly at?: Point
  /** ids of the meetings that name it themselves: they are there, however far their positions lie apart */
  readonly own: ReadonlySet<string>
  readonly others: readonly { readonly name: string; readonly region: string }[]
}

/** How many others are named. */
const most = 4

/** The area of a postcode as it may be typed: whole, or its first part alone. */
const areaTyped = (typed: string): string | undefined =>
  postcodeArea(typed) ?? /^(?:[A-Z]\d[\dA-Z]|\d{2,3})$/.exec(typed.trim().toUpperCase())?.[0]

/** What was typed, as a town and its region: after a comma, or else as its last words, however many. */
const readings = (typed: string): readonly (readonly [string, string])[] => {
  const [town = '', ...more] = typed.split(',').map(folded)
  if (more.length > 0) return [[town, more.find((word) => word !== '') ?? '']]
  const words = town.split(' ')
  const split = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
  return [[town, ''], ...split]
}

/** A place as it is named to a person. */
interface Offered {
  readonly name: string
  readonly region: string
  readonly at?: Point | undefined
}

/** Pennsylvania for PA, as the places of the gazetteer are called. */
const regionInWords = (region: string, { countries }: Named): string =>
  regionsCalled(region).find(({ country }) => countries.includes(country))?.name ?? region

const inWords = (named: Named): Offered => ({
  name: named.rank >= asRegion ? regionInWords(named.name, named) : named.name,
  region: regionInWords(named.region, named),
  at: middleOf(named.meetings),
})

/** The first few that are somewhere else than what was taken, and than one another. */
const othersThan = (taken: Offered, all: readonly Offered[]): readonly Offered[] => {
  const apart: Offered[] = [taken]
  for (const one of all) {
    const isSame = (other: Offered): boolean =>
      (one.at && other.at && kilometres(one.at, other.at) <= 5) || (one.name === other.name && one.region === other.region)
    if (apart.length <= most && !apart.some(isSame)) apart.push(one)
  }
  return apart.slice(1).map(({ name, region }) => ({ name, region }))
}

/** A town of the table this near to the meetings that name it, in kilometres, is the one that they mean. */
const sameTown = 60

/** A place of the list, where it names one. Meetings of that name are taken together only inside one country. */
const takenFromList = (own: readonly Named[], towns: readonly Town[], gazetteer: readonly Town[]): Found | undefined => {
  const [first] = own
  if (!first) return undefined
  // Whoever types New York means the town, where the list knows it: its state is called NY there.
  const together = own.filter(
    ({ countries, rank }) =>
      (rank < asWholeRegion || first.rank >= asRegion) &&
      (countries.length === 0 || first.countries.length === 0 || countries.some((one) => first.countries.includes(one))),
  )
  const inTable = towns.filter(({ country, region, code }) =>
    [
      first.countries.length === 0 || first.countries.includes(country),
      first.region === '' || [folded(region), folded(code)].includes(folded(first.region)),
    ].every(Boolean),
  )
  const at = middleOf(first.meetings) ?? (inTable.length === 1 ? inTable[0]?.at : undefined)
  // A town of both is called as the table calls it: Leeds, England.
  const same = inTable.find((one) => one.key === folded(first.name) && (!at || kilometres(one.at, at) <= sameTown))
  const { name, region } = same ?? inWords(first)
  return {
    name,
    region,
    // Nothing is near a whole region: what lies in its middle is no more there than the rest.
    ...(at && (first.rank < asRegion || same) ? { at } : {}),
    own: new Set(together.flatMap(({ meetings }) => meetings.map(({ id }) => id))),
    others: othersThan({ name, region, at }, [...own.map(inWords), ...gazetteer]),
  }
}

const taken = (found: readonly Town[], own: readonly Named[]): Found | undefined => {
  const [first] = found
  if (!first) return undefined
  const { name, region, at } = first
  return { name, region, at, own: new Set(), others: othersThan(first, [...own.map(inWords), ...found]) }
}

/** Meetings so far from a town, in kilometres, lie elsewhere even if they name no country. */
const acrossCountry = 500

/** Of the places that a list names so and those of the gazetteer: the list's own, unless one of the gazetteer is meant before it. */
const nearest = (name: string, own: readonly Named[], towns: readonly Town[], country: string): Found | undefined => {
  const [mine, town] = [own[0], towns[0]]
  const middle = mine && mine.countries.length === 0 ? middleOf(mine.meetings) : undefined
  const isFar = middle && town && kilometres(middle, town.at) > acrossCountry
  const isAfter = mine && town && rankOf(town, name, country) < byName[isFar ? 'elsewhere' : nearness(mine.countries, country)]
  return mine && !isAfter ? takenFromList(own, towns, towns) : taken(towns, own)
}

/**
 * The place that somebody typed: a town, a region or an area of a postcode that the list names, or a town of the gazetteer, with its
 * region after a comma where there are several. Of several of one name, the country that was answered decides. None where it is none
 * of these.
 */
export const findPlace = (
  typed: string,
  towns: readonly Town[],
  meetings: readonly Meeting[],
  country = 'elsewhere',
): Found | undefined => {
  const area = areaTyped(typed)
  if (area !== undefined) {
    const found = takenFromList(ownPlaces(area.toLowerCase(), '', meetings, country), [], [])
    return found && { ...found, name: area, region: '', others: [] }
  }
  for (const [town, region] of readings(typed)) {
    const found =
      town === ''
        ? undefined
        : nearest(town, ownPlaces(town, region, meetings, country), townsCalled(town, region, towns, country), country)
    if (found) return found
  }
  const [town = '', region = ''] = typed.split(',').map(folded)
  // A region that we do not know, such as a county, does no harm where there is one town of this name alone.
  if (region === '' || isRegionOf(towns, region)) return undefined
  const own = ownPlaces(town, '', meetings, country)
  const only = townsCalled(town, '', towns, country).filter(({ key }) => key === town)
  return own.length + only.length === 1 || (own.length === 1 && only.length === 1) ? nearest(town, own, only, country) : undefined
}
