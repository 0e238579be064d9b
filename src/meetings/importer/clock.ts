import { weekdayCalled } from './weekday.ts'

/** A weekday as its number, 0 = Sunday, where numbers start with `sunday` for Sunday. */
const dayFrom = (raw: unknown, sunday: 0 | 1): number | undefined => {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : ''
  if (!/^\d$/.test(text)) return weekdayCalled(text)
  const day = Number(text) - sunday
  return day >= 0 && day <= 6 ? day : undefined
}

/** From one day to another, across the end of the week where they stand so. */
const daysBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, ahead) => (from + ahead) % 7)

const everyDay = [0, 1, 2, 3, 4, 5, 6]

/** Words that stand for several days. */
const together: readonly (readonly [RegExp, readonly number[]])[] = [
  [
    /^(?:daily|every ?day|each day|all (?:week|days)|(?:7|seven) days(?: a week)?|täglich|tous les jours|quotidien|diario|diaria|todos los d[ií]as|dagelijks|dagligen)$/i,
    everyDay,
  ],
  [/^(?:(?:every )?week ?days?|working days|m ?[-–] ?f|werktags|wochentags|doordeweeks)$/i, [1, 2, 3, 4, 5]],
  [/^(?:every )?week ?ends?$/i, [0, 6]],
]

/** The days of one part of a list: a day, a range such as Mon-Fri, or a word for several. */
const daysOfPart = (part: string, sunday: 0 | 1): readonly number[] => {
  const word = part.trim()
  const one = dayFrom(word, sunday)
  if (one !== undefined) return [one]
  const several = together.find(([pattern]) => pattern.test(word))
  if (several) return several[1]
  const ends = word.length > 40 ? [] : word.split(/ ?[-–—] ?| (?:to|thru|through|until|bis|à|a|tot) /i)
  const [from, to] = ends.map((end) => dayFrom(end, sunday))
  return ends.length === 2 && from !== undefined && to !== undefined ? daysBetween(from, to) : []
}

const separators = /[,;|/&+]|\b(?:and|und|et|y|e|en|og|och)\b/i

/** All days that are said, each once and in order; none where one of them is no day. */
export const daysFrom = (raw: unknown, sunday: 0 | 1 = 0): readonly number[] => {
  if (typeof raw === 'string' && raw.length > 1000) return []
  const said: readonly unknown[] = Array.isArray(raw)
    ? raw
    : typeof raw === 'string'
      ? [raw].flatMap((text) => (daysOfPart(text, sunday).length > 0 ? [text] : text.split(separators)))
      : [raw]
  const days = said
    .filter((part) => typeof part !== 'string' || part.trim() !== '')
    .map((part) =>
      typeof part === 'string' ? daysOfPart(part, sunday) : [dayFrom(part, sunday)].filter((day) => day !== undefined),
    )
  return days.every((part) => part.length > 0) ? [...new Set(days.flat())].toSorted((a, b) => a - b) : []
}

/** 18h30, 1830, 730pm, noon and 18:30 hrs as 18:30 and the like; three digits alone may mean two times, and stay. */
const withColon = (text: string): string =>
  text
    .replace(/^(?:12 ?)?noon$/, '12:00')
    .replace(/^(?:12 ?)?midnight$/, '00:00')
    .replace(/ ?(?:hrs?|hours|uhr)$/, '')
    .replace(/^(\d{1,2}) ?h ?(\d{2})?$/, (_, hour: string, minute = '00') => `${hour}:${minute}`)
    .replace(/^(\d{1,2}[:.]\d{2}) ?h$/, '$1')
    .replace(/^(\d{2})(\d{2}) ?h?$|^(\d{1,2})(\d{2})(?= ?[ap])/, '$1$3:$2$4')

/** A part of a day, as tables keep times of day: 0.770833 is 18:30. */
const ofDay = (part: number): number | undefined => (part > 0 && part < 1 ? Math.round(part * 1440) : undefined)

/** Minutes since the day began, up to 1440 for 24:00: from 18:30, 18:30:00, 18h30, 1830, 6:30 pm, 6pm or what a table makes of it. */
const oneTime = (raw: string): number | undefined => {
  // A day before it is that on which tables begin to count.
  const plain = raw
    .trim()
    .toLowerCase()
    .replace(/^\d{4}-\d{2}-\d{2}[t ]+/, '')
    .replace(/z$/, '')
  if (/^0?\.\d{3,20}$/.test(plain)) return ofDay(Number(plain))
  const text = withColon(plain)
  const [, hour = '', minute = '0', half] =
    /^(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d{1,9})?)?)?\s*(a\.?m\.?|p\.?m\.?)?$/.exec(text) ?? []
  if (hour === '' || (half === undefined && !/[:.]/.test(text))) return undefined
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (minutes > 59) return undefined
  if (half === undefined) return hours * 60 + minutes <= 1440 ? hours * 60 + minutes : undefined
  return hours < 1 || hours > 12 ? undefined : ((hours % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minutes
}

/** When a meeting begins and, where that is said with it, ends. */
export interface Times {
  readonly start: number | undefined
  readonly end: number | undefined
}

/** The times of "7-8pm", "7:00 PM - 8:00 PM" or "19:00-20:30": what follows the second counts for the first, where that stays before it. */
const timesOfRange = (from: string, to: string): Times => {
  const end = oneTime(to)
  const half = /([ap])\.?m\.?$/i.exec(to)?.[1]
  const asSaid = oneTime(from)
  if (half === undefined || /[ap]\.?m\.?$|noon|midnight/i.test(from)) return { start: asSaid, end }
  const [same, other] = [half, half.toLowerCase() === 'p' ? 'a' : 'p'].map((letter) => oneTime(`${from.trim()} ${letter}m`))
  return { start: same !== undefined && end !== undefined && same < end ? same : (other ?? asSaid), end }
}

/** The times that a field names. */
export const timesFrom = (raw: unknown): Times => {
  if (typeof raw === 'number') return { start: ofDay(raw), end: undefined }
  if (typeof raw !== 'string' || raw.length > 100) return { start: undefined, end: undefined }
  const start = oneTime(raw)
  const [from, to, ...more] = raw.split(/ ?[-–—] ?| to /i)
  return start === undefined && from !== undefined && to !== undefined && more.length === 0
    ? timesOfRange(from, to)
    : { start, end: undefined }
}

/** Minutes since the day began, up to 1440 for 24:00. */
export const minutesFrom = (raw: unknown): number | undefined => (typeof raw === 'string' ? timesFrom(raw).start : undefined)

const two = (number: number): string => String(number).padStart(2, '0')

/** 1110 -> 18:30 */
export const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`

/** 24:00 on one day is 00:00 on the next. */
export const dayAt = (day: number, minutes: number): number => (minutes >= 1440 ? (day + 1) % 7 : day)

/** How long a meeting lasts, where that is believable: from five minutes to twelve hours. */
export const believable = (minutes: number | undefined): number | undefined =>
  minutes !== undefined && Number.isInteger(minutes) && minutes >= 5 && minutes <= 720 ? minutes : undefined

/** The minutes from a start to an end, past midnight too. */
export const lasting = (start: number, end: number | undefined): number | undefined =>
  end === undefined ? undefined : believable((end - start + 2880) % 1440)
