import { type Town, folded } from './places.ts'
import { putUnder } from './put-under.ts'
import { countriesCalled, countriesOfZone } from './regions.ts'

/** What a row says of where it meets, in plain words. */
export interface Said {
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
  /** whether it names a region that we know */
  readonly regional: boolean
}

/** Finds what a row can mean. */
export type Gazetteer = (said: Said) => Meant

const elsewhere = { around: [], regional: false, abroad: true }

/** CA is California among regions, and Canada among countries. */
const countriesIn = (word: string): readonly string[] => (word === 'ca' ? ['canada'] : countriesCalled(word))

const partOfWorld = (
  all: readonly Town[],
  byRegion: ReadonlyMap<string, readonly Town[]>,
  { region, country, zone }: Omit<Said, 'town'>,
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
  return { around: parts.length > 0 ? parts : known ? inside : [], regional: parts.length > 0, abroad: false }
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
    return { towns, around: part.around, regional: part.regional }
  }
}
