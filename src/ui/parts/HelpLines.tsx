import type { HelpLine } from '#content'
import { useSurroundings } from '../guide.ts'
import { Away } from './Link.tsx'
import { NotCheckedSince } from './NotCheckedSince.tsx'

const dialled = (number: string): string => number.replaceAll(/[^\d+]/g, '')

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
