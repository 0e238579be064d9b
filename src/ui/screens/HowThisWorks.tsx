import { useGuide } from '../guide.ts'
import { Heading } from '../parts/Heading.tsx'
import { Link } from '../parts/Link.tsx'

const chapters = ['reasons', 'fit', 'basis', 'studies', 'rules', 'private', 'unverified'] as const

/** How a list is made, and what it cannot tell. */
export const HowThisWorks = () => {
  const { say, open } = useGuide()
  return (
    <section className="how">
      <button type="button" className="back" onClick={() => open(undefined)}>
        {say('back-to-guide')}
      </button>
      <Heading step={say('how-this-works')}>{say('how-this-works')}</Heading>
      {chapters.map((chapter) => (
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
