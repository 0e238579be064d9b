import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shortOf, woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, headingOf, labelsOf, press, questionCalled, sharpen } from './answering.ts'
import { quickTest as test } from './guide-test.ts'

const { words } = catalogue

const chosenOn = (page: Page): Promise<string[]> =>
  page
    .locator('main label')
    .filter({ has: page.locator('input:checked') })
    .allInnerTexts()

test("Back, and the browser's own Back and Forward, step through what was said", async ({ visit: { page, address } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman)
  const steps = shortOf(woman)
  const isAt = async (index: number): Promise<void> => {
    const question = steps[index]
    const heading = question ? askOf(question, woman) : index < 0 ? words['start-title'] : words['review-title']
    await expect.poll(() => headingOf(page)).toBe(heading)
    expect(await chosenOn(page)).toEqual(question ? labelsOf(question, woman) : [])
    expect(page.url()).toBe(address)
  }
  for (let index = steps.length - 1; index > 4; index--) {
    await press(page, 'Back')
    await isAt(index)
  }
  for (let index = 4; index >= -1; index--) {
    await page.goBack()
    await isAt(index)
  }
  // Every question has its answer, so that Forward need not stop at one.
  for (let index = 0; index <= steps.length; index++) {
    await page.goForward()
    await isAt(steps.length)
  }
  for (const [back, index] of [
    [-4, steps.length - 4],
    [4, steps.length],
  ] as const) {
    await page.evaluate((entries) => window.history.go(entries), back)
    await isAt(index)
  }
  await press(page, 'See my groups now')
  await page.goBack()
  await isAt(steps.length)
  await page.goForward()
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
})

test('Back and Forward pass through what was done on the way: a change, a look at a group, more questions', async ({
  visit: { page },
}) => {
  const at = async (heading: string): Promise<void> => {
    await expect.poll(() => headingOf(page)).toBe(heading)
  }
  const goal = questionCalled('goal')
  const helper = questionCalled('helper')
  await press(page, 'Start')
  await answerUntil(page, woman)
  await page.getByRole('button', { name: `Change ${askOf(goal, woman)}`, exact: true }).click()
  await answerUntil(page, { ...woman, goal: 'cut-down' })
  await page.goBack()
  await at(askOf(goal, woman))
  await page.goBack()
  await at(words['review-title'])
  await page.goForward()
  await at(askOf(goal, woman))
  await page.goForward()
  await at(words['review-title'])
  await press(page, 'See my groups now')
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: new RegExp(`^${words['why-this-group']}`) }).click()
  await card
    .getByRole('link', { name: words['more-about'].replace('{name}', await card.getByRole('heading').first().innerText()) })
    .click()
  await page.goBack()
  await at(words['groups-title'])
  await sharpen(page)
  await at(askOf(helper, woman))
  await page.goBack()
  await at(words['groups-title'])
  await page.goForward()
  await at(askOf(helper, woman))
  await answerUntil(page, woman)
  await at(words['groups-title'])
  await page.goBack()
  await at(words['review-title'])
  await page.goBack()
  await at(askOf(shortOf(woman).at(-1) ?? goal, woman))
})

test('Forward leads to the groups again for somebody who looked early', async ({ visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman, 'goal')
  await press(page, 'See my groups now')
  await page.goBack()
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled('goal'), woman))
  await page.goForward()
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
})

test('Back pressed twice at once on the first question leads to the first page, and no further', async ({
  visit: { page, address },
}) => {
  await press(page, 'Start')
  await page.getByRole('button', { name: words.back, exact: true }).evaluate((button) => {
    for (const _ of [1, 2]) button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  })
  await expect.poll(() => headingOf(page)).toBe(words['start-title'])
  expect(page.url()).toBe(address)
})
