import { type List, type RaisedNotice, firstShown, pointersFor } from '#engine'
import { Compare } from '../explore/Compare.tsx'
import { Firmness } from '../explore/Firmness.tsx'
import { Moving } from '../explore/Moving.tsx'
import { useGuide } from '../guide.ts'
import { useKept } from '../use-kept.ts'
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
  const [unfolded, unfold] = useKept(`all ${list.for}`)
  const all = unfolded !== ''
  const { recommendations } = list
  const level = recommendations.filter(({ place }) => place <= (recommendations[firstShown - 1]?.place ?? 0)).length
  const shown = all ? recommendations : recommendations.slice(0, firstShown)
  const title = alone ? 'list-title' : listTitle(catalogue, list.for)
  const nameOf = (id: string): string => catalogue.groups.find((group) => group.id === id)?.name ?? id
  return (
    <section className="group-list" aria-labelledby={`list-${list.for}`}>
      <h2 id={`list-${list.for}`}>{say(title)}</h2>
      <Firmness list={list} />
      {recommendations.length === 0 && <NoGroups notices={notices} />}
      {recommendations.some(({ place }, at) => place === recommendations[at - 1]?.place) && (
        <p className="small">{say('ties')}</p>
      )}
      <Moving>
        {shown.map((recommendation, index) => (
          <li key={recommendation.group}>
            <Card recommendation={recommendation} list={list} first={index === 0} />
          </li>
        ))}
      </Moving>
      {!all && level > firstShown && (
        <p className="small">
          {level - firstShown === 1 ? say('more-level-one') : say('more-level', { count: level - firstShown })}
        </p>
      )}
      {recommendations.length > firstShown && (
        <button type="button" aria-expanded={all} onClick={() => unfold(all ? '' : 'all')}>
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
      {recommendations.length > 1 && <Compare list={list} />}
      <RuledOut list={list} alone={alone} />
    </section>
  )
}
