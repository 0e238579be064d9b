import { depthOfTrail } from './use-trail.ts'
import { forgetSaved } from './use-conversation.ts'

/**
 * Leaves at once: blank, forget, then a neutral site in place of this one. Going back behind our own entries first
 * keeps the browser's Back from bringing an answered page out of its memory.
 */
export const leave = (neutralSite: string): void => {
  document.documentElement.replaceChildren()
  document.title = ''
  forgetSaved()
  const depth = depthOfTrail()
  const replace = (): void => window.location.replace(neutralSite)
  if (depth === 0) replace()
  else {
    window.addEventListener('popstate', replace, { once: true })
    window.history.go(-depth)
    // Some browsers skip the event when the entry is gone; leaving must not wait for it.
    setTimeout(replace, 150)
  }
}
