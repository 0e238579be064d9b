import type { Group } from '#content'
import { useGuide } from '../guide.ts'

/** The way from a group to the plan of a first visit. */
export const FirstStep = ({ group }: { readonly group: Group }) => {
  const { say, send } = useGuide()
  return (
    <p>
      <button type="button" className="to-plan" onClick={() => send({ type: 'person.plans', group: group.id })}>
        {say('plan')}
        <span className="hidden"> {group.name}</span>
      </button>
    </p>
  )
}

/** The way back in, for somebody who has been to a group. */
export const Went = () => {
  const { say, send } = useGuide()
  return (
    <button type="button" className="to-went" data-press="went" onClick={() => send({ type: 'person.returns' })}>
      {say('went')}
    </button>
  )
}
