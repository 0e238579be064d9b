import type { Catalogue, Group } from '#content'
import type { List } from '#engine'
import { useId } from 'react'
import { useGuide } from '../guide.ts'
import { useKept } from '../use-kept.ts'
import { SideBySide } from './SideBySide.tsx'
import { WhyAbove } from './WhyAbove.tsx'

/** So many groups can be set side by side; the last may be left out. */
const sides = [0, 1, 2]

const idsOf = ({ recommendations, ruledOut }: List): readonly string[] =>
  [...recommendations, ...ruledOut].map(({ group }) => group)

const groupsOf = ({ groups }: Catalogue, ids: readonly string[]): readonly Group[] =>
  ids.flatMap((id) => groups.find((group) => group.id === id) ?? [])

/** Two or three groups of a list, chosen by the person: why one stands above another, and how they differ. */
export const Compare = ({ list }: { readonly list: List }) => {
  const { catalogue, say } = useGuide()
  const [word, keep] = useKept(`compare ${list.for}`)
  const id = useId()
  const all = idsOf(list)
  const picked = word === '' ? all.slice(0, 2) : word.split(' ')
  const pick = (side: number, group: string): void => keep(sides.map((one) => (one === side ? group : picked[one])).join(' '))
  // In the order of the list, however they were chosen.
  const ids = all.filter((one) => picked.includes(one))
  const groups = groupsOf(catalogue, ids)
  return (
    <details className="compare">
      <summary>{say('compare')}</summary>
      <div className="picks">
        {sides.map((side) => (
          <p key={side}>
            <label htmlFor={`${id} ${side}`}>{say('compare-nth', { nth: side + 1 })}</label>
            <select
              id={`${id} ${side}`}
              autoComplete="off"
              value={picked[side] ?? ''}
              onChange={(event) => pick(side, event.target.value)}
            >
              {side === 2 && <option value="">{say('compare-no-more')}</option>}
              {groupsOf(catalogue, all).map((group) => (
                <option key={group.id} value={group.id}>
                  {group.name}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
      {groups.length < 2 ? (
        <p>{say('compare-two')}</p>
      ) : (
        <>
          {groups.slice(1).map((below, nth) => (
            <WhyAbove key={below.id} list={list} above={groups[nth] ?? below} below={below} />
          ))}
          <SideBySide groups={groups} />
        </>
      )}
    </details>
  )
}
