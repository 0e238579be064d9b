import { useEffect } from 'react'

/** Does something for as long as the page is being printed: `begin` makes the page ready, and returns what makes it as it was. */
export const usePrint = (begin: () => () => void): void => {
  useEffect(() => {
    let end = (): void => undefined
    const before = (): void => void (end = begin())
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
