import type { Catalogue } from '#content'
import { questionOf, restore, savedVisit, toSave } from '#engine'
import { type PersonEvent, conversation } from '#machines'
import { useMachine } from '@xstate/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { attempt, forgetSaved, savedText, storageKey } from '../boot/kept.ts'
import type { SnapshotFrom } from 'xstate'
import type { Early } from '../boot/presses.ts'
import { asAnswer } from './questions/Options.tsx'

/** Tells two visits apart in which the same was answered. */
const newVisit = (): string => Math.random().toString(36).slice(2)

/**
 * The conversation with this person, carried on after a reload with the first question that is still open, or the review. Storage
 * can be switched off, full or forbidden; the guide works without it.
 */
export const useConversation = (catalogue: Catalogue, keepsNothing: boolean) => {
  const [saved] = useState(savedText)
  const [restored] = useState(() => restore(catalogue, saved))
  const [snapshot, send, actor] = useMachine(conversation, { input: { catalogue, ...restored } })
  const { sheet, passedOver } = snapshot.context
  const nothingSaid = Object.keys(sheet.answers).length + passedOver.length === 0
  const visit = useRef(savedVisit(saved))
  const last = useRef(saved)
  useEffect(() => {
    if (nothingSaid || keepsNothing) {
      forgetSaved()
      // Earlier pages of it may be at rest in this tab.
      if (visit.current !== undefined) window.endVisit?.(visit.current)
      visit.current = undefined
    } else {
      // What another page of this tab has kept or forgotten since is not written over: this one is of an earlier visit.
      if (savedText() !== last.current) return
      visit.current ??= newVisit()
      const text = toSave(catalogue, { sheet, passedOver }, visit.current)
      attempt(() => window.sessionStorage.setItem(storageKey, text))
    }
    last.current = savedText()
  }, [catalogue, sheet, passedOver, nothingSaid, keepsNothing])
  return [snapshot, send, actor] as const
}

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
