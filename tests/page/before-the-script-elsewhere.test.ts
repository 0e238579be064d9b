import type { Browser, Page } from 'playwright-core'
import { afterEach, describe, expect } from 'vitest'
import { askOf, catalogue, headingOf, labelsOf, questionCalled } from './answering.ts'
import { type Visit, quickTest as test, visitGuide } from './guide-test.ts'
import { type SlowVisit, holdScript, visitOnSlowLine } from './slow-line.ts'

const { words } = catalogue
const second = questionCalled('age')
const [me = ''] = labelsOf(questionCalled('who-for'), { 'who-for': 'me' })

let visit: Visit
afterEach(() => visit.page.context().close())

const slowly = async (browser: Browser, address: string): Promise<SlowVisit> => {
  const slow = await visitOnSlowLine(browser, address)
  visit = slow
  return slow
}

const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

describe('somebody who looks elsewhere before the script of the guide has arrived', () => {
  test('a page that is opened is one step, so that Back leads to the first page and leaving knows how far it is', async ({
    browser,
    address,
  }) => {
    const { page, arrive } = await slowly(browser, address)
    const entry = (): Promise<unknown> => page.evaluate(() => window.history.state as unknown)
    expect(await entry()).toEqual({ depth: 0, step: 0 })
    await page.getByRole('link', { name: words['start-all-groups'], exact: true }).click()
    await expect.poll(entry).toEqual({ depth: 1, step: 0, pages: 1 })
    await arrive()
    expect(await headingOf(page)).toBe(words['all-groups'])
    await click(page, words.back)
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
    const letThrough = await holdScript(page)
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
    const { page, arrive } = await slowly(browser, address)
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
    const { page, arrive } = await slowly(browser, address)
    await page.getByText(words['need-help'], { exact: true }).click()
    await page.getByRole('link', { name: words['served-help'], exact: true }).click()
    await arrive()
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(await page.locator('.need-help[open] a').first().isVisible()).toBe(true)
    await page.goBack()
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(visit.said).toEqual([])
  })
})
