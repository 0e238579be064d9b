import { announce } from './announce.ts'
import { attempt } from './attempt.ts'
import { savedText } from './session-storage.ts'

/** What a person did before the guide's script arrived. */
export interface Early {
  /** Start was pressed, and the first question is shown */
  readonly started: boolean
  /** the ids of the options ticked in it */
  readonly ticked: readonly string[]
  readonly pressed?: 'continue' | 'skip' | 'went'
}

declare global {
  interface Window {
    /** hands over what was done so far; from then on the guide handles every press itself */
    takeOver?: () => Early
  }
}

/** How long to wait for the guide's script, in milliseconds, before the page says what works without it. */
const timeForScript = 12_000

let alive = false
/** whether the page has said that the guide did not load */
let late = false
let pressed: Early['pressed']
/** what the page showed before the first question */
let before: readonly Node[] | undefined
let titleBefore = ''

const root = (): HTMLElement => document.documentElement
const main = (): HTMLElement | null => document.querySelector('#guide main')

const show = (parts: readonly Node[], title: string): void => {
  const place = main()
  if (place) place.textContent = ''
  place?.append(...parts)
  document.title = title
  window.scrollTo(0, 0)
  main()?.querySelector('h1')?.focus({ preventScroll: true })
}

const start = (): void => {
  const first = document.querySelector<HTMLTemplateElement>('#first-question')
  if (!first || before) return
  before = [...(main()?.childNodes ?? [])]
  titleBefore = document.title
  show([...first.content.cloneNode(true).childNodes], first.dataset['title'] ?? titleBefore)
}

const back = (): void => {
  if (!before) return
  show(before, titleBefore)
  before = undefined
  pressed = undefined
}

/** Does at once what was pressed, or remembers it for the guide and says so. */
const press = (what: string): void => {
  if (what === 'start') return start()
  if (what === 'back') return back()
  if (what === 'again') return window.location.reload()
  pressed = what as Early['pressed']
  announce('wait')
  if (late) failed()
}

/**
 * Shows the part of the page that needs no script, and says that it still works, because the guide did not load. Presses are
 * still remembered, in case it loads after all.
 */
const failed = (): void => {
  // The guide removes this once it is drawn.
  if (!document.querySelector('#served')) return
  late = true
  root().removeAttribute('data-returning')
  const why = document.querySelector('#failed')
  why?.removeAttribute('hidden')
  why?.scrollIntoView()
}

const returning = (): boolean => window.location.hash !== '' || savedText() !== null

const takeOver = (): Early => {
  alive = true
  root().removeAttribute('data-returning')
  const ticked = [...(main()?.querySelectorAll('input:checked') ?? [])]
  return {
    started: before !== undefined,
    ticked: ticked.map((input) => input.getAttribute('value') ?? ''),
    ...(pressed && { pressed }),
  }
}

/** Writes into each history entry how far in it is, as the guide does. A page with its own address is one step further. */
const noteSteps = (): void => {
  const { history } = window
  let entry = (history.state ?? { depth: 0, step: 0 }) as { depth: number; step: number; pages?: number }
  const note = (): void => attempt(() => history.replaceState(entry, ''))
  note()
  window.addEventListener('hashchange', () => {
    if (alive) return
    entry = history.state ?? { depth: entry.depth + 1, step: entry.step, pages: (entry.pages ?? 0) + 1 }
    note()
  })
}

/** Remembers what is pressed on the first page until the guide's script arrives. */
export const keepPresses = (): void => {
  window.takeOver = takeOver
  // Someone who returns, or opens a page with its own address, must not see the first page for a moment.
  if (returning()) root().dataset['returning'] = ''
  document.addEventListener('click', (event) => {
    if (alive || !(event.target instanceof Element)) return
    const pressable = event.target.closest<HTMLElement>('[data-press]')
    if (!pressable) return
    event.preventDefault()
    press(pressable.dataset['press'] ?? '')
  })
  document.addEventListener('submit', (event) => alive || event.preventDefault())
  noteSteps()
  window.addEventListener('error', failed, { capture: true })
  // If the script has loaded and said nothing, it is empty.
  window.addEventListener('load', () => alive || failed())
  setTimeout(failed, timeForScript)
}
