import { useId, useState } from 'react'
import { countryFor } from '../country.ts'
import { useGuide } from '../guide.ts'
import { HelpLines } from '../parts/HelpLines.tsx'
import { Emergency } from '../parts/Notices.tsx'

/** Help lines of the chosen country, on every page and before any question. */
export const NeedHelp = () => {
  const { catalogue, memory, say } = useGuide()
  const [chosen, choose] = useState<string>()
  const label = useId()
  const country = chosen ?? countryFor(catalogue, memory.sheet.answers)
  const help = catalogue.help[country]
  return (
    <details className="need-help">
      <summary>{say('need-help')}</summary>
      <div className="need-help-lines">
        <p className="country">
          <label htmlFor={label}>{say('help-country')}</label>
          <select id={label} value={country} onChange={(event) => choose(event.target.value)}>
            {Object.entries(catalogue.help)
              .toSorted(([a], [b]) => Number(a === 'elsewhere') - Number(b === 'elsewhere'))
              .map(([id, { name }]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        </p>
        {help && <Emergency help={help} />}
        {help && <HelpLines lines={help.lines} />}
        <p className="small">{say('help-checked')}</p>
      </div>
    </details>
  )
}
