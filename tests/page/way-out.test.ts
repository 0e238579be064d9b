import type { Page, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { woman } from './a-woman.ts'
import { answerUntil, catalogue, headingOf, press, toResults } from './answering.ts'
import { test } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'

const { words } = catalogue
const away = new URL(words['leave-address'])

/** A neutral site that answers only when it is told to; every request for it in turn. */
const slowSite = async (page: Page): Promise<Route[]> => {
  const asked: Route[] = []
  await page.route(`${away.origin}/**`, (route) => void asked.push(route))
  return asked
}

/** Waits for that many requests, and answers the last. */
const answerLast = async (asked: readonly Route[], many: number): Promise<void> => {
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(many)
  await asked.at(-1)?.fulfill({ contentType: 'text/html', body: neutralPage })
}

const shiftThrice = async (page: Page): Promise<void> => {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift')
}

describe('leaving, where the neutral site is slow', () => {
  test('can be asked for again after its load was stopped', async ({ visit: { page, requests } }) => {
    const asked = await slowSite(page)
    await toResults(page, woman)
    await page.getByRole('button', { name: words.leave }).click({ noWaitAfter: true })
    await expect.poll(() => asked.length).toBe(1)
    const session = await page.context().newCDPSession(page)
    await session.send('Page.stopLoading')
    await shiftThrice(page)
    await answerLast(asked, 2)
    await page.waitForURL(away.href)
    requests.splice(0, requests.length)
  })

  test('goes on where Forward was pressed meanwhile', async ({ visit: { page, requests } }) => {
    const asked = await slowSite(page)
    await toResults(page, woman)
    await page.getByRole('button', { name: words.leave }).click({ noWaitAfter: true })
    await expect.poll(() => asked.length).toBe(1)
    // As the browser's own button does: a script would have to wait until the neutral site has answered.
    const session = await page.context().newCDPSession(page)
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
    await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex + 1]?.id ?? 0 })
    await answerLast(asked, 2)
    await page.waitForURL(away.href)
    requests.splice(0, requests.length)
  })
})

test.for([
  [844, 390],
  [667, 375],
  [683, 384],
  [568, 232],
  [390, 844],
] as const)('stays in view however far someone scrolls, at %i x %i', async ([width, height], { visit: { page } }) => {
  await page.setViewportSize({ width, height })
  await toResults(page, woman)
  for (const part of [0, 0.5, 1]) {
    const isHit = await page.evaluate((down) => {
      window.scrollTo({ top: document.documentElement.scrollHeight * down, behavior: 'instant' })
      const { left, right, top, bottom } = document.querySelector('.leave')?.getBoundingClientRect() ?? new DOMRect()
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('.leave') != null
    }, part)
    expect(isHit, `scrolled by ${part} of the page`).toBe(true)
  }
})

test('another tab that leaves takes nothing from this one, though this one was at rest before', async ({
  visit: { page, address, requests },
}) => {
  await toResults(page, woman)
  const heading = await headingOf(page)
  await page.goto(`${address}404.html`)
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => headingOf(page)).not.toBe(words['not-found-title'])
  await page.evaluate(() => {
    Reflect.set(window, 'stillHere', true)
    const told = new BroadcastChannel('another tab is done')
    told.addEventListener('message', () => Reflect.set(window, 'otherIsDone', true))
  })

  const other = await page.context().newPage()
  await other.route(`${away.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: neutralPage }))
  await other.goto(address)
  await press(other, words.start)
  await answerUntil(other, { 'who-for': 'me' }, 'age')
  await other.getByRole('button', { name: words.leave }).click()
  await other.waitForURL(away.href)
  await other.goto(address)
  await other.evaluate(() => {
    const channel = new BroadcastChannel('another tab is done')
    const tell = channel.postMessage.bind(channel)
    tell('done')
  })

  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'otherIsDone') as unknown)).toBe(true)
  expect(await page.evaluate(() => Reflect.get(window, 'stillHere') as unknown)).toBe(true)
  expect(await headingOf(page)).toBe(heading)
  await other.close()
  requests.splice(0, requests.length)
})
