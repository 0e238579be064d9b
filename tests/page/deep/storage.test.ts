import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, recommend } from '#engine'
import { storageKey } from '../../../src/boot/session-storage.ts'
import { woman } from '../a-woman.ts'
import { answerUntil, catalogue, headingOf, press, toResults, startAgain } from '../answering.ts'
import { test, visitGuide } from '../guide-test.ts'
import { listsOf, openLists, shownLists } from '../shown.ts'
import { keptIn } from './answers-said.ts'
import { halfWay, kept, lists } from './half-way.ts'

const { words } = catalogue

/** From the first page to the right list, and to the first page again. */
const worksToTheEnd = async (page: Page): Promise<void> => {
  await toResults(page, woman)
  await openLists(page)
  expect(await shownLists(page)).toEqual(listsOf(recommend(catalogue, { answers: woman, mattersMost: [] })))
  await startAgain(page)
  expect(await headingOf(page)).toBe(words['start-title'])
}

describe('storage', () => {
  const failing = {
    'reading it': ['getItem'],
    'writing to it': ['setItem'],
    'clearing it': ['removeItem'],
    'whatever is done with it': ['getItem', 'setItem', 'removeItem', 'clear', 'key'],
  }

  test.for(Object.entries(failing))(
    'that throws on %s: the guide works to the end',
    async ([, methods], { browser, address }) => {
      const { page, said } = await visitGuide(browser, address, (one) =>
        one.addInitScript((names) => {
          for (const name of names)
            Reflect.set(Storage.prototype, name, () => {
              throw new DOMException('No.', 'QuotaExceededError')
            })
        }, methods),
      )
      await worksToTheEnd(page)
      await page.reload()
      // What cannot be cleared comes back, and what cannot be kept does not; a page is there either way.
      expect([words['start-title'], words['review-title'], words['groups-title']]).toContain(await headingOf(page))
      expect(said).toEqual([])
      await page.context().close()
    },
  )

  test('that is forbidden altogether: the guide works to the right list', async ({ browser, address }) => {
    const { page, said } = await visitGuide(browser, address, (one) =>
      one.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('No.', 'SecurityError')
          },
        })
      }),
    )
    await worksToTheEnd(page)
    await page.reload()
    await worksToTheEnd(page)
    expect(said).toEqual([])
    await page.context().close()
  })

  test('that is really full: the list is of what was said, and what could be kept comes back', async ({ visit: { page } }) => {
    await halfWay(page)
    const before = (await keptIn(page)).sheet.answers
    await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let nth = 0; ; nth++) sessionStorage.setItem(`filler ${size} ${nth}`, 'x'.repeat(size))
        } catch {
          // Full for this size; a smaller one may still fit.
        }
      }
    })
    await answerUntil(page, woman)
    await press(page, 'See my groups now')
    await openLists(page)
    expect(await shownLists(page)).toEqual(listsOf(recommend(catalogue, { answers: woman, mattersMost: [] })))
    await page.reload()
    expect((await keptIn(page)).sheet.answers).toEqual(before)
    const [shown, expected] = await lists(page)
    expect(shown).toEqual(expected)
    await page.evaluate(
      (key) =>
        Object.keys(sessionStorage)
          .filter((one) => one !== key)
          .forEach((one) => sessionStorage.removeItem(one)),
      storageKey,
    )
  })
})

describe('coming and going', () => {
  const other: Answers = { ...woman, 'higher-power': 'would-stop-me' }

  test('a tab that was duplicated has its own answers from then on', async ({ visit: { page } }) => {
    await halfWay(page)
    const [copy] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void window.open(window.location.href)),
    ])
    await copy.waitForLoadState()
    expect(await kept(copy)).toBe(await kept(page))
    await answerUntil(copy, other)
    await answerUntil(page, woman)
    for (const [tab, answers] of [
      [page, woman],
      [copy, other],
    ] as const) {
      await press(tab, 'See my groups now')
      await openLists(tab)
      expect(await shownLists(tab)).toEqual(listsOf(recommend(catalogue, { answers, mattersMost: [] })))
    }
    await copy.close()
  })

  test('away and back by Back: every screen is as it was, or begins with what was kept', async ({
    visit: { page, requests },
  }) => {
    const fromMemory: boolean[] = []
    const awayAndBack = async (): Promise<void> => {
      const before = [await kept(page), await headingOf(page)]
      await page.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })))
      await page.goto('about:blank')
      // A page out of memory is there at once, and loads no more.
      await page.goBack({ waitUntil: 'commit' })
      await page.waitForFunction(() => document.querySelector('main h1') !== null)
      fromMemory.push(await page.evaluate(() => 'persisted' in window))
      const after = [await kept(page), await headingOf(page)]
      expect(after[0]).toBe(before[0])
      expect([before[1], words['review-title']]).toContain(after[1])
    }
    await press(page, 'Start')
    await answerUntil(page, woman, 'age')
    await awayAndBack()
    await answerUntil(page, woman, 'approach')
    await awayAndBack()
    await answerUntil(page, woman)
    await awayAndBack()
    await press(page, 'See my groups now')
    await awayAndBack()
    const [shown, expected] = await lists(page)
    expect(shown).toEqual(expected)
    console.log(
      `away and back from ${fromMemory.length} screens; ${fromMemory.filter(Boolean).length} came out of the browser's memory`,
    )
    requests.splice(0, requests.length)
  })
})
