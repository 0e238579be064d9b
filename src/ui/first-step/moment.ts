const inWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** 2026-11-26 and 19:30 -> Thursday, 26 November 2026, 19:30; either can be missing. */
export const dayAndTime = (day: string, time: string): string =>
  [day && inWords.format(Date.parse(day)), time].filter(Boolean).join(', ')

/** The moment at which clocks where this device is show that time on that day; none where either is missing. */
export const momentOf = (day: string, time: string): Date | undefined => {
  const moment = new Date(`${day}T${time}`)
  return day === '' || time === '' || Number.isNaN(moment.getTime()) ? undefined : moment
}
