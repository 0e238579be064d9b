import { describe, expect } from 'vitest'
import { hashOf } from '../../src/build/policy.ts'
import { woman } from './a-woman.ts'
import { answerUntil, catalogue, headingOf, press } from './answering.ts'
import { seeByAxe } from './axe.ts'
import { quickTest as test } from './guide-test.ts'
import { neutralPage } from './neutral-page.ts'

const { words, help } = catalogue
const unknown = 'no/such/page'

describe('the page for an address that is not known', () => {
  test('has the emergency numbers, the way out and the way to the guide, and one script', async ({
    visit: { page, address, said },
  }) => {
    await page.goto(`${address}404.html`)
    expect(await page.title()).toBe(`${words['not-found-step']} · ${words['guide-name']}`)
    const text = await page.getByRole('main').innerText()
    for (const { name, emergency } of Object.values(help)) for (const part of [name, emergency.text]) expect(text).toContain(part)
    const wayOut = page.getByRole('button', { name: words.leave, exact: true })
    expect(await wayOut.getAttribute('href')).toBe(words['leave-address'])
    expect(await page.locator('style, link, img, [style]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    const { violations } = await seeByAxe(page)
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('link', { name: words['not-found-guide'] }).click()
    expect(page.url()).toBe(address)
    expect(said).toEqual([])
  })

  test('allows nothing but its own script, which is that of the page', async ({ visit: { page, address } }) => {
    const [html, guide, headers] = await Promise.all(
      [unknown, '', '_headers'].map(async (path) => (await page.request.get(`${address}${path}`)).text()),
    )
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html ?? '') ?? []
    expect(script.length).toBeGreaterThan(500)
    expect(guide).toContain(`<script>${script}</script>`)
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html ?? '') ?? []
    expect(policy.split('; ').slice(0, 2)).toEqual(["default-src 'none'", `script-src ${hashOf(script)}`])
    expect(policy).not.toMatch(/self|unsafe|\*|https?:|data:|blob:/)
    // A server that says the policy of the guide with every answer lets this script run too.
    expect(headers).toContain(hashOf(script))
  })

  test.for([
    ['the way out', (click: () => Promise<void>) => click()],
    [
      'three presses of Shift',
      async (_: unknown, shift: () => Promise<void>) => {
        for (let presses = 0; presses < 3; presses++) await shift()
      },
    ],
  ] as const)(
    'forgets by %s what the tab keeps, and Back brings no answer',
    async ([, leave], { visit: { page, address, requests, said } }) => {
      const away = new URL(words['leave-address'])
      await page.route(`${away.origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: neutralPage }))
      await press(page, words.start)
      await answerUntil(page, woman, 'goal')
      expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
      const answered = await headingOf(page)
      const response = await page.goto(`${address}${unknown}`)
      expect(response?.status()).toBe(404)
      expect(await headingOf(page)).toBe(words['not-found-title'])
      await leave(
        () => page.getByText(words.leave, { exact: true }).click(),
        () => page.keyboard.press('Shift'),
      )
      await page.waitForURL(away.href)
      for (let move = 0; move < 6; move++) {
        await page.goBack()
        expect(await page.locator('article, input:checked').count()).toBe(0)
        if (!page.url().startsWith(address)) continue
        expect(await headingOf(page)).not.toBe(answered)
        expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
      }
      await page.goto(address)
      expect(await headingOf(page)).toBe(words['start-title'])
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
      // Going there is the one request to elsewhere that this test allows, and that the address was not found the one thing said.
      requests.splice(0, requests.length, ...requests.filter((url) => url !== away.href))
      said.splice(0, said.length, ...said.filter((line) => !line.includes('status of 404')))
    },
  )
})
