import type { About } from '#content'
import { useGuide } from '../guide.ts'
import { Sources } from './Sources.tsx'

/** Something told about a group, with how sure we are and where it was read. */
export const Told = ({ told, title }: { readonly told: About[keyof About]; readonly title?: string }) => {
  const { say } = useGuide()
  return (
    <div className="told">
      {title !== undefined && <h4>{title}</h4>}
      <p>
        {told.text} {told.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
      </p>
      <Sources ids={told.sources} about={title ?? told.text} />
    </div>
  )
}
