import { attempt } from './attempt.ts'
import { forgetSaved } from './session-storage.ts'
import { announce } from './announce.ts'

declare global {
  interface Window {
    /** whether we have asked for a step through the history that the browser has not made yet */
    underWay?: boolean
  }
}

/** The state of the current history entry. Another script may have written it. */
const stateNow = () => attempt(() => window.history.state as { readonly depth?: unknown; readonly left?: unknown } | null)

/** How many entries behind the current one are ours. The page writes that number into each entry. */
export const depthOfTrail = (): number => {
  const depth = stateNow()?.depth
  return typeof depth === 'number' && depth > 0 ? Math.floor(depth) : 0
}

/** The state that leaving writes into a history entry. */
const leftBehind = { left: true }

/** Whether the current entry is one that leaving has marked, so that Forward finds no page of ours. */
export const isLeftBehind = (): boolean => stateNow()?.left === true

/** The address of the first page, which names no group. */
export const plainAddress = (): string => window.location.pathname + window.location.search

/** Marks the current entry, or a new one after it, so that anyone who comes back to it is led elsewhere. */
export const markAsLeft = (how: 'replaceState' | 'pushState'): void => window.history[how](leftBehind, '', plainAddress())

/** How long to wait for a step before we take it that the browser will not make it, in milliseconds. */
const timeForStep = 1000

/** Asks the browser to go through its history; it does so a moment later. Returns false if it refuses. */
export const stepBy = (entries: number): boolean => {
  window.underWay = true
  setTimeout(() => (window.underWay = false), timeForStep)
  const asked = attempt(() => {
    window.history.go(entries)
    return true
  })
  if (!asked) window.underWay = false
  return asked ?? false
}

/**
 * How long leaving waits for the steps through the history, in milliseconds. A slow phone needs far less. Meanwhile the screen
 * is blank and everything is forgotten.
 */
const timeForStepsBack = 3000

/** How long a browser may take to notice where in its history it is, in milliseconds. */
const settling = 50

/** No browser keeps more entries than this in front of the oldest. A longer step back would fail. */
const furthest = 48

/** How long the neutral site may take before we go to the browser's empty page instead, in milliseconds. */
const timeElsewhere = 30_000

let leaving = false
/** whether the neutral site has been asked for */
let gone = false
let arrived: (() => void) | undefined

const blank = (): void => {
  const root = document.documentElement
  // Hides whatever is still arriving from the server, too.
  attempt(() => (root.style.display = 'none'))
  attempt(() => (document.title = ''))
  attempt(() => (root.textContent = ''))
}

/**
 * Goes to the neutral site that the content names. Without a connection it goes to the browser's empty page, which needs none.
 */
const goElsewhere = (): void => {
  const to = (navigator.onLine && document.documentElement.dataset['leave']) || 'about:blank'
  // Otherwise a page that frames this one would stay in view.
  if (window.top !== window) attempt(() => window.top?.location.replace(to))
  attempt(() => window.location.replace(to))
}

/** Resolves once the browser has made the step under way and noticed it. Firefox notices only after the event. */
const arrival = (): Promise<void> =>
  new Promise((done) => {
    arrived = () => setTimeout(done, settling)
  })

const moved = (entries: number): Promise<void> => {
  const there = arrival()
  return stepBy(entries) ? there : Promise.reject(new Error('The browser makes no step.'))
}

/** How many of our entries one step can go back. A browser that restored the tab may have restored only the last of them. */
const entriesBehind = (): number => Math.min(depthOfTrail(), furthest, window.history.length - 1)

/**
 * Goes back behind our own entries, so that Back cannot bring an answered page out of the browser's memory. A new entry then
 * replaces everything that Forward could have brought back. Both entries are marked, and name no group.
 */
const goBehind = async (): Promise<void> => {
  // A step that the person took just before would be added to ours, and lead out of the guide too soon.
  await (window.underWay ? arrival() : new Promise((done) => setTimeout(done, settling)))
  for (let turns = 0, entries = entriesBehind(); turns < 3 && entries > 0; turns++, entries = entriesBehind()) {
    // Whatever happens to the step, this entry must show nothing any more.
    markAsLeft('replaceState')
    await moved(-entries)
  }
  markAsLeft('replaceState')
  markAsLeft('pushState')
  await moved(-1)
}

/**
 * Leaves at once: blanks the page, forgets everything, and goes to a neutral site. Each step happens even if the one before
 * fails, and the last does not wait long. Leaving again, because the site is slow or was stopped, asks for it again.
 */
export const leave = (): void => {
  if (gone) return goElsewhere()
  if (leaving) return
  leaving = true
  blank()
  attempt(() => window.endVisit?.())
  forgetSaved()
  const go = (): void => {
    clearTimeout(late)
    if (gone) return
    gone = true
    forgetSaved()
    setTimeout(() => window.location.replace('about:blank'), timeElsewhere)
    goElsewhere()
  }
  const late = setTimeout(go, timeForStepsBack)
  goBehind().then(go, go)
}

/** Leads elsewhere again if a page that was left is shown once more, by Forward or from the browser's memory. */
const stayAway = (): void => {
  blank()
  attempt(() => window.stop())
  goElsewhere()
}

/** Whether the person has left, so that nothing of this document may be seen. */
export const isLeft = (): boolean => leaving || isLeftBehind()

const leaveBy = (event: Event): void => {
  if (!(event.target instanceof Element) || !event.target.closest('a[data-leave]')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  leave()
}

/**
 * Makes every link marked as a way out leave, as long as the page lives and whatever else in it fails. Any kind of press
 * leaves, because one that opened the link in another tab would keep the guide in view.
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
  window.addEventListener('pagehide', () => leaving && forgetSaved())
  for (const press of ['click', 'auxclick', 'contextmenu']) document.addEventListener(press, leaveBy, { capture: true })
  // It is called a button, and people press buttons with Space too.
  document.addEventListener('keydown', (event) => event.key === ' ' && leaveBy(event), { capture: true })
}

/** How many presses of Shift leave the page, and within how many milliseconds of the first. */
const presses = 3
const within = 5000

/** What people do while they hold Shift, such as scrolling sideways or using an input method. */
const otherThings = ['pointerdown', 'wheel', 'compositionstart', 'compositionupdate', 'compositionend']

let pressed = 0
let alone = false
let over: ReturnType<typeof setTimeout> | undefined

const forget = (word: string): void => {
  if (pressed > 0) announce(word)
  pressed = 0
  clearTimeout(over)
}

/** Announces how many presses are missing, since nothing else shows that the page has noticed. */
const press = (): void => {
  if (pressed === 0) over = setTimeout(() => forget('over'), within)
  pressed++
  if (pressed >= presses) leave()
  else announce(pressed === 1 ? 'two' : 'one')
}

/**
 * Leaves if Shift is pressed and released three times by itself. Shift with a letter, a click or the wheel does not count, and
 * any other key starts the count again.
 */
export const watchForShift = (): void => {
  document.addEventListener(
    'keydown',
    ({ key, repeat, ctrlKey, altKey, metaKey, isComposing }) => {
      if (key === 'Shift' && repeat) return
      alone = key === 'Shift' && !ctrlKey && !altKey && !metaKey && !isComposing
      if (!alone) forget('none')
    },
    { capture: true },
  )
  for (const thing of otherThings) document.addEventListener(thing, () => (alone = false), { capture: true, passive: true })
  document.addEventListener(
    'keyup',
    ({ key, isComposing }) => {
      if (key !== 'Shift' || !alone || isComposing) return
      alone = false
      press()
    },
    { capture: true },
  )
}
