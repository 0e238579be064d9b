import { openBrowser } from '../support/browser/open-browser.ts'
import type { Engine, Read, Tab } from './engine.ts'
import { findControl, foundControl, foundRests, isFreshAndLoaded, markPage } from './in-page.ts'
import { until } from './waiting.ts'

type Browser = Awaited<ReturnType<typeof openBrowser>>

/** Starts the Chromium that the other browser tests use. */
export const openChromium = async (): Promise<Engine> => {
  const browser = await openBrowser()
  return {
    name: 'chromium',
    version: `chromium/${browser.version()}`,
    deafTo: undefined,
    seesPagesBeingLeft: false,
    openTab: () => openTab(browser),
    close: () => browser.close(),
  }
}

const openTab = async (browser: Browser): Promise<Tab> => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`not caught: ${error.message}`))
  const loaded = (at?: string): Promise<boolean> => until('the page to load', () => page.evaluate(isFreshAndLoaded, at))
  return {
    goto: async (address) => {
      await page.evaluate(markPage)
      await page.evaluate((next) => window.location.assign(next), address)
      await loaded(address)
    },
    evaluate: <Value, Given>(read: Read<Given, Value>, given?: Given) =>
      page.evaluate(read as (given: unknown) => Promise<Value>, given as unknown),
    key: (key) => page.keyboard.press(key),
    click: async (target, how) => {
      await until(
        `${target.what} "${target.name}" at rest`,
        async () => (await page.evaluate(findControl, target)) && page.evaluate(foundRests),
      )
      const control = await page.evaluateHandle(foundControl)
      await control.click({
        noWaitAfter: true,
        button: how === 'middle' ? 'middle' : 'left',
        modifiers: how === 'control' ? ['Control'] : [],
      })
    },
    back: () => page.evaluate(() => window.history.back()),
    forward: () => page.evaluate(() => window.history.forward()),
    reload: async () => {
      await page.reload()
      await loaded()
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    said: async () => said,
    entries: async () => {
      const session = await context.newCDPSession(page)
      const { entries } = await session.send('Page.getNavigationHistory')
      await session.detach()
      return entries.map(({ url }) => url)
    },
    close: () => context.close(),
  }
}
