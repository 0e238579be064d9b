import { daysFrom } from './clock.ts'
import { weekdayCalled } from './weekday.ts'

/**
 * In which weeks of a month a meeting is held: 1 is the first of its weekday, -1 the last. Empty where it is not held every week and
 * nothing says when. None where it is weekly.
 */
export type Weeks = readonly number[]

const ordinals: Readonly<Record<string, number>> = {
  '1st': 1,
  first: 1,
  '2nd': 2,
  second: 2,
  '3rd': 3,
  third: 3,
  '4th': 4,
  fourth: 4,
  '5th': 5,
  fifth: 5,
  last: -1,
}

const ordinal = `(?:${Object.keys(ordinals).join('|')})`
const weekday = String.raw`\p{L}{3,12}`
/** "2nd & 4th Tuesday", "first and third Mondays of each month", "1st, 3rd and 5th week". */
const ordered = new RegExp(
  String.raw`\b(every )?(${ordinal}(?:(?:\s*[,&/+]\s*|\s+and\s+|\s*,\s*and\s+|\s+or\s+)${ordinal}){0,4})\s+(${weekday})(\s+(?:of|in|each|every)\s+(?:the|each|every|a)?\s*months?)?`,
  'giu',
)

/** Words that say that it is not weekly, in the languages that listings are written in, and not in which weeks. */
const seldom =
  /\b(?:monthly|once (?:a|per) month|twice (?:a|per) month|every month|each month|bi-?weekly|bi-?monthly|fortnight(?:ly)?|every (?:two|2|three|3|four|4) weeks|every other (?:week|mon|tue|wed|thu|fri|sat|sun)\p{L}*|every (?:second|2nd|third|3rd) (?:week|mon|tue|wed|thu|fri|sat|sun)\p{L}*|alternat(?:e|ing) (?:weeks?|mon|tue|wed|thu|fri|sat|sun)\p{L}*|(?:odd|even) weeks|quarterly|not (?:every|each) week|mensual(?:mente)?|quincenal|cada dos semanas|(?:primer|segundo|tercer|cuarto|último|ultimo) (?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo)|mensuel(?:le)?|(?:premier|deuxième|troisième|quatrième|dernier) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|tous les (?:quinze|15) jours|monatlich|14-tägig|vierzehntägig|alle (?:zwei|2) wochen|jede[nr]? (?:ersten?|zweiten?|dritten?|vierten?|letzten?) \p{L}+(?:tag|woch|abend)|einmal im monat|una vez al mes|une fois par mois|eens per maand|maandelijks|om de week|tweewekelijks|(?:eerste|tweede|derde|vierde|laatste) \p{L}+dag)(?!\p{L})/iu

/** What a weekly meeting may do in some weeks alone: a sentence of notes about that says nothing of its rhythm. */
const special =
  /\b(?:speakers?|birthdays?|anniversar(?:y|ies)|celebrations?|celebrate|business|group conscience|pot ?luck|chips?|medallions?|tags?|tokens?|cake|steering|committee|open|discussion|step|tradition|big book|topic|newcomers?|candle ?light|meditation|study|literature|format|food|dinner|breakfast|eating|raffle|service|workshop|newsletter|dues|women|men)\b/iu
const plainlyRare = /\b(?:only|just|meets?|meeting is|held|takes place|gathers?)\b/iu
/** A meeting that is left out in some weeks. */
const except = /\b(?:no meeting|not (?:held|meet(?:ing)?|on)|except|does ?n.?o?t meet|skip(?:s|ped)?|dark|off)\b/iu

const numbersIn = (text: string): readonly number[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (Object.hasOwn(ordinals, word) ? [ordinals[word] ?? 0] : []))

/** The weeks that one text names for these days: none where it names none at all. */
const weeksNamed = (text: string, days: readonly number[]): Weeks | undefined => {
  const found: number[] = []
  let [named, sure] = [false, true]
  for (const [, every = '', numbers = '', word = '', ofMonth = ''] of text.matchAll(ordered)) {
    const day = weekdayCalled(word)
    if (day === undefined && !/^weeks?$/i.test(word)) continue
    named = true
    const all = numbersIn(numbers)
    // "Every second Tuesday" is every other one, unless it goes on with the month.
    const isEveryOther = every !== '' && ofMonth === '' && all.length === 1 && all.some((one) => one > 1)
    if (isEveryOther || (day !== undefined && !days.includes(day)) || days.length > 1) sure = false
    found.push(...all)
  }
  if (!named) return undefined
  return sure ? [...new Set(found)].toSorted((a, b) => (a < 0 ? 9 : a) - (b < 0 ? 9 : b)) : []
}

/** What a name, or the field of the days, says: whatever stands there is about the meeting itself. */
const ofName = (text: string, days: readonly number[]): Weeks | undefined =>
  weeksNamed(text, days) ?? (seldom.test(text) ? [] : undefined)

/** What notes say: a sentence that is about a special evening counts only if it says that there are no others. */
const ofNotes = (text: string, days: readonly number[]): Weeks | undefined => {
  for (const sentence of text.slice(0, longestNotes).split(/(?<![.;!\n])[.;!\n]+(?=\s|$)|\n/)) {
    const named = weeksNamed(sentence, days)
    const isSeldom = seldom.test(sentence)
    if (named === undefined && !isSeldom) continue
    if (except.test(sentence)) return []
    if (special.test(sentence) && !/\bonly\b/i.test(sentence) && !/\bmeets?\b/i.test(sentence)) continue
    if (named === undefined) return []
    return plainlyRare.test(sentence) || /\bmonths?\b/i.test(sentence) ? named : []
  }
  return undefined
}

/** How much of some notes is looked at. */
const longestNotes = 2000

/** In which weeks a meeting is held, by its name, the field of its days, and its notes. None where nothing speaks against every week. */
export const weeksFrom = (names: readonly string[], notes: readonly string[], days: readonly number[]): Weeks | undefined => {
  const all = [
    ...names.map((text) => ofName(text.slice(0, longestNotes), days)),
    ...notes.map((text) => ofNotes(text, days)),
  ].filter((weeks) => weeks !== undefined)
  // What says most is believed: a name that says monthly, and notes that say in which week.
  return all.find((weeks) => weeks.length > 0) ?? all[0]
}

/** The days of a field that says more than that: "Saturday - only 2nd Saturday of every month". */
export const daysWithRhythm = (raw: unknown, sunday: 0 | 1 = 0): readonly number[] => {
  const days = daysFrom(raw, sunday)
  if (days.length > 0 || typeof raw !== 'string' || raw.length > 200) return days
  if (!seldom.test(raw) && raw.search(ordered) < 0) return []
  const named = raw.split(/[^\p{L}]+/u).flatMap((word) => weekdayCalled(word) ?? [])
  return [...new Set(named)].toSorted((a, b) => a - b)
}
