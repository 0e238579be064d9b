import type { Place } from '#machines'
import { useEffect } from 'react'
import { attempt } from '../boot/attempt.ts'

/** Where in a page someone was when they left it. */
interface Left {
  /** how far down they had scrolled */
  readonly height: number
  /** the link or button that led away, told apart from others of its words by its number among them */
  readonly control?: { readonly tag: string; readonly words: string | null; readonly nth: number; readonly top: number }
}

const controls = (tag: string, words: string | null): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`main ${tag}`)].filter(({ textContent }) => textContent === words)

const leftBy = (element: Element | undefined): Left => {
  const height = window.scrollY
  if (!element?.closest('main')) return { height }
  const { tagName: tag, textContent: words } = element
  const nth = controls(tag, words).findIndex((one) => one === element)
  return { height, control: { tag, words, nth, top: element.getBoundingClientRect().top } }
}

/** Shows a page as it was left: at the same height, and with the focus on what led away. */
const returnTo = ({ height, control }: Left): void => {
  const found = control && controls(control.tag, control.words)[control.nth]
  if (!found) return window.scrollTo(0, height)
  found.focus({ preventScroll: true })
  // What is above it may have grown or shrunk meanwhile.
  window.scrollBy(0, found.getBoundingClientRect().top - control.top)
}

/** The places that are found as they were left: the list, and what branches off it. What is ticked in a question is found in its answer. */
const isKept = (place: Place): boolean => /^(recommending|planning)/.test(place)

/** How places and pages were viewed, for as long as this page lives. It is stored nowhere, and forgotten with the answers. */
export class Views {
  readonly #unfolded = new Map<Place, Map<string, unknown>>()
  readonly #left = new Map<string, Left>()
  #pressed: Element | undefined

  /** what is unfolded, and the like, in a place and in the pages opened from it */
  of(place: Place): Map<string, unknown> {
    const words = this.#unfolded.get(place) ?? new Map<string, unknown>()
    this.#unfolded.set(place, words)
    return words
  }

  /** notes what is being pressed, for as long as that lasts */
  press(target: EventTarget | null): void {
    this.#pressed = (target instanceof Element && target.closest('a, button')) || undefined
    setTimeout(() => (this.#pressed = undefined))
  }

  /** notes where someone is, before they leave */
  leave(at: string): void {
    this.#left.set(at, leftBy(this.#pressed))
  }

  return(at: string): void {
    const left = this.#left.get(at)
    if (left) returnTo(left)
  }

  /** whoever opens a page begins at its top */
  open(page: string): void {
    this.#left.delete(page)
  }

  /** whoever comes next finds nothing as somebody left it */
  forget(): void {
    this.#unfolded.clear()
    this.#left.clear()
  }

  /** the conversation has moved, by a step of the browser or by a press, which shows the new place afresh */
  move(from: Place, to: Place, byBrowser: boolean): void {
    if (from === to) return
    if (to === 'greeting') this.forget()
    for (const place of [...(isKept(from) ? [] : [from]), ...(byBrowser ? [] : [to])]) {
      this.#unfolded.delete(place)
      this.#left.delete(place)
    }
  }
}

/**
 * Remembers how each place and page was viewed, so that one step back finds it as it was: what was unfolded, the height, and the focus on
 * what was pressed.
 */
export const useViews = (views: Views, at: string): void => {
  useEffect(() => {
    // The browser would go to the height that it remembers, before the page is drawn that had it.
    const remember = (how: ScrollRestoration): void =>
      attempt(() => {
        window.history.scrollRestoration = how
      })
    remember('manual')
    const press = ({ target }: Event): void => views.press(target)
    // A load of the page may go to that height again.
    const rest = (): void => remember('auto')
    document.addEventListener('click', press, { capture: true })
    window.addEventListener('pagehide', rest)
    return () => {
      document.removeEventListener('click', press, { capture: true })
      window.removeEventListener('pagehide', rest)
    }
  }, [views])
  useEffect(() => {
    const leave = (): void => views.leave(at)
    window.addEventListener('popstate', leave, { capture: true })
    return () => window.removeEventListener('popstate', leave, { capture: true })
  }, [views, at])
  // After the heading of the page has taken the focus.
  useEffect(() => views.return(at), [views, at])
}
