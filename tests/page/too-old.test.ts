import type { Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { catalogue } from './answering.ts'
import { type Visit, quickTest as test, visitGuide } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'
import { withStyle } from './page-as-served.ts'

const { words } = catalogue

let visit: Visit
afterEach(() => visit.page.context().close())

/** What everybody can use, whatever their browser lacks. */
const canUse = async (page: Page): Promise<void> => {
  for (const part of ['#served-help summary', '#all-groups li']) expect(await page.locator(part).first().isVisible()).toBe(true)
  await page.locator('#served-help summary', { hasText: 'England' }).click()
  expect(await page.locator('#served-help').getByRole('link', { name: '999' }).isVisible()).toBe(true)
}

const leaves = async (page: Page): Promise<void> => {
  await page.route(`${new URL(words['leave-address']).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: neutralPage }),
  )
  await page.getByRole('button', { name: words.leave, exact: true }).click()
  await page.waitForURL(words['leave-address'])
}

describe('below our floor', () => {
  test('without a method that the guide needs, the page says so at its top, and help, groups and the way out work', async ({
    browser,
    address,
  }) => {
    visit = await visitGuide(browser, address, (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(String.prototype, 'replaceAll')
        sessionStorage.setItem('which-group-fits-me', '{"who-for":"me"}')
      }),
    )
    const { page, said } = visit
    await page.getByText(words['served-failed']).waitFor()
    expect(said).toEqual([expect.stringContaining('too old to show the questions')])
    await canUse(page)
    await leaves(page)
  })

  test('without style that it needs, the page says that the browser is too old, even without a script', async ({
    browser,
    address,
  }) => {
    const without = (style: string): string => style.replaceAll('(padding-block:0)', '(made-up:0)')
    visit = await visitGuide(browser, address, async (page) => {
      await withStyle(page, address, without)
      await page.addInitScript(() => {
        const known = CSS.supports.bind(CSS)
        Reflect.set(CSS, 'supports', (name: string, value: string) => name !== 'padding-block' && known(name, value))
      })
    })
    const { page } = visit
    const sentence = page.getByText(words['served-too-old'])
    await sentence.waitFor()
    expect((await sentence.boundingBox())?.y).toBeLessThan(100)
    expect(await page.getByText(words['served-failed']).isVisible()).toBe(false)
    await canUse(page)
    await leaves(page)
    await page.context().close()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const still = await context.newPage()
    await withStyle(still, address, without)
    await still.goto(address)
    expect(await still.getByText(words['served-too-old']).isVisible()).toBe(true)
    await canUse(still)
    await context.close()
  })
})
