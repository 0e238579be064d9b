import { attempt } from './attempt.ts'
import { forgetSaved, savedText, storageKey } from './session-storage.ts'
import { isLeft } from './leave.ts'

declare global {
  interface Window {
    /**
     * forgets what the tab has stored, and tells the resting pages of a visit that it is over: of the stored visit, unless
     * another is named
     */
    endVisit?: (visit?: string) => void
  }
}

const startAfresh = (): void => window.location.reload()

/** The random name of the visit to which a stored text belongs. */
const visitOf = (text: string | null): string => String(attempt(() => (JSON.parse(text ?? '{}') as { visit?: unknown }).visit))

/** A channel between all pages of one visit; undefined if the browser has no channels. */
const channelOf = (visit: string): BroadcastChannel | undefined => attempt(() => new BroadcastChannel(`${storageKey} ${visit}`))

/** How long a page that wakes still listens for what it was told while it rested, in milliseconds. */
const waking = 1000

/**
 * A browser keeps a page after someone goes to another, for Back and Forward. Such a page hides itself as it goes to rest, and shows
 * itself again only if its visit has not ended: the tab keeps what it kept then, which names the visit. After leaving, after starting
 * again, and if nothing is kept at all, it starts afresh.
 *
 * Two engines show a page at rest the storage as it was, whatever another page of the tab has done to it since. They drop a page at
 * rest when it is told something, though, and what they then load finds the storage as it is. So the end of a visit is told to the
 * pages of that visit which are at rest, and to nobody else. If pages cannot tell each other anything, none of them is shown again,
 * and what the tab keeps is forgotten.
 */
export const watchForRest = (): void => {
  const root = document.documentElement
  let saved: string | null = null
  let hearing: BroadcastChannel | undefined
  let wake: (() => void) | undefined
  window.endVisit = (visit = visitOf(savedText())) => {
    forgetSaved()
    const channel = channelOf(visit)
    const tell = channel?.postMessage.bind(channel)
    attempt(() => tell?.('over'))
    attempt(() => channel?.close())
  }
  window.addEventListener('pagehide', () => {
    saved = savedText()
    hearing ??= channelOf(visitOf(saved))
    // Whatever lets a page at rest live on tells it as soon as it wakes.
    hearing?.addEventListener('message', startAfresh)
    const { scrollX, scrollY } = window
    const focused = document.activeElement
    root.style.display = 'none'
    wake = () => {
      root.style.display = ''
      window.scrollTo(scrollX, scrollY)
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    }
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || isLeft()) return
    // What the tab is said to keep may be what it kept long ago, and would be shown again by whatever is loaded now.
    if (hearing === undefined) forgetSaved()
    if (saved === null || saved !== savedText()) return startAfresh()
    attempt(() => wake?.())
    const heard = hearing
    hearing = undefined
    setTimeout(() => heard?.close(), waking)
  })
}
