import type { HelpLine } from '#content'
import { Icon } from '../controls/Icon.tsx'
import { useSurroundings } from '../guide.ts'
import { NotCheckedSince, dialled } from './HelpLines.tsx'
import type { Way } from './help.ts'

/** Dials the emergency number. */
export const CallEmergency = ({ number }: { readonly number: string }) => {
  const { say } = useSurroundings()
  return (
    <a className="call emergency-call" href={`tel:${number}`}>
      <Icon name="phone" />
      <strong>{say('call-number', { number })}</strong>
    </a>
  )
}

const Name = ({ line: { name, called = name, hours, checked } }: { readonly line: HelpLine }) => (
  <span className="whose">
    {called}
    {hours !== undefined && `, ${hours}`}
    <NotCheckedSince day={checked} />
  </span>
)

/** To whom a message goes: the words wrap where they have to, and the number stays whole. */
const TextTo = ({ text: { number, word } }: { readonly text: NonNullable<HelpLine['text']> }) => {
  const { say } = useSurroundings()
  const [before, after] = (word === undefined ? say('text-to', { number }) : say('text-word-to', { word, number })).split(number)
  return (
    <strong>
      {before}
      <span className="number">{number}</span>
      {after}
    </strong>
  )
}

/** One way to reach a help line, as a button. */
const Button = ({ way: { line, by } }: { readonly way: Way }) => {
  const { say } = useSurroundings()
  if (by === 'call' && line.phone !== undefined)
    return (
      <a className="call" href={`tel:${dialled(line.phone)}`}>
        <Icon name="phone" />
        <span>
          <span className="hidden">{say('call-word')} </span>
          <strong className="number">{line.phone}</strong> <Name line={line} />
        </span>
      </a>
    )
  if (by === 'text' && line.text)
    return (
      <a className="call" href={`sms:${dialled(line.text.number)}`}>
        <Icon name="text" />
        <span>
          <TextTo text={line.text} /> <Name line={line} />
        </span>
      </a>
    )
  return (
    <a className="call" href={line.web} rel="noreferrer noopener" target="_blank">
      <Icon name="text" />
      <span>
        <strong>{by === 'chat' ? say('chat-with') : say('website-of', { name: line.name })}</strong>{' '}
        {by === 'chat' && <Name line={line} />}
      </span>
    </a>
  )
}

/** The few ways to reach someone that a warning shows as buttons. */
export const HelpButtons = ({
  ways,
  isPrivate,
}: {
  readonly ways: readonly Way[]
  readonly isPrivate: (way: Way) => boolean
}) => (
  <ul className="calls">
    {ways.map((way) => (
      <li key={`${way.line.id} ${way.by}`} className={isPrivate(way) ? 'unprinted' : undefined}>
        <Button way={way} />
      </li>
    ))}
  </ul>
)
