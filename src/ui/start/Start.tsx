import { Went } from '../visit/links.tsx'
import { mostStillToCome } from '#engine'
import { useGuide } from '../guide.ts'
import { Heading } from '../controls/Heading.tsx'
import { Chairs } from '../controls/Icon.tsx'
import { KeepNothing } from '../frame/Keeping.tsx'
import { Link } from '../controls/Link.tsx'
import type { PersonEvent } from '#machines'
import { StartAgain } from './StartAgain.tsx'

interface ForgetsProps {
  readonly event: Extract<PersonEvent, { type: 'person.forgets' }>
  readonly className: 'forget'
}

/** Forgets something at once. The button goes with it, and reading goes on at the top of the page. */
export const Forgets = ({ event, className }: ForgetsProps) => {
  const { send, say } = useGuide()
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        document.querySelector<HTMLElement>('main h1')?.focus()
        send(event)
      }}
    >
      {say(className)}
    </button>
  )
}

const promises = ['time', 'private', 'limits', 'leave'] as const

/** What this is, how long it takes, what it keeps to itself, and what it cannot tell. */
export const Start = () => {
  const { catalogue, memory, say, send } = useGuide()
  // As the first question then says.
  const most = mostStillToCome(catalogue, 'short', {}, [])
  const answered = Object.keys(memory.sheet.answers).length + memory.passedOver.length > 0
  return (
    <section className="start">
      <div className="band">
        <div>
          <Heading step="">{say('start-title')}</Heading>
          <p className="lead">{say('start-lead')}</p>
        </div>
        <Chairs />
      </div>
      <p className="actions">
        <button type="button" className="primary" data-press="start" onClick={() => send({ type: 'person.begins' })}>
          {say('start')}
        </button>
        <Link page="all-groups">{say('start-all-groups')}</Link>
      </p>
      {answered && (
        <div className="kept">
          <p>{say('start-kept')}</p>
          <StartAgain />
        </div>
      )}
      {memory.aside && (
        <div className="beside">
          <p>{say('aside-kept')}</p>
          <Forgets event={{ type: 'person.forgets' }} className="forget" />
        </div>
      )}
      <p className="actions been">
        {say('start-went')} <Went />
      </p>
      <ul className="promises">
        {promises.map((promise) => (
          <li key={promise}>
            <h2>{say(`start-${promise}-title`)}</h2>
            <p>
              {say(`start-${promise}`, { most })} {promise === 'leave' && <Link page="safety">{say('safety')}</Link>}
            </p>
          </li>
        ))}
      </ul>
      <KeepNothing />
    </section>
  )
}
