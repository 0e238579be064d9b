import { type Change, type Move, type Reason, type Result, type Standing, groupOf, movesBetween } from '#engine'
import type { PersonEvent } from '#machines'
import { useEffect, useRef } from 'react'
import { InWords } from '../what-if/WhatIf.tsx'
import { ShowAnswers } from '../controls/ShowAnswers.tsx'
import { type Say, useGuide } from '../guide.ts'
import { listTitle } from './GroupList.tsx'

/** Moves the focus to the groups, and shows them from the top: at once, even where cards are still on their way to a new place. */
export const showGroups = (): void => {
  for (const move of document.querySelector('.cards')?.getAnimations({ subtree: true }) ?? []) move.finish()
  const title = document.querySelector<HTMLElement>('.group-list h2')
  title?.scrollIntoView({ block: 'start' })
  if (title) title.tabIndex = -1
  title?.focus({ preventScroll: true })
}

/** How many moves are listed: fewer above the list, where the cards themselves show the rest. */
const mostTold = { answers: 5, list: 3 } as const

/** The standing of a group in words. */
export const standingInWords = (say: Say, standing: Standing): string =>
  standing === 'ruled-out' ? say('not-ranked') : say('at-place', { place: standing })

interface ChangesProps {
  readonly before: Result | undefined
  readonly after: Result
  /** where the moves are shown: below an answer that is being changed, or above the list, which then takes the focus */
  readonly among: 'answers' | 'list'
  /** what the person did last since this list was opened */
  readonly last: PersonEvent['type'] | undefined
}

/** The answers that the last change here made different, except private ones. */
const useDifferent = (): readonly Change[] => {
  const { catalogue, memory } = useGuide()
  const { undo, sheet } = memory
  if (!undo || memory.open !== undefined) return []
  return catalogue.questions
    .filter(({ id, private: hidden }) => !hidden && String(undo.sheet.answers[id]) !== String(sheet.answers[id]))
    .map(({ id }) => ({ question: id, answer: sheet.answers[id] }))
}

/** What the last change moved, and the reasons why. It is announced, because it happens elsewhere on the page. */
export const Changes = ({ before, after, among, last }: ChangesProps) => {
  const { catalogue, memory, answersOnScreen, send, say } = useGuide()
  const moves = before ? movesBetween(before, after) : []
  const title = useRef<HTMLHeadingElement>(null)
  const different = useDifferent()
  const undone = last === 'person.undoes'
  const told = useRef(among === 'list' && last ? undefined : after)
  useEffect(() => {
    if (told.current === after) return
    told.current = after
    // Whoever marks what matters most is still at it.
    if (last === 'person.marks') return
    // The button that was pressed, to save, to try or to undo, is gone by now.
    if (among === 'list' || undone) title.current?.focus({ preventScroll: true })
    // It is below the options, which may fill the window, and a change must not go unseen.
    title.current?.scrollIntoView({ block: among === 'list' ? 'start' : 'nearest' })
  }, [after, among, undone, last])
  const Title = among === 'list' ? 'h2' : 'h3'
  const otherLists =
    before !== undefined && before.lists.map((list) => list.for).join() !== after.lists.map((list) => list.for).join()
  // Before the moves, so that both ways on are in view in the smallest window.
  const now = memory.open === undefined && (
    <>
      {different.length > 0 && <ShowAnswers about={say('changes-title')} />}
      {different.length > 0 && answersOnScreen.shown && (
        <>
          <p>{say('different-now')}</p>
          {different.map((change) => (
            <p key={change.question}>
              <InWords change={change} />
            </p>
          ))}
        </>
      )}
      {(before !== undefined || memory.undo !== undefined) && (
        <p className="actions">
          <button type="button" className="show-groups" onClick={showGroups}>
            {say('show-groups')}
          </button>
          {memory.undo && (
            <button type="button" className="undo" onClick={() => send({ type: 'person.undoes' })}>
              {say('undo')}
            </button>
          )}
        </p>
      )}
    </>
  )
  return (
    <output className="changes">
      {before && (
        <>
          <Title ref={title} tabIndex={-1}>
            {say(memory.open === undefined ? 'changes-title' : 'changes-preview')}
          </Title>
          {undone && <p>{say('undone')}</p>}
          {now}
          {otherLists && <p>{say('changes-lists')}</p>}
          {!otherLists && moves.length === 0 && <p>{say('changes-none')}</p>}
          {!otherLists &&
            after.lists.map((list) => (
              <MovesOf
                key={list.for}
                title={after.lists.length > 1 ? say(listTitle(catalogue, list.for)) : ''}
                moves={moves.filter((move) => move.list === list.for)}
                among={among}
              />
            ))}
        </>
      )}
      {!before && now}
    </output>
  )
}

interface MovesProps extends Pick<ChangesProps, 'among'> {
  readonly title: string
  readonly moves: readonly Move[]
}

/** The moves of one list, under its title if there are two. */
const MovesOf = ({ title, moves, among }: MovesProps) => {
  const { say } = useGuide()
  const Title = among === 'list' ? 'h3' : 'h4'
  if (moves.length === 0) return null
  return (
    <>
      {title !== '' && <Title>{title}</Title>}
      <ul>
        {moves.slice(0, mostTold[among]).map((move) => (
          <Moved key={move.group} move={move} why={among === 'answers'} />
        ))}
      </ul>
      {moves.length > mostTold[among] && <p>{say('changes-more', { count: moves.length - mostTold[among] })}</p>}
    </>
  )
}

const telling = (reasons: readonly Reason[]): readonly Reason[] => reasons.filter(({ suits }) => suits !== 'neutral')

const Moved = ({ move, why }: { readonly move: Move; readonly why: boolean }) => {
  const { catalogue, answersOnScreen, say } = useGuide()
  const { shown } = answersOnScreen
  const name = groupOf(catalogue, move.group)?.name ?? move.group
  const gained = telling(move.gained)
  const lost = telling(move.lost)
  return (
    <li>
      <p>
        <strong>{name}</strong> {say('moved', { from: standingInWords(say, move.from), to: standingInWords(say, move.to) })}
      </p>
      {why && gained.length + lost.length === 0 && <p className="small">{say('moved-by-others')}</p>}
      {why && (
        <ul className="small">
          {gained.map((reason) => (
            <li key={`${reason.option} ${reason.trait}`}>
              {say(reason.weight > 0 ? 'now-for' : 'now-against')} {shown && reason.said} {reason.because}
            </li>
          ))}
          {lost.map((reason) => (
            <li key={`${reason.option} ${reason.trait}`}>
              {say(reason.weight > 0 ? 'no-longer-for' : 'no-longer-against')} {shown && reason.said} {reason.because}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
