import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, movesBetween, recommend } from '#engine'
import { answerUntil, askOf, catalogue, headingOf, labelsOf, nameOf, press, questionCalled, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { pressByKey } from './keyboard.ts'

const { words } = catalogue

const first: Answers = {
  'who-for': 'someone-else',
  age: 'adult',
  concern: ['alcohol'],
  'family-goal': 'support-for-me',
  'safe-at-home': 'not-always',
  'higher-power': 'welcome',
  approach: 'steps',
}
const second: Answers = { ...first, 'safe-at-home': 'yes', 'higher-power': 'would-stop-me', approach: 'tools' }
const resultOf = (answers: Answers) => recommend(catalogue, { answers, mattersMost: [] })

const everywhere = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      history.state,
      location.href,
    ]),
  )

/** The list from before as the page tells it; none where there is none. */
const beside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const box = document.querySelector('.beside details')
    box?.setAttribute('open', '')
    return [...(box?.querySelectorAll('li') ?? [])].map((item) => item.textContent ?? '')
  })

const startedAgain = async (page: Page, name: string): Promise<void> => {
  if (name === words['set-aside']) await page.locator('.compare > summary').last().click()
  await pressByKey(page, name)
  if (name === words['start-again']) await pressByKey(page, words['start-again-yes'])
  await expect.poll(() => headingOf(page)).toBe(words['start-title'])
}

test('a list that was set aside stands beside the next, until it is forgotten', async ({ visit: { page } }) => {
  await toResults(page, first)
  await startedAgain(page, words['set-aside'])
  const ask = askOf(questionCalled('approach'), first)
  const [was = ''] = labelsOf(questionCalled('approach'), first)
  expect(await everywhere(page)).not.toContain(was)
  await toResults(page, second)
  const told = await beside(page)
  for (const { group } of movesBetween(resultOf(first), resultOf(second)))
    expect(
      told.filter((line) => line.includes(nameOf(group))),
      group,
    ).toHaveLength(1)
  const [is = ''] = labelsOf(questionCalled('approach'), second)
  expect(told).toContain(`${ask} ${words['beside-answer'].replace('{before}', was).replace('{now}', is)}`)
  expect(told.join(' ')).not.toContain(askOf(questionCalled('safe-at-home'), first))
  expect(told).toHaveLength(2 + movesBetween(resultOf(first), resultOf(second)).length)
  await pressByKey(page, words.forget)
  expect(await beside(page)).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await startedAgain(page, words['start-again'])
  expect(await page.locator('.beside').count()).toBe(0)
})

test('a list is kept only for somebody who asks, can be forgotten before anything is said, and no loading of the page brings it back', async ({
  visit: { page },
}) => {
  await toResults(page, first)
  await startedAgain(page, words['start-again'])
  expect(await page.locator('.beside').count()).toBe(0)
  await toResults(page, first)
  await startedAgain(page, words['set-aside'])
  await pressByKey(page, words.forget)
  expect(await page.locator('.beside').count()).toBe(0)
  await toResults(page, second)
  expect(await beside(page)).toEqual([])
  await startedAgain(page, words['set-aside'])
  await page.reload()
  expect(await page.locator('.beside').count()).toBe(0)
  await press(page, 'Start')
  await answerUntil(page, first, 'higher-power')
  await press(page, words['see-groups'])
  expect(await beside(page)).toEqual([])
})

test('starting again without keeping forgets what was set aside before', async ({ visit: { page } }) => {
  await toResults(page, first)
  await startedAgain(page, words['set-aside'])
  await toResults(page, second)
  await startedAgain(page, words['start-again'])
  await toResults(page, second)
  expect(await beside(page)).toEqual([])
})
