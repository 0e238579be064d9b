import type { List } from '#engine'
import { Bring } from '../explore/Bring.tsx'
import { useGuide } from '../guide.ts'
import { Link } from './Link.tsx'
import { ReasonPair } from './Reasons.tsx'

/** The groups that are not in the list, each with its own rule beside what was said. */
export const RuledOut = ({ list, alone }: { readonly list: List; readonly alone: boolean }) => {
  const { catalogue, say } = useGuide()
  const title = `ruled-out-${list.for}`
  const nameOf = (id: string): string => catalogue.groups.find((group) => group.id === id)?.name ?? id
  if (list.ruledOut.length === 0) return null
  return (
    <section className="ruled-out" aria-labelledby={alone ? title : `${title} list-${list.for}`}>
      <h2 id={title}>{say('ruled-out-title')}</h2>
      <p>{say('ruled-out-text')}</p>
      <details>
        <summary>{say('ruled-out-show', { count: list.ruledOut.length })}</summary>
        <ul>
          {list.ruledOut.map(({ group, reasons }) => (
            <li key={group}>
              <h3>
                <Link page={group}>{nameOf(group)}</Link>
              </h3>
              <ul className="reasons">
                {reasons.map((reason) => (
                  <li key={`${reason.question} ${reason.option}`}>
                    <ReasonPair reason={reason} />
                  </li>
                ))}
              </ul>
              <Bring list={list.for} group={group} name={nameOf(group)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
