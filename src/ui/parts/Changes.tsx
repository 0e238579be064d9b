import { type Move, type Reason, type Result, type Standing, moved } from '#engine'
import { useEffect, useRef } from 'react'
import { useGuide } from '../guide.ts'
import { listTitle } from './list-title.ts'

/** How many moves are told one by one. */
const mostTold = 5

/** What the last change moved, from where to where, and the reasons that did it. It is announced, since it happens elsewhere on the page. */
export const Changes = ({ before, after }: { readonly before: Result | undefined; readonly after: Result }) => {
  const { catalogue, say } = useGuide()
  const moves = before ? moved(before, after) : []
  const title = useRef<HTMLHeadingElement>(null)
  const told = useRef(after)
  useEffect(() => {
    // It stands below the options, which may fill the window: a change must not go unseen.
    if (told.current !== after) title.current?.scrollIntoView({ block: 'nearest' })
    told.current = after
  }, [after])
  const otherLists =
    before !== undefined && before.lists.map((list) => list.for).join() !== after.lists.map((list) => list.for).join()
  return (
    <output className="changes">
      {before && (
        <>
          <h3 ref={title}>{say('changes-title')}</h3>
          {otherLists ? <p>{say('changes-lists')}</p> : moves.length === 0 ? <p>{say('changes-none')}</p> : null}
          {!otherLists &&
            after.lists.map((list) => (
              <MovesOf
                key={list.for}
                title={after.lists.length > 1 ? say(listTitle(catalogue, list.for)) : ''}
                moves={moves.filter((move) => move.list === list.for)}
              />
            ))}
        </>
      )}
    </output>
  )
}

/** The moves of one list, under its title where there are two. */
const MovesOf = ({ title, moves }: { readonly title: string; readonly moves: readonly Move[] }) => {
  const { say } = useGuide()
  if (moves.length === 0) return null
  return (
    <>
      {title !== '' && <h4>{title}</h4>}
      <ul>
        {moves.slice(0, mostTold).map((move) => (
          <Moved key={move.group} move={move} />
        ))}
      </ul>
      {moves.length > mostTold && <p>{say('changes-more', { count: moves.length - mostTold })}</p>}
    </>
  )
}

const telling = (reasons: readonly Reason[]): readonly Reason[] => reasons.filter(({ suits }) => suits !== 'neutral')

const Moved = ({ move }: { readonly move: Move }) => {
  const { catalogue, say } = useGuide()
  const name = catalogue.groups.find(({ id }) => id === move.group)?.name ?? move.group
  const where = (standing: Standing): string => (standing === 'ruled-out' ? say('not-ranked') : say('place', { place: standing }))
  const gained = telling(move.gained)
  const lost = telling(move.lost)
  return (
    <li>
      <p>
        <strong>{name}</strong> {say('moved', { from: where(move.from), to: where(move.to) })}
      </p>
      {gained.length + lost.length === 0 && <p className="small">{say('moved-by-others')}</p>}
      <ul className="small">
        {gained.map((reason) => (
          <li key={`${reason.option} ${reason.trait}`}>
            {say(reason.weight > 0 ? 'now-for' : 'now-against')} {reason.said} {reason.because}
          </li>
        ))}
        {lost.map((reason) => (
          <li key={`${reason.option} ${reason.trait}`}>
            {say(reason.weight > 0 ? 'no-longer-for' : 'no-longer-against')} {reason.said} {reason.because}
          </li>
        ))}
      </ul>
    </li>
  )
}
