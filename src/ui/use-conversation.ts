import type { Catalogue } from '#content'
import { restore, toSave } from '#engine'
import { conversation } from '#machines'
import { useMachine } from '@xstate/react'
import { useEffect, useState } from 'react'
import { storageKey } from '../storage-key.ts'

/** Storage can be switched off, full or forbidden; the guide works without it. */
const withStorage = <Value>(use: (storage: Storage) => Value): Value | undefined => {
  try {
    return use(window.sessionStorage)
  } catch {
    return undefined
  }
}

export const forgetSaved = (): void => {
  withStorage((storage) => storage.removeItem(storageKey))
}

/** Whether this tab keeps answers of an earlier load. */
export const isSaved = (): boolean => typeof withStorage((storage) => storage.getItem(storageKey)) === 'string'

/** The conversation with this person, carried on after a reload with the first question that is still open, or the review. */
export const useConversation = (catalogue: Catalogue) => {
  const [kept] = useState(() => restore(catalogue, withStorage((storage) => storage.getItem(storageKey)) ?? null))
  const [snapshot, send, actor] = useMachine(conversation, { input: { catalogue, ...kept } })
  const { sheet, passedOver } = snapshot.context
  const nothingSaid = Object.keys(sheet.answers).length + passedOver.length === 0
  useEffect(() => {
    if (nothingSaid) forgetSaved()
    else withStorage((storage) => storage.setItem(storageKey, toSave(catalogue, { sheet, passedOver })))
  }, [catalogue, sheet, passedOver, nothingSaid])
  return [snapshot, send, actor] as const
}
