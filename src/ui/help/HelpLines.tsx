import { type Catalogue, type HelpLine, dayInWords, isStale } from '#content'
import { useSurroundings, useToday } from '../guide.ts'
import { emergencyWords } from './help.ts'
import { Away } from '../controls/Link.tsx'

/** Warns that a help line has not been checked for too long, on the day when the page is read, not the day of the build. */
export const NotCheckedSince = ({ day }: { readonly day: string }) => {
  const { say } = useSurroundings()
  const today = useToday()
  if (today === undefined || !isStale(day, today)) return null
  return <em className="uncertain"> {say('not-checked-since', { day: dayInWords(day) })}</em>
}

export const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

/** Help lines with every way of reaching them. */
export const HelpLines = ({ lines }: { readonly lines: readonly HelpLine[] }) => {
  const { say } = useSurroundings()
  return (
    <ul className="help-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{line.name}</strong>
          <span className="ways">
            {line.phone !== undefined && <a href={`tel:${dialled(line.phone)}`}>{line.phone}</a>}
            {line.text && (
              <a href={`sms:${dialled(line.text.number)}`}>
                {line.text.word === undefined
                  ? say('text-to', { number: line.text.number })
                  : say('text-word-to', { word: line.text.word, number: line.text.number })}
              </a>
            )}
            {line.web !== undefined && <Away to={line.web}>{say('website-of', { name: line.name })}</Away>}
          </span>
          <span>
            {line.who} {line.hours === undefined ? '' : say('open-hours', { hours: line.hours })}
            {line.certainty === 'uncertain' && <em className="uncertain"> {say('uncertain')}</em>}
            <NotCheckedSince day={line.checked} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The emergency numbers of every country. It asks the guide for nothing, so it can be shown where the guide has failed or is not there. */
export const EmergencyNumbers = ({ help }: Pick<Catalogue, 'help'>) => (
  <ul>
    {Object.entries(help).map(([id, { name, emergency }]) => (
      <li key={id}>
        {name}: {emergency.number !== null && <a href={`tel:${emergency.number}`}>{emergency.number}</a>}{' '}
        {emergencyWords(emergency)}
      </li>
    ))}
  </ul>
)
