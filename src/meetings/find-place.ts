import type { Meeting } from '#content'
import { elsewhere, isRegionOf, nearness, rankOf, townsCalled } from './gazetteer.ts'
import { type Named, asRegion, asWholeRegion, countryInWords, inWords, located, middleOf, ownPlaces } from './named-places.ts'
import { type Point, type Town, folded, kilometres, postcodeArea } from './places.ts'

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

/** What somebody meant: a place that the list names, or a town of the gazetteer, as it is called and where it lies. */
interface Meant {
  readonly place: Named | Town
  readonly name: string
  readonly region: string
  readonly at?: Point | undefined
  /** the town of the gazetteer that it is */
  readonly same?: Town | undefined
  /** the places of the list that are taken together with it */
  readonly own: readonly Named[]
  /** all that are called so */
  readonly called: readonly (Named | Town)[]
}

const isTown = (place: Named | Town): place is Town => 'key' in place

const countriesOf = (place: Named | Town): readonly string[] => (isTown(place) ? [place.country] : place.countries)

const shareCountry = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((country) => other.includes(country))

/** A place as it is called. A town of both is called as the table calls it: Leeds, England. */
const described = (place: Named | Town, towns: readonly Town[]): Omit<Meant, 'own' | 'called'> => {
  if (isTown(place)) return { place, name: place.name, region: place.region, at: place.at, same: place }
  const { at, same } = located(place, towns)
  const { name, region } = same ?? inWords(place)
  // Nothing is near a whole region: what lies in its middle is no more there than the rest.
  return { place, name, region, at: place.rank < asRegion || same ? at : undefined, same }
}

/** What is taken together with a place of the list: what is called so in its country alone. */
const togetherWith = (first: Named, own: readonly Named[]): readonly Named[] =>
  // Whoever types New York means the town, where the list knows it: its state is called NY there.
  own.filter(
    ({ countries, rank }) => (rank < asWholeRegion || first.rank >= asRegion) && shareCountry(countries, first.countries),
  )

/** Meetings so far from a town, in kilometres, lie elsewhere even if they name no country. */
const acrossCountry = 500

/** Of the places that a list names so and those of the gazetteer: the list's own, unless one of the gazetteer is meant before it. */
const nearest = (name: string, own: readonly Named[], towns: readonly Town[], country: string): Meant | undefined => {
  const [mine, town] = [own[0], towns[0]]
  const middle = mine && mine.countries.length === 0 ? middleOf(mine) : undefined
  const isFar = middle && town && kilometres(middle, town.at) > acrossCountry
  const isAfter = mine && town && rankOf(town, name, country) < (isFar ? elsewhere : nearness(mine.countries, country))
  const first = mine && !isAfter ? mine : town
  if (!first) return undefined
  return { ...described(first, towns), own: isTown(first) ? [] : togetherWith(first, own), called: [...own, ...towns] }
}

/** Where somebody looks: in the list and the gazetteer, from their country. */
interface Where {
  readonly towns: readonly Town[]
  readonly meetings: readonly Meeting[]
  readonly country: string
}

/** What is meant by what somebody typed. */
const meantBy = (typed: string, { towns, meetings, country }: Where): Meant | undefined => {
  const ownCalled = (name: string, region: string): readonly Named[] => ownPlaces(name, region, meetings, towns, country)
  const area = areaTyped(typed)
  if (area !== undefined) {
    const found = nearest('', ownCalled(area.toLowerCase(), ''), [], country)
    return found && { ...found, name: area, region: '', called: [] }
  }
  for (const [town, region] of readings(typed)) {
    const found =
      town === '' ? undefined : nearest(town, ownCalled(town, region), townsCalled(town, region, towns, country), country)
    if (found) return found
  }
  const [town = '', region = ''] = typed.split(',').map(folded)
  // A region that we do not know, such as a county, does no harm where there is one town of this name alone.
  if (region === '' || isRegionOf(towns, region)) return undefined
  const own = ownCalled(town, '')
  const only = townsCalled(town, '', towns, country).filter(({ key }) => key === town)
  return own.length + only.length === 1 || (own.length === 1 && only.length === 1) ? nearest(town, own, only, country) : undefined
}

/** How many others are named. */
const most = 4

/** Places this near to one another, in kilometres, are not told apart. */
const besides = 5

/** The first few that are somewhere else than what was taken, and than one another, each as it has to be typed to be found. */
const othersThan = (taken: Meant, where: Where): Found['others'] => {
  const apart: Omit<Meant, 'own' | 'called'>[] = [taken]
  for (const place of taken.called) {
    if (apart.length > most) break
    const one = described(place, townsCalled(folded(place.name), '', where.towns, where.country))
    const { name, at, same } = one
    const isSame = (other: (typeof apart)[number]): boolean =>
      (at && other.at && kilometres(at, other.at) <= besides) || (name === other.name && one.region === other.region)
    const leadsThere = (region: string): boolean => {
      const found = region === '' ? undefined : meantBy(`${name}, ${region}`, where)
      return found !== undefined && (found.place === place || (same !== undefined && found.same === same))
    }
    // In one country its name tells no places apart.
    const land = isTown(place) || shareCountry(place.countries, countriesOf(taken.place)) ? '' : countryInWords(place)
    const region = apart.some(isSame) ? undefined : [one.region, land].find(leadsThere)
    if (region !== undefined) apart.push({ ...one, region })
  }
  return apart.slice(1).map(({ name, region }) => ({ name, region }))
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
  const where = { towns, meetings, country }
  const meant = meantBy(typed, where)
  if (!meant) return undefined
  const { name, region, at, own } = meant
  return {
    name,
    region,
    ...(at ? { at } : {}),
    own: new Set(own.flatMap((named) => named.meetings.map(({ id }) => id))),
    others: othersThan(meant, where),
  }
}
