import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerUntil, catalogue, headingOf, press } from './answering.ts'
import { woman } from './a-woman.ts'
import { quickTest as test } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'

const { words } = catalogue
const away = new URL(words['leave-address'])

const neutralSite = (page: Page): Promise<unknown> =>
  page.route(`${away.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: neutralPage }))

const announced = (page: Page): Promise<string | null> => page.locator('#leaving').textContent()

const shift = async (page: Page, times: number): Promise<void> => {
  for (let nth = 0; nth < times; nth++) await page.keyboard.press('Shift')
}

/** Shift as it reaches a page from an input method, which no driver has. */
const whileHeld = (page: Page, what: 'composition' | 'isComposing'): Promise<void> =>
  page.evaluate((kind) => {
    const key = (type: string): boolean =>
      document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, isComposing: kind === 'isComposing' }))
    key('keydown')
    if (kind === 'composition') document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    key('keyup')
  }, what)

describe('Shift, pressed three times', () => {
  test('leaves, and says after each press how many are missing', async ({ visit: { page, requests } }) => {
    await neutralSite(page)
    await press(page, 'Start')
    await answerUntil(page, woman, 'goal')
    await shift(page, 1)
    expect(await announced(page)).toBe(words['leave-two'])
    await shift(page, 1)
    expect(await announced(page)).toBe(words['leave-one'])
    await shift(page, 1)
    await page.waitForURL(away.href)
    requests.splice(0, requests.length)
  })

  test.for([
    ['Shift with a letter, as in writing', async (page: Page) => page.keyboard.press('Shift+A')],
    ['Shift with Tab, as in going back', async (page: Page) => page.keyboard.press('Shift+Tab')],
    ['Shift with Control', async (page: Page) => page.keyboard.press('Control+Shift')],
    ['a letter', async (page: Page) => page.keyboard.press('s')],
    ['Space', async (page: Page) => page.keyboard.press('Space')],
    ['Escape', async (page: Page) => page.keyboard.press('Escape')],
    ['a click with Shift held', async (page: Page) => page.getByRole('heading', { level: 1 }).click({ modifiers: ['Shift'] })],
    [
      'Shift held down, which repeats by itself',
      async (page: Page) => {
        await page.keyboard.down('Shift')
        for (let nth = 0; nth < 8; nth++) await page.keyboard.down('Shift')
        await page.keyboard.up('Shift')
        await page.keyboard.press('Escape')
      },
    ],
    [
      'Shift held for a sideways scroll',
      async (page: Page) => {
        await page.keyboard.down('Shift')
        await page.mouse.wheel(0, 40)
        // The wheel turns a moment after it was asked to.
        await page.evaluate(() => Reflect.get(window, 'turned') as Promise<void>)
        await page.keyboard.up('Shift')
      },
    ],
    ['Shift held for an input method that begins or ends a word', async (page: Page) => whileHeld(page, 'composition')],
    ['Shift while an input method composes', async (page: Page) => whileHeld(page, 'isComposing')],
    [
      'Shift twice, another key, and Shift twice',
      async (page: Page) => (
        await shift(page, 2),
        await page.keyboard.press('ArrowDown'),
        await shift(page, 2),
        await page.keyboard.press('Escape')
      ),
    ],
  ] as const)('%s does not leave, however often', async ([, pressed], { visit: { page, address } }) => {
    await press(page, 'Start')
    const before = await headingOf(page)
    for (let nth = 0; nth < 4; nth++) {
      await page.evaluate(() => {
        const turned = new Promise<void>((done) => document.addEventListener('wheel', () => done(), { once: true }))
        Reflect.set(window, 'turned', turned)
      })
      await pressed(page)
    }
    expect(page.url().startsWith(address)).toBe(true)
    expect(await headingOf(page)).toBe(before)
    expect(await announced(page)).toBe('')
  })

  test('within more than five seconds does not leave, and says so', async ({ visit: { page, address } }) => {
    await page.clock.install()
    await page.goto(address)
    await shift(page, 2)
    await page.clock.fastForward(5_100)
    expect(await announced(page)).toBe(words['leave-over'])
    await shift(page, 2)
    expect(await announced(page)).toBe(words['leave-one'])
    expect(page.url().startsWith(address)).toBe(true)
  })
})

test('without a connection, leaving leads to an empty page that needs none', async ({ visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman, 'goal')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Leave this page' }).click()
  await page.waitForURL('about:blank')
  await page.context().setOffline(false)
})

test('the safety page and the first page tell of it before it is needed', async ({ visit: { page, address } }) => {
  expect(await page.getByRole('main').innerText()).toContain('Pressing the Shift key three times')
  await page.getByRole('main').getByRole('link', { name: words.safety }).click()
  await expect.poll(() => headingOf(page)).toBe(words.safety)
  for (const chapter of ['leave', 'history', 'private', 'shared', 'phone'] as const) {
    expect(await page.getByRole('main').innerText()).toContain(words[`safety-${chapter}`])
  }
  expect(page.url()).toBe(`${address}#safety`)
})
