import type { Group } from '#content'
import { canCome, groupOf, inVoice, planVoice, recommend } from '#engine'
import { useMemo } from 'react'
import { Back } from '../controls/Back.tsx'
import { Chairs } from '../controls/Icon.tsx'
import { Fold } from '../controls/Fold.tsx'
import { Heading } from '../controls/Heading.tsx'
import { Link } from '../controls/Link.tsx'
import { useGuide } from '../guide.ts'
import { WhatIf } from '../what-if/WhatIf.tsx'
import { Variants, standingCautions } from './About.tsx'
import { AllSources } from './AllSources.tsx'
import { type Entry, Entries, Unchecked, isUnchecked } from './Entries.tsx'
import { OtherCountries, WayIn, usePageCountry } from './WayIn.tsx'
import { Tags } from './Tags.tsx'
import { TraitList } from './TraitList.tsx'
import { answerOf } from './filters.ts'

/** The page of one group. Whatever was answered, it says the same; the answers decide only which country comes first. */
export const GroupPage = ({ id }: { readonly id: string }) => {
  const { catalogue } = useGuide()
  const group = groupOf(catalogue, id)
  return (
    <section className="group-page">
      <Back />
      {group ? <Whole group={group} /> : <NotFound />}
    </section>
  )
}

const NotFound = () => {
  const { say } = useGuide()
  return (
    <>
      <Heading step={say('not-found-step')}>{say('not-found-title')}</Heading>
      <p>{say('not-found-text')}</p>
      <p>
        <Link page="all-groups">{say('all-groups')}</Link>
      </p>
    </>
  )
}

interface Props {
  readonly group: Group
}

/** What someone reads of it besides what happens at a meeting. */
const facts = ['open-and-closed', 'cost', 'medicine'] as const

const Whole = ({ group }: Props) => {
  const { catalogue, say } = useGuide()
  const [country, chooseCountry] = usePageCountry()
  const { about, name } = group
  const always = standingCautions(catalogue, group)
  const nearest = groupOf(catalogue, group.nearest?.group)
  const entryOf = (field: keyof typeof about): Entry => ({ id: field, title: say(field), ...about[field] })
  return (
    <>
      <div className="band">
        <div>
          <Heading step={say('group-step')}>{name}</Heading>
          <Tags group={group} answers={answerOf(catalogue, country)} />
        </div>
      </div>
      <p className="lead">{about['who-it-is-for'].text}</p>
      {isUnchecked(about['who-it-is-for']) && <Unchecked />}
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
      <WayIn group={group} country={country} choose={chooseCountry} />
      <h2>{say('meeting')}</h2>
      <div className="by-chairs">
        <p>{about.meeting.text}</p>
        <Chairs />
      </div>
      <Entries entries={[entryOf('hard-for-newcomers')]} besides={isUnchecked(about.meeting)} />
      <Variants variants={group.variants} level="h3" />
      <CanCome group={group} />
      <h2>{say('where-it-stands')}</h2>
      <Entries entries={facts.map(entryOf)} />
      <Fold label={say('more-facts')} keep={`facts ${group.id}`}>
        <TraitList group={group} />
      </Fold>
      <h2>{say('how-well-studied')}</h2>
      <p>{about['how-well-studied'].text}</p>
      {isUnchecked(about['how-well-studied']) && <Unchecked />}
      <div className="folds">
        <OtherCountries group={group} country={country} />
        <BringFirst group={group} />
        <AllSources group={group} />
      </div>
    </>
  )
}

/** What people ask before they come, with the answer for this group. */
const CanCome = ({ group }: Props) => {
  const { catalogue, memory, say } = useGuide()
  const voice = planVoice(catalogue, memory.sheet.answers)
  const entries = canCome(catalogue, group).map(({ ask, answer, ...claim }) => ({
    ...claim,
    title: say('can-come-if', { what: inVoice(ask, voice) }),
    text: answer,
  }))
  if (entries.length === 0) return null
  return (
    <>
      <h2>{say('can-come')}</h2>
      <Entries entries={entries} />
    </>
  )
}

/** With which other answers it would come first, on each list on which others come before it. */
const BringFirst = ({ group: { id, name } }: Props) => {
  const { catalogue, memory } = useGuide()
  const { sheet } = memory
  const nothingSaid = Object.keys(sheet.answers).length === 0
  const lists = useMemo(() => (nothingSaid ? [] : recommend(catalogue, sheet).lists), [catalogue, sheet, nothingSaid])
  return lists
    .filter(({ recommendations }) => recommendations.some(({ group, place }) => group === id && place > 1))
    .map((list) => <WhatIf key={list.for} list={list.for} group={id} name={name} tries={false} />)
}
