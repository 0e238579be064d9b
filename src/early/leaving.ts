import { storageKey } from '../storage-key.ts'
import { depthOfTrail, isLeftBehind, leftBehind } from './history.ts'

/**
 * How long a step through the history may take before leaving goes on without it, in milliseconds: far longer than a slow
 * phone needs. The screen is blank and everything forgotten meanwhile.
 */
const patience = 2500

/** How long a browser may take to note where in its history it is, in milliseconds. */
const settling = 50

let leaving = false
let arrived: (() => void) | undefined

const blank = (): void => {
  document.title = ''
  document.documentElement.replaceChildren()
  // What is still on its way from the server stays unseen too.
  document.documentElement.style.display = 'none'
}

const wipe = (): void => {
  try {
    window.sessionStorage.removeItem(storageKey)
  } catch {
    // Where storage is forbidden, nothing was kept.
  }
}

/** The neutral site of the content; without a connection the browser's own empty page, which needs none. */
const goElsewhere = (): void =>
  window.location.replace(navigator.onLine ? (document.documentElement.dataset['leave'] ?? 'about:blank') : 'about:blank')

/** Goes to another entry of ours, and waits until the browser has noted where it is, which Firefox does after it has said so. */
const moved = (move: () => void): Promise<void> =>
  new Promise((done) => {
    arrived = () => setTimeout(done, settling)
    setTimeout(done, patience)
    move()
  })

/** Marks the open entry, so that whoever comes to it again is led elsewhere. */
const markAsLeft = (): void => window.history.replaceState(leftBehind, '')

/**
 * Leaves at once: blank, forget, then a neutral site in place of this one. Going back behind our own entries first keeps
 * the browser's Back from bringing an answered page out of its memory; one more entry after ours takes the place
 * of all that Forward could have brought back. Both are marked, and lead elsewhere by themselves should somebody come to them.
 */
export const leave = async (): Promise<void> => {
  if (leaving) return
  leaving = true
  blank()
  wipe()
  const depth = depthOfTrail()
  if (depth > 0) await moved(() => window.history.go(-depth))
  markAsLeft()
  window.history.pushState(leftBehind, '')
  await moved(() => window.history.back())
  wipe()
  goElsewhere()
}

/** A page that was left and is shown once more, by Forward or out of the browser's memory, leads elsewhere again. */
const stayAway = (): void => {
  if (!leaving && !isLeftBehind()) return
  blank()
  window.stop()
  goElsewhere()
}

/** Makes every control marked as a way out leave, for as long as the page lives and whatever else in it fails. */
export const watchForLeaving = (): void => {
  if (isLeftBehind()) stayAway()
  window.addEventListener('pageshow', ({ persisted }) => persisted && stayAway())
  window.addEventListener(
    'popstate',
    (event) => {
      if (!leaving && !isLeftBehind()) return
      // The conversation must not follow, or it would note its answers again.
      event.stopImmediatePropagation()
      if (leaving) arrived?.()
      else stayAway()
    },
    { capture: true },
  )
  window.addEventListener('pagehide', () => leaving && wipe())
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-leave]:not(html)')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void leave()
    },
    { capture: true },
  )
}
