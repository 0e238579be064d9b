import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { seconds } from '../support/limits.ts'
import { openBrowser, openQuickBrowser } from '../support/browser/open-browser.ts'

/** One person's visit: a tab that shares nothing with other visits, and everything it said and asked for. */
export interface Visit {
  readonly page: Page
  readonly address: string
  /** what the console was told, and errors that nothing caught */
  readonly said: string[]
  /** addresses asked for since the page was last loaded from its server */
  readonly requests: string[]
}

const phone: BrowserContextOptions = { locale: 'en-GB', viewport: { width: 390, height: 844 } }

/** Opens the guide in a tab of its own; `before` can prepare it, such as with answers saved earlier. */
export const visitGuide = async (
  browser: Browser,
  address: string,
  before: (page: Page) => Promise<unknown> = async () => undefined,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<Visit> => {
  const context = await browser.newContext(phone)
  context.setDefaultTimeout(seconds(30))
  const page = await context.newPage()
  const said: string[] = []
  const requests: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`not caught: ${error.message}`))
  page.on('request', (request) => requests.push(request.url()))
  await before(page)
  await page.goto(address, { waitUntil })
  return { page, address, said, requests }
}

/** What any page could keep beyond the tab. */
const keptBeyondTheTab = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    localStorage: localStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))

const nothing = { cookies: '', localStorage: 0, databases: 0, caches: 0, workers: 0 }

/** What holds for every visit, whatever happened in it. */
const keepsTheLaws = async ({ page, address, said, requests }: Visit): Promise<void> => {
  expect(said, 'the console').toEqual([])
  expect(
    requests.filter((url) => !url.startsWith(address)),
    'requests to elsewhere',
  ).toEqual([])
  if (!page.url().startsWith(address)) return
  expect(await keptBeyondTheTab(page)).toEqual(nothing)
  expect(await page.context().cookies()).toEqual([])
}

/** A test in a real browser. `visit` is at the guide's first page, and keeps the laws of every visit when the test ends. */
export const test = base.extend<{ browser: Browser; address: string; visit: Visit }>({
  browser: [
    async ({}, use) => {
      const browser = await openBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  address: ({}, use) => use(inject('guideAddress')),
  visit: async ({ browser, address }, use) => {
    const visit = await visitGuide(browser, address)
    try {
      await use(visit)
      await keepsTheLaws(visit)
    } finally {
      await visit.page.context().close()
    }
  },
})

/**
 * The same for what never leaves the guide by the browser's own Back: in the quickest browser there is. Whatever a page at rest
 * could bring back is for `test`.
 */
export const quickTest = test.extend<{ browser: Browser }>({
  browser: [
    async ({}, use) => {
      const browser = await openQuickBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})
