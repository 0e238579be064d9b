import type { Reason, ShortLine, Side } from '#engine'
import { useGuide } from '../guide.ts'
import { Fold } from '../controls/Fold.tsx'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { Icon } from '../controls/Icon.tsx'

interface ReasonPairProps {
  /** several where several answers rest on one fact */
  readonly reasons: readonly Reason[]
}

/** What the person said, beside what the group is; how much that counts, and where it is known from. */
const ReasonPair = ({ reasons }: ReasonPairProps) => {
  const { memory, answersOnScreen, say } = useGuide()
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0)
  // Only where the answers pull both ways must each say which way it counts.
  const isMixed = reasons.some((reason) => reason.weight > 0) && reasons.some((reason) => reason.weight < 0)
  const bases = [...new Set(reasons.map(({ basis }) => basis))]
  return (
    <div className="pair">
      {answersOnScreen.shown && (
        <div>
          <p className="label">{say('you-said')}</p>
          {reasons.map(({ question, option, weight: own, said }) => (
            <p key={`${question} ${option}`}>
              {isMixed && say(own > 0 ? 'counts-for' : 'counts-against')} <span className="said">{said}</span>
            </p>
          ))}
        </div>
      )}
      <div>
        <p className="label">{say('this-group')}</p>
        <p className="because">{reasons[0]?.because}</p>
      </div>
      <p className="basis">
        {weight !== 0 && `${say(strengthOf(weight))} `}
        {bases.map((basis) => say(basis)).join(', ')}
        {reasons.some(({ question }) => memory.sheet.mattersMost.includes(question)) && ` ${say('matters-mark')}`}
      </p>
    </div>
  )
}

const keyOf = ([first]: readonly Reason[]): string => `${first?.question} ${first?.option} ${first?.trait}`

const Pairs = ({ facts }: { readonly facts: readonly (readonly Reason[])[] }) => (
  <ul className="reasons">
    {facts.map((reasons) => (
      <li key={keyOf(reasons)}>
        <ReasonPair reasons={reasons} />
      </li>
    ))}
  </ul>
)

interface ReasonsProps {
  readonly lines: readonly ShortLine[]
  readonly reasons: readonly Reason[]
  /** the group's name, and what tells its fold from others of the page */
  readonly name: string
  readonly keep: string
}

const sides = ['for', 'against', 'both'] as const satisfies readonly Side[]

/** Every reason of a group in full: for, against, both in equal measure, and those that made no difference. */
export const Reasons = ({ lines, reasons, name, keep }: ReasonsProps) => {
  const { say } = useGuide()
  const neither = reasons.filter(({ weight }) => weight === 0)
  return (
    <>
      {reasons.length === 0 ? <p>{say('no-reasons')}</p> : <ShowAnswers about={name} />}
      {sides.map((side) => {
        const facts = lines.filter((line) => line.side === side)
        return (
          facts.length > 0 && (
            <div key={side} className={side}>
              <h4>{say(side)}</h4>
              <Pairs facts={facts.map((line) => line.reasons)} />
            </div>
          )
        )
      })}
      {neither.length > 0 && (
        <Fold label={say('neither')} about={name} keep={`neither ${keep}`} className="neither">
          <Pairs facts={neither.map((reason) => [reason])} />
        </Fold>
      )}
    </>
  )
}

/** A few of the reasons, one short line each. */
export const ShortReasons = ({ lines }: { readonly lines: readonly ShortLine[] }) => {
  const { say } = useGuide()
  return (
    <ul className="short-reasons">
      {lines.map(({ words, side }) => (
        <li key={words} className={side}>
          <Icon name={side === 'for' ? 'tick' : 'minus'} />
          <span>
            {side === 'against' && <span className="hidden">{say('counts-against')} </span>}
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How much a reason counts, as a key of the words for it. */
export const strengthOf = (weight: number): 'counts-little' | 'counts' | 'counts-lot' => {
  const size = Math.abs(weight)
  if (size < 2) return 'counts-little'
  return size < 3 ? 'counts' : 'counts-lot'
}

/** How many reasons there are for and against, such as "4 reasons for, 1 big reason against". */
export const CountOfReasons = ({ lines }: { readonly lines: readonly ShortLine[] }) => {
  const { say } = useGuide()
  const speaksFor = lines.filter(({ side }) => side === 'for').length
  const against = lines.filter(({ side }) => side === 'against')
  const big = against.filter(({ weight }) => strengthOf(weight) === 'counts-lot').length
  const countAgainst = (): string => {
    if (against.length === 0) return say('count-against-none')
    if (big === 0) return say('count-against', { number: against.length })
    return say(against.length === 1 ? 'count-against-big' : 'count-against-some-big', { number: against.length, big })
  }
  return (
    <p className="count">
      {speaksFor + against.length === 0
        ? say('balance-none')
        : `${speaksFor === 0 ? say('count-for-none') : say('count-for', { count: speaksFor })}, ${countAgainst()}`}
    </p>
  )
}
