import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { recommend } from '#engine'
import { woman } from './a-woman.ts'
import { catalogue, headingOf, press, toResults } from './answering.ts'
import { seconds } from '../support/limits.ts'
import { atLeast } from '../support/share.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { quickTest as test } from './guide-test.ts'
import { listsOf, openLists, shownLists } from './shown.ts'

const { words } = catalogue
const right = listsOf(recommend(catalogue, { answers: woman, mattersMost: [] }))

interface Device extends BrowserContextOptions {
  readonly prepare?: (page: Page) => Promise<unknown>
  /** what help lines are shown before anybody said where they are, if not those of England */
  readonly country?: string
}

const at = (day: string) => (page: Page) => page.clock.install({ time: new Date(day) })

const devices: Readonly<Record<string, Device>> = {
  'in Turkish, whose small letter of I is another': { locale: 'tr-TR', timezoneId: 'Europe/Istanbul', country: 'elsewhere' },
  'in Arabic, with its own digits': { locale: 'ar-EG', timezoneId: 'Africa/Cairo', country: 'elsewhere' },
  'in Thai, with another calendar': { locale: 'th-TH', timezoneId: 'Asia/Bangkok', country: 'elsewhere' },
  'in the English of Ireland': { locale: 'en-IE', country: 'ireland' },
  'with a clock that stands at its beginning': { prepare: at('1970-01-01T00:00:00Z') },
  'with a clock ten years behind': { prepare: at('2016-02-29T12:00:00Z') },
  'with a clock far ahead': { prepare: at('2099-12-31T23:59:00Z') },
  'with a clock after all calendars': { prepare: at('9999-12-31T23:00:00Z') },
  'with text twice as large': { prepare: (page) => page.addInitScript(largeText) },
  'in forced colours': { forcedColors: 'active', colorScheme: 'dark' },
  'with less motion and more contrast': { reducedMotion: 'reduce', contrast: 'more' },
  'on a very small screen': { viewport: { width: 320, height: 480 } },
}

function largeText(): void {
  document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'))
}

const opened = async (browser: Browser, address: string, { prepare, ...options }: Omit<Device, 'country'>) => {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 }, ...options })
  context.setDefaultTimeout(seconds(60))
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`not caught: ${error.message}`))
  await prepare?.(page)
  await page.goto(address)
  return { page, said, context }
}

describe('the guide works', () => {
  test.for(atLeast(1 / 3, Object.entries(devices), chanceFrom(seed)))(
    '%s',
    async ([, { country = 'england', ...device }], { browser, address }) => {
      const { page, said, context } = await opened(browser, address, device)
      await page.locator('.need-help [href="#served-help"]').waitFor({ state: 'detached' })
      expect(await page.locator('.need-help select').inputValue()).toBe(country)
      await toResults(page, woman)
      await openLists(page)
      expect(await shownLists(page)).toEqual(right)
      await page
        .getByRole('button', { name: new RegExp(`^${words.plan} `) })
        .first()
        .click()
      const first = await page.getByLabel(words['plan-day-time'], { exact: true }).getAttribute('min')
      const today = await page.evaluate(() => {
        const now = new Date()
        const two = (number: number): string => String(number).padStart(2, '0')
        return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
      })
      expect(first).toBe(`${today}T00:00`)
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|Invalid|\[object/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await press(page, words.back)
      await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
      expect(said).toEqual([])
      await context.close()
    },
  )
})
