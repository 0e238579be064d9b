import type { Voice } from './catalogue.ts'

/** What fills the {places} of a sentence. A number called `count` also chooses between its plural forms. */
export type Places = Readonly<Record<string, string | number>>

/** A key of the words, or `progress` for the plural forms `progress-one` and `progress-other`. */
type SayKey<Key extends string> = Key | (Key extends `${infer Stem}-other` ? Stem : never)

const language = 'en-GB'
const plurals = new Intl.PluralRules(language)
const conjunction = new Intl.ListFormat(language)

/** Names as one phrase, such as "Al-Anon, Nar-Anon and Alateen". */
export const listed = (names: readonly string[]): string => conjunction.format(names)

/**
 * Returns a function that gives the sentence of a key, with its places filled. It prefers the form for `count`, then the form for
 * the voice, then the plain one. A place that nothing fills stays as it is.
 */
export const sayFrom = <Key extends string>(
  { words }: { readonly words: Readonly<Record<Key, string>> },
  voice: Voice = 'me',
) => {
  const texts: Readonly<Record<string, string | undefined>> = words
  return (key: SayKey<Key>, places: Places = {}): string => {
    const { count } = places
    const form = typeof count === 'number' ? plurals.select(count) : 'other'
    const text = texts[`${key}-${form}`] ?? texts[`${key}-${voice}`] ?? texts[key] ?? ''
    return text.replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole))
  }
}

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** A place as it is read: 1st, 2nd, 3rd, 4th. */
export const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)] ?? 'th'}`
