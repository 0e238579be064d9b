import { Went } from '../first-step/Went.tsx'
import { useGuide } from '../guide.ts'
import { Forgets } from '../parts/Forgets.tsx'
import { Heading } from '../parts/Heading.tsx'
import { KeepNothing } from '../parts/KeepNothing.tsx'
import { Link } from '../parts/Link.tsx'

const promises = ['time', 'private', 'limits', 'leave'] as const

/** What this is, how long it takes, what it keeps to itself, and what it cannot tell. */
export const Start = () => {
  const { memory, say, send } = useGuide()
  const answered = Object.keys(memory.sheet.answers).length + memory.passedOver.length > 0
  return (
    <section className="start">
      <Rings />
      <Heading step="">{say('start-title')}</Heading>
      <p className="lead">{say('start-lead')}</p>
      <p className="actions">
        <button type="button" className="primary" data-press="start" onClick={() => send({ type: 'person.begins' })}>
          {say('start')}
        </button>
        <Link page="all-groups">{say('start-all-groups')}</Link>
      </p>
      {answered && (
        <p>
          {`${say('start-kept')} `}
          <Forgets event={{ type: 'person.startsAgain' }} className="start-again" />
        </p>
      )}
      {memory.aside && (
        <div className="beside">
          <p>{say('aside-kept')}</p>
          <Forgets event={{ type: 'person.forgets' }} className="forget" />
        </div>
      )}
      <p>
        {`${say('start-went')} `}
        <Went />
      </p>
      <ul className="promises">
        {promises.map((promise) => (
          <li key={promise}>
            <h2>{say(`start-${promise}-title`)}</h2>
            <p>
              {say(`start-${promise}`)} {promise === 'leave' && <Link page="safety">{say('safety')}</Link>}
            </p>
          </li>
        ))}
      </ul>
      <KeepNothing />
    </section>
  )
}

/** The guide's mark once more, large and faint, where there is room. */
const Rings = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className="rings">
    <circle cx="12" cy="13" r="7" />
    <circle cx="20" cy="13" r="7" />
    <circle cx="16" cy="20" r="7" />
  </svg>
)
