import { attempt, forgetSaved } from './kept.ts'
import { announce } from './announce.ts'

declare global {
  interface Window {
    /** a step through the history has been asked for, and the browser has not made it yet */
    underWay?: boolean
  }
}

/** What stands in the open entry; whoever else may have written it. */
const stateNow = () => attempt(() => window.history.state as { readonly depth?: unknown; readonly left?: unknown } | null)

/** How many entries of the browser's history are ours behind the open one; the page writes it into each. */
export const depthOfTrail = (): number => {
  const depth = stateNow()?.depth
  return typeof depth === 'number' && depth > 0 ? Math.floor(depth) : 0
}

/** What leaving writes into an entry of the history. */
const leftBehind = { left: true }

/** Whether the open entry is the one that leaving puts in front of us, so that Forward finds no page of ours. */
export const isLeftBehind = (): boolean => stateNow()?.left === true

/** The address of the first page, which names no group. */
export const plainAddress = (): string => window.location.pathname + window.location.search

/** Marks the open entry, or one more after it, so that whoever comes to it again is led elsewhere. */
export const markAsLeft = (how: 'replaceState' | 'pushState'): void => window.history[how](leftBehind, '', plainAddress())

/** How long a step may take before it counts as not made, in milliseconds. */
const patienceForStep = 1000

/** Asks the browser for a step through the history; it makes it a moment later, and then says so. Returns whether it lets us ask. */
export const stepBy = (entries: number): boolean => {
  window.underWay = true
  setTimeout(() => (window.underWay = false), patienceForStep)
  const asked = attempt(() => {
    window.history.go(entries)
    return true
  })
  if (!asked) window.underWay = false
  return asked ?? false
}

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
const arrival = (): Promise<void> =>
  new Promise((done) => {
    arrived = () => setTimeout(done, settling)
  })

const moved = (entries: number): Promise<void> => {
  const there = arrival()
  return stepBy(entries) ? there : Promise.reject(new Error('The browser makes no step.'))
}

/** How many of our entries one step can go back behind. A browser that opened the tab again may have brought back only the last of them. */
const entriesBehind = (): number => Math.min(depthOfTrail(), furthest, window.history.length - 1)

/**
 * Goes back behind our own entries, which keeps the browser's Back from bringing an answered page out of its memory. One more
 * entry after ours then takes the place of all that Forward could have brought back. Both are marked, and name no group.
 */
const goBehind = async (): Promise<void> => {
  // A step that somebody took just before would otherwise be added to ours, and lead out of the guide too soon.
  await (window.underWay ? arrival() : new Promise((done) => setTimeout(done, settling)))
  for (let turns = 0, entries = entriesBehind(); turns < 3 && entries > 0; turns++, entries = entriesBehind()) {
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
 * before, and the last does not wait for long. Anyone who leaves once more, because that site is slow or was stopped, asks for it again.
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
  window.addEventListener('pagehide', () => leaving && forgetSaved())
  for (const press of ['click', 'auxclick', 'contextmenu']) document.addEventListener(press, leaveBy, { capture: true })
  // It goes by the name of a button, and a button is pressed with Space too.
  document.addEventListener('keydown', (event) => event.key === ' ' && leaveBy(event), { capture: true })
}

/** So many presses of Shift leave the page, within so many milliseconds of the first. */
const presses = 3
const within = 5000

/** What else a hand can do while it holds Shift, such as scrolling sideways or writing in an input method. */
const otherThings = ['pointerdown', 'wheel', 'compositionstart', 'compositionupdate', 'compositionend']

let pressed = 0
let alone = false
let over: ReturnType<typeof setTimeout> | undefined

const forget = (word: string): void => {
  if (pressed > 0) announce(word)
  pressed = 0
  clearTimeout(over)
}

/** How many presses are still missing is said, since nothing else happens. */
const press = (): void => {
  if (pressed === 0) over = setTimeout(() => forget('over'), within)
  pressed++
  if (pressed >= presses) leave()
  else announce(pressed === 1 ? 'two' : 'one')
}

/** Shift, pressed and let go by itself three times, leaves. Shift with a letter, a click or a wheel, and every other key, does not count. */
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
