import { inVoice, isHelping } from '#engine'
import { useGuide } from '../guide.ts'
import { Sources } from '../parts/Sources.tsx'

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
