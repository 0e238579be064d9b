/** After this many days without a check, the page warns that a help line may no longer answer. */
export const staleAfterDays = 180

const millisecondsOfDay = 86_400_000

/** How many days pass from the first day to the second, both written as 2026-11-23. Negative if the second comes first. */
const daysFrom = (first: string, second: string): number => (Date.parse(second) - Date.parse(first)) / millisecondsOfDay

/** Whether something last checked on one day is too old today. Today is passed in, so that this module stays pure. */
export const isStale = (checked: string, today: string): boolean => daysFrom(checked, today) > staleAfterDays

/** Whether a day is in the future. */
export const isToCome = (day: string, today: string): boolean => daysFrom(today, day) > 0

const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 2026-11-23 -> 23 November 2026 */
export const dayInWords = (day: string): string => inWords.format(Date.parse(day))
