import { useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** The day on this device's clock and in its time zone, such as 2026-11-23. */
const todayHere = (): string => {
  const now = new Date()
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day}`
}

/** Today, where the page is read; none where it is only written out, so that a build is the same on every day. */
export const useToday = (): string | undefined => useSyncExternalStore(neverChanges, todayHere, () => undefined)
