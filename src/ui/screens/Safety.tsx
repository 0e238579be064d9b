import { useGuide } from '../guide.ts'
import { Heading } from '../parts/Heading.tsx'
import { KeepNothing } from '../parts/KeepNothing.tsx'

const chapters = ['leave', 'kept', 'history', 'private', 'files', 'shared', 'phone'] as const

/** What the way out does and cannot do, and what else could give somebody away on a device that others see. */
export const Safety = () => {
  const { say, open } = useGuide()
  return (
    <section className="how">
      <button type="button" className="back" onClick={() => open(undefined)}>
        {say('back-to-guide')}
      </button>
      <Heading step={say('safety-step')}>{say('safety')}</Heading>
      <p className="lead">{say('safety-lead')}</p>
      {chapters.map((chapter) => (
        <section key={chapter}>
          <h2>{say(`safety-${chapter}-title`)}</h2>
          <p>{say(`safety-${chapter}`)}</p>
          {chapter === 'kept' && <KeepNothing />}
        </section>
      ))}
    </section>
  )
}
