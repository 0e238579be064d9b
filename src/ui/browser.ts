import { type RefObject, useEffect, useState } from 'react'

/**
 * Keeps an element where it is in the window while the page above it grows or shrinks, so that nothing moves under a finger.
 * Most browsers do this themselves; Safari does not.
 */
export const useScrollAnchor = (held: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    const element = held.current
    if (!element || CSS.supports('overflow-anchor', 'auto')) return undefined
    const topNow = (): number => element.getBoundingClientRect().top
    let top = topNow()
    const note = (): void => {
      top = topNow()
    }
    const watcher = new ResizeObserver(() => {
      if (top < window.innerHeight && top + element.offsetHeight > 0) window.scrollBy(0, topNow() - top)
      note()
    })
    watcher.observe(document.body)
    window.addEventListener('scroll', note)
    return () => {
      watcher.disconnect()
      window.removeEventListener('scroll', note)
    }
  }, [held])

/** The result of some work, which runs once the page has been drawn, so that nobody waits for it. Undefined until then. */
export const useIdle = <Value>(work: () => Value): Value | undefined => {
  const [done, finish] = useState<{ readonly work: () => Value; readonly value: Value }>()
  useEffect(() => {
    const timer = setTimeout(() => finish({ work, value: work() }))
    return () => clearTimeout(timer)
  }, [work])
  return done?.work === work ? done.value : undefined
}

/** Prepares the page for printing. `begin` does so, and returns the function that undoes it. */
export const usePrint = (begin: () => () => void): void => {
  useEffect(() => {
    let end = (): void => undefined
    const before = (): void => {
      end = begin()
    }
    const after = (): void => end()
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [begin])
}

/**
 * Whether something folded on the screen belongs on paper: whom to ring, and how to begin. What a meeting is like stays folded,
 * because for relatives it mentions unsafe homes, and someone at home may find the paper.
 */
const wanted = (folded: Element): boolean => folded.matches('.notice details') || folded.querySelector('.contact') !== null

/** Unfolds what belongs on paper, and returns the function that folds it again. */
export const unfold = (): (() => void) => {
  const folded = [...document.querySelectorAll('.notice details:not([open]), .card details:not([open])')].filter(wanted)
  folded.forEach((one) => one.setAttribute('open', ''))
  return () => folded.forEach((one) => one.removeAttribute('open'))
}

/** How long a browser may take to store a file before we release it, in milliseconds. */
const timeForDownload = 60_000

/** Saves a text as a file on this device. No server is involved. */
export const saveFile = (name: string, type: string, words: string): void => {
  const address = URL.createObjectURL(new Blob([words], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), timeForDownload)
}
