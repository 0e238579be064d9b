/** After so many days a list comes with a warning, and after so many more it is not shown at all. */
const warnedAfter = 30
const goneAfter = 90

export type ListAge = 'fresh' | 'old' | 'too-old'

/** How far a list that was checked on one day can be trusted on another. Both are given as 2026-11-23. */
export const listAge = (checked: string, today: string): ListAge => {
  const days = (Date.parse(today) - Date.parse(checked)) / 86_400_000
  return days > goneAfter ? 'too-old' : days > warnedAfter ? 'old' : 'fresh'
}
