const help = (): HTMLDetailsElement | null => document.querySelector('.need-help')

/** The address of the lines of every country, further down in the page as it is served. */
const everyCountry = '#served-help'

/**
 * Help that somebody has opened before the guide's script arrived is open afterwards too, and the focus where it was. Whoever was
 * looking at the lines of every country, which go away then, finds them in it.
 */
export const helpWasOpen = (): (() => void) => {
  const { history, location } = window
  const looking = location.hash === everyCountry
  if (looking) history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  const open = looking || help()?.open === true
  const focused = looking || help()?.contains(document.activeElement) === true
  return () => {
    const now = help()
    if (now && open) now.open = true
    if (focused) now?.querySelector('summary')?.focus()
  }
}
