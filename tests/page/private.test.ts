import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Answers } from '#engine'
import { answerUntil, askOf, catalogue, headingOf, labelsOf, press, questionCalled, toResults, startAgain } from './answering.ts'
import { quickTest, test } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'

const { words } = catalogue

const partner: Answers = {
  'who-for': 'someone-else',
  age: 'adult',
  concern: ['alcohol'],
  'family-goal': 'support-for-me',
  'safe-at-home': 'not-always',
  'higher-power': 'welcome',
  approach: 'steps',
}

/** Everything in the page that could tell an answer, hidden text and form states included. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const ticked = [...document.querySelectorAll('input:checked')].map((input) => input.outerHTML)
    return [document.body.textContent, ...ticked].join(' ')
  })
describe('answers saved in this tab', () => {
  quickTest('a reload keeps them, and Back still leads back', async ({ visit: { page } }) => {
    await press(page, 'Start')
    await answerUntil(page, partner, 'family-goal')
    const before = await headingOf(page)
    await page.reload()
    expect(await headingOf(page)).toBe(before)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe('What is, or was, the problem?')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await press(page, 'Back')
    await expect.poll(() => headingOf(page)).toBe('How old are you?')
  })

  quickTest('the guide works where storage is forbidden', async ({ visit: { page, address } }) => {
    await page.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('forbidden', 'SecurityError')
      }
      Object.defineProperty(window, 'sessionStorage', { get: forbid })
    })
    await page.goto(address)
    await page.reload()
    await toResults(page, partner)
    expect(await page.getByRole('article').count()).toBeGreaterThan(0)
    await startAgain(page)
    expect(await headingOf(page)).toBe(words['start-title'])
  })
})

describe('whether somebody feels safe at home', () => {
  const question = questionCalled('safe-at-home')
  const ask = askOf(question, partner)
  const [label = ''] = labelsOf(question, partner)

  quickTest('is never kept or repeated back, and still brings up help', async ({ visit: { page } }) => {
    await press(page, 'Start')
    await answerUntil(page, partner, 'safe-at-home')
    await answerUntil(page, partner, 'higher-power')
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(ask)
    expect(await page.getByRole('radio', { checked: true }).count(), 'ticked on coming back').toBe(0)
    await page.goForward()
    await answerUntil(page, partner)
    for (const screen of ['review', 'results'] as const) {
      if (screen === 'results') await press(page, 'See my groups now')
      const text = await everythingOn(page)
      expect(text, screen).not.toContain(ask)
      expect(text, screen).not.toContain(label)
      expect(
        JSON.stringify(await page.evaluate(() => [Object.entries(sessionStorage), history.state, location.href, document.title])),
      ).not.toMatch(/safe|not-always/)
    }
    expect(await page.getByRole('main').innerText()).toContain('Your safety comes first')
  })
})

describe('starting again', () => {
  test('forgets every answer, and Back and Forward bring none', async ({ visit: { page } }) => {
    await toResults(page, partner)
    await startAgain(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    const showsNoAnswer = async (): Promise<void> => {
      expect(await page.locator('input:checked, article').count()).toBe(0)
      expect(await everythingOn(page)).not.toContain('Your safety comes first')
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    }
    for (let back = 0; back < 5; back++) {
      await page.goBack()
      await showsNoAnswer()
    }
    await page.goForward()
    await showsNoAnswer()
    await page.reload()
    await showsNoAnswer()
    expect(await headingOf(page)).toBe(words['start-title'])
  })
})

describe('leaving', () => {
  test.for([
    ['the first page', async () => undefined],
    ['a question', async (page: Page) => (await press(page, 'Start'), await answerUntil(page, partner, 'approach'))],
    ['the results', async (page: Page) => toResults(page, partner)],
    [
      'a group that was looked at',
      async (page: Page) => (
        await toResults(page, partner),
        await page
          .getByRole('button', { name: /^Why this group/ })
          .first()
          .click(),
        await page
          .getByRole('article')
          .getByRole('link', { name: /^More about/ })
          .first()
          .click()
      ),
    ],
  ] as const)(
    'from %s goes elsewhere, keeps nothing, and Back brings no answer',
    async ([, getThere], { visit: { page, address, requests } }) => {
      const away = new URL(words['leave-address'])
      const told: (string | undefined)[] = []
      await page.route(`${away.origin}/**`, (route) => {
        told.push(route.request().headers()['referer'])
        return route.fulfill({ contentType: 'text/html', body: neutralPage })
      })
      await page.goto('about:blank')
      await page.goto(address)
      await getThere(page)
      await page.getByRole('button', { name: 'Leave this page' }).click()
      await page.waitForURL(away.href)
      expect(told, 'where the neutral address hears that the person comes from').toEqual([undefined])
      await page.goBack()
      expect(page.url(), 'where Back leads').toBe('about:blank')
      for (let move = 0; move < 2; move++) {
        await page.goForward().catch(() => null)
        expect(await page.locator('article, input:checked').count()).toBe(0)
        if (!page.url().startsWith(address)) continue
        expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
      }
      await page.goto(address)
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
      expect(await headingOf(page)).toBe(words['start-title'])
      // Going there is the one request to elsewhere that this test allows.
      requests.splice(0, requests.length, ...requests.filter((url) => url !== away.href))
    },
  )
})
