import { type PageState, pageStates as allPageStates } from '../page/page-states.ts'
import { type Step, openEverything, takeIn } from '../page/steps.ts'
import { catalogue } from '../page/answering.ts'
import { headingOf } from './answering.ts'
import type { Tab } from './engine.ts'
import { until } from './waiting.ts'

export { type PageState, type Step, openEverything }

/** Every state of the page, but of those that differ in nothing but their words only one. */
export const pageStates: readonly PageState[] = allPageStates.filter(({ likeAnother }) => !likeAnother)

const { words } = catalogue

/** Loads the guide, and goes to a state of it. */
export const reach = async (tab: Tab, { at, steps }: PageState, guide: string): Promise<void> => {
  await tab.goto(at === undefined ? guide : `${guide}#${at}`)
  await until('the first heading', async () => (await headingOf(tab)) !== '')
  for (const step of steps) {
    await takeIn(tab, step)
    // Whoever answers at once would otherwise look at the page that is still there, and find no question on it.
    if ('press' in step && step.press === words.start)
      await until('the first question', async () => (await headingOf(tab)) !== words['start-title'])
  }
}
