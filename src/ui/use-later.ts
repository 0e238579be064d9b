import { useEffect, useState } from 'react'

/** What some work comes to, once the page has been drawn: nothing that a person waits for is held up by it. */
export const useLater = <Value>(work: () => Value): Value | undefined => {
  const [done, finish] = useState<{ readonly work: () => Value; readonly value: Value }>()
  useEffect(() => {
    const timer = setTimeout(() => finish({ work, value: work() }))
    return () => clearTimeout(timer)
  }, [work])
  return done?.work === work ? done.value : undefined
}
