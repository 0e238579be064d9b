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
