import type { List } from '#engine'
import { useGuide } from '../guide.ts'
import { Link } from './Link.tsx'
import { ReasonPair } from './Reasons.tsx'

/** The groups that are not in the list, each with its own rule beside what was said. */
export const RuledOut = ({ list, alone }: { readonly list: List; readonly alone: boolean }) => {
  const { catalogue, say } = useGuide()
  const title = `ruled-out-${list.for}`
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
                <Link page={group}>{catalogue.groups.find(({ id }) => id === group)?.name ?? group}</Link>
              </h3>
              <ul className="reasons">
                {reasons.map((reason) => (
                  <li key={`${reason.question} ${reason.option}`}>
                    <ReasonPair reason={reason} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
