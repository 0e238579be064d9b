import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Snapshot } from '#content'
import { snapshotText } from '../../../src/meetings/importer/report.ts'
import { contentFolder } from '../../content/broken/copy.ts'
import { answerUntil, catalogue, headingOf, nameOf, press } from '../answering.ts'
import { builtGuide } from '../built-guide.ts'
import type { ServedGuide } from '../serve.ts'
import { test, visitGuide } from '../guide-test.ts'
import { withoutNewerMethods } from '../newer-methods.ts'
import { contentWithManyGroups, removeContent } from '../../support/made-up-group.ts'
import { madeUpSnapshot } from '../../meetings/made-up-snapshot.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const { words } = catalogue
// Fewer meetings would leave none near the town that is looked for.
const meetings = 50_000
const groups = shareOf(1000)

const sample = JSON.parse(readFileSync(join(contentFolder, 'meetings/samples/alcoholics-anonymous.json'), 'utf8')) as Snapshot

const contentWithMeetings = (many: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-with-many-meetings-'))
  cpSync(contentFolder, folder, { recursive: true })
  mkdirSync(join(folder, 'meetings'), { recursive: true })
  const today = new Date().toISOString().slice(0, 10)
  writeFileSync(
    join(folder, 'meetings/alcoholics-anonymous.json'),
    snapshotText(madeUpSnapshot(sample, 'alcoholics-anonymous', many, today)),
  )
  return folder
}

/** How long the page takes from a press until what came of it is drawn, in milliseconds. */
const drawnAfter = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (pressed) => {
    const began = performance.now()
    document.querySelector<HTMLElement>(pressed)?.click()
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - began
  }, selector)

const built = async (content: string, use: (guide: ServedGuide) => Promise<void>, env?: Readonly<Record<string, string>>) => {
  try {
    const guide = await builtGuide(content, env)
    try {
      await use(guide)
    } finally {
      await guide.close()
    }
  } finally {
    removeContent(content)
  }
}

test(
  `a list of ${meetings} meetings opens, and draws no more than can be read`,
  { timeout: minutes(20) },
  async ({ browser }) => {
    const many = meetings
    await built(contentWithMeetings(many), async ({ address }) => {
      // As old as our floor, so that the list too keeps to what such browsers know.
      const { page, said } = await visitGuide(browser, `${address}#alcoholics-anonymous`, withoutNewerMethods)
      page.setDefaultTimeout(minutes(5))
      await expect.poll(() => headingOf(page)).toBe(nameOf('alcoholics-anonymous'))
      await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      const look = page.getByRole('button', { name: `${words['meetings-look']} ${nameOf('alcoholics-anonymous')}` }).first()
      const file = page.waitForResponse(/MeetingList/)
      const began = Date.now()
      await look.click()
      await page.locator('.meetings li').first().waitFor()
      const opened = Date.now() - began
      const bytes = (await (await file).body()).length
      const wishes: number[] = []
      for (const wish of ['.meetings input[type=radio]', '.meetings input[type=checkbox]']) {
        const count = await page.locator(wish).count()
        expect(count).toBeGreaterThan(2)
        for (let nth = 0; nth < count; nth++) {
          await page
            .locator(wish)
            .nth(nth)
            .evaluate((input) => input.setAttribute('data-next', ''))
          wishes.push(await drawnAfter(page, '[data-next]'))
          await page.locator('[data-next]').evaluate((input) => input.removeAttribute('data-next'))
        }
      }
      // Everything that was wished for is taken back again, what is folded away too.
      await page.locator('.meetings details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      await page.locator('.meetings input[type=radio]').first().check()
      const ticked = page.locator('.meetings input[type=checkbox]:checked')
      while ((await ticked.count()) > 0) await ticked.first().uncheck()
      await page.getByRole('textbox', { name: /^A town/ }).fill('Leeds')
      const searched = Date.now()
      await page.keyboard.press('Enter')
      await page.getByText(/within (50 km|30 miles) of Leeds/).waitFor()
      const search = Date.now() - searched
      console.log(
        `${many} meetings: ${(bytes / 1e6).toFixed(1)} MB to read, open after ${opened} ms, a wish after ` +
          `${Math.round(Math.max(...wishes))} ms at most, a search after ${search} ms`,
      )
      expect(await page.locator('.meetings li').count()).toBeLessThan(200)
      expect(said).toEqual([])
      await page.context().close()
    })
  },
)

test(`a guide of ${groups} groups ranks them all and shows them all`, { timeout: minutes(30) }, async ({ browser }) => {
  const many = groups
  await built(
    contentWithManyGroups(many),
    async ({ address }) => {
      const { page, said } = await visitGuide(browser, address)
      page.setDefaultTimeout(minutes(10))
      await press(page, words.start)
      await answerUntil(page, { 'who-for': 'me', age: 'adult', concern: ['gambling'], approach: 'tools' })
      const list = await drawnAfter(page, '.review .primary')
      await page.locator('.recommend article').first().waitFor()
      const began = Date.now()
      await page.locator('.firm-room').waitFor({ state: 'attached' })
      await expect.poll(() => page.getByText(words['working-out']).count(), { timeout: minutes(10) }).toBe(0)
      const firm = Date.now() - began
      const all = await drawnAfter(page, '.group-list > .disclose')
      const cards = await page.locator('.recommend article').count()
      const one = await drawnAfter(page, 'article:nth-of-type(1) button[aria-expanded=false]')
      console.log(
        `${many} made-up groups: the list after ${Math.round(list)} ms, how firm it is after ${firm} ms more, all ${cards} cards ` +
          `after ${Math.round(all)} ms, the reasons of one after ${Math.round(one)} ms`,
      )
      expect(cards).toBeGreaterThan(many)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(said).toEqual([])
      await page.context().close()
    },
    { BUDGET: 'no' },
  )
})
