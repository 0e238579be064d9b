import { attempt } from './attempt.ts'
import { depthOfTrail, isLeftBehind, markAsLeft, stepBy } from './history.ts'
import { forgetKept } from './kept.ts'

/**
 * How long the steps through the history may take before leaving goes on without them, in milliseconds: far longer than a slow
 * phone needs. The screen is blank and everything forgotten meanwhile.
 */
const patience = 3000

/** How long a browser may take to note where in its history it is, in milliseconds. */
const settling = 50

/** No browser keeps more entries than this in front of the oldest, so that a longer way back would lead nowhere. */
const furthest = 48

/** How long the neutral site may take before the browser's own empty page takes its place, in milliseconds. */
const patienceElsewhere = 30_000

let leaving = false
/** whether the neutral site has been asked for */
let gone = false
let arrived: (() => void) | undefined

const blank = (): void => {
  const root = document.documentElement
  // What is still on its way from the server stays unseen too.
  attempt(() => (root.style.display = 'none'))
  attempt(() => (document.title = ''))
  attempt(() => (root.textContent = ''))
}

/** The neutral site of the content; without a connection the browser's own empty page, which needs none. */
const goElsewhere = (): void => {
  const to = (navigator.onLine && document.documentElement.dataset['leave']) || 'about:blank'
  // A page that shows this one in a frame would stay in view.
  if (window.top !== window) attempt(() => window.top?.location.replace(to))
  attempt(() => window.location.replace(to))
}

/** Waits until the step that is under way has been made, and the browser has noted it, which Firefox does after it has said so. */
const arrival = (): Promise<void> => new Promise((done) => (arrived = () => setTimeout(done, settling)))

const moved = (entries: number): Promise<void> => {
  const there = arrival()
  return stepBy(entries) ? there : Promise.reject(new Error('The browser makes no step.'))
}

/**
 * Goes back behind our own entries, which keeps the browser's Back from bringing an answered page out of its memory. One more
 * entry after ours then takes the place of all that Forward could have brought back. Both are marked, and name no group.
 */
const goBehind = async (): Promise<void> => {
  // A step that somebody took just before would otherwise be added to ours, and lead out of the guide too soon.
  await (window.underWay ? arrival() : new Promise((done) => setTimeout(done, settling)))
  for (let turns = 0; turns < 3 && depthOfTrail() > 0; turns++) {
    // A browser that opened the tab again may have brought back the last of our entries alone.
    const entries = Math.min(depthOfTrail(), furthest, window.history.length - 1)
    // Whatever becomes of the step, this entry shows nothing any more.
    markAsLeft('replaceState')
    await moved(-entries)
  }
  markAsLeft('replaceState')
  markAsLeft('pushState')
  await moved(-1)
}

/**
 * Leaves at once: blank, forget, then a neutral site in place of this one. Each of these happens whatever became of the one
 * before, and the last does not wait for long. Somebody who leaves once more, because that site was slow or stopped, asks for it again.
 */
export const leave = (): void => {
  if (gone) return goElsewhere()
  if (leaving) return
  leaving = true
  blank()
  attempt(() => window.endVisit?.())
  forgetKept()
  const go = (): void => {
    clearTimeout(late)
    if (gone) return
    gone = true
    forgetKept()
    setTimeout(() => window.location.replace('about:blank'), patienceElsewhere)
    goElsewhere()
  }
  const late = setTimeout(go, patience)
  goBehind().then(go, go)
}

/** A page that was left and is shown once more, by Forward or out of the browser's memory, leads elsewhere again. */
const stayAway = (): void => {
  blank()
  attempt(() => window.stop())
  goElsewhere()
}

/** Whether nothing of this document may be seen any more. */
export const isLeft = (): boolean => leaving || isLeftBehind()

const leaveBy = (event: Event): void => {
  if (!(event.target instanceof Element) || !event.target.closest('a[data-leave]')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  leave()
}

/**
 * Makes every link marked as a way out leave, for as long as the page lives and whatever else in it fails. However it is pressed,
 * it leaves: a press that opens a link in another tab would leave the guide in view.
 */
export const watchForLeaving = (): void => {
  if (isLeft()) stayAway()
  window.addEventListener('pageshow', ({ persisted }) => persisted && isLeft() && stayAway())
  window.addEventListener(
    'popstate',
    (event) => {
      window.underWay = false
      if (!isLeft()) return
      // The conversation must not follow, or it would note its answers again.
      event.stopImmediatePropagation()
      if (leaving && !gone) arrived?.()
      else stayAway()
    },
    { capture: true },
  )
  window.addEventListener('pagehide', () => leaving && forgetKept())
  for (const press of ['click', 'auxclick', 'contextmenu']) document.addEventListener(press, leaveBy, { capture: true })
  // It goes by the name of a button, and a button is pressed with Space too.
  document.addEventListener('keydown', (event) => event.key === ' ' && leaveBy(event), { capture: true })
}
