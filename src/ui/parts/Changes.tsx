import { type Move, type Reason, type Result, type Standing, moved } from '#engine'
import { useEffect, useRef } from 'react'
import { useGuide } from '../guide.ts'

/** How many moves are told one by one. */
const mostTold = 5

/** What the last change moved, from where to where, and the reasons that did it. It is announced, since it happens elsewhere on the page. */
export const Changes = ({ before, after }: { readonly before: Result | undefined; readonly after: Result }) => {
  const { say } = useGuide()
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
          {!otherLists && moves.length > 0 && (
            <ul>
              {moves.slice(0, mostTold).map((move) => (
                <Moved key={`${move.list} ${move.group}`} move={move} />
              ))}
            </ul>
          )}
          {!otherLists && moves.length > mostTold && <p>{say('changes-more', { count: moves.length - mostTold })}</p>}
        </>
      )}
    </output>
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
