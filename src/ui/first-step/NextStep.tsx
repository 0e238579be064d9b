import { type Result, askingVoice, inVoice } from '#engine'
import { useGuide } from '../guide.ts'
import { FirstStep } from './FirstStep.tsx'

/** After a visit: what may come next, and the next group to try out of the list made afresh. */
export const NextStep = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const outcome = catalogue.firstSteps.outcomes.find(({ id }) => id === memory.visit?.outcome)
  if (!outcome) return null
  const others = result.lists.flatMap(({ recommendations }) => recommendations).filter(({ group }) => group !== memory.planned)
  // One that carries no caution is easier to go to next.
  const next = others.find(({ cautions }) => cautions.length === 0) ?? others[0]
  const group = catalogue.groups.find(({ id }) => id === next?.group)
  return (
    <div className="pointer">
      <h2>{say('went-next')}</h2>
      <p>{inVoice(outcome.next, askingVoice(catalogue, memory.sheet.answers))}</p>
      {group && (
        <>
          <p>{say('went-try', { name: group.name })}</p>
          <FirstStep group={group} />
        </>
      )}
    </div>
  )
}
