import type { Catalogue } from '#content'
import { type Answers, chosen } from '#engine'

/** Regions of browser languages that tell a country of the content. Great Britain has three; the largest stands for it. */
const byRegion: Readonly<Record<string, string>> = {
  GB: 'england',
  IE: 'ireland',
  US: 'united-states',
  CA: 'canada',
  AU: 'australia',
  NZ: 'new-zealand',
}

/** `en-GB` -> GB; a bare language such as `ca` names no country, and a tag that no browser should send is passed over. */
const regionOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}

/** The country of the help lines: the one that was answered, else a guess from the browser's language. It never enters a ranking. */
export const countryFor = (catalogue: Catalogue, answers: Answers): string => {
  const by = catalogue.traits.find((trait) => trait.by !== undefined)?.by
  const [answered] = by === undefined ? [] : chosen(answers, by)
  if (answered !== undefined && answered in catalogue.help) return answered
  const guessed = navigator.languages.map((tag) => byRegion[regionOf(tag) ?? '']).find((id) => id !== undefined)
  return guessed !== undefined && guessed in catalogue.help ? guessed : 'elsewhere'
}
