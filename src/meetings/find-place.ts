import type { Meeting } from '#content'
import {
  type Point,
  type Town,
  around,
  britain,
  countriesCalled,
  countriesOfZone,
  folded,
  kilometres,
  liesIn,
  postcodeArea,
  regionsCalled,
  wholeRegion,
} from './places.ts'
import { sorted } from '../sorted.ts'

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

const middleOf = (meetings: readonly Meeting[]): Point | undefined => {
  const points = meetings.flatMap(({ at }) => (at ? [at] : []))
  const sum = (index: 0 | 1): number => points.reduce((total, point) => total + point[index], 0) / points.length
  return points.length === 0 ? undefined : [sum(0), sum(1)]
}

/** The area of a postcode as it may be typed: whole, or its first part alone. */
const areaTyped = (typed: string): string | undefined =>
  postcodeArea(typed) ?? /^(?:[A-Z]\d[\dA-Z]|\d{2,3})$/.exec(typed.trim().toUpperCase())?.[0]

/** How near a place lies to whoever looks: in their own country, in one of its neighbours, or elsewhere. */
type Nearness = 'own' | 'neighbour' | 'elsewhere'

/** How near a place of these countries lies. One of which no country is known may be anywhere, and counts as their own. */
const nearness = (countries: readonly string[], country: string): Nearness => {
  if (countries.length === 0 || countries.includes(country)) return 'own'
  return countries.some((one) => around(country).includes(one)) ? 'neighbour' : 'elsewhere'
}

/** Which place is meant first. One whose name only begins so comes before one of that very name in their own country alone. */
const byName: Readonly<Record<Nearness, number>> = { own: 0, neighbour: 2, elsewhere: 4 }
const byBeginning: Readonly<Record<Nearness, number>> = { own: 1, neighbour: 5, elsewhere: 6 }

/** In Wales and Northern Ireland as well Newcastle is short for the one upon Tyne, and not the one in Australia. */
const byBeginningInBritain = 3

const rankOf = ({ key, country: lies }: Town, name: string, country: string): number => {
  const near = nearness([lies], country)
  if (key === name) return byName[near]
  return near === 'neighbour' && britain.includes(lies) ? byBeginningInBritain : byBeginning[near]
}

/** Every town of this name, or whose name begins with these words: the one that is meant first, then the larger. */
const townsCalled = (name: string, region: string, towns: readonly Town[], country: string): readonly Town[] => {
  const called = towns
    .filter(({ key }) => key === name || (name.length > 2 && key.startsWith(`${name} `)))
    .filter((town) => region === '' || liesIn(town, region))
  return sorted(called, (a, b) => rankOf(a, name, country) - rankOf(b, name, country))
}

/** What was typed, as a town and its region: after a comma, or else as its last words where they name one. */
const readings = (typed: string, towns: readonly Town[]): readonly (readonly [string, string])[] => {
  const [town = '', ...more] = typed.split(',').map(folded)
  if (more.length > 0) return [[town, more.find((word) => word !== '') ?? '']]
  const words = town.split(' ')
  const split = words.slice(1).map((_, at): [string, string] => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  return [[town, ''], ...split.filter(([, region]) => towns.some((one) => liesIn(one, region)))]
}

/** The countries in which a meeting may lie, by what it says of itself; none where that cannot be told. */
const countriesOf = ({ country = '', region = '', at, zone = '' }: Meeting): readonly string[] => {
  const named = countriesCalled(folded(country))
  if (named.length > 0) return named
  if (country !== '') return [folded(country)]
  const inRegion = regionsCalled(region).map((one) => one.country)
  if (inRegion.length > 1 && at) return inRegion.filter((one) => (one === 'australia') === at[1] > 100)
  const said = inRegion.length > 0 ? inRegion : countriesCalled(folded(region))
  return said.length > 0 ? said : countriesOfZone(zone)
}

/** By what a place of a list is named: a town counts before a part of it, and that before a whole region. */
const [asTown, asArea, asRegion, asWholeRegion] = [0, 1, 2, 3]

/** Meetings of a list that name one place: those of one name in one region of one country. */
interface Named {
  readonly name: string
  readonly region: string
  readonly countries: readonly string[]
  readonly rank: number
  readonly meetings: Meeting[]
}

/** Where a list names its meetings: what they are found by, in small letters, each with its meetings apart by region and country. */
type ListIndex = ReadonlyMap<string, ReadonlyMap<string, Named>>

const indices = new WeakMap<readonly Meeting[], ListIndex>()

/** The same work for each word once: thousands of meetings share a few hundred towns and regions. */
const remembered = <Value>(work: (word: string) => Value): ((word: string) => Value) => {
  const known = new Map<string, Value>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const value = work(word)
    known.set(word, value)
    return value
  }
}

const indexOf = (meetings: readonly Meeting[]): ListIndex => {
  const before = indices.get(meetings)
  if (before) return before
  const index = new Map<string, Map<string, Named>>()
  const small = remembered(folded)
  const whole = remembered((region: string) => wholeRegion(folded(region)))
  const add = (alike: readonly Meeting[], name: string, region: string, countries: readonly string[], rank: number): void => {
    const key = small(name)
    if (key === '') return
    const apart = `${rank}|${whole(region)}|${countries.join()}`
    const all = index.get(key) ?? new Map<string, Named>()
    index.set(key, all)
    const same = all.get(apart)
    if (!same) all.set(apart, { name, region, countries, rank, meetings: [...alike] })
    else for (const meeting of alike) same.meetings.push(meeting)
  }
  // Thousands of meetings share what they say of where they are. It is read once for all of them.
  const together = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const { town = '', region = '', postcode = '', areas, country = '', zone = '', at } = meeting
    const words = `${town}\n${region}\n${postcode}\n${country}\n${zone}\n${(at?.[1] ?? 0) > 100 ? 1 : 0}\n${areas ? areas.join('\n') : ''}`
    const same = together.get(words)
    if (same) same.push(meeting)
    else together.set(words, [meeting])
  }
  for (const alike of together.values()) {
    const [first] = alike
    if (!first) continue
    const { town = '', region = '', postcode = '', areas = [] } = first
    const countries = countriesOf(first)
    add(alike, town, region, countries, asTown)
    for (const area of areas) add(alike, area, region, countries, asArea)
    add(alike, region, '', countries, asRegion)
    if (whole(region) !== small(region)) add(alike, whole(region), '', countries, asWholeRegion)
    add(alike, postcode, '', countries, asArea)
  }
  indices.set(meetings, index)
  return index
}

/** Looks at where the meetings of a list are, before anyone types a place. */
export const lookAtPlaces = (meetings: readonly Meeting[]): void => void indexOf(meetings)

/** Whether meetings of a place lie in the region or country that was typed after it. */
const isIn = ({ region, countries, meetings }: Named, word: string): boolean => {
  const said = folded(region)
  if (said === word || wholeRegion(said) === wholeRegion(word) || (word.length > 2 && wholeRegion(said).startsWith(word)))
    return true
  if (countriesCalled(word).some((country) => countries.includes(country)) || countries.includes(word)) return true
  return meetings.some(({ areas = [] }) => areas.some((area) => folded(area) === word))
}

/** What a list names so: a state or a province by its code and by its whole name, whichever was typed. */
const namedAs = (key: string, meetings: readonly Meeting[]): readonly Named[] => {
  const index = indexOf(meetings)
  const [named, whole] = [[...(index.get(key)?.values() ?? [])], wholeRegion(key)]
  if (whole === key || !named.some(({ rank }) => rank === asRegion)) return named
  return [...named, ...[...(index.get(whole)?.values() ?? [])].filter(({ rank }) => rank === asRegion)]
}

/** The places of a list that were named, those of the country of whoever looks first, then the ones with more meetings. */
const ownPlaces = (key: string, region: string, meetings: readonly Meeting[], country: string): readonly Named[] =>
  sorted(
    namedAs(key, meetings).filter((named) => region === '' || isIn(named, region)),
    (a, b) =>
      byName[nearness(a.countries, country)] - byName[nearness(b.countries, country)] ||
      a.rank - b.rank ||
      b.meetings.length - a.meetings.length,
  )

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
  for (const [town, region] of readings(typed, towns)) {
    const found =
      town === ''
        ? undefined
        : nearest(town, ownPlaces(town, region, meetings, country), townsCalled(town, region, towns, country), country)
    if (found) return found
  }
  const [town = '', region = ''] = typed.split(',').map(folded)
  // A region that we do not know, such as a county, does no harm where there is one town of this name alone.
  const own = ownPlaces(town, '', meetings, country)
  const only = towns.filter(({ key }) => key === town)
  if (region === '' || towns.some((one) => liesIn(one, region))) return undefined
  return own.length + only.length === 1 || (own.length === 1 && only.length === 1) ? nearest(town, own, only, country) : undefined
}
