import type { Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { askOf, catalogue, headingOf, labelsOf, questionCalled } from './answering.ts'
import { test, visitGuide, type Visit } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'

const { words } = catalogue
const first = questionCalled('who-for')
const second = questionCalled('age')
const [me = ''] = labelsOf(first, { 'who-for': 'me' })

let visit: Visit
afterEach(() => visit.page.context().close())

/** The guide on a line so slow that its script comes only when it is let through. */
const beforeTheScript = async (
  browser: Parameters<typeof visitGuide>[0],
  address: string,
): Promise<{ readonly page: Page; readonly arrive: () => Promise<void> }> => {
  let letThrough = (): void => undefined
  const open = new Promise<void>((done) => (letThrough = done))
  visit = await visitGuide(
    browser,
    address,
    (page) => page.route('**/*.js', async (route) => (await open, await route.continue())),
    'commit',
  )
  const { page } = visit
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  const arrive = async (): Promise<void> => {
    letThrough()
    await page.waitForFunction(() => document.querySelector('#served') === null)
  }
  return { page, arrive }
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

  test('a page that is opened is one step, so that Back leads to the first page and leaving knows how far it is', async ({
    browser,
    address,
  }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    const entry = (): Promise<unknown> => page.evaluate(() => window.history.state as unknown)
    expect(await entry()).toEqual({ depth: 0, step: 0 })
    await page.getByRole('link', { name: words['start-all-groups'], exact: true }).click()
    expect(await entry()).toEqual({ depth: 1, step: 0, pages: 1 })
    await arrive()
    expect(await headingOf(page)).toBe(words['all-groups'])
    await click(page, words['back-to-guide'])
    await expect.poll(() => headingOf(page)).toBe(words['start-title'])
    expect(await entry()).toEqual({ depth: 0, step: 0 })
    expect(visit.said).toEqual([])
  })

  test('a page that is opened while a question is loaded anew is one step on from it, and Back leads to that question', async ({
    browser,
    address,
  }) => {
    visit = await visitGuide(browser, address)
    const { page } = visit
    await click(page, 'Start')
    await page.getByRole('radio', { name: me, exact: true }).check()
    await click(page, 'Continue')
    await expect.poll(() => headingOf(page)).toBe(askOf(second, { 'who-for': 'me' }))
    const before = await page.evaluate(() => window.history.state as { depth: number; step: number })
    let letThrough = (): void => undefined
    const open = new Promise<void>((done) => (letThrough = done))
    await page.route('**/*.js', async (route) => (await open, await route.continue()))
    await page.reload({ waitUntil: 'commit' })
    await page.getByRole('link', { name: words['all-groups'], exact: true }).last().click()
    letThrough()
    await expect.poll(() => headingOf(page)).toBe(words['all-groups'])
    expect(await page.evaluate(() => window.history.state as unknown)).toEqual({
      depth: before.depth + 1,
      step: before.step,
      pages: 1,
    })
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(askOf(second, { 'who-for': 'me' }))
    expect(visit.said).toEqual([])
  })

  test('help that is open stays open, with the focus in it', async ({ browser, address }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await click(page, 'Start')
    await page.getByText(words['need-help'], { exact: true }).click()
    await arrive()
    expect(await page.locator('.need-help[open] a').first().isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words['need-help'])
  })

  test('whoever looks at the help lines of every country finds help open, and no page that is not there', async ({
    browser,
    address,
  }) => {
    const { page, arrive } = await beforeTheScript(browser, address)
    await page.getByText(words['need-help'], { exact: true }).click()
    await page.getByRole('link', { name: words['served-help'], exact: true }).click()
    await arrive()
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(await page.locator('.need-help[open] a').first().isVisible()).toBe(true)
    await page.goBack()
    expect(await headingOf(page)).toBe(words['start-title'])
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
