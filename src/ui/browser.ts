import { type RefObject, useEffect, useState } from 'react'

/**
 * Holds an element where it is in the window while what stands above it grows or shrinks, so that nothing shifts under a finger.
 * Most browsers do so by themselves; this is for those that do not, such as Safari.
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

/** What some work comes to, once the page has been drawn: nothing that a person waits for is held up by it. */
export const useIdle = <Value>(work: () => Value): Value | undefined => {
  const [done, finish] = useState<{ readonly work: () => Value; readonly value: Value }>()
  useEffect(() => {
    const timer = setTimeout(() => finish({ work, value: work() }))
    return () => clearTimeout(timer)
  }, [work])
  return done?.work === work ? done.value : undefined
}

/** Does something for as long as the page is being printed: `begin` makes the page ready, and returns what makes it as it was. */
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
 * What is folded up on the screen and wanted on paper: whom to ring, and how to begin. What a meeting is like stays folded: for
 * relatives it speaks of homes that are not safe, and whoever shares the home may find the paper.
 */
const wanted = (folded: Element): boolean => folded.matches('.notice > details') || folded.querySelector('.contact') !== null

/** Unfolds what paper cannot unfold. */
export const unfold = (): (() => void) => {
  const folded = [...document.querySelectorAll('.notice > details:not([open]), .card > details:not([open])')].filter(wanted)
  folded.forEach((one) => one.setAttribute('open', ''))
  return () => folded.forEach((one) => one.removeAttribute('open'))
}

/** How long a browser may take to store a file before it is let go of, in milliseconds. */
const patience = 60_000

/** Saves words as a file of this device. They are made here, and no server hears of it. */
export const saveFile = (name: string, type: string, words: string): void => {
  const address = URL.createObjectURL(new Blob([words], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patience)
}
