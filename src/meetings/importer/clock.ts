const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A weekday as its number, 0 = Sunday, where numbers start with `sunday` for Sunday. */
const dayFrom = (raw: unknown, sunday: 0 | 1): number | undefined => {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim().toLowerCase() : ''
  if (/^\d$/.test(text)) {
    const day = Number(text) - sunday
    return day >= 0 && day <= 6 ? day : undefined
  }
  const word = text.replace(/s$/, '').replace(/\.$/, '')
  const found = word.length < 3 ? -1 : names.findIndex((name) => name === word || (word.length <= 4 && name.startsWith(word)))
  return found < 0 ? undefined : found
}

/** All days that are said, each once and in order; none where one of them is no day. */
export const daysFrom = (raw: unknown, sunday: 0 | 1 = 0): readonly number[] => {
  const said: readonly unknown[] = Array.isArray(raw)
    ? raw
    : typeof raw === 'string'
      ? raw.split(/[,;|/&]|\band\b/i).filter((part) => part.trim() !== '')
      : [raw]
  const days = said.map((one) => dayFrom(one, sunday))
  const known = days.filter((day) => day !== undefined)
  return known.length === days.length ? [...new Set(known)].toSorted((a, b) => a - b) : []
}

/** 18h30, 1830, 730pm, noon and 18:30 hrs as 18:30 and the like; three digits alone may mean two times, and stay. */
const withColon = (text: string): string =>
  text
    .replace(/^(?:12 ?)?noon$/, '12:00')
    .replace(/ ?(?:hrs?|hours|uhr)$/, '')
    .replace(/^(\d{1,2}) ?h ?(\d{2})?$/, (_, hour: string, minute = '00') => `${hour}:${minute}`)
    .replace(/^(\d{1,2}[:.]\d{2}) ?h$/, '$1')
    .replace(/^(\d{2})(\d{2}) ?h?$|^(\d{1,2})(\d{2})(?= ?[ap])/, '$1$3:$2$4')

/** Minutes since the day began, up to 1440 for 24:00: from 18:30, 18:30:00, 18h30, 1830, 6:30 pm or 6pm. */
export const minutesFrom = (raw: unknown): number | undefined => {
  if (typeof raw !== 'string') return undefined
  const text = withColon(raw.trim().toLowerCase())
  const [, hour = '', minute = '0', half] =
    /^(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.0+)?)?)?\s*(a\.?m\.?|p\.?m\.?)?$/.exec(text) ?? []
  if (hour === '' || (half === undefined && !/[:.]/.test(text))) return undefined
  const [hours, minutes] = [Number(hour), Number(minute)]
  if (minutes > 59) return undefined
  if (half === undefined) return hours * 60 + minutes <= 1440 ? hours * 60 + minutes : undefined
  return hours < 1 || hours > 12 ? undefined : ((hours % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minutes
}

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
