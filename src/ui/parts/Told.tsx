import type { About } from '#content'
import { useGuide } from '../guide.ts'
import { Sources } from './Sources.tsx'

interface ToldProps {
  readonly told: About[keyof About]
  /** what it is about, in a few words */
  readonly about: string
  /** whether those words stand above it, where no heading says them already */
  readonly titled?: boolean
}

/** Something told about a group, with how sure we are and where it was read. */
export const Told = ({ told, about, titled = false }: ToldProps) => {
  const { say } = useGuide()
  return (
    <div className="told">
      {titled && <h4>{about}</h4>}
      <p>
        {told.text} {told.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
      </p>
      <Sources ids={told.sources} about={about} />
    </div>
  )
}
