import { storageKey } from '../storage-key.ts'
import { attempt } from './attempt.ts'
import { forgetKept, keptText } from './kept.ts'
import { isLeft } from './leaving.ts'

declare global {
  interface Window {
    /** forgets what the tab keeps, and lets every page at rest know that its visit is over */
    endVisit?: () => void
  }
}

const startAfresh = (): void => window.location.reload()

/** Opens a channel between all pages of the guide, and returns a way to tell them something; none in a browser that has no channels. */
const openChannel = (hear: () => void): ((word: string) => void) | undefined =>
  attempt(() => {
    const channel = new BroadcastChannel(storageKey)
    channel.addEventListener('message', hear)
    return channel.postMessage.bind(channel)
  })

/**
 * A browser keeps a page after someone goes to another, for Back and Forward. Such a page hides itself as it goes to rest,
 * and shows itself again only if its visit still lives: the tab keeps what it kept then, which names the visit. After leaving,
 * after starting again, and where nothing is kept at all, it starts afresh.
 *
 * Two engines show a page at rest the storage as it was, whatever another page of the tab has done to it since. They drop a page at
 * rest when it is told something, though, and what they then load finds the storage as it is. So the end of a visit is told. It
 * says nothing but that. If pages cannot send messages, it shows itself again only if at most one more entry has been added to
 * the history since.
 */
export const watchForRest = (): void => {
  const root = document.documentElement
  let kept: string | null = null
  let entries = 0
  let rested = false
  let wake: (() => void) | undefined
  // Whatever lets a page at rest live on tells it as soon as it wakes. A page that was never at rest is of another tab.
  const tell = openChannel(() => rested && startAfresh())
  window.endVisit = () => {
    forgetKept()
    attempt(() => tell?.('over'))
  }
  window.addEventListener('pagehide', () => {
    kept = keptText()
    entries = window.history.length
    rested = true
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
    const alive = kept !== null && kept === keptText() && (tell !== undefined || window.history.length <= entries + 1)
    if (alive) attempt(() => wake?.())
    else startAfresh()
  })
}
