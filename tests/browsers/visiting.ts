import { catalogue } from '../page/answering.ts'
import { answerUntil, headingOf, pressInPage } from './answering.ts'
import type { Changed } from './changed-guides.ts'
import { guideAddress, neutralSite } from './engine-test.ts'
import type { Tab, Target } from './engine.ts'
import { until } from './waiting.ts'

const { words } = catalogue

export const wayOut: Target = { what: 'button', name: words.leave }

export const awaySite = `${neutralSite}/away`

/** A guide that something was done to: see changed-guides.ts. */
export const guideThatIs = (changed: Changed): string => `${guideAddress}${changed}/`

/** Waits until the tab has come to an address. */
export const untilAt = (tab: Tab, address: string): Promise<boolean> =>
  until(address, async () => (await tab.evaluate(() => window.location.href)) === address)

/** Loads the guide and waits for its first heading. */
export const openGuide = async (tab: Tab, guide: string): Promise<void> => {
  await tab.goto(guide)
  await until('the first heading', async () => (await headingOf(tab)) !== '')
}

export const pressButton = (tab: Tab, name: string): Promise<void> => pressInPage(tab, { what: 'button', name })

/** Loads the guide and answers three questions, as someone whose partner drinks. Ends at the fourth. */
export const answerSome = async (tab: Tab, guide: string): Promise<void> => {
  await openGuide(tab, guide)
  await pressButton(tab, words.start)
  await answerUntil(tab, { 'who-for': 'someone-else', age: 'adult', concern: ['alcohol'] }, 'family-goal')
}
