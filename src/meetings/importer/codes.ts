import type { MeetingKind } from '#content'

/** The codes of the Meeting Guide format; the language codes stand apart. */
export const byCode: Readonly<Record<string, MeetingKind>> = {
  O: 'open',
  C: 'closed',
  W: 'women',
  M: 'men',
  A: 'secular',
  LGBTQ: 'lgbtq',
  G: 'lgbtq',
  L: 'lgbtq',
  BI: 'lgbtq',
  T: 'lgbtq',
  NB: 'lgbtq',
  BE: 'newcomers',
  X: 'step-free',
}

export const languageByCode: Readonly<Record<string, string>> = {
  AF: 'af',
  AM: 'am',
  AR: 'ar',
  ASL: 'ase',
  BG: 'bg',
  DA: 'da',
  DE: 'de',
  EL: 'el',
  EN: 'en',
  FA: 'fa',
  FI: 'fi',
  FR: 'fr',
  HE: 'he',
  HI: 'hi',
  HR: 'hr',
  HU: 'hu',
  IS: 'is',
  ITA: 'it',
  JA: 'ja',
  KA: 'ka',
  KOR: 'ko',
  LT: 'lt',
  ML: 'ml',
  MT: 'mt',
  NE: 'ne',
  NL: 'nl',
  NO: 'no',
  POL: 'pl',
  POR: 'pt',
  PUN: 'pa',
  RUS: 'ru',
  S: 'es',
  SK: 'sk',
  SL: 'sl',
  SV: 'sv',
  TH: 'th',
  TL: 'tl',
  TUR: 'tr',
  UK: 'uk',
}

/** The world ids of BMLT formats: letters differ from server to server, these do not. */
const byWorldId: Readonly<Record<string, MeetingKind>> = {
  OPEN: 'open',
  CLOSED: 'closed',
  W: 'women',
  M: 'men',
  GL: 'lgbtq',
  BEG: 'newcomers',
  WCHR: 'step-free',
}

const byWord: Readonly<Record<string, MeetingKind>> = {
  open: 'open',
  closed: 'closed',
  women: 'women',
  woman: 'women',
  men: 'men',
  man: 'men',
  secular: 'secular',
  agnostic: 'secular',
  atheist: 'secular',
  lgbtq: 'lgbtq',
  lgbt: 'lgbtq',
  gay: 'lgbtq',
  lesbian: 'lgbtq',
  bisexual: 'lgbtq',
  transgender: 'lgbtq',
  'non-binary': 'lgbtq',
  newcomer: 'newcomers',
  beginner: 'newcomers',
  'step-free': 'step-free',
  wheelchair: 'step-free',
  'wheelchair-access': 'step-free',
  'wheelchair-accessible': 'step-free',
}

const found = <Value>(table: Readonly<Record<string, Value>>, key: string): Value[] => {
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  return value === undefined ? [] : [value]
}

/** Each kind once and in order; a meeting that says both open and closed says neither. */
const settled = (kinds: readonly MeetingKind[]): readonly MeetingKind[] => {
  const both = kinds.includes('open') && kinds.includes('closed')
  return [...new Set(kinds)].filter((kind) => !(both && (kind === 'open' || kind === 'closed'))).toSorted()
}

export const languagesOfCodes = (codes: readonly string[]): readonly string[] =>
  [
    ...new Set(
      codes.flatMap((code) => [...found(languageByCode, code.toUpperCase()), ...(code.length > 3 ? languageFrom(code) : [])]),
    ),
  ].toSorted()

/** What the world ids of BMLT formats say. */
export const kindsOfWorldIds = (ids: readonly string[]): readonly MeetingKind[] =>
  settled(ids.flatMap((one) => found(byWorldId, one)))

/** What words such as "Women, wheelchair access" say, or codes. */
export const kindsOfWords = (words: readonly string[]): readonly MeetingKind[] =>
  settled(
    words.flatMap((word) => {
      const plain = word
        .toLowerCase()
        .replaceAll(/['’]/g, '')
        .replaceAll(/[\s_]+/g, '-')
      return [
        ...found(byCode, word.toUpperCase()),
        ...found(byWord, plain),
        ...(plain.endsWith('s') ? found(byWord, plain.slice(0, -1)) : []),
      ]
    }),
  )

const named = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** Languages of three letters in which meetings are held: Cantonese, Filipino, Hawaiian, Mandarin, and signing in America, Australia, Britain, Ireland and New Zealand. */
const longer = ['ase', 'asf', 'bfi', 'cmn', 'fil', 'haw', 'isg', 'nzs', 'yue']

/** The tag of today for one of former days: he for iw. */
const today = (tag: string): string => {
  const [newer = tag] = Intl.getCanonicalLocales(tag)
  return /^[a-z]{2}$/.test(newer) ? newer : tag
}

/** Every language of two letters that has an English name, and a few of three. Anything else may be a person's name. */
const known: ReadonlyMap<string, string> = new Map(
  [...letters.flatMap((first) => letters.map((second) => first + second)), ...longer].flatMap((tag): [string, string][] => {
    const name = named.of(tag)?.toLowerCase()
    return name === undefined && !longer.includes(tag)
      ? []
      : [[tag, today(tag)], ...(name === undefined ? [] : [[name, today(tag)] as [string, string]])]
  }),
)

/** A language as two or three letters, such as es, from these or from its English name. */
export const languageFrom = (raw: string): readonly string[] => {
  const said = raw.trim().toLowerCase()
  const tag = known.get(said) ?? known.get(/^([a-z]{2,3})[-_]/.exec(said)?.[1] ?? '')
  return tag === undefined ? [] : [tag]
}
