import { catalogue } from '../page/answering.ts'
import type { Tab } from './engine.ts'

const name = catalogue.words.leave

/** A way out of the guide, as a person takes it: with a pointer, or with keys. */
export type WayOut = (tab: Tab) => Promise<void>

const pressButton: WayOut = (tab) => tab.click({ what: 'button', name })

const followSkipLink: WayOut = async (tab) => {
  await tab.evaluate((words) => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')]
    links.find(({ textContent }) => textContent?.trim() === words)?.focus()
  }, name)
  const focused = await tab.evaluate(() => `${document.activeElement?.tagName} "${document.activeElement?.textContent?.trim()}"`)
  if (focused !== `A "${name}"`) throw new Error(`No link "${name}" took the focus; it is on ${focused}.`)
  await tab.key('Enter')
}

const pressShift: WayOut = async (tab) => {
  for (let presses = 0; presses < 3; presses++) await tab.key('Shift')
}

export const waysOut: readonly (readonly [string, WayOut])[] = [
  ['the button', pressButton],
  ['the skip link', followSkipLink],
  ['Shift, three times', pressShift],
]
