/** Does one step, and goes on without it if the browser refuses: a way out must not end at the first thing that throws. */
export const attempt = <Value>(step: () => Value): Value | undefined => {
  try {
    return step()
  } catch {
    return undefined
  }
}

/** The one name under which this tab keeps the answers until it is closed. */
export const storageKey = 'which-group-fits-me'

/** What this tab keeps; nothing if storage is forbidden. */
export const savedText = (): string | null => attempt(() => window.sessionStorage.getItem(storageKey)) ?? null

/** Forgets what this tab keeps. */
export const forgetSaved = (): void => attempt(() => window.sessionStorage.removeItem(storageKey))
