import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { recommend } from '#engine'
import { storageKey } from '../../src/boot/session-storage.ts'
import { woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, headingOf, nameOf, press, questionCalled, sharpen, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { toPlan } from './planning.ts'
import { listsOf, openLists, shownLists } from './shown.ts'

const { words } = catalogue

const at = async (page: Page, heading: string): Promise<void> => {
  await expect.poll(() => headingOf(page)).toBe(heading)
}

const reloaded = async (page: Page, heading: string): Promise<void> => {
  await page.reload()
  await at(page, heading)
}

const [first] = recommend(catalogue, { answers: woman, mattersMost: [] }).lists[0]?.recommendations ?? []

describe('a reload', () => {
  test('on the list shows the same list, and Back leads on from there', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await reloaded(page, words['groups-title'])
    await openLists(page)
    expect(await shownLists(page)).toEqual(listsOf(recommend(catalogue, { answers: woman, mattersMost: [] })))
    await page.goBack()
    await at(page, words['review-title'])
    await reloaded(page, words['review-title'])
  })

  test('on a list that was seen early shows that list', async ({ visit: { page } }) => {
    await press(page, words.start)
    await answerUntil(page, woman, 'goal')
    await press(page, words['see-groups'])
    await reloaded(page, words['groups-title'])
  })

  test('on a plan stays there, and Back leads to the list', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const plan = words['plan-title'].replace('{name}', nameOf(await toPlan(page, woman)))
    await at(page, plan)
    await reloaded(page, plan)
    await press(page, words.back)
    await at(page, words['groups-title'])
  })

  test('on how a visit went stays there, and Back leads to the list', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await press(page, words.went)
    await reloaded(page, words.went)
    await press(page, words.back)
    await at(page, words['groups-title'])
  })

  test('on a page with an address stays there, and Back leads to the list', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const card = page.locator('article').first()
    await card.getByRole('button', { name: new RegExp(`^${words['why-this-group']}`) }).click()
    await card.getByRole('link', { name: /^More about/ }).click()
    await at(page, nameOf(first?.group))
    await reloaded(page, nameOf(first?.group))
    await page.goBack()
    await at(page, words['groups-title'])
  })

  test('among the optional questions shows the list that they sharpen', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await sharpen(page)
    await at(page, askOf(questionCalled('helper'), woman))
    await reloaded(page, words['groups-title'])
  })

  test('knows the place from the one thing that is stored, and makes nothing of a place that there is not', async ({
    visit: { page },
  }) => {
    await toResults(page, woman)
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([storageKey])
    expect(JSON.parse((await page.evaluate((key) => sessionStorage.getItem(key), storageKey)) ?? '')).toMatchObject({
      place: 'recommending',
    })
    for (const [place, heading] of [
      ['planning no-such-group', words['groups-title']],
      ['greeting', words['review-title']],
      [7, words['review-title']],
    ] as const) {
      await page.evaluate(
        ([key, other]) => {
          sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key) ?? ''), place: other }))
        },
        [storageKey, place] as const,
      )
      await reloaded(page, heading)
    }
  })
})
