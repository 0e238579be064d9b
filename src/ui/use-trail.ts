import { useCallback, useEffect, useRef, useState } from 'react'

/** What the browser's history holds for each entry: how far in, and at which step of the conversation. Never an answer. */
interface Entry {
  readonly depth: number
  readonly step: number
  /** how many pages with an address lie between here and the conversation, where they were opened from it */
  readonly pages?: number
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'depth' in value &&
  'step' in value &&
  Number.isInteger(value.depth) &&
  Number.isInteger(value.step)

/** Whether one can only stand at a place by being there: what leads on from it leads past it, too. */
const isOfItsOwn = (place: string | undefined): boolean => /^(planning|hearing|returning)/.test(place ?? '')

/** How long a step back may take before another press counts, in milliseconds. */
const patience = 1000

const pageInAddress = (): string | undefined => {
  try {
    return decodeURIComponent(window.location.hash.slice(1)) || undefined
  } catch {
    return undefined
  }
}

const addressOf = (page: string | undefined): string =>
  `${window.location.pathname}${window.location.search}${page === undefined ? '' : `#${page}`}`

/**
 * Keeps the browser's Back and Forward in step with the conversation. The conversation leads: each new place is one
 * entry, and Back or Forward becomes what the person does. The address never changes, but for the pages of groups.
 */
export const useTrail = (
  place: string,
  placeNow: () => string,
  go: (direction: number, target: string | undefined) => void,
  /** closes what is open in the place itself, which is one press of Back; whether there was anything */
  close: () => boolean,
) => {
  const [page, setPage] = useState(pageInAddress)
  const here = useRef<Entry>({ depth: 0, step: 0 })
  // Where the conversation stood at each step; after a reload only the steps since are known.
  const places = useRef<(string | undefined)[]>([])
  const lastPlace = useRef(place)
  const led = useRef(false)
  const goingBack = useRef(false)
  const staying = useRef(false)

  const push = useCallback((step: number, next: string | undefined) => {
    const pages = next === undefined ? 0 : (here.current.pages ?? 0) + 1
    here.current = { depth: here.current.depth + 1, step, pages }
    window.history.pushState(here.current, '', addressOf(next))
    setPage(next)
  }, [])

  useEffect(() => {
    const { state } = window.history
    if (isEntry(state)) here.current = state
    window.history.replaceState(here.current, '', addressOf(pageInAddress()))
    places.current[here.current.step] = lastPlace.current
  }, [])

  useEffect(() => {
    if (place === lastPlace.current) return
    lastPlace.current = place
    if (led.current) {
      led.current = false
      return
    }
    // Whoever starts again leaves nothing behind of where they were.
    const before = place === 'greeting' ? [] : places.current.slice(0, here.current.step + 1)
    places.current = before
    places.current[here.current.step + 1] = place
    push(here.current.step + 1, undefined)
  }, [place, push])

  /** Goes on or back until the conversation stands where it stood at that step, or as near as it gets. */
  const lead = useCallback(
    (from: number, to: number): void => {
      const direction = Math.sign(to - from)
      const target = places.current[to]
      const there = (): boolean => {
        if (placeNow() === target || isOfItsOwn(target)) return placeNow() === target
        const at = direction < 0 ? places.current.lastIndexOf(placeNow()) : places.current.indexOf(placeNow())
        return at >= 0 && (at - to) * direction >= 0
      }
      for (let left = target === undefined ? Math.abs(to - from) : Infinity; left > 0 && !there(); left--) {
        const was = placeNow()
        go(direction, target)
        if (placeNow() === was) break
      }
      // Where going back led elsewhere, such as to a question that the answers now leave out, what lay before is counted step by step.
      if (direction < 0 && placeNow() !== target) places.current.fill(undefined, 0, to + 1)
    },
    [placeNow, go],
  )

  /** Goes back in the browser's history, once: a second press before the browser has got there would lead out of the guide. */
  const goBack = useCallback((entries: number) => {
    if (goingBack.current) return
    goingBack.current = true
    setTimeout(() => (goingBack.current = false), patience)
    window.history.go(-entries)
  }, [])

  useEffect(() => {
    const follow = (event: PopStateEvent): void => {
      goingBack.current = false
      if (staying.current) {
        staying.current = false
        return
      }
      const to = isEntry(event.state) ? event.state : { depth: here.current.depth + 1, step: here.current.step }
      if (!isEntry(event.state)) window.history.replaceState(to, '', addressOf(pageInAddress()))
      const from = here.current.step
      if (to.step < from && close() && to.step === from - 1) {
        staying.current = true
        window.history.go(here.current.depth - to.depth)
        return
      }
      here.current = to
      setPage(pageInAddress())
      if (to.step !== from) {
        led.current = true
        lead(from, to.step)
      }
      // A step that the conversation refused changes no place; the next place must then be an entry again.
      setTimeout(() => (led.current = false))
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [lead, close])

  /** Opens a page, or goes back to the conversation: by the way that was come, so that Back does not lead into the page again. */
  const open = useCallback(
    (next: string | undefined) => {
      const { step, pages = 0 } = here.current
      if (next !== undefined || (pages === 0 && pageInAddress() !== undefined)) push(step, next)
      else if (pages > 0) goBack(pages)
    },
    [push, goBack],
  )
  /** Back, as the button in the page means it. */
  const back = useCallback(() => {
    if (close()) return
    if (here.current.depth > 0 && here.current.step > 0) goBack(1)
    else go(-1, undefined)
  }, [go, goBack, close])
  return { page, open, back }
}
