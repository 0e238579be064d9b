import { type Recommendation, type Result, askingVoice, groupOf, inVoice, isHelping, kindOfGroup } from '#engine'
import { useGuide } from '../guide.ts'
import { FirstStep } from './links.tsx'
import { Sources } from '../controls/Sources.tsx'

/** After a visit: what may come next, and the next group to try out of the list made afresh. */
export const NextStep = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const outcome = catalogue.firstSteps.outcomes.find(({ id }) => id === memory.visit?.outcome)
  if (!outcome) return null
  const all = result.lists.flatMap(({ recommendations }) => recommendations)
  // Where a kind of group was not right, one of another kind comes next, if there is one.
  const isOther = ({ group }: Recommendation): boolean => {
    const one = groupOf(catalogue, group)
    return group !== memory.planned && (!one || kindOfGroup(catalogue, one) !== memory.visit?.kind)
  }
  const others = all.some(isOther) ? all.filter(isOther) : all.filter(({ group }) => group !== memory.planned)
  // Nobody is sent away from what may still be right. Of others, one that carries no caution is easier to go to.
  const next = outcome.stays
    ? all.find(({ group }) => group === memory.planned)
    : (others.find(({ cautions }) => cautions.length === 0) ?? others[0])
  const group = groupOf(catalogue, next?.group)
  return (
    <div className="pointer">
      <h2>{say('went-next')}</h2>
      <p>{inVoice(outcome.next, askingVoice(catalogue, memory.sheet.answers))}</p>
      {group && (
        <>
          <p>{say(outcome.stays ? 'went-again' : 'went-try', { name: group.name })}</p>
          <FirstStep group={group} />
        </>
      )}
    </div>
  )
}

/** For whoever helps somebody choose: what makes it likelier that they go. */
export const HandOver = () => {
  const { catalogue, memory, say } = useGuide()
  if (!isHelping(catalogue, memory.sheet.answers)) return null
  const entries = catalogue.firstSteps.plan.filter(({ part }) => part === 'hand-over')
  return (
    <div className="pointer">
      <h2>{say('hand-over')}</h2>
      <ul>
        {entries.map(({ text }) => (
          <li key={inVoice(text, 'helping')}>{inVoice(text, 'helping')}</li>
        ))}
      </ul>
      <Sources ids={[...new Set(entries.flatMap(({ sources }) => sources))]} about={say('hand-over')} />
    </div>
  )
}
