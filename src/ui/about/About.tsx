import { useGuide } from '../guide.ts'
import { Back } from '../controls/Back.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Link } from '../controls/Link.tsx'
import { KeepNothing } from '../frame/Keeping.tsx'

const chaptersOfHow = ['reasons', 'fit', 'basis', 'studies', 'rules', 'private', 'unverified'] as const

/** How a list is made, and what it cannot tell. */
export const HowThisWorks = () => {
  const { say } = useGuide()
  return (
    <section className="how">
      <Back />
      <Heading step={say('how-this-works')}>{say('how-this-works')}</Heading>
      {chaptersOfHow.map((chapter) => (
        <section key={chapter}>
          <h2>{say(`how-${chapter}-title`)}</h2>
          <p>{say(`how-${chapter}`)}</p>
        </section>
      ))}
      <p>
        <Link page="fairness">{say('fairness')}</Link>
      </p>
    </section>
  )
}

const chaptersOfSafety = ['leave', 'kept', 'history', 'private', 'files', 'shared', 'phone'] as const

/** What the way out does and cannot do, and what else could give someone away on a device that others see. */
export const Safety = () => {
  const { say } = useGuide()
  return (
    <section className="how">
      <Back />
      <Heading step={say('safety-step')}>{say('safety')}</Heading>
      <p className="lead">{say('safety-lead')}</p>
      {chaptersOfSafety.map((chapter) => (
        <section key={chapter}>
          <h2>{say(`safety-${chapter}-title`)}</h2>
          <p>{say(`safety-${chapter}`)}</p>
          {chapter === 'kept' && <KeepNothing />}
        </section>
      ))}
    </section>
  )
}
