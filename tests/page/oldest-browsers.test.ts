import type { Browser, Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { answerUntil, catalogue, changeBesideList, headingOf, nameOf, press, questionCalled } from './answering.ts'
import { type Visit, quickTest as test, visitGuide } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'
import { lacking, notDeleted, tellingNames, withoutNewerMethods } from './newer-methods.ts'
import { withStyle } from './page-as-served.ts'
import { choose } from './planning.ts'
import { openEverything } from './shown.ts'

const { words, groups } = catalogue

let visit: Visit
afterEach(() => visit.page.context().close())

const inOldestBrowser = async (browser: Browser, address: string): Promise<Visit> =>
  (visit = await visitGuide(browser, address, withoutNewerMethods))

/** Two people who, between them, see every question of the short questionnaire. */
const people = [
  {
    'who-for': 'both',
    age: 'adult',
    concern: ['alcohol', 'opioids'],
    goal: 'stop',
    approach: 'tools',
    gender: 'woman',
    country: 'england',
  },
  {
    'who-for': 'someone-else',
    age: 'adult',
    concern: ['gambling'],
    'family-goal': 'both',
    approach: 'talking',
    country: 'ireland',
  },
]

const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()

/** React's own, for what the guide does not use: actions of forms, and transitions that the browser draws. */
const neverReached = ['requestSubmit', 'startViewTransition']

/** A plan, written, and put into a calendar and a file. */
const planFirst = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(`^${words.plan} `) })
    .first()
    .click()
  await openEverything(page)
  for (const box of await page.locator('.plan [role=textbox]').all()) await box.fill('Made up')
  await choose(page, '2027-09-29', '19:30')
  for (const name of [words['plan-save'], words['plan-calendar']])
    await Promise.all([page.waitForEvent('download'), click(page, name)])
  await click(page, words['plan-copy'])
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
}

describe('in the oldest browsers of our floor', () => {
  test.for(people.map((answers) => [answers['who-for'], answers] as const))(
    '%s: from the first page to the list, a plan, and the way out',
    async ([, answers], { browser, address }) => {
      const { page, said } = await inOldestBrowser(browser, address)
      expect(await notDeleted(page)).toEqual([])
      expect(await page.evaluate(() => ['toSorted' in [], 'hasOwn' in Object, 'replaceChildren' in document.body])).toEqual([
        false,
        false,
        false,
      ])
      expect(lacking).toBeGreaterThan(200)
      await press(page, words.start)
      await answerUntil(page, answers)
      await click(page, words['see-groups'])
      await openEverything(page)
      await expect.poll(() => page.getByText(words['working-out']).count()).toBe(0)
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await press(page, changeBesideList(questionCalled('approach'), answers))
      await page.getByRole('radio').last().check()
      await click(page, words['save-answer'])
      if (answers['who-for'] === 'both') await planFirst(page)
      expect(said).toEqual([])
      await page.route(`${new URL(words['leave-address']).origin}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: neutralPage }),
      )
      await page.getByRole('button', { name: words.leave, exact: true }).click()
      await page.waitForURL(words['leave-address'])
      expect(said).toEqual([])
    },
  )

  test('every page of its own is shown', async ({ browser, address }) => {
    const { page, said } = await inOldestBrowser(browser, address)
    const titles = {
      'all-groups': words['all-groups'],
      'how-this-works': words['how-this-works'],
      safety: words.safety,
      fairness: words.fairness,
      [groups[0]?.id ?? '']: nameOf(groups[0]?.id),
    }
    for (const [name, title] of Object.entries(titles)) {
      await page.goto('about:blank')
      await page.goto(`${address}#${name}`)
      expect(await headingOf(page)).toBe(title)
      await openEverything(page)
    }
    expect(said).toEqual([])
  })

  test('no name in the script is newer, and no pattern in it', async ({ browser, address }) => {
    const { page } = await inOldestBrowser(browser, address)
    const sources = await page
      .locator('script[src], link[rel=modulepreload]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? ''))
    expect(sources).toHaveLength(2)
    const html = await (await page.request.get(address)).text()
    const scripts = await Promise.all(sources.map(async (path) => (await page.request.get(new URL(path, address).href)).text()))
    const [early = ''] = /<script>[\s\S]*?<\/script>/.exec(html) ?? []
    expect(early).toContain('takeOver')
    expect(tellingNames.length).toBeGreaterThan(30)
    for (const script of [early, ...scripts]) {
      const names = tellingNames.filter((name) => new RegExp(`\\.${name}\\b`).test(script))
      expect(names.filter((name) => !neverReached.includes(name))).toEqual([])
      // Patterns that look behind themselves cannot be read by Safari before 16.4, and the whole script with them.
      expect(/\(\?<[=!]/.exec(script)?.[0]).toBeUndefined()
    }
  })

  test.for([390, 1280])('the style that they do not know is not needed, at %i px', async (width, { browser, address }) => {
    const lacked =
      /(?:accent-color|text-wrap|container-type|forced-color-adjust|overflow-wrap:anywhere|inline-size:100cqi)[^;}]*;?/g
    visit = await visitGuide(browser, address, async (page) => {
      await page.setViewportSize({ width, height: 844 })
      await withStyle(page, address, (style) =>
        style
          .replaceAll(/[^{}]*:has\([^{}]*\{[^{}]*\}/g, '')
          .replaceAll(/:focus-visible(?!\))[^{}]*\{[^{}]*\}/g, '.made-up{}')
          .replaceAll('selector(:focus-visible)', 'selector(:made-up)')
          .replaceAll(lacked, ''),
      )
    })
    const { page } = visit
    const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    await page.getByText(words['need-help'], { exact: true }).click()
    expect(await fits()).toBe(true)
    const lines = await page.locator('.need-help-lines').boundingBox()
    expect(lines?.width).toBeGreaterThan(width * 0.8)
    await press(page, words.start)
    await answerUntil(page, people[0] ?? {})
    await click(page, words['see-groups'])
    await openEverything(page)
    expect(await fits()).toBe(true)
    await page.getByRole('button', { name: words.leave, exact: true }).focus()
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none')
  })
})
