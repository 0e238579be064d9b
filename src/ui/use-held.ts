import { type RefObject, useEffect } from 'react'

/**
 * Holds an element where it is in the window while what stands above it grows or shrinks, so that nothing shifts under a finger.
 * Most browsers do so by themselves; this is for those that do not, such as Safari.
 */
export const useHeld = (held: RefObject<HTMLElement | null>): void =>
  useEffect(() => {
    const element = held.current
    if (!element || CSS.supports('overflow-anchor', 'auto')) return undefined
    const topNow = (): number => element.getBoundingClientRect().top
    let top = topNow()
    const note = (): void => void (top = topNow())
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
