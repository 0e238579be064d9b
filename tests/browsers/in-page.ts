import type { Target } from './engine.ts'

/**
 * Runs in the page: finds the control that goes by a name and brings it to the middle of the window; false while it is not there.
 * It can be pressed without a pointer in the same breath: a page that is drawn again in between would lose the press.
 */
export const findControl = ({ what, name, press }: Target & { readonly press?: boolean }): boolean => {
  const kinds = { button: 'button, summary, [role=button]', link: 'a[href]', choice: 'label:has(input)' }
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  const found = [...document.querySelectorAll(kinds[what])].find(
    (element) => nameOf(element) === name && element.checkVisibility(),
  )
  // Otherwise the bar at the top could lie over it.
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  Reflect.set(window, 'foundControl', found)
  if (press === true && found instanceof HTMLElement) found.click()
  return found !== undefined
}

/** Runs in the page: whether the control that was found last stays where it is for a quarter of a second, as a person looks before pressing. */
export const foundRests = async (): Promise<boolean> => {
  const control = Reflect.get(window, 'foundControl') as HTMLElement
  const place = (): string => Object.values(control.getBoundingClientRect().toJSON() as object).join()
  const first = place()
  for (let looks = 0; looks < 10; looks++) {
    await new Promise((done) => setTimeout(done, 25))
    if (!control.isConnected || place() !== first) return false
  }
  return true
}

/** Runs in the page: the control that was found last. */
export const foundControl = (): HTMLElement => Reflect.get(window, 'foundControl') as HTMLElement

/** Runs in the page: marks it, so that the page that comes after can be told from it. */
export const markPage = (): void => {
  Reflect.set(window, 'loadedBefore', true)
}

/**
 * Runs in the page: whether it is another page than the marked one, and its scripts have run; also whether it is the page of
 * that address, where one is given, since on the way there a browser can show an empty page of its own for a moment.
 */
export const isFreshAndLoaded = (address?: string): boolean =>
  !Reflect.has(window, 'loadedBefore') &&
  document.readyState === 'complete' &&
  window.location.href === (address ?? window.location.href)

/** Runs in the page: notes from now on what the console is told, and what nothing catches. */
export const startListening = (): void => {
  if (Reflect.has(window, 'heard')) return
  const heard: string[] = []
  Reflect.set(window, 'heard', heard)
  for (const kind of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    const tell = console[kind].bind(console)
    console[kind] = (...words: unknown[]) => (heard.push(`${kind}: ${words.map(String).join(' ')}`), tell(...words))
  }
  window.addEventListener('error', ({ message }) => heard.push(`not caught: ${message}`))
  window.addEventListener('unhandledrejection', ({ reason }) => heard.push(`not caught: ${String(reason)}`))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => heard.push(`policy: ${violatedDirective}`))
}

/** Runs in the page: what was heard since listening started. */
export const whatWasHeard = (): readonly string[] => (Reflect.get(window, 'heard') as string[] | undefined) ?? []
