import { type Catalogue, type Help, type HelpKind, type HelpLine, elsewhere } from '#content'
import { type Answers, type WarningBox, chosen, holds } from '#engine'
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

/** All that is said beside a country's emergency number. */
export const emergencyWords = ({ text, silently }: Help['emergency']): string =>
  silently === undefined ? text : `${text} ${silently}`

/** How well a line fits this person, best first: made for them, for anyone, or better for others. */
const fitOf = (catalogue: Catalogue, answers: Answers, { bestFor }: HelpLine): number =>
  bestFor === undefined ? 1 : bestFor.every((id) => holds(catalogue, id, answers)) ? 0 : 2

/**
 * The help lines of these kinds, without those meant for other people: in the order of the kinds, and within a kind those first that
 * fit this person best.
 */
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
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || fitOf(catalogue, answers, a) - fitOf(catalogue, answers, b),
  )

/** One way of reaching a help line. */
export interface Way {
  readonly line: HelpLine
  readonly by: 'call' | 'text' | 'chat' | 'web'
}

/** The most ways that a warning shows as buttons: one more where lines for young people come before those for everyone. */
const mostWays = 3

/** Lines that are mainly for adults. Where there are lines for young people, these are not buttons. */
const mainlyForAdults: readonly HelpKind[] = ['domestic-violence', 'family', 'crisis']

/**
 * The few ways to reach someone that a warning shows as buttons: of each kind in turn, the line that fits this person best. If others
 * may overhear, a way without speaking comes first. A website is only for those who can be offered nothing else.
 */
export const waysFor = (
  catalogue: Catalogue,
  answers: Answers,
  help: Help | undefined,
  { firstCalls, quietly }: Pick<WarningBox, 'firstCalls' | 'quietly'>,
): readonly Way[] => {
  const young =
    help?.lines.some(({ kind, phone }) => kind === 'young-people' && phone !== undefined) && firstCalls.includes('young-people')
  const calls = young ? firstCalls.filter((kind) => !mainlyForAdults.includes(kind)) : firstCalls
  const fitting = linesFor(catalogue, answers, help, calls).filter((line) => fitOf(catalogue, answers, line) < 2)
  const silent = fitting.flatMap((line): readonly Way[] =>
    line.chat && line.web !== undefined ? [{ line, by: 'chat' }] : line.text ? [{ line, by: 'text' }] : [],
  )
  const called = fitting.filter(({ phone }) => phone !== undefined)
  const spoken = calls.flatMap((kind): readonly Way[] =>
    called
      .filter((line) => line.kind === kind)
      .slice(0, 1)
      .map((line) => ({ line, by: 'call' })),
  )
  const ways = [...(quietly || spoken.length === 0 ? silent.slice(0, 1) : []), ...spoken].slice(
    0,
    young ? mostWays + 1 : mostWays,
  )
  if (ways.length > 0) return ways
  return fitting
    .filter(({ web }) => web !== undefined)
    .slice(0, 1)
    .map((line) => ({ line, by: 'web' }))
}
