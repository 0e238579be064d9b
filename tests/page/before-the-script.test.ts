import type { Browser, Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { askOf, catalogue, headingOf, labelsOf, questionCalled } from './answering.ts'
import { type Visit, quickTest as test, visitGuide } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'
import { type SlowVisit, visitOnSlowLine } from './slow-line.ts'

const { words } = catalogue
const first = questionCalled('who-for')
const second = questionCalled('age')
const [me = ''] = labelsOf(first, { 'who-for': 'me' })

let visit: Visit
afterEach(() => visit.page.context().close())

const beforeTheScript = async (browser: Browser, address: string): Promise<SlowVisit> => {
  const slow = await visitOnSlowLine(browser, address)
  visit = slow
  return slow
}

const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('which-group-fits-me') ?? '{}') as unknown)

describe('before the script of the guide has arrived', () => {
  test('the first page is there, and comes alive as it stands', async ({ browser, address }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    expect(await headingOf(page)).toBe(words['start-title'])
    const heading = await page.getByRole('heading', { level: 1 }).elementHandle()
    await arrive()
    expect(await heading?.evaluate((element) => element.isConnected), 'the same heading, not a new one').toBe(true)
    await click(page, 'Start')
    expect(await headingOf(page)).toBe(askOf(first, {}))
    expect(visit.said).toEqual([])
  })

  test('a press of Start shows the first question at once, and what is ticked in it stays ticked', async ({
    browser,
    address,
  }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, 'Start')
    expect(await headingOf(page)).toBe(askOf(first, {}))
    expect(await page.title()).toBe('Question 1 · Which group fits me?')
    await page.getByRole('radio', { name: me, exact: true }).check()
    await arrive()
    expect(await headingOf(page)).toBe(askOf(first, {}))
    expect(await page.getByRole('radio', { name: me, exact: true }).isChecked()).toBe(true)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), 'where the focus is').toBe('me')
    await click(page, 'Continue')
    expect(await headingOf(page)).toBe(askOf(second, { 'who-for': 'me' }))
    expect(await kept(page)).toMatchObject({ 'who-for': 'me' })
    expect(visit.said).toEqual([])
  })

  test('a press of Continue is kept and honoured, and Back leads to that question', async ({ browser, address }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, 'Start')
    await page.getByRole('radio', { name: me, exact: true }).check()
    await click(page, 'Continue')
    expect(await page.locator('#leaving').textContent()).toBe(words.wait)
    await arrive()
    await expect.poll(() => headingOf(page)).toBe(askOf(second, { 'who-for': 'me' }))
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(askOf(first, {}))
    expect(await page.getByRole('radio', { name: me, exact: true }).isChecked()).toBe(true)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['start-title'])
    expect(visit.said).toEqual([])
  })

  test('a press of Continue with nothing chosen says so, and of Skip skips', async ({ browser, address }) => {
    const nothing = await beforeTheScript(browser, address)
    await click(nothing.page, 'Start')
    await click(nothing.page, 'Continue')
    await nothing.arrive()
    expect(await nothing.page.getByRole('alert').innerText()).toContain(words['nothing-chosen-title'])
    await visit.page.context().close()
    const skipped = await beforeTheScript(browser, address)
    await click(skipped.page, 'Start')
    await click(skipped.page, 'Skip this question')
    await skipped.arrive()
    await expect.poll(() => headingOf(skipped.page)).toBe(askOf(second, {}))
    expect(await kept(skipped.page)).toMatchObject({ 'passed-over': ['who-for'] })
  })

  test('a press of somebody who went to a group is kept and honoured, and Back leads to the first page', async ({
    browser,
    address,
  }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, words.went)
    expect(await page.locator('#leaving').textContent()).toBe(words.wait)
    await arrive()
    await expect.poll(() => headingOf(page)).toBe(words.went)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['start-title'])
    expect(visit.said).toEqual([])
  })

  test('who says that they went, and then presses Start, is asked the first question', async ({ browser, address }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, words.went)
    await click(page, 'Start')
    await arrive()
    expect(await headingOf(page)).toBe(askOf(first, {}))
    expect(visit.said).toEqual([])
  })

  test('Back from the first question leads to the first page, which still comes alive', async ({ browser, address }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, 'Start')
    await click(page, 'Back')
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(await page.title()).toBe(words['guide-name'])
    await arrive()
    await click(page, 'Start')
    expect(await headingOf(page)).toBe(askOf(first, {}))
    expect(visit.said).toEqual([])
  })

  test('the way out works', async ({ browser, address }) => {
    const { page } = await beforeTheScript(browser, address)
    const away = new URL(words['leave-address'])
    await page.route(`${away.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: neutralPage }))
    await click(page, 'Start')
    await click(page, 'Leave this page')
    await page.waitForURL(away.href)
  })

  test('somebody who comes back with answers is not shown the first page for a moment', async ({ browser, address }) => {
    visit = await visitGuide(browser, address, (page) =>
      page.addInitScript(() => sessionStorage.setItem('which-group-fits-me', '{"who-for":"me"}')),
    )
    const { page } = visit
    await page.route('**/*.js', () => undefined)
    await page.reload({ waitUntil: 'commit' })
    await page.locator('main h1').waitFor({ state: 'attached' })
    expect(await page.locator('main h1').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Leave this page' }).isVisible()).toBe(true)
  })

  test('where the script cannot come, the page says so and shows what there is without it', async ({ browser, address }) => {
    visit = await visitGuide(browser, address, (page) => page.route('**/*.js', (route) => route.abort()))
    const { page } = visit
    await page.getByText(words['served-failed']).waitFor()
    expect(await page.getByRole('link', { name: words['served-again'] }).getAttribute('href')).toBe('./')
  })
})
