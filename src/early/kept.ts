import { storageKey } from '../storage-key.ts'
import { attempt } from './attempt.ts'

/** What this tab keeps; nothing if storage is forbidden. */
export const keptText = (): string | null => attempt(() => window.sessionStorage.getItem(storageKey)) ?? null

/** Forgets what this tab keeps. */
export const forgetKept = (): void => attempt(() => window.sessionStorage.removeItem(storageKey))
