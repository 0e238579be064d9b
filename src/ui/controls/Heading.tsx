import { type ReactNode, useEffect, useRef } from 'react'
import { useGuide } from '../guide.ts'

/** Whether a heading was shown before. After a load, reading starts at the top, where the skip link, help and the way out are. */
let arrived = false

/** The heading of a page. It takes the focus when the page changes, so that a screen reader starts there, and it names the step in the title, never the topic. */
export const Heading = ({ step, children }: { readonly step: string; readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useStepTitle(step)
  useEffect(() => {
    if (!arrived) {
      arrived = true
      return
    }
    // Focus alone would scroll just far enough for the heading, and leave what is above it behind the bar.
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}

/** "Question 3 · Which group fits me?" */
export const useStepTitle = (step: string): void => {
  const { say } = useGuide()
  useEffect(() => {
    document.title = `${step === '' ? '' : `${step} · `}${say('guide-name')}`
  }, [step, say])
}
