import { type Catalogue, type Help, type HelpKind, type HelpLine, elsewhere } from '#content'
import { type Answers, chosen, holds } from '#engine'
import { useSyncExternalStore } from 'react'
import { useGuide, useSurroundings } from '../guide.ts'
import { sorted } from '../../sorted.ts'

/** `en-GB` -> GB. A bare language such as `ca` names no country, and a malformed tag is ignored. */
const regionOf = (tag: string): string | undefined => {
  try {
    return new Intl.Locale(tag).region
  } catch {
    return undefined
  }
}

/** The country of the first of these languages that points to one. */
export const countryOfLanguages = ({ help }: Catalogue, languages: readonly string[]): string =>
  languages
    .map(regionOf)
    .map((region) => Object.keys(help).find((id) => region !== undefined && help[id]?.regions.includes(region)))
    .find((id) => id !== undefined) ?? elsewhere

const countryAnswered = ({ traits, help }: Catalogue, answers: Answers): string | undefined => {
  const by = traits.find((trait) => trait.by !== undefined)?.by
  const [answered] = by === undefined ? [] : chosen(answers, by)
  return answered !== undefined && answered in help ? answered : undefined
}

/** The country that was answered, else a guess from the browser's language. It never enters a ranking. */
export const countryFor = (catalogue: Catalogue, answers: Answers): string =>
  countryAnswered(catalogue, answers) ?? countryOfLanguages(catalogue, navigator.languages)

const neverChanges = () => () => undefined

export const useCountryAnswered = (): string | undefined => {
  const { catalogue, memory } = useGuide()
  return countryAnswered(catalogue, memory.sheet.answers)
}

/** The country of the help lines, given the one that was answered, if any. */
export const useCountryShown = (answered: string | undefined): string => {
  const { catalogue, countryByHand } = useSurroundings()
  // A prerendered page has no browser to ask, so it does not guess.
  const guessed = useSyncExternalStore(
    neverChanges,
    () => countryOfLanguages(catalogue, navigator.languages),
    () => elsewhere,
  )
  return countryByHand ?? answered ?? guessed
}

/** The country of the help lines, the same everywhere: chosen by hand, else answered, else guessed. */
export const useHelpCountry = (): string => useCountryShown(useCountryAnswered())

/** The help lines of these kinds, in the order of the kinds, without those meant for other people. */
export const linesFor = (
  catalogue: Catalogue,
  answers: Answers,
  help: Help | undefined,
  kinds: readonly HelpKind[],
): readonly HelpLine[] =>
  sorted(
    (help?.lines ?? []).filter(
      ({ kind, unless }) => kinds.includes(kind) && !unless?.some((id) => holds(catalogue, id, answers)),
    ),
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )
