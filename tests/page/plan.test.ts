import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Answers } from '#engine'
import { catalogue, nameOf, press } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { choose, noteSaved, notedOf, onPaper, printed, toListOf, toPlan, unfold } from './planning.ts'
import { openEverything } from './shown.ts'

const { words } = catalogue
const drinker: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['alcohol'],
  goal: 'stop',
  approach: 'steps',
  country: 'england',
}

const planIn = async (page: Page, address: string): Promise<string> => {
  await toListOf(page, address, drinker)
  return toPlan(page, drinker)
}

const main = (page: Page): Promise<string> => page.getByRole('main').innerText()

describe('the plan of a first visit', () => {
  test('has four steps, call, day, company and saving, and all else is folded away', async ({ visit: { page, address } }) => {
    const group = await planIn(page, address)
    const steps = await page.locator('.plan-steps > li > h2').allInnerTexts()
    expect(steps).toEqual([words['plan-begin'], words['plan-when'], words['plan-with'], words['plan-take']])
    expect(await page.locator('.plan details[open]').count()).toBe(0)
    const phone = catalogue.groups.find(({ id }) => id === group)?.contact['england']?.phone?.number ?? ''
    const call = page.getByRole('link', { name: `${words.ring} ${phone} ${nameOf(group)}`, exact: true })
    expect(await call.getAttribute('href')).toBe(`tel:${phone.replaceAll(' ', '')}`)
    expect(await call.isVisible()).toBe(true)
  })

  test('says once what is not confirmed, however much is open', async ({ visit: { page, address } }) => {
    await planIn(page, address)
    await openEverything(page)
    // The words to copy say it too, for whoever reads them elsewhere.
    await page.locator('.as-text').evaluate((copied) => copied.remove())
    const told = words['plan-unchecked'].split(':')[0] ?? ''
    expect((await main(page)).split(told).length - 1).toBe(1)
    expect(await page.locator('.plan > details em.uncertain, .plan-steps em.uncertain').count()).toBe(0)
  })

  test('holds no field that a browser would tell its maker of, keep for other forms, or fill in', async ({
    visit: { page, address },
  }) => {
    await planIn(page, address)
    await openEverything(page)
    const fields = await page
      .locator('input, select, textarea')
      .evaluateAll((all) =>
        (all as (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]).map(({ type, autocomplete }) => [
          type,
          autocomplete,
        ]),
      )
    // Of a day or a time in a field alone, or of one for words, Chromium asks a server; not of these.
    const known = ['checkbox', 'datetime-local', 'radio', 'select-one']
    expect(fields.map(([type = '']) => type).filter((type) => !known.includes(type))).toEqual([])
    expect(fields.length).toBeGreaterThan(known.length)
    expect(fields.filter(([, autocomplete]) => autocomplete !== 'off')).toEqual([])
  })

  test('keeps a day and a time that are chosen in no storage, address or history, and forgets them on a reload', async ({
    visit: { page, address },
  }) => {
    await planIn(page, address)
    await choose(page, '2027-09-29', '19:30')
    expect(await printed(page)).toMatch(/Wednesday,? 29 September 2027, 19:30/)
    const kept = (): Promise<string> =>
      page.evaluate(() =>
        JSON.stringify([
          Object.entries(sessionStorage),
          Object.entries(localStorage),
          history.state,
          location.href,
          document.title,
        ]),
      )
    expect(await kept()).not.toMatch(/2027|19:30/)
    await page.goBack()
    await page.goForward()
    await expect.poll(() => page.getByLabel(words['plan-day-time'], { exact: true }).inputValue()).toBe('2027-09-29T19:30')
    await page.reload()
    expect(await page.content()).not.toMatch(/2027-09-29|29 September/)
  })

  test('says that a day has passed, keeps it, and leaves it off what is printed and saved', async ({
    visit: { page, address },
  }) => {
    await planIn(page, address)
    await choose(page, '2020-02-29', '19:30')
    const field = page.getByLabel(words['plan-day-time'], { exact: true })
    const told = await field.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${told}"]`).innerText()).toBe(words['plan-day-over'])
    expect(await printed(page)).not.toMatch(/2020|19:30/)
    await unfold(page, words['plan-calendar-fold'])
    await noteSaved(page)
    await press(page, words['plan-calendar'])
    expect(await page.evaluate(() => Reflect.get(window, 'saved') as unknown)).toBeUndefined()
    const status = page.locator('main details output').filter({ hasText: words['plan-day-over'] })
    expect(await status.count()).toBe(1)
    await page.goBack()
    await page.goForward()
    await expect.poll(() => field.inputValue()).toBe('2020-02-29T19:30')
    await choose(page, '2027-09-29', '19:30')
    expect(await page.getByText(words['plan-day-over']).count()).toBe(0)
    expect(await printed(page)).toMatch(/29 September 2027, 19:30/)
  })

  test('takes pictures and words of any length, halves none, and scrolls nothing sideways', async ({
    visit: { page, address },
  }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await planIn(page, address)
    await unfold(page, words['plan-calendar-fold'])
    await unfold(page, words['plan-text'])
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)
    const boxes = page.locator('[role=textbox]')
    expect(await boxes.count()).toBe(4)
    for (const box of await boxes.all()) {
      await box.fill(`${'W'.repeat(399)}😀😀`)
      expect(await box.innerText()).toMatch(/^W+😀?$/u)
      await box.fill(`${'😀'.repeat(119)}😀😀`)
      expect(await box.innerText()).toMatch(/^😀{120,121}$/u)
    }
    expect(await width()).toBe(320)
    expect(await onPaper(page, width)).toBe(320)
  })

  test('says that the entry for a calendar is saved', async ({ visit: { page, address } }) => {
    await planIn(page, address)
    await choose(page, '2027-09-29', '19:30')
    await unfold(page, words['plan-calendar-fold'])
    await noteSaved(page)
    await notedOf(page, words['plan-calendar'])
    expect(await page.getByRole('status').filter({ hasText: words['plan-calendar-saved'] }).count()).toBe(1)
  })

  test('offers lists of days and times where the browser has no field for both', async ({ visit: { page, address } }) => {
    await page.addInitScript(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'type')
      Object.defineProperty(HTMLInputElement.prototype, 'type', {
        get(this: HTMLInputElement) {
          const type = own?.get?.call(this) as string
          return type === 'datetime-local' ? 'text' : type
        },
        set(this: HTMLInputElement, type: string) {
          own?.set?.call(this, type)
        },
      })
    })
    await planIn(page, address)
    expect(await page.locator('main [type=datetime-local]').count()).toBe(0)
    await page.getByLabel(words['plan-day'], { exact: true }).selectOption({ index: 3 })
    await page.getByLabel(words['plan-time'], { exact: true }).selectOption('19:30')
    expect(await printed(page)).toMatch(/day and time: \w+day,? .*, 19:30/i)
  })
})

describe('sharing', () => {
  test('is not offered where the device has no way of its own, nor spoken of', async ({ visit: { page, address } }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
    await planIn(page, address)
    expect(await page.getByRole('button', { name: words['plan-share'], exact: true }).count()).toBe(0)
    expect(await main(page)).not.toContain(words['plan-share-traces'])
    expect(await main(page)).toContain(words['plan-traces'])
  })

  test.for(['shared', 'closed'])(
    'hands over the words that could be copied, and nothing else, after a warning of what stays: %s',
    async (end, { visit: { page, address, requests, said } }) => {
      await page.addInitScript((how) => {
        Navigator.prototype.share = async (given) => {
          Reflect.set(window, 'given', given)
          if (how === 'closed') throw new DOMException('closed', 'AbortError')
        }
      }, end)
      await planIn(page, address)
      expect(await main(page)).toContain(words['plan-share-traces'])
      await unfold(page, words['plan-text'])
      const before = requests.length
      await press(page, words['plan-share'])
      const given = await page.evaluate(() => Reflect.get(window, 'given') as ShareData)
      expect(Object.keys(given)).toEqual(['text'])
      expect(given.text?.trim()).toBe((await page.locator('.as-text').innerText()).trim())
      expect(requests.slice(before)).toEqual([])
      expect(said).toEqual([])
    },
  )
})
