import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, recommend } from '#engine'
import { woman } from './a-woman.ts'
import {
  answerUntil,
  askOf,
  catalogue,
  changeBesideList,
  headingOf,
  labelsOf,
  nameOf,
  press,
  questionCalled,
  startAgain,
  toResults,
  unfoldBetter,
} from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { chooseCountry, needHelp } from './help-shown.ts'
import { chooseSecond, planWord, printed, toListOf, toPlan } from './planning.ts'

const { words } = catalogue

const ticked = (page: Page): Promise<readonly string[]> =>
  page.locator('main label:has(input:checked)').evaluateAll((labels) => labels.map(({ textContent }) => textContent ?? ''))

const lookElsewhere = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: words.safety, exact: true }).last().click()
  await page.goBack()
}

/** Says the first of what can be said of a visit. */
const tellFirst = async (page: Page): Promise<void> => {
  for (const fieldset of await page.locator('main fieldset').all()) await fieldset.getByRole('radio').first().check()
}

const saved = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('which-group-fits-me') ?? '{}') as unknown)

const toQuestion = async (page: Page, answers: Answers, id: string): Promise<void> => {
  await press(page, words.start)
  await answerUntil(page, answers, id)
}

describe('what somebody has done is still there', () => {
  test('what is ticked, after a look at another page', async ({ visit: { page } }) => {
    await toQuestion(page, woman, 'concern')
    const labels = labelsOf(questionCalled('concern'), woman)
    for (const name of labels) await page.getByRole('checkbox', { name, exact: true }).check()
    await lookElsewhere(page)
    expect(await ticked(page)).toEqual(labels)
    await press(page, words.continue)
    expect(await saved(page)).toMatchObject({ concern: woman['concern'] })
  })

  test('but for what is private', async ({ visit: { page } }) => {
    const relative: Answers = { 'who-for': 'someone-else', concern: ['alcohol'] }
    await toQuestion(page, relative, 'safe-at-home')
    await page.getByRole('radio').first().check()
    await lookElsewhere(page)
    expect(await headingOf(page)).toBe(askOf(questionCalled('safe-at-home'), relative))
    expect(await ticked(page)).toEqual([])
  })

  test('an answer that is tried, after a look at another page, and where another question is taken up', async ({
    visit: { page },
  }) => {
    await toResults(page, woman)
    const other = 'I am fine with it'
    await press(page, changeBesideList(questionCalled('higher-power'), woman))
    await page.getByRole('radio', { name: other, exact: true }).check()
    await lookElsewhere(page)
    expect(await ticked(page)).toEqual([other])
    await unfoldBetter(page)
    await page.locator('.better li button').first().click()
    expect(await saved(page)).toMatchObject({ 'higher-power': 'fine' })
    expect(await ticked(page)).toEqual([])
  })

  test('an answer of which everything was unticked, where another question is taken up', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await press(page, changeBesideList(questionCalled('concern'), woman))
    for (const box of await page.locator('.change-here input').all()) await box.setChecked(false)
    await press(page, changeBesideList(questionCalled('higher-power'), woman))
    expect(await saved(page)).toMatchObject(woman)
  })

  test('how a visit went, after a look at another page', async ({ visit: { page } }) => {
    await press(page, words.went)
    await tellFirst(page)
    const before = await ticked(page)
    expect(before.length).toBe(2)
    await lookElsewhere(page)
    expect(await ticked(page)).toEqual(before)
  })
})

describe('Back, from what followed a visit', () => {
  test('leads to how it went, and from there to the first page', async ({ visit: { page } }) => {
    await press(page, words.went)
    await tellFirst(page)
    await press(page, words.continue)
    expect(await headingOf(page)).toBe(askOf(questionCalled('who-for'), {}))
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words.went)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['start-title'])
  })

  test('leads through the plan to the list', async ({ visit: { page, address } }) => {
    await toListOf(page, address, woman)
    const group = await toPlan(page, woman)
    const plan = await headingOf(page)
    expect(plan).toContain(nameOf(group))
    await press(page, words.went)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(plan)
    await page.goBack()
    await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  })
})

describe('nothing of it stays longer than it should', () => {
  test('a second group that other answers put out of reach is on the plan and on its paper no more', async ({
    visit: { page, address },
  }) => {
    const gambler: Answers = { ...woman, concern: ['gambling'], 'main-concern': [], withdrawal: [] }
    const firstOf = (answers: Answers): readonly string[] =>
      recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations.map(({ group }) => group) ?? []
    const shared = firstOf(woman).find((group) => firstOf(gambler).includes(group)) ?? ''
    const second = firstOf(woman).find((group) => !firstOf(gambler).includes(group)) ?? ''
    const openPlan = async (): Promise<void> => {
      const all = page.getByRole('button', { name: /^Show all/ })
      if ((await all.count()) > 0) await all.first().click()
      await press(page, `${planWord(woman)} ${nameOf(shared)}`)
    }
    await toListOf(page, address, woman)
    await openPlan()
    await chooseSecond(page, second)
    expect(await printed(page)).toContain(`${words['plan-second']}: ${nameOf(second)}`)
    await page.goBack()
    await press(page, changeBesideList(questionCalled('concern'), woman))
    for (const name of labelsOf(questionCalled('concern'), woman))
      await page.getByRole('checkbox', { name, exact: true }).uncheck()
    for (const name of labelsOf(questionCalled('concern'), gambler))
      await page.getByRole('checkbox', { name, exact: true }).check()
    await press(page, words['save-answer'])
    await openPlan()
    expect(await page.getByLabel(words['plan-second'], { exact: true }).inputValue()).toBe('')
    expect(await printed(page)).not.toContain(`${words['plan-second']}:`)
  })

  test('a country that was chosen by hand is not the one of the next person', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const before = await needHelp(page).locator('select').inputValue()
    await chooseCountry(page, 'ireland')
    expect(await needHelp(page).locator('select').inputValue()).toBe('ireland')
    await startAgain(page)
    expect(await needHelp(page).locator('select').inputValue()).toBe(before)
  })

  test('whoever goes back to the first page can start again there, and reading goes on at its heading', async ({
    visit: { page },
  }) => {
    expect(await page.getByText(words['start-kept']).count()).toBe(0)
    await toQuestion(page, woman, 'concern')
    while ((await headingOf(page)) !== words['start-title'])
      await page.getByRole('button', { name: words.back, exact: true }).click()
    expect(await page.getByText(words['start-kept']).count()).toBe(1)
    await startAgain(page)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await press(page, words.start)
    expect(await headingOf(page)).toBe(askOf(questionCalled('who-for'), {}))
    expect(await ticked(page)).toEqual([])
  })

  test('a mark on an answer that no longer weighs anything takes up no room', async ({ visit: { page, address } }) => {
    await toListOf(page, address, woman)
    await page.goBack()
    const boxes = page.locator('.matters input')
    const marks = async (): Promise<number> => page.locator('.matters input:checked').count()
    const approach = page
      .locator('.matters label')
      .filter({ hasText: askOf(questionCalled('approach'), woman) })
      .locator('input')
    await approach.check()
    for (const box of await boxes.all()) if ((await marks()) < 3 && !(await box.isChecked())) await box.check()
    expect(await marks()).toBe(3)
    await press(page, `${words.change} ${askOf(questionCalled('approach'), woman)}`)
    const [none = ''] = labelsOf(questionCalled('approach'), { approach: 'no-preference' })
    await page.getByRole('radio', { name: none, exact: true }).check()
    await press(page, words.continue)
    expect(await marks()).toBe(2)
    expect(await page.locator('.matters input:not(:checked):enabled').count()).toBeGreaterThan(0)
  })
})
