import type { Meeting } from '#content'
import { byName, nearness } from './gazetteer.ts'
import { type Point, countriesCalled, countriesOfZone, folded, regionsCalled, wholeRegion } from './places.ts'
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

/** The middle of where some meetings are; none where none of them has a position. */
export const middleOf = (meetings: readonly Meeting[]): Point | undefined => {
  const points = meetings.flatMap(({ at }) => (at ? [at] : []))
  const sum = (index: 0 | 1): number => points.reduce((total, point) => total + point[index], 0) / points.length
  return points.length === 0 ? undefined : [sum(0), sum(1)]
}

/** By what a place of a list is named: a town counts before a part of it, and that before a whole region. */
export const [asTown, asArea, asRegion, asWholeRegion] = [0, 1, 2, 3]

/** Meetings of a list that name one place: those of one name in one region of one country. */
export interface Named {
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
export const ownPlaces = (key: string, region: string, meetings: readonly Meeting[], country: string): readonly Named[] =>
  sorted(
    namedAs(key, meetings).filter((named) => region === '' || isIn(named, region)),
    (a, b) =>
      byName[nearness(a.countries, country)] - byName[nearness(b.countries, country)] ||
      a.rank - b.rank ||
      b.meetings.length - a.meetings.length,
  )
