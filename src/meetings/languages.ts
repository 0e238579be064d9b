const named = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** Languages of three letters in which meetings are held: Cantonese, Filipino, Hawaiian, Mandarin, and signing in America, Australia, Britain, Ireland and New Zealand. */
const longer = ['ase', 'asf', 'bfi', 'cmn', 'fil', 'haw', 'isg', 'nzs', 'yue']

/** Every language of two letters that has an English name, and a few of three. Anything else may be a person's name. */
const known: ReadonlyMap<string, string> = new Map(
  [...letters.flatMap((first) => letters.map((second) => first + second)), ...longer].flatMap((tag): [string, string][] => {
    const name = named.of(tag)?.toLowerCase()
    return name === undefined && !longer.includes(tag)
      ? []
      : [[tag, tag], ...(name === undefined ? [] : [[name, tag] as [string, string]])]
  }),
)

/** A language as two or three letters, such as es, from these or from its English name. */
export const languageFrom = (raw: string): readonly string[] => {
  const said = raw.trim().toLowerCase()
  const tag = known.get(said) ?? known.get(/^([a-z]{2,3})[-_]/.exec(said)?.[1] ?? '')
  return tag === undefined ? [] : [tag]
}
