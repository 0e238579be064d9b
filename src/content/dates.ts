/** A help line that nobody checked for longer than this may have fallen silent, and the page says so. */
export const staleAfterDays = 180

const millisecondsOfDay = 86_400_000

/** How many days lie between two days written as 2026-11-23; negative where the second comes first. */
const daysFrom = (first: string, second: string): number => (Date.parse(second) - Date.parse(first)) / millisecondsOfDay

/** Whether what was last checked on one day is too old on another. The day of today is always given, and never looked up here. */
export const isStale = (checked: string, today: string): boolean => daysFrom(checked, today) > staleAfterDays

/** Whether a day has yet to come. */
export const isToCome = (day: string, today: string): boolean => daysFrom(today, day) > 0

const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 2026-11-23 -> 23 November 2026 */
export const dayInWords = (day: string): string => inWords.format(Date.parse(day))
