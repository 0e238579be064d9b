import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { woman } from './a-woman.ts'
import { answerUntil, catalogue, headingOf, press, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue

const stored = (page: Page): Promise<number> => page.evaluate(() => sessionStorage.length)

const isChosen = (page: Page): Promise<string | null> =>
  page.getByRole('button', { name: words['keep-nothing'], exact: true }).getAttribute('aria-pressed')

describe('whoever wants nothing kept on the device', () => {
  test('can say so on the first page: nothing is stored on the whole way, and a reload forgets', async ({ visit: { page } }) => {
    expect(await isChosen(page)).toBe('false')
    await press(page, words['keep-nothing'])
    expect(await isChosen(page)).toBe('true')
    expect(await page.getByRole('main').innerText()).toContain(words['keep-nothing-text'])
    await toResults(page, woman)
    expect(await page.getByRole('article').count()).toBeGreaterThan(0)
    expect(await stored(page)).toBe(0)
    await page.reload()
    expect(await headingOf(page)).toBe(words['start-title'])
    expect(await isChosen(page), 'the choice is kept nowhere either').toBe('false')
  })

  test('can say so on the safety page, where what was kept is forgotten at once, and change their mind', async ({
    visit: { page },
  }) => {
    await press(page, 'Start')
    await answerUntil(page, woman, 'goal')
    expect(await stored(page)).toBe(1)
    await page.getByRole('contentinfo').getByRole('link', { name: words.safety }).click()
    expect(await page.getByRole('main').innerText()).toContain(words['safety-kept'])
    await press(page, words['keep-nothing'])
    await expect.poll(() => stored(page)).toBe(0)
    await press(page, words.back)
    await answerUntil(page, woman, 'approach')
    expect(await stored(page)).toBe(0)
    await page.getByRole('contentinfo').getByRole('link', { name: words.safety }).click()
    await press(page, words['keep-nothing'])
    await expect.poll(() => stored(page)).toBe(1)
  })
})
