import { type List, type RaisedNotice, firstShown, pointersFor } from '#engine'
import { useState } from 'react'
import { useGuide } from '../guide.ts'
import { Card } from './Card.tsx'
import { Link } from './Link.tsx'
import { listTitle } from './list-title.ts'
import { NoGroups } from './NoGroups.tsx'
import { RuledOut } from './RuledOut.tsx'

interface GroupListProps {
  readonly list: List
  readonly notices: readonly RaisedNotice[]
  /** the only list on the page */
  readonly alone: boolean
}

/** One list: the first few groups, then all on request, what else is worth knowing, and the groups that were not ranked. */
export const GroupList = ({ list, notices, alone }: GroupListProps) => {
  const { catalogue, memory, say } = useGuide()
  const [all, showAll] = useState(false)
  const { recommendations } = list
  const level = recommendations.filter(({ place }) => place <= (recommendations[firstShown - 1]?.place ?? 0)).length
  const shown = all ? recommendations : recommendations.slice(0, firstShown)
  const title = alone ? 'list-title' : listTitle(catalogue, list.for)
  const nameOf = (id: string): string => catalogue.groups.find((group) => group.id === id)?.name ?? id
  return (
    <section className="group-list" aria-labelledby={`list-${list.for}`}>
      <h2 id={`list-${list.for}`}>{say(title)}</h2>
      {recommendations.length === 0 ? <NoGroups notices={notices} /> : <p className="small">{say('ties')}</p>}
      <ol className="cards">
        {shown.map((recommendation, index) => (
          <li key={recommendation.group}>
            <Card recommendation={recommendation} list={list} first={index === 0} />
          </li>
        ))}
      </ol>
      {!all && level > firstShown && (
        <p className="small">
          {level - firstShown === 1 ? say('more-level-one') : say('more-level', { count: level - firstShown })}
        </p>
      )}
      {recommendations.length > firstShown && (
        <button type="button" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? say('show-fewer') : say('show-all', { count: recommendations.length })}
        </button>
      )}
      {pointersFor(catalogue, memory.sheet.answers, list).map(({ id, title: heading, text, group }) => (
        <div key={id} className="pointer">
          <h3>{heading}</h3>
          <p>
            {text} {group !== undefined && <Link page={group}>{nameOf(group)}</Link>}
          </p>
        </div>
      ))}
      <RuledOut list={list} alone={alone} />
    </section>
  )
}
