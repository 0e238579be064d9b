import type { Catalogue } from '#content'
import { questionOf, restore, savedPlace, savedVisit, toSave } from '#engine'
import { type PersonEvent, conversation, placeToSave } from '#machines'
import { useMachine } from '@xstate/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { forgetSaved, saveText, savedText } from '../boot/session-storage.ts'
import type { SnapshotFrom } from 'xstate'
import type { Early } from '../boot/presses.ts'
import { asAnswer } from './questions/Options.tsx'

/** A random name, which tells apart two visits with the same answers. */
const newVisit = (): string => Math.random().toString(36).slice(2)

/**
 * The conversation with this person. After a reload it is at the list if that was seen, or at what branches off it; else at the
 * first question still open, or the review. It works without storage, which can be off, full or forbidden.
 */
export const useConversation = (catalogue: Catalogue, keepsNothing: boolean) => {
  const [saved] = useState(savedText)
  const [restored] = useState(() => restore(catalogue, saved))
  const [snapshot, send, actor] = useMachine(conversation, { input: { catalogue, ...restored, place: savedPlace(saved) } })
  const { sheet, passedOver } = snapshot.context
  const place = placeToSave(snapshot)
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
      // If another page of this tab has stored or forgotten something since, this page belongs to an earlier visit and must not
      // overwrite it.
      if (savedText() !== last.current) return
      visit.current ??= newVisit()
      const text = toSave(catalogue, { sheet, passedOver }, visit.current, place)
      saveText(text)
    }
    last.current = savedText()
  }, [catalogue, sheet, passedOver, place, nothingSaid, keepsNothing])
  return [snapshot, send, actor] as const
}

/**
 * Repeats in the conversation what was done on the page before the guide's script arrived, and returns what is left for the
 * open question to show.
 */
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
    // Each step must be a place of its own for Back, so the question is shown before it is answered.
    next.current = 'nothing'
    const question = questionOf(catalogue, open)
    const answer = question && asAnswer(question, left.ticked)
    if (left.pressed === 'skip') send({ type: 'person.skips' })
    else if (left.pressed === 'continue' && answer !== undefined) send({ type: 'person.answers', answer })
  }, [catalogue, left, returns, greeting, open, send])
  return left
}
