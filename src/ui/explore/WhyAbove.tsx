import type { Group } from '#content'
import { type List, type Reason, apart } from '#engine'
import { useGuide } from '../guide.ts'
import { Balance } from '../parts/Balance.tsx'
import { strengthOf } from '../parts/strength.ts'

interface WhyAboveProps {
  readonly list: List
  readonly above: Group
  readonly below: Group
}

/** Why one group stands above another: the reasons that only one of them has. */
export const WhyAbove = ({ list, above, below }: WhyAboveProps) => {
  const { say } = useGuide()
  const [first, second] = [above, below].map(({ id }) => list.recommendations.find(({ group }) => group === id))
  const names = { above: above.name, below: below.name }
  if (!first) return null
  if (!second)
    return (
      <>
        <h3>{say('compare-why', names)}</h3>
        <p>{say('compare-not-ranked', names)}</p>
      </>
    )
  const { onlyFirst, onlySecond } = apart(first.reasons, second.reasons)
  return (
    <>
      <h3>{say(first.place === second.place ? 'compare-level' : 'compare-why', names)}</h3>
      <p>{say('compare-why-text')}</p>
      <Only name={above.name} reasons={onlyFirst} />
      <Only name={below.name} reasons={onlySecond} />
    </>
  )
}

/** The reasons that a group does not share with the other, with how they balance. */
const Only = ({ name, reasons }: { readonly name: string; readonly reasons: readonly Reason[] }) => {
  const { say } = useGuide()
  const telling = reasons.filter(({ weight }) => weight !== 0)
  return (
    <>
      <h4>{name}</h4>
      {telling.length === 0 ? (
        <p>{say('compare-nothing')}</p>
      ) : (
        <>
          <Balance reasons={telling} />
          <ul>
            {telling.map(({ question, option, trait, weight, said, because }) => (
              <li key={`${question} ${option} ${trait}`}>
                <strong>{say(weight > 0 ? 'for' : 'against')}:</strong> <span className="said">{said}</span> {because}{' '}
                {say(strengthOf(weight))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
