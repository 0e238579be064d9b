import { type Town, around, britain, liesIn } from './places.ts'
import { sorted } from '../sorted.ts'

/** How near a place of these countries lies to whoever looks: in their own country 0, in one of its neighbours 2, elsewhere 4. One of which no country is known may be anywhere, and counts as their own. */
export const nearness = (countries: readonly string[], country: string): number => {
  if (countries.length === 0 || countries.includes(country)) return 0
  return countries.some((one) => around(country).includes(one)) ? 2 : elsewhere
}

export const elsewhere = 4

/**
 * How late a town comes among those that may be meant. One whose name only begins so comes before one of that very name in their own
 * country alone, and in Britain, where Newcastle is short for the one upon Tyne.
 */
export const rankOf = ({ key, country: lies }: Town, name: string, country: string): number => {
  const near = nearness([lies], country)
  if (key === name) return near
  return near === 0 || (near === 2 && britain.includes(lies)) ? near + 1 : near + elsewhere
}

/** The towns of a table by the first word of their names, and one of each of its regions. */
interface Gazetteer {
  readonly byFirstWord: ReadonlyMap<string, readonly Town[]>
  readonly ofEachRegion: readonly Town[]
}

const gazetteers = new WeakMap<readonly Town[], Gazetteer>()

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? ''

const gazetteerOf = (towns: readonly Town[]): Gazetteer => {
  const before = gazetteers.get(towns)
  if (before) return before
  const byFirstWord = new Map<string, Town[]>()
  const ofEachRegion = new Map<string, Town>()
  for (const town of towns) {
    const word = firstWord(town.key)
    const others = byFirstWord.get(word)
    if (others) others.push(town)
    else byFirstWord.set(word, [town])
    ofEachRegion.set(`${town.code}, ${town.country}`, town)
  }
  const made = { byFirstWord, ofEachRegion: [...ofEachRegion.values()] }
  gazetteers.set(towns, made)
  return made
}

/** Whether any town of the table lies in the region or the country that a word stands for. */
export const isRegionOf = (towns: readonly Town[], word: string): boolean =>
  gazetteerOf(towns).ofEachRegion.some((town) => liesIn(town, word))

/** Every town of this name, or whose name begins with these words: the one that is meant first, then the larger. */
export const townsCalled = (name: string, region: string, towns: readonly Town[], country: string): readonly Town[] => {
  const called = (gazetteerOf(towns).byFirstWord.get(firstWord(name)) ?? [])
    .filter(({ key }) => key === name || (name.length > 2 && key.startsWith(`${name} `)))
    .filter((town) => region === '' || liesIn(town, region))
  return sorted(called, (a, b) => rankOf(a, name, country) - rankOf(b, name, country))
}
