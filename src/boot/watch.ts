import { watchForLeaving, watchForShift } from './leave.ts'
import { watchForRest } from './rest.ts'

declare global {
  interface Window {
    /** the way out is watched already */
    watched?: boolean
  }
}

/** Watches the way out, unless it is watched: the script in the page comes first, and the guide's own takes over if that was lost. */
export const watch = (): void => {
  if (window.watched) return
  watchForLeaving()
  watchForRest()
  watchForShift()
  window.watched = true
}
