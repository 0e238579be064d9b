import type { InterfaceKey } from '#content'
import type { Reason } from '#engine'
import { useGuide } from '../guide.ts'

const stones = (reasons: readonly Reason[]) =>
  reasons.map((reason) => (
    <i
      key={`${reason.question} ${reason.option} ${reason.trait}`}
      className={`stone size-${Math.min(Math.abs(reason.weight), 6)}`}
    />
  ))

const balanceOf = (speaksFor: number, against: number): InterfaceKey => {
  if (speaksFor + against === 0) return 'balance-none'
  if (against === 0) return 'balance-for'
  return speaksFor === 0 ? 'balance-against' : 'balance-mixed'
}

/**
 * How the reasons balance: one stone each, larger if it counts more, with those against on the left. The same is said in words
 * for people who do not see it.
 */
export const Balance = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const { say } = useGuide()
  const speaksFor = reasons.filter(({ weight }) => weight > 0)
  const against = reasons.filter(({ weight }) => weight < 0)
  return (
    <p className="balance">
      <span className="beam" aria-hidden="true">
        <span className="side against">{stones(against)}</span>
        <span className="side for">{stones(speaksFor)}</span>
      </span>
      <span className="small">{say(balanceOf(speaksFor.length, against.length))}</span>
    </p>
  )
}

/** How much a reason counts, as a key of the words for it. The stones of the balance show the same. */
export const strengthOf = (weight: number): 'counts-little' | 'counts' | 'counts-lot' => {
  const size = Math.abs(weight)
  if (size < 2) return 'counts-little'
  return size < 3 ? 'counts' : 'counts-lot'
}
