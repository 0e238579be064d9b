import type { Reason } from '#engine'
import { useGuide } from '../guide.ts'
import { Sources } from '../controls/Sources.tsx'
import { strengthOf } from './Balance.tsx'

/** What the person said, beside what the group is and how we know it. */
export const ReasonPair = ({ reason }: { readonly reason: Reason }) => {
  const { memory, say } = useGuide()
  return (
    <div className="pair">
      <p className="said">{reason.said}</p>
      <p className="because">{reason.because}</p>
      {reason.note !== undefined && <p className="note">{reason.note}</p>}
      <div className="basis">
        <span className={`known ${reason.basis}`}>{say(reason.basis)}</span>
        {Boolean(reason.weight) && <span>{say(strengthOf(reason.weight))}</span>}
        {memory.sheet.mattersMost.includes(reason.question) && <span>{say('matters-mark')}</span>}
        <Sources ids={reason.sources} about={reason.because} />
      </div>
    </div>
  )
}

const Side = ({
  title,
  className,
  reasons,
}: {
  readonly title: string
  readonly className: string
  readonly reasons: readonly Reason[]
}) =>
  reasons.length === 0 ? null : (
    <div className={className}>
      <h4>{title}</h4>
      <Pairs className="" reasons={reasons} />
    </div>
  )

const Pairs = ({ className, reasons }: { readonly className: string; readonly reasons: readonly Reason[] }) => (
  <ul className={`reasons ${className}`}>
    {reasons.map((reason) => (
      <li key={`${reason.question} ${reason.option} ${reason.trait}`}>
        <ReasonPair reason={reason} />
      </li>
    ))}
  </ul>
)

/** Every reason of a group: for, against, and those that make no difference. */
export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const { say } = useGuide()
  const neither = reasons.filter(({ weight }) => weight === 0)
  return (
    <>
      {reasons.length === 0 && <p>{say('no-reasons')}</p>}
      <Side title={say('for')} className="for" reasons={reasons.filter(({ weight }) => weight > 0)} />
      <Side title={say('against')} className="against" reasons={reasons.filter(({ weight }) => weight < 0)} />
      {neither.length > 0 && (
        <details>
          <summary>{say('neither')}</summary>
          <Pairs className="neither" reasons={neither} />
        </details>
      )}
    </>
  )
}
