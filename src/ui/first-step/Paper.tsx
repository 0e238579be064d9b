import { useCallback } from 'react'
import { useGuide } from '../guide.ts'
import { usePrint } from '../use-print.ts'
import type { Sheet } from './sheet.ts'

/** What is printed in the place of the plan. On the screen it is not there. */
export const Paper = ({ sheet: { title, parts } }: { readonly sheet: Sheet }) => {
  const { say } = useGuide()
  // A browser prints the title of the page too, and names a file after it.
  const rename = useCallback(() => {
    const shown = document.title
    document.title = say('plan-tab')
    return () => void (document.title = shown)
  }, [say])
  usePrint(rename)
  return (
    <section className="paper">
      <h1>{title}</h1>
      {parts.map((part) => (
        <div key={part.title}>
          <h2>{part.title}</h2>
          <ul>
            {part.lines.map(({ text, address }) => (
              <li key={text}>
                {text} {address}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
