import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { woman } from '../a-woman.ts'
import { catalogue, headingOf, press } from '../answering.ts'
import { quickTest as test } from '../guide-test.ts'
import { neutralPage } from '../neutral-page.ts'
import { keptIn } from './answers-said.ts'
import { halfWay, kept, lists } from './half-way.ts'
import { kinds, mend, plant, planted } from './faults-planted.ts'

const { words } = catalogue
/** What is there on every page, whatever has failed. */
const helpAndTheWayOut = async (page: Page): Promise<void> => {
  await page.locator('.need-help summary').click()
  expect(await page.getByRole('banner').getByRole('link', { name: '999' }).isVisible(), 'help lines').toBe(true)
  await page.locator('.need-help summary').click()
  expect(await page.getByRole('button', { name: 'Leave this page' }).isVisible(), 'the way out').toBe(true)
}

describe('a script error', () => {
  test.for(kinds)(
    'in $name: help and the way out stay, nothing is lost, and trying again works',
    async ({ says, reach }, { visit: { page, said } }) => {
      await halfWay(page)
      await plant(page, says)
      await reach(page, woman)
      await expect.poll(() => headingOf(page)).toBe(words['fault-title'])
      const before = await kept(page)
      expect(Object.keys((await keptIn(page)).sheet.answers).length, 'answers kept').toBeGreaterThan(4)
      await helpAndTheWayOut(page)
      await mend(page)
      await press(page, words['fault-again'])
      await expect.poll(() => headingOf(page)).not.toBe(words['fault-title'])
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(40)
      expect(await kept(page)).toBe(before)
      const [shown, expected] = await lists(page)
      expect(shown).toEqual(expected)
      // React tells the console what a boundary caught; the page itself says nothing.
      expect(said.filter((line) => !line.includes(planted))).toEqual([])
      said.length = 0
    },
  )

  test.for(kinds)('in $name: the way out still leads out', async ({ says, reach }, { visit: { page, said, requests } }) => {
    const away = new URL(words['leave-address'])
    await page.route(`${away.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: neutralPage }))
    await halfWay(page)
    await plant(page, says)
    await reach(page, woman)
    await expect.poll(() => headingOf(page)).toBe(words['fault-title'])
    await press(page, 'Leave this page')
    await page.waitForURL(away.href)
    requests.splice(0, requests.length)
    said.length = 0
  })

  test('in the frame itself: the emergency numbers, the way out, and the answers are there', async ({
    visit: { page, said },
  }) => {
    await halfWay(page)
    const before = await kept(page)
    await plant(page, 'footer-private')
    // The frame is made anew only where another country's help lines are asked for.
    await page.getByText('Need help now?').click()
    await page.locator('.need-help select').selectOption('ireland')
    await expect.poll(() => headingOf(page)).toBe(words['fault-title'])
    expect(await page.locator('main a[href="tel:999"]').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button', { name: 'Leave this page' }).count()).toBeGreaterThan(0)
    await press(page, words['fault-again'])
    await expect.poll(() => headingOf(page)).not.toBe(words['fault-title'])
    const answersOf = (text: string | null): unknown => ({ ...(JSON.parse(text ?? '{}') as object), 'passed-over': [] })
    expect(answersOf(await kept(page))).toEqual(answersOf(before))
    said.length = 0
  })
})
