const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl'] as const

const plain = (word: string): string =>
  word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('ø', 'o').replace(/\.$/, '')

/** Every name of a weekday of three letters and more, and its short form, in these languages; a word that is two days in two of them is none. */
const named = ((): ReadonlyMap<string, number> => {
  const found = new Map<string, number | undefined>()
  for (const language of languages)
    for (const form of ['long', 'short'] as const) {
      const words = new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' })
      for (let day = 0; day < 7; day++) {
        // The first of January 2023 was a Sunday.
        const whole = plain(words.format(Date.UTC(2023, 0, 1 + day)))
        for (const word of [whole, whole.replace(/-feira$/, '')])
          if (word.length > 2) found.set(word, !found.has(word) || found.get(word) === day ? day : undefined)
      }
    }
  for (const [day, words] of ['sun', 'mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat'].entries())
    for (const word of words.split(' ')) found.set(word, day)
  return new Map([...found].flatMap(([word, day]) => (day === undefined ? [] : [[word, day]])))
})()

/** A weekday by its name, 0 = Sunday: whole or in short, one or many, in English and some other languages. */
export const weekdayCalled = (raw: string): number | undefined => {
  if (raw.length > 20) return undefined
  const word = plain(raw.trim())
  return named.get(word) ?? named.get(word.replace(/s$/, '')) ?? named.get(word.replace(/s$/, '').replace(/\.$/, ''))
}
