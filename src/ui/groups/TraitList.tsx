import type { Catalogue, Group, Trait } from '#content'
import { useGuide } from '../guide.ts'
import { Sources } from '../controls/Sources.tsx'

/** The traits that say what a group works on: those of the question whose ticks are weighed together. */
export const coverageTraits = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    catalogue.questions
      .filter(({ together }) => together)
      .flatMap(({ options }) => options.flatMap(({ suits }) => Object.keys(suits))),
  )

/** The value of every trait of a group: what it works on as one list, then the others one by one. */
export const TraitList = ({ group }: { readonly group: Group }) => {
  const { catalogue, say } = useGuide()
  const coverage = coverageTraits(catalogue)
  const stated = catalogue.traits.filter(({ id }) => id in group.stands)
  const covered = stated.filter(({ id }) => coverage.has(id))
  return (
    <dl className="stands">
      <div>
        <dt>{say('what-it-covers')}</dt>
        <dd>
          <ul>
            {covered.map((trait) => (
              <li key={trait.id}>
                <Stand group={group} trait={trait} />
              </li>
            ))}
          </ul>
          <Sources
            ids={[...new Set(covered.flatMap(({ id }) => group.stands[id]?.sources ?? []))]}
            about={say('what-it-covers')}
          />
        </dd>
      </div>
      {stated
        .filter(({ id }) => !coverage.has(id))
        .map((trait) => (
          <div key={trait.id}>
            <dt>{trait.name}</dt>
            <dd>
              <Stand group={group} trait={trait} />
              <Sources ids={group.stands[trait.id]?.sources ?? []} about={trait.name} />
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** The sentence of a trait's value, and whether we could confirm it. */
const Stand = ({ group, trait }: { readonly group: Group; readonly trait: Trait }) => {
  const { say } = useGuide()
  const stand = group.stands[trait.id]
  return (
    <>
      {trait.values[stand?.value ?? '']?.is}{' '}
      {stand?.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
    </>
  )
}
