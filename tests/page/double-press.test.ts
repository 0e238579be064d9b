import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { recommend } from '#engine'
import { woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, changeBesideList, headingOf, press, questionCalled, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Presses twice on one spot, as quickly as somebody whose hand shakes, and waits until the second press has arrived. */
const pressTwice = async (page: Page, control: Locator): Promise<void> => {
  await control.scrollIntoViewIfNeeded()
  const { x = 0, y = 0, width = 0, height = 0 } = (await control.boundingBox()) ?? {}
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down({ clickCount: 1 })
  await page.mouse.up({ clickCount: 1 })
  // Whatever the first press has moved stands where the second one lands.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
}

/** Puts another control under the pointer as soon as the first press is done, wherever the page has led. */
const moveUnderThePointer = (page: Page, selector: string): Promise<void> =>
  page.evaluate((moved) => {
    Reflect.set(window, 'reached', 0)
    document.addEventListener(
      'click',
      ({ clientX, clientY }) =>
        requestAnimationFrame(() => {
          const control = document.querySelector<HTMLElement>(moved)
          if (!control) throw new Error(`There is no ${moved}.`)
          const { left, top } = control.getBoundingClientRect()
          control.style.translate = `${clientX - left - 5}px ${clientY - top - 5}px`
          control.style.zIndex = '9'
          control.addEventListener('click', () => Reflect.set(window, 'reached', 1))
        }),
      { capture: true, once: true },
    )
  }, selector)

const reached = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'reached') as unknown)

test('a double press goes on by one question, and does nothing to the next', async ({ visit: { page } }) => {
  await pressTwice(page, button(page, words.start))
  expect(await headingOf(page)).toBe(askOf(questionCalled('who-for'), {}))
  await page.getByRole('radio').first().check()
  await pressTwice(page, button(page, words.continue))
  expect(await headingOf(page)).toBe(askOf(questionCalled('age'), {}))
  expect(await page.locator('.error-summary, input:checked').count()).toBe(0)
  await pressTwice(page, button(page, words.skip))
  expect(await headingOf(page)).toBe(askOf(questionCalled('concern'), {}))
})

test('Back goes back with every press, and a tick is taken back', async ({ visit: { page } }) => {
  await press(page, words.start)
  await answerUntil(page, woman, 'concern')
  const box = page.getByRole('checkbox').first()
  await pressTwice(page, box)
  expect(await box.isChecked()).toBe(false)
  await pressTwice(page, button(page, words.back))
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled('who-for'), {}))
})

test('on the list a double press does one thing, whatever has moved under it', async ({ visit: { page } }) => {
  await toResults(page, woman)
  const [list] = recommend(catalogue, { answers: woman, mattersMost: [] }).lists
  const change = changeBesideList(questionCalled('higher-power'), woman)
  await pressTwice(page, button(page, change))
  await expect.poll(() => page.locator('.change-here').count()).toBe(1)
  await page.getByRole('radio').first().check()
  await moveUnderThePointer(page, '.changes .undo')
  await pressTwice(page, button(page, words['save-answer']))
  expect(await reached(page), 'Undo').toBe(0)
  expect(await page.evaluate(() => document.activeElement?.closest('.changes') !== null)).toBe(true)
  await moveUnderThePointer(page, 'article .to-plan')
  await pressTwice(page, button(page, words['show-all'].replace('{count}', String(list?.recommendations.length))))
  expect(await reached(page), 'Plan my first visit').toBe(0)
  expect(await page.getByRole('article').count()).toBe(list?.recommendations.length)
  await moveUnderThePointer(page, '.start-again-ask .start-again-yes')
  await pressTwice(page, button(page, words['start-again']))
  expect(await headingOf(page)).toBe(words['groups-title'])
  await page.mouse.click(1, 1)
  await moveUnderThePointer(page, '.start [data-press=start]')
  await pressTwice(page, button(page, words['start-again-yes']))
  expect(await headingOf(page)).toBe(words['start-title'])
})
