const dayFormat = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const inWords = new Intl.DateTimeFormat('en-GB', { ...dayFormat, year: 'numeric' })
const withoutYear = new Intl.DateTimeFormat('en-GB', dayFormat)

/** How many days ahead a first visit can be planned; groups mostly meet every week. */
const daysAhead = 60

const hours = Array.from({ length: 24 }, (_, hour) => (hour + 6) % 24)

/** Every quarter of an hour of a day, such as 19:30, from the morning on. */
export const timesOfDay: readonly string[] = hours.flatMap((hour) =>
  ['00', '15', '30', '45'].map((minute) => `${String(hour).padStart(2, '0')}:${minute}`),
)

/** That day, such as 2026-11-26, and those after it. */
export const daysFrom = (day: string): readonly string[] => {
  const first = new Date(day)
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const one = new Date(first)
    one.setUTCDate(first.getUTCDate() + ahead)
    return one.toISOString().slice(0, day.length)
  })
}

/** 2026-11-26 -> Thursday 26 November */
export const inShort = (day: string): string => withoutYear.format(Date.parse(day))

/** 2026-11-26 and 19:30 -> Thursday, 26 November 2026, 19:30; either can be missing. */
export const dayAndTime = (day: string, time: string): string =>
  [day && inWords.format(Date.parse(day)), time].filter(Boolean).join(', ')

/** The moment at which clocks where this device is show that time on that day; none where either is missing. */
export const momentOf = (day: string, time: string): Date | undefined => {
  const moment = new Date(`${day}T${time}`)
  return day === '' || time === '' || Number.isNaN(moment.getTime()) ? undefined : moment
}
