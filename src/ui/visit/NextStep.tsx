import { type Result, askingVoice, groupOf, inVoice, isHelping } from '#engine'
import { useGuide } from '../guide.ts'
import { FirstStep } from './links.tsx'
import { nextToTry } from './next-to-try.ts'
import { Fold } from '../controls/Fold.tsx'
import { Sources } from '../controls/Sources.tsx'

/** After a visit: what may come next, and the next group to try out of the list made afresh. */
export const NextStep = ({ result }: { readonly result: Result }) => {
  const { catalogue, memory, say } = useGuide()
  const outcome = catalogue.firstSteps.outcomes.find(({ id }) => id === memory.visit?.outcome)
  if (!outcome) return null
  const next = nextToTry(catalogue, result, { outcome, kind: memory.visit?.kind ?? '', planned: memory.planned })
  const group = groupOf(catalogue, next?.group)
  const passedOver = groupOf(catalogue, next?.passedOver)
  return (
    <div className="pointer">
      <h2>{say('went-next')}</h2>
      <p>{inVoice(outcome.next, askingVoice(catalogue, memory.sheet.answers))}</p>
      {group && (
        <>
          <p>{say(outcome.stays ? 'went-again' : 'went-try', { name: group.name })}</p>
          {passedOver && <p>{say('went-passed-over', { name: passedOver.name })}</p>}
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
    <Fold label={say('hand-over')} keep="hand-over" className="hand-over">
      <ul>
        {entries.map(({ text }) => (
          <li key={inVoice(text, 'helping')}>{inVoice(text, 'helping')}</li>
        ))}
      </ul>
      <Sources ids={[...new Set(entries.flatMap(({ sources }) => sources))]} about={say('hand-over')} />
    </Fold>
  )
}
