import type { Browser, Page } from 'playwright-core'
import { type Visit, visitGuide } from './guide-test.ts'

/** The guide on a line so slow that its script comes only when it is let through. */
export interface SlowVisit extends Visit {
  readonly arrive: () => Promise<void>
}

/** Keeps the script of the guide on its way, from the next load of the page, until it is let through. */
export const holdScript = async (page: Page): Promise<() => void> => {
  let letThrough = (): void => undefined
  const open = new Promise<void>((done) => (letThrough = done))
  await page.route('**/*.js', async (route) => (await open, await route.continue()))
  return () => letThrough()
}

export const visitOnSlowLine = async (browser: Browser, address: string): Promise<SlowVisit> => {
  let letThrough = (): void => undefined
  const visit = await visitGuide(browser, address, async (page) => void (letThrough = await holdScript(page)), 'commit')
  const { page } = visit
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  const arrive = async (): Promise<void> => {
    letThrough()
    await page.waitForFunction(() => document.querySelector('#served') === null)
  }
  return { ...visit, arrive }
}
