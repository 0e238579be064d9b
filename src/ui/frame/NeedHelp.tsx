import { type Help, dayInWords, elsewhere } from '#content'
import { useId } from 'react'
import { useCountryShown } from '../country.ts'
import { useSurroundings } from '../guide.ts'
import { HelpLines } from '../parts/HelpLines.tsx'
import { Emergency } from '../parts/Notices.tsx'
import { useToday } from '../today.ts'
import { sorted } from '../../sorted.ts'

/** The day before which none of these was read. */
const firstChecked = ({ emergency, lines }: Help): string =>
  lines.map(({ checked }) => checked).reduce((first, day) => (day < first ? day : first), emergency.checked)

/** Help lines of the chosen country, on every page and before any question. */
export const NeedHelp = ({ answered }: { readonly answered: string | undefined }) => {
  const { catalogue, chooseCountry, say } = useSurroundings()
  const label = useId()
  // Where the page is only written out, nothing can be chosen in it yet, and all countries stand further down.
  const today = useToday()
  const country = useCountryShown(answered)
  const help = catalogue.help[country]
  return (
    <details className="need-help">
      <summary>{say('need-help')}</summary>
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
