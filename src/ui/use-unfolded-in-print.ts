import { useEffect } from 'react'

/** What is folded up on the screen and wanted on paper: whom to ring, how to begin, what a meeting is like. */
const wanted = ['.notice', '.card'].map((part) => `${part} > details:not(.what-if, [open])`).join()

/** Unfolds, for as long as the page is being printed, what paper cannot unfold. */
export const useUnfoldedInPrint = (): void => {
  useEffect(() => {
    let unfolded: readonly HTMLDetailsElement[] = []
    const toggle = (open: boolean): void => unfolded.forEach((one) => one.toggleAttribute('open', open))
    const before = (): void => {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>(wanted)]
      toggle(true)
    }
    const after = (): void => toggle(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
}
