import type { Catalogue } from '#content'
import { questionOf } from '#engine'
import type { PersonEvent, conversation } from '#machines'
import { useLayoutEffect, useRef, useState } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { Early } from '../early/presses.ts'
import { asAnswer } from './parts/Options.tsx'

/** Does once more, in the conversation, what was done in the page before the guide's script had arrived; what is left of it is shown in the open question. */
export const useEarly = (
  catalogue: Catalogue,
  snapshot: SnapshotFrom<typeof conversation>,
  send: (event: PersonEvent) => void,
  early: Early | undefined,
): Early | undefined => {
  const [left, keep] = useState(early?.started === true ? early : undefined)
  const { open = '', sheet, passedOver } = snapshot.context
  if (left && Object.keys(sheet.answers).length + passedOver.length > 0) keep(undefined)
  const next = useRef<'begin' | 'answer' | 'nothing'>('begin')
  const greeting = snapshot.matches('greeting')
  const returns = early?.started === false && early.pressed === 'went'
  useLayoutEffect(() => {
    if (next.current === 'nothing') return
    if (returns) {
      next.current = 'nothing'
      return send({ type: 'person.returns' })
    }
    if (!left) return
    if (greeting && next.current === 'begin') {
      next.current = 'answer'
      return send({ type: 'person.begins' })
    }
    // Each step is a place of its own for Back, so that the question is shown before its answer is given.
    next.current = 'nothing'
    const question = questionOf(catalogue, open)
    const answer = question && asAnswer(question, left.ticked)
    if (left.pressed === 'skip') send({ type: 'person.skips' })
    else if (left.pressed === 'continue' && answer !== undefined) send({ type: 'person.answers', answer })
  }, [catalogue, left, returns, greeting, open, send])
  return left
}
