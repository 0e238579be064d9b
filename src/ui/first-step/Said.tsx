import type { Group, PlanPart } from '#content'
import { inVoice, planEntriesFor, planVoice } from '#engine'
import { useGuide } from '../guide.ts'
import { Sources } from '../parts/Sources.tsx'

/** What one part of the plan says of this group, with how sure we are and where it was read. */
export const Said = ({ group, part, about }: { readonly group: Group; readonly part: PlanPart; readonly about: string }) => {
  const { catalogue, memory, say } = useGuide()
  const voice = planVoice(catalogue, memory.sheet.answers)
  const entries = planEntriesFor(catalogue, group, part)
  return (
    <div className="told">
      <ul>
        {entries.map(({ at, text }) => (
          <li key={String(at) + inVoice(text, 'me')}>
            {at !== undefined && <strong>{at}: </strong>}
            {inVoice(text, voice)}
          </li>
        ))}
      </ul>
      {entries.some(({ certainty }) => certainty === 'uncertain') && <em className="uncertain">{say('uncertain')}</em>}
      <Sources ids={[...new Set(entries.flatMap(({ sources }) => sources))]} about={about} />
    </div>
  )
}
