import { type Point, type Town, countriesCalled, countriesOfZone, folded, kilometres, roughly } from '../places.ts'
import { plainText } from './plain-text.ts'

/** Puts a value behind those that have the same key. */
export const putUnder = <Key, Value>(all: Map<Key, Value[]>, key: Key, value: Value): void => {
  const same = all.get(key)
  if (same) same.push(value)
  else all.set(key, [value])
}

/** What a row says of where it meets, in plain words. */
export interface StatedPlace {
  readonly town: string
  readonly region: string
  readonly country: string
  readonly zone: string
}

/** What a row can mean by that. */
export interface Meant {
  /** the towns of its name that lie where it says */
  readonly towns: readonly Town[]
  /** all towns that lie there; none where that cannot be told */
  readonly around: readonly Town[]
  /** every town of the table */
  readonly all: readonly Town[]
  /** whether it names a region that we know */
  readonly regional: boolean
}

/** Finds what a row can mean. */
export type Gazetteer = (said: StatedPlace) => Meant

const elsewhere = { around: [], regional: false, abroad: true }

/** CA is California among regions, and Canada among countries. */
const countriesIn = (word: string): readonly string[] => (word === 'ca' ? ['canada'] : countriesCalled(word))

const partOfWorld = (
  all: readonly Town[],
  byRegion: ReadonlyMap<string, readonly Town[]>,
  { region, country, zone }: Omit<StatedPlace, 'town'>,
) => {
  const [part, land] = [folded(region), folded(country)]
  const [countries, clocks] = [countriesIn(land), countriesOfZone(zone)]
  // Nothing is known of other countries: their Paris is not the one in Ontario.
  if (land !== '' && countries.length === 0) return elsewhere
  if (land === '' && clocks.length === 0 && /^(?!Etc\b|UTC|GMT)./.test(zone)) return elsewhere
  const inside = all.filter(
    (town) =>
      (countries.length === 0 || countries.includes(town.country)) && (clocks.length === 0 || clocks.includes(town.country)),
  )
  // Less than its whole name counts for nothing here: a listing may call a part of a city West.
  const named = new Set(byRegion.get(part))
  const lands = countriesCalled(part)
  const parts = part === '' ? [] : inside.filter((town) => named.has(town) || lands.includes(town.country))
  const known = countries.length > 0 || clocks.length > 0
  return {
    around: parts.length > 0 ? parts : known ? inside : [],
    regional: parts.some((town) => named.has(town)),
    abroad: false,
  }
}

/** A way to find what rows can mean by their town, region, country and time zone. */
export const gazetteerOf = (all: readonly Town[]): Gazetteer => {
  const byKey = new Map<string, Town[]>()
  const byRegion = new Map<string, Town[]>()
  for (const town of all) {
    putUnder(byKey, town.key, town)
    putUnder(byRegion, folded(town.code), town)
    putUnder(byRegion, folded(town.region), town)
  }
  const known = new Map<string, ReturnType<typeof partOfWorld>>()
  return ({ town, ...where }) => {
    const words = JSON.stringify(where)
    const part = known.get(words) ?? partOfWorld(all, byRegion, where)
    // A damaged listing may say something else in every row.
    if (known.size < 1000) known.set(words, part)
    const named = part.abroad ? [] : (byKey.get(folded(town)) ?? [])
    const towns = part.around.length === 0 ? named : named.filter((one) => part.around.includes(one))
    return { towns, around: part.around, all, regional: part.regional }
  }
}

/** Where a meeting is, as far as that can be believed, and what had to be done. */
export interface Position {
  readonly at: Point | undefined
  readonly changed?: 'position' | 'swapped' | 'sign'
}

/** A meeting this far from the town that it names is not there, in kilometres. */
const farFromTown = 100
/** ... and this far from every town of the country or region that it names. */
const farFromAll = 500

/** ... and a position this near to any town of its region is in that region, in kilometres. */
const nearRegion = 150

/** Countries of which the gazetteer lacks so many towns that another of the same name is to be expected. */
const sparse: readonly string[] = ['united-states', 'canada']

const isSaid = (latitude: unknown, longitude: unknown): boolean =>
  [latitude, longitude].every((raw) => plainText(raw) !== '') &&
  [latitude, longitude].some((raw) => Number(plainText(raw).replace(',', '.')) !== 0)

/** The same position with one of its signs lost or gained. */
const otherSigns = ([north, east]: Point): readonly Point[] => [
  [north, -east],
  [-north, east],
  [-north, -east],
]

/**
 * Where a row meets. One without a position takes that of its town, where it can mean one town alone. A position far from where the
 * row says that it meets is turned round, or given its sign, where it fits then. Where it does not, the region of its town decides;
 * without one it is left out. A position that fits is never replaced by that of another town of the same name.
 */
export const positionOf = (latitude: unknown, longitude: unknown, { towns, around, all, regional }: Meant): Position => {
  const own = towns.length === 1 ? towns[0]?.at : undefined
  if (!isSaid(latitude, longitude)) return { at: own }
  const [stated, turned] = [roughly(latitude, longitude), roughly(longitude, latitude)]
  const nearTown = (point: Point): boolean => towns.some(({ at }) => kilometres(at, point) <= farFromTown)
  const nearAny = (point: Point): boolean => around.some(({ at }) => kilometres(at, point) <= farFromAll)
  const inRegion = (point: Point): boolean => regional && around.some(({ at }) => kilometres(at, point) <= nearRegion)
  // Where no country is said, a position among the towns of another one than that of the named town is that of a namesake.
  const abroad = (point: Point): boolean =>
    around.length === 0 &&
    towns.every(({ at }) => kilometres(at, point) > farFromAll) &&
    all.some(({ at }) => kilometres(at, point) <= nearRegion)
  const judged = towns.length > 0 && (regional || towns.every(({ country }) => !sparse.includes(country)))
  const hasFit = judged || around.length > 0
  const fits = (point: Point): boolean =>
    judged
      ? nearTown(point) || inRegion(point) || abroad(point)
      : around.length === 0 || (regional ? inRegion(point) : nearAny(point))
  if (stated && fits(stated))
    return towns.length > 0 && turned && !nearTown(stated) && nearTown(turned)
      ? { at: turned, changed: 'swapped' }
      : { at: stated }
  const belongs = (point: Point): boolean => (towns.length > 0 ? nearTown(point) : around.length > 0 && nearAny(point))
  if (turned && belongs(turned)) return { at: turned, changed: 'swapped' }
  const signed = stated && hasFit ? otherSigns(stated).filter(belongs) : []
  if (signed.length === 1 && signed[0]) return { at: signed[0], changed: 'sign' }
  return { at: regional ? own : undefined, changed: 'position' }
}
