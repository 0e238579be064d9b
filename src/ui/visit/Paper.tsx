import { recommend } from '#engine'
import { useCallback, useMemo } from 'react'
import { countryFor, useHelpCountry } from '../help/help.ts'
import { useGuide } from '../guide.ts'
import { usePrint, usePrinting } from '../browser.ts'
import { listPaper } from './list-paper.ts'
import type { WrittenPaper } from './paper.ts'

/** What is printed in the place of the page. On the screen it is not there. */
const Paper = ({ sheet: { title, parts } }: { readonly sheet: WrittenPaper }) => (
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

/** A browser prints the title of the page too, and names a file after it, so it says nothing while it prints. */
const usePlainTitle = (): void => {
  const { say } = useGuide()
  const rename = useCallback(() => {
    const shown = document.title
    document.title = say('plan-tab')
    return () => void (document.title = shown)
  }, [say])
  usePrint(rename)
}

/** A plan as it is printed. */
export const PlanPaper = ({ sheet }: { readonly sheet: WrittenPaper }) => {
  usePlainTitle()
  return <Paper sheet={sheet} />
}

/** The list as it is printed. It is made and written only then, since most lists are never printed. */
export const ListPaper = () => {
  const printing = usePrinting()
  usePlainTitle()
  return printing && <ListOnPaper />
}

const ListOnPaper = () => {
  const { catalogue, memory } = useGuide()
  const { sheet: given } = memory
  const { answers } = given
  const help = catalogue.help[useHelpCountry()]
  const country = countryFor(catalogue, answers)
  const sheet = useMemo(
    () => listPaper({ catalogue, result: recommend(catalogue, given), answers, country, help }),
    [catalogue, given, answers, country, help],
  )
  return <Paper sheet={sheet} />
}
