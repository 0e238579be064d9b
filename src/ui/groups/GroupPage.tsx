import type { Group } from '#content'
import { groupOf } from '#engine'
import { useGuide } from '../guide.ts'
import { Contact } from './Contact.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Link } from '../controls/Link.tsx'
import { Statement, Variants, standingCautions } from './About.tsx'
import { TraitList } from './TraitList.tsx'

const told = [
  'meeting',
  'hard-for-newcomers',
  'open-and-closed',
  'cost',
  'medicine',
  'how-well-studied',
  'first-contact',
] as const

/** The page of one group, which is the same whatever was answered. */
export const GroupPage = ({ id }: { readonly id: string }) => {
  const { catalogue, say, open } = useGuide()
  const group = groupOf(catalogue, id)
  return (
    <section className="group-page">
      <button type="button" className="back" onClick={() => open(undefined)}>
        {say('back-to-guide')}
      </button>
      {group ? <Whole group={group} /> : <NotFound />}
    </section>
  )
}

const NotFound = () => {
  const { say } = useGuide()
  return (
    <>
      <Heading step={say('not-found-step')}>{say('not-found-title')}</Heading>
      <p>
        <Link page="all-groups">{say('all-groups')}</Link>
      </p>
    </>
  )
}

const Whole = ({ group }: { readonly group: Group }) => {
  const { catalogue, say } = useGuide()
  const always = standingCautions(catalogue, group)
  const nearest = groupOf(catalogue, group.nearest?.group)
  return (
    <>
      <Heading step={say('group-step')}>{group.name}</Heading>
      <div className="lead">
        <Statement told={group.about['who-it-is-for']} about={group.name} />
      </div>
      {always.length > 0 && (
        <ul className="cautions">
          {always.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      {group.unranked !== undefined && <p className="unranked">{group.unranked}</p>}
      {nearest && group.nearest && (
        <p>
          {group.nearest.text} <Link page={nearest.id}>{nearest.name}</Link>
        </p>
      )}
      {told.map((field) => (
        <section key={field}>
          <h2>{say(field)}</h2>
          <Statement told={group.about[field]} about={say(field)} />
        </section>
      ))}
      <Variants variants={group.variants} level="h2" />
      <h2>{say('where-it-stands')}</h2>
      <TraitList group={group} />
      <h2>{say('where-it-meets')}</h2>
      <dl className="stands">
        {Object.entries(group.reach).map(([country, stand]) => (
          <div key={country}>
            <dt>{catalogue.help[country]?.name ?? country}</dt>
            <dd>
              {reachWords(catalogue.traits, stand.value)}{' '}
              {stand.certainty === 'uncertain' && <em className="uncertain">{say('uncertain')}</em>}
              <details>
                <summary>
                  {say('first-contact')}
                  <span className="hidden"> {catalogue.help[country]?.name}</span>
                </summary>
                <Contact group={group} country={country} />
              </details>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const reachWords = (traits: ReturnType<typeof useGuide>['catalogue']['traits'], value: string): string =>
  traits.find(({ by }) => by !== undefined)?.values[value]?.is ?? value
