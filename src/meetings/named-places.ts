import type { Meeting } from '#content'
import { nearness, townsCalled } from './gazetteer.ts'
import {
  type Point,
  type Town,
  britain,
  countriesCalled,
  countriesOfZone,
  folded,
  kilometres,
  liesIn,
  regionsCalled,
  wholeRegion,
} from './places.ts'
import { sorted } from '../sorted.ts'

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
export const [asTown, asArea, asRegion, asWholeRegion] = [0, 1, 2, 3]

/** Meetings of a list that name one place: those of one name in one region of one country. */
export interface Named {
  readonly name: string
  readonly region: string
  /** as the list writes it */
  readonly country: string
  /** those in which it may lie, as the questions call them */
  readonly countries: readonly string[]
  readonly rank: number
  readonly meetings: Meeting[]
}

/** Where a list names its meetings: what they are found by, in small letters, each with its meetings apart by region and country. */
type ListIndex = ReadonlyMap<string, ReadonlyMap<string, Named>>

const indices = new WeakMap<readonly Meeting[], ListIndex>()

const wholeOf = (region: string): string => wholeRegion(folded(region))

const indexOf = (meetings: readonly Meeting[]): ListIndex => {
  const before = indices.get(meetings)
  if (before) return before
  const index = new Map<string, Map<string, Named>>()
  const add = (alike: readonly Meeting[], place: Omit<Named, 'meetings'>): void => {
    const { name, region, countries, rank } = place
    const key = folded(name)
    if (key === '') return
    const apart = `${rank}|${wholeOf(region)}|${countries.join()}`
    const all = index.get(key) ?? new Map<string, Named>()
    index.set(key, all)
    const same = all.get(apart)
    if (!same) all.set(apart, { ...place, meetings: [...alike] })
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
    const { town = '', region = '', postcode = '', areas = [], country = '' } = first
    const lies = { country, countries: countriesOf(first) }
    add(alike, { ...lies, name: town, region, rank: asTown })
    for (const area of areas) add(alike, { ...lies, name: area, region, rank: asArea })
    add(alike, { ...lies, name: region, region: '', rank: asRegion })
    if (wholeOf(region) !== folded(region)) add(alike, { ...lies, name: wholeOf(region), region: '', rank: asWholeRegion })
    add(alike, { ...lies, name: postcode, region: '', rank: asArea })
  }
  indices.set(meetings, index)
  return index
}

/** Looks at where the meetings of a list are, before anyone types a place. */
export const lookAtPlaces = (meetings: readonly Meeting[]): void => void indexOf(meetings)

/** Pennsylvania for PA, as the places of the gazetteer are called. WA stays as it is unless its country is known. */
const inWholeWords = (region: string, { countries }: Named): string => {
  const [found, ...more] = regionsCalled(region).filter(({ country }) => countries.includes(country))
  return found && more.length === 0 ? found.name : region
}

/** The country of a place as people call it; empty where that is not known, or it may be one of several. */
export const countryInWords = ({ country, countries }: Named): string => {
  if (country !== '' && countriesCalled(folded(country)).length === 0) return country
  if (countries.join() === britain.join()) return 'United Kingdom'
  const [only = '', ...more] = countries
  // united-states -> United States
  return more.length > 0 ? '' : only.replaceAll('-', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

/** What a place of a list is called: the region it lies in, or else its country. A whole region lies in nothing smaller. */
export const inWords = (named: Named): { readonly name: string; readonly region: string } => {
  const { name, region, rank } = named
  return rank >= asRegion
    ? { name: inWholeWords(name, named), region: '' }
    : { name, region: inWholeWords(region, named) || countryInWords(named) }
}

const middles = new WeakMap<Named, Point>()

/** The middle of where the meetings of a place are; none where none of them has a position. */
export const middleOf = (named: Named): Point | undefined => {
  const before = middles.get(named)
  if (before) return before
  const points = named.meetings.flatMap(({ at }) => (at ? [at] : []))
  if (points.length === 0) return undefined
  const mean = (index: 0 | 1): number => points.reduce((total, point) => total + point[index], 0) / points.length
  const middle = [mean(0), mean(1)] as const
  middles.set(named, middle)
  return middle
}

/** A town of the table this near to the meetings that name it, in kilometres, is the one that they mean. */
const sameTown = 60

/** Where a place of a list lies, and the town of the table that it is, as far as either is known. */
export const located = (
  named: Named,
  towns: readonly Town[],
): { readonly at: Point | undefined; readonly same: Town | undefined } => {
  const { name, region: said, countries } = named
  const possible = towns.filter(
    ({ country, region, code }) =>
      (countries.length === 0 || countries.includes(country)) &&
      (said === '' || [folded(region), folded(code)].includes(folded(said))),
  )
  const key = folded(name)
  const called = possible.filter((town) => town.key === key)
  const [only, ...more] = called.length > 0 ? called : possible
  const at = middleOf(named) ?? (more.length === 0 ? only?.at : undefined)
  return { at, same: called.find((town) => at && kilometres(town.at, at) <= sameTown) }
}

/** Whether meetings of a place lie in the region or country that was typed after it. */
const isIn = ({ countries, meetings }: Named, said: string, word: string): boolean =>
  said === word ||
  regionsCalled(word.toUpperCase()).some(({ name }) => folded(name) === said) ||
  [word, ...countriesCalled(word)].some((country) => countries.includes(country)) ||
  meetings.some(({ areas = [] }) => areas.some((area) => folded(area) === word))

/** What a list names so: a state or a province by its code and by its whole name, whichever was typed. */
const namedAs = (key: string, meetings: readonly Meeting[]): readonly Named[] => {
  const index = indexOf(meetings)
  const [named, whole] = [[...(index.get(key)?.values() ?? [])], wholeRegion(key)]
  if (whole === key || !named.some(({ rank }) => rank === asRegion)) return named
  return [...named, ...[...(index.get(whole)?.values() ?? [])].filter(({ rank }) => rank === asRegion)]
}

/** The places of a list that were named: those that are called just so first, then those of the country of whoever looks, then the ones with more meetings. */
export const ownPlaces = (
  key: string,
  region: string,
  meetings: readonly Meeting[],
  towns: readonly Town[],
  country: string,
): readonly Named[] => {
  const called = namedAs(key, meetings).map((named) => ({ named, said: folded(inWords(named).region) }))
  const there = called.filter(({ named, said }) => {
    if (region === '' || isIn(named, said, region)) return true
    const { same } = located(named, townsCalled(key, '', towns, country))
    return same && liesIn(same, region)
  })
  // As a last resort a region is taken by its beginning, such as Mass for Massachusetts.
  const begun = called.filter(({ said }) => region.length > 2 && said.startsWith(region))
  const isCalledSo = ({ said }: (typeof called)[number]): boolean => region !== '' && said === region
  return sorted(
    there.length > 0 ? there : begun,
    (a, b) =>
      Number(isCalledSo(b)) - Number(isCalledSo(a)) ||
      nearness(a.named.countries, country) - nearness(b.named.countries, country) ||
      a.named.rank - b.named.rank ||
      b.named.meetings.length - a.named.meetings.length,
  ).map(({ named }) => named)
}
