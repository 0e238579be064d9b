import type { Catalogue } from '#content'
import { restore, savedVisit, toSave } from '#engine'
import { conversation } from '#machines'
import { useMachine } from '@xstate/react'
import { useEffect, useRef, useState } from 'react'
import { attempt } from '../early/attempt.ts'
import { forgetKept, keptText } from '../early/kept.ts'
import { storageKey } from '../storage-key.ts'

/** Tells two visits apart in which the same was answered. */
const newVisit = (): string => Math.random().toString(36).slice(2)

/**
 * The conversation with this person, carried on after a reload with the first question that is still open, or the review. Storage
 * can be switched off, full or forbidden; the guide works without it.
 */
export const useConversation = (catalogue: Catalogue, keepsNothing: boolean) => {
  const [saved] = useState(keptText)
  const [kept] = useState(() => restore(catalogue, saved))
  const [snapshot, send, actor] = useMachine(conversation, { input: { catalogue, ...kept } })
  const { sheet, passedOver } = snapshot.context
  const nothingSaid = Object.keys(sheet.answers).length + passedOver.length === 0
  const visit = useRef(savedVisit(saved))
  const last = useRef(saved)
  useEffect(() => {
    if (nothingSaid || keepsNothing) {
      forgetKept()
      // Earlier pages of it may be at rest in this tab.
      if (visit.current !== undefined) window.endVisit?.(visit.current)
      visit.current = undefined
    } else {
      // What another page of this tab has kept or forgotten since is not written over: this one is of an earlier visit.
      if (keptText() !== last.current) return
      visit.current ??= newVisit()
      const text = toSave(catalogue, { sheet, passedOver }, visit.current)
      attempt(() => window.sessionStorage.setItem(storageKey, text))
    }
    last.current = keptText()
  }, [catalogue, sheet, passedOver, nothingSaid, keepsNothing])
  return [snapshot, send, actor] as const
}
