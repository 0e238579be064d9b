import type { Browser, Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { askOf, catalogue, headingOf, labelsOf, nameOf, questionCalled } from './answering.ts'
import { type Visit, quickTest as test, visitGuide } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'
import { holdScript } from './slow-line.ts'

const { words } = catalogue
const [me = ''] = labelsOf(questionCalled('who-for'), { 'who-for': 'me' })
const kept = '{"who-for":"me","age":"adult"}'

let visit: Visit
afterEach(() => visit.page.context().close())

interface Stuck {
  readonly page: Page
  /** lets the script through after all */
  readonly arrive: () => void
  /** goes on so many seconds at once */
  readonly after: (seconds: number) => Promise<void>
}

/** The guide on a line on which its script hangs, with a clock that can be put forward. */
const stuck = async (browser: Browser, address: string, answers?: string): Promise<Stuck> => {
  let arrive = (): void => undefined
  visit = await visitGuide(
    browser,
    address,
    async (page) => {
      await page.clock.install()
      if (answers !== undefined) await page.addInitScript((text) => sessionStorage.setItem('which-group-fits-me', text), answers)
      arrive = await holdScript(page)
    },
    'commit',
  )
  const { page } = visit
  await page.locator('#served li').last().waitFor({ state: 'attached' })
  return { page, arrive: () => arrive(), after: (seconds) => page.clock.fastForward(seconds * 1000) }
}

const sentence = (page: Page) => page.getByText(words['served-failed'])
const served = (page: Page) => page.locator('#all-groups li').first()
const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const inView = (page: Page): Promise<boolean> =>
  sentence(page).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

describe('a script that hangs', () => {
  test('is waited for, and then the page says what can be used, with a way to try again', async ({ browser, address }) => {
    const { page, after } = await stuck(browser, address)
    await after(11)
    expect(await sentence(page).isVisible()).toBe(false)
    await after(2)
    expect(await sentence(page).isVisible()).toBe(true)
    expect(await served(page).isVisible()).toBe(true)
    expect(await page.getByRole('alert').getByRole('link', { name: words['served-again'] }).isVisible()).toBe(true)
  })

  test.for([
    ['on return', '', kept],
    ['at the address of a group', '#al-anon', undefined],
    ['at the address of a group, on return', '#al-anon', kept],
  ] as const)('%s, the page is hidden no longer', async ([, hash, answers], { browser, address }) => {
    const { page, after } = await stuck(browser, `${address}${hash}`, answers)
    expect(await served(page).isVisible()).toBe(false)
    await after(13)
    for (const part of [served(page), page.locator('#al-anon'), page.locator('#served-help summary').first(), page.locator('h1')])
      expect(await part.isVisible()).toBe(true)
    expect(await inView(page)).toBe(true)
  })

  test('to try again keeps the answers and the address', async ({ browser, address }) => {
    const { page, after } = await stuck(browser, `${address}#al-anon`, kept)
    await after(13)
    await page.getByRole('link', { name: words['served-again'] }).click({ noWaitAfter: true })
    // It is loaded once more, and hidden while its script is waited for.
    await sentence(page).waitFor({ state: 'hidden' })
    await page.unroute('**/*.js')
    await expect.poll(() => page.locator('#served').count()).toBe(0)
    expect(new URL(page.url()).hash).toBe('#al-anon')
    expect(await headingOf(page)).toBe(nameOf('al-anon'))
    expect(await page.evaluate(() => sessionStorage.getItem('which-group-fits-me'))).toContain('"who-for":"me"')
  })

  test('that comes after all takes over, and no press is lost', async ({ browser, address }) => {
    const { page, after, arrive } = await stuck(browser, address)
    await click(page, words.start)
    await page.getByRole('radio', { name: me, exact: true }).check()
    await after(13)
    expect(await page.getByRole('radio', { name: me, exact: true }).isChecked()).toBe(true)
    await click(page, words.continue)
    // A press that nothing answers brings the sentence into view.
    expect(await inView(page)).toBe(true)
    arrive()
    await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled('age'), { 'who-for': 'me' }))
    expect(await sentence(page).count()).toBe(0)
    expect(visit.said).toEqual([])
  })

  test('the way out works', async ({ browser, address }) => {
    const { page, after } = await stuck(browser, `${address}#al-anon`, kept)
    await after(13)
    await page.clock.resume()
    await page.route(`${new URL(words['leave-address']).origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: neutralPage }),
    )
    await click(page, words.leave)
    await page.waitForURL(words['leave-address'])
  })
})

describe('a script with nothing in it', () => {
  test.for([
    ['every file is empty', '**/*.js', ''],
    ['the content is empty', '**/catalogue-*.js', ''],
    ['half of it is missing', '**/index-*.js', 'import "./made-up.js"; const half = {'],
    ['a page of an error comes in its place', '**/*.js', '<!doctype html><title>Bad gateway</title>'],
    ['it fails as it begins', '**/index-*.js', 'throw new Error("made up")'],
  ] as const)('%s: the page says so without waiting', async ([, files, body], { browser, address }) => {
    visit = await visitGuide(browser, `${address}#al-anon`, async (page) => {
      await page.clock.install()
      await page.route(files, (route) => route.fulfill({ contentType: 'text/javascript', body }))
    })
    const { page } = visit
    await sentence(page).waitFor()
    expect(await served(page).isVisible()).toBe(true)
    expect(await page.locator('#al-anon').isVisible()).toBe(true)
  })
})

test('a guide that has come says nothing of it, however long it stays', async ({ browser, address }) => {
  visit = await visitGuide(browser, address, (page) => page.clock.install())
  const { page } = visit
  await expect.poll(() => page.locator('#served').count()).toBe(0)
  await page.clock.fastForward(60_000)
  expect(await page.locator('#too-old, #failed').count()).toBe(0)
})
