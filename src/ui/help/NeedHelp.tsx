import { useId } from 'react'
import { type Help, dayInWords, elsewhere } from '#content'
import { sorted } from '../../sorted.ts'
import { useSurroundings, useToday } from '../guide.ts'
import { Emergency } from '../results/Notices.tsx'
import { useCountryShown } from './help.ts'
import { HelpLines } from './HelpLines.tsx'

/** The earliest day on which one of these lines was checked. */
const firstChecked = ({ emergency, lines }: Help): string =>
  lines.map(({ checked }) => checked).reduce((first, day) => (day < first ? day : first), emergency.checked)

/** The helplines of the chosen country in the order of its file, at the top of every page and before any question. */
export const NeedHelp = ({ answered }: { readonly answered: string | undefined }) => {
  const { catalogue, chooseCountry, say } = useSurroundings()
  const label = useId()
  // In the prerendered page nothing can be chosen yet, and the lines of all countries are further down.
  const today = useToday()
  const country = useCountryShown(answered)
  const help = catalogue.help[country]
  return (
    <details className="need-help">
      <summary id="need-help">{say('need-help')}</summary>
      <div className="need-help-lines">
        <p className="country">
          <label htmlFor={label}>{say('help-country')}</label>
          <select id={label} autoComplete="off" value={country} onChange={(event) => chooseCountry(event.target.value)}>
            {sorted(Object.entries(catalogue.help), ([a], [b]) => Number(a === elsewhere) - Number(b === elsewhere)).map(
              ([id, { name }]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ),
            )}
          </select>
        </p>
        {today === undefined && (
          <p>
            <a href="#served-help">{say('served-help')}</a>
          </p>
        )}
        {help && <Emergency help={help} />}
        {help && today !== undefined && <p className="small">{say('help-count', { count: help.lines.length })}</p>}
        {help && <HelpLines lines={help.lines} />}
        {today !== undefined && <p>{say('help-stopping')}</p>}
        <p className="small">{help && say('help-checked', { day: dayInWords(firstChecked(help)) })}</p>
      </div>
    </details>
  )
}

const needHelp = (): HTMLDetailsElement | null => document.querySelector('.need-help')

/** The address of the help lines of all countries, further down in the prerendered page. */
const everyCountry = '#served-help'

/**
 * Remembers what help was open before the guide's script arrived, and where the focus was; the function it returns restores
 * them. Anyone who was at the lines of all countries, which then disappear, finds theirs in the opened help.
 */
export const helpWasOpen = (): (() => void) => {
  const { history, location } = window
  const looking = location.hash === everyCountry
  if (looking) history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  const open = looking || needHelp()?.open === true
  const focused = looking || needHelp()?.contains(document.activeElement) === true
  return () => {
    const now = needHelp()
    if (now && open) now.open = true
    if (focused) now?.querySelector('summary')?.focus()
  }
}
