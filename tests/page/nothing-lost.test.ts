import { expect } from 'vitest'
import { chosen, questionsFor, recommend } from '#engine'
import { shortOf, woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, changeBesideList, headingOf, press, questionCalled, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { listsOf, openLists, shownLists } from './shown.ts'

const { words } = catalogue

test('trying an answer by the arrow keys and coming back to the first loses nothing that was said', async ({
  visit: { page },
}) => {
  await toResults(page, woman)
  const before = await page.evaluate(() => sessionStorage.getItem('which-group-fits-me'))
  await press(page, changeBesideList(questionCalled('who-for'), woman))
  await page.keyboard.press('ArrowDown')
  await page.getByText(words['changes-lists']).waitFor()
  await page.keyboard.press('ArrowUp')
  await press(page, words['save-answer'])
  expect(await page.evaluate(() => sessionStorage.getItem('which-group-fits-me'))).toBe(before)
  await openLists(page)
  expect(await shownLists(page)).toEqual(listsOf(recommend(catalogue, { answers: woman, mattersMost: [] })))
})

test('an answer that was tried and not kept is gone when Back closes the question', async ({ visit: { page } }) => {
  await toResults(page, woman)
  const name = changeBesideList(questionCalled('higher-power'), woman)
  const first = await page.locator('article h3').first().innerText()
  await press(page, name)
  await page.getByRole('radio').last().check()
  await page.goBack()
  await page.getByRole('button', { name }).waitFor()
  expect(await page.locator('article h3').first().innerText()).toBe(first)
  await press(page, name)
  const [said = ''] = chosen(woman, 'higher-power')
  expect(await page.locator('input:checked').getAttribute('value')).toBe(said)
})

test('Back after a look at another page leads on back, not to that page again', async ({ visit: { page } }) => {
  await press(page, 'Start')
  const [, second] = shortOf(woman)
  await answerUntil(page, woman, second?.id)
  await page.getByRole('link', { name: words['all-groups'] }).click()
  await page.getByRole('link', { name: 'Alateen', exact: true }).click()
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['all-groups'])
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled(second?.id ?? ''), woman))
  await press(page, 'Back')
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled('who-for'), woman))
})

test('an answer that is chosen counts when the groups are asked for at once', async ({ visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman, 'goal')
  await page.getByRole('radio', { name: 'To cut down', exact: true }).check()
  await press(page, 'See my groups now')
  await page.locator('.your-answers .said').getByText('To cut down', { exact: true }).waitFor()
})

test('a change on the results that calls for a question of safety offers it', async ({ visit: { page } }) => {
  await toResults(page, woman)
  await press(page, changeBesideList(questionCalled('who-for'), woman))
  await page.getByRole('radio').nth(1).check()
  await press(page, words['save-answer'])
  await press(page, words['called-for-go'])
  const family = { ...woman, 'who-for': 'someone-else' }
  const open = questionsFor(catalogue, family).find(({ id, part }) => part === 'short' && !(id in family))
  await expect.poll(() => headingOf(page)).toBe(askOf(questionCalled(open?.id ?? ''), family))
})
