import { ignoreSecondPresses } from './double-press.ts'
import { watchForLeaving, watchForShift } from './leave.ts'
import { watchForRest } from './rest.ts'

declare global {
  interface Window {
    /** whether the way out is being watched */
    watched?: boolean
  }
}

/**
 * Watches the way out, and then presses, unless that is done already. The script in the page does so first; the guide's own does if
 * that one failed.
 */
export const watch = (): void => {
  if (window.watched) return
  watchForLeaving()
  watchForRest()
  watchForShift()
  ignoreSecondPresses()
  window.watched = true
}
