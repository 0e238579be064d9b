import { announce } from './announce.ts'
import { attempt, savedText } from './kept.ts'

/** What a person did before the guide's script arrived. */
export interface Early {
  /** Start was pressed, and the first question is shown */
  readonly started: boolean
  /** what is ticked in it */
  readonly ticked: readonly string[]
  readonly pressed?: 'continue' | 'skip' | 'went'
}

declare global {
  interface Window {
    /** hands over what was done so far; from then on the guide hears every press itself */
    takeOver?: () => Early
  }
}

/** How long the guide's script may take to come, in milliseconds, before the page says what can be used without it. */
const patience = 12_000

let alive = false
/** whether the page has said that the guide has not come */
let late = false
let pressed: Early['pressed']
/** what stood in the page before the first question took its place */
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

/** What is pressed is done at once, or kept until the guide is there, and said to be kept. */
const press = (what: string): void => {
  if (what === 'start') return start()
  if (what === 'back') return back()
  if (what === 'again') return window.location.reload()
  pressed = what as Early['pressed']
  announce('wait')
  if (late) failed()
}

/**
 * The guide has not come, or failed as it came: the part of the page that needs no script is shown, with a line saying that it still works.
 * Presses go on being kept, since it may come after all.
 */
const failed = (): void => {
  // It takes this out of the page once it is drawn.
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

/** Writes into each entry of the history how far in it is, as the guide will: a page of its own that is opened is one step further. */
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

/** Keeps what is pressed in the first page until the guide's script has arrived. */
export const keepPresses = (): void => {
  window.takeOver = takeOver
  // Somebody who comes back, or to a page of its own, is not shown the first page for a moment.
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
  // A script that came without a word has nothing in it.
  window.addEventListener('load', () => alive || failed())
  setTimeout(failed, patience)
}
