import type { BrowserEvent, Place } from '#machines'
import { useCallback, useEffect, useRef, useState } from 'react'
import { attempt } from '../boot/attempt.ts'
import { plainAddress, stepBy } from '../boot/leave.ts'

/** The state of a history entry: how far in it is, and at which step of the conversation. Never an answer. */
interface Entry {
  readonly depth: number
  readonly step: number
  /** how many pages with an address lie between here and the conversation, if they were opened from it */
  readonly pages?: number
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'depth' in value &&
  'step' in value &&
  Number.isInteger(value.depth) &&
  Number.isInteger(value.step)

/** Whether only this very place will do as a target. It branches off the way, so a place before or after it is not close enough. */
const isOfItsOwn = (place: Place | undefined): boolean => /^(planning|hearing|returning)/.test(place ?? '')

/**
 * The most history entries we make: for the conversation, and with pages included. Browsers keep about fifty per tab and drop the
 * oldest, and the way out could then not get behind ours. Past the limit, each step overwrites the last entry.
 */
const mostSteps = 30
const mostEntries = 40

const pageInAddress = (): string | undefined => {
  try {
    return decodeURIComponent(window.location.hash.slice(1)) || undefined
  } catch {
    return undefined
  }
}

const addressOf = (page: string | undefined): string => `${plainAddress()}${page === undefined ? '' : `#${page}`}`

/** Overwrites the current history entry or adds one. Returns false if the browser refuses; the guide goes on without. */
const note = (how: 'replaceState' | 'pushState', entry: Entry, page: string | undefined): boolean =>
  attempt(() => {
    window.history[how](entry, '', addressOf(page))
    return true
  }) ?? false

/**
 * Keeps the browser's Back and Forward in step with the conversation. The conversation leads: each new place is one entry, and
 * it says where Back and Forward lead. The address changes only for a page that has its own, such as a group's.
 */
export const useHistory = (
  place: Place,
  placeNow: () => Place,
  /** goes one step back or forward in the conversation, towards that place if one is named */
  travel: (direction: BrowserEvent['direction'], to: Place | undefined) => void,
  /** closes what is open in the place itself, which is one press of Back, and returns whether anything was open */
  close: () => boolean,
) => {
  const [page, setPage] = useState(pageInAddress)
  // As it is now, even before it is drawn.
  const shown = useRef(page)
  const here = useRef<Entry>({ depth: 0, step: 0 })
  // Where the conversation was at each step. After a reload only the steps since then are known.
  const places = useRef<(Place | undefined)[]>([])
  const lastPlace = useRef(place)
  const led = useRef(false)
  const staying = useRef(false)

  const push = useCallback((step: number, next: string | undefined) => {
    const { depth, pages = 0 } = here.current
    const added = { depth: depth + 1, step, pages: next === undefined ? 0 : pages + 1 }
    const full = depth >= (next === undefined ? mostSteps : mostEntries)
    if (!full && note('pushState', added, next)) here.current = added
    else {
      here.current = { depth, step, pages: next === undefined ? 0 : pages }
      note('replaceState', here.current, next)
    }
    shown.current = next
    setPage(next)
  }, [])

  useEffect(() => {
    const { state } = window.history
    if (isEntry(state)) here.current = state
    // The address may have changed since the first drawing, when nobody listened yet.
    shown.current = pageInAddress()
    setPage(shown.current)
    note('replaceState', here.current, shown.current)
    places.current[here.current.step] = lastPlace.current
  }, [])

  useEffect(() => {
    if (place === lastPlace.current) return
    lastPlace.current = place
    if (led.current) {
      led.current = false
      return
    }
    // Starting again forgets all earlier places.
    const before = place === 'greeting' ? [] : places.current.slice(0, here.current.step + 1)
    places.current = before
    places.current[here.current.step + 1] = place
    push(here.current.step + 1, undefined)
  }, [place, push])

  /** Moves the conversation forward or back until it is where it was at that step, or as close as it gets. */
  const lead = useCallback(
    (from: number, to: number): void => {
      const direction = to < from ? 'back' : 'forward'
      const target = places.current[to]
      const there = (): boolean => {
        if (placeNow() === target || isOfItsOwn(target)) return placeNow() === target
        if (direction === 'forward') return places.current.indexOf(placeNow()) >= to
        const at = places.current.lastIndexOf(placeNow())
        return at >= 0 && at <= to
      }
      for (let left = target === undefined ? Math.abs(to - from) : Infinity; left > 0 && !there(); left--) {
        const was = placeNow()
        travel(direction, target)
        if (placeNow() === was) break
      }
      // If going back led elsewhere, such as to a question that the answers now leave out, count the earlier steps instead of
      // looking for their places.
      if (direction === 'back' && placeNow() !== target) places.current.fill(undefined, 0, to + 1)
    },
    [placeNow, travel],
  )

  /**
   * Goes back in the browser's history, once: a second press before the browser has got there would lead out of the guide. Returns
   * whether the browser lets it.
   */
  const goBack = useCallback((entries: number): boolean => window.underWay === true || stepBy(-entries), [])

  /** Moves the conversation without a step of the browser. */
  const follow = useCallback(
    (to: Entry, next: string | undefined) => {
      const from = here.current.step
      here.current = to
      shown.current = next
      setPage(next)
      if (to.step !== from) {
        led.current = true
        lead(from, to.step)
      }
      // A step that the conversation refused changes no place; the next place must then be an entry again.
      setTimeout(() => (led.current = false))
    },
    [lead],
  )

  useEffect(() => {
    const followBrowser = (event: PopStateEvent): void => {
      if (staying.current) {
        staying.current = false
        return
      }
      const { depth, step } = here.current
      const told = isEntry(event.state) ? event.state : { depth: depth + 1, step }
      // One entry is one step at most. If we overwrote the last entry, older entries name steps that are out of date.
      const most = Math.abs(told.depth - depth)
      const known = Math.abs(told.step - step) <= most
      const to = known ? told : { depth: told.depth, step: step + Math.sign(told.step - step) * most }
      const next = known ? pageInAddress() : undefined
      if (to !== event.state) note('replaceState', to, next)
      if (to.step < step && close() && to.step === step - 1) {
        staying.current = stepBy(depth - to.depth)
        return
      }
      follow(to, next)
    }
    window.addEventListener('popstate', followBrowser)
    return () => window.removeEventListener('popstate', followBrowser)
  }, [follow, close])

  /**
   * Opens a page, or returns to the conversation. It returns through the browser's history if it can, so that Back does not open the
   * page again.
   */
  const open = useCallback(
    (next: string | undefined) => {
      const { step, pages = 0 } = here.current
      if (next === undefined && shown.current === undefined) return
      if (next !== undefined || pages === 0 || !goBack(pages)) push(step, next)
    },
    [push, goBack],
  )
  /** What the Back button on the page does. */
  const back = useCallback(() => {
    const { depth, step, pages = 0 } = here.current
    if (shown.current !== undefined) {
      // A page that was opened by its address has nothing of the guide before it.
      if (pages === 0 || !goBack(1)) push(step, undefined)
      return
    }
    if (close()) return
    if (step === 0) travel('back', undefined)
    else if (depth === 0 || !goBack(1)) {
      const to = { depth, step: step - 1 }
      note('replaceState', to, undefined)
      follow(to, undefined)
    }
  }, [travel, goBack, follow, close, push])
  return { page, open, back }
}
