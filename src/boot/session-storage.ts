import { attempt } from './attempt.ts'

/** The key under which this tab stores the answers until it is closed. */
export const storageKey = 'which-group-fits-me'

/** What this tab has stored; null if that is nothing, or storage is forbidden. */
export const savedText = (): string | null => attempt(() => window.sessionStorage.getItem(storageKey)) ?? null

/** Stores a text in this tab. Does nothing where storage is off, full or forbidden. */
export const saveText = (text: string): void => attempt(() => window.sessionStorage.setItem(storageKey, text))

/** Deletes what this tab has stored. */
export const forgetSaved = (): void => attempt(() => window.sessionStorage.removeItem(storageKey))
