import { describe, expect } from 'vitest'
import { type Answers, mostThatMatter, partOf, recommend, wordsOfNotice } from '#engine'
import { shortOf, woman } from './a-woman.ts'
import {
  answerUntil,
  askOf,
  catalogue,
  headingOf,
  labelsOf,
  openQuestion,
  press,
  questionCalled,
  sharpen,
  toResults,
} from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { randomAnswers } from './random-answers.ts'
import { shownAtFirst } from '../../src/ui/results/face.ts'
import { listsOf, openLists, shownLists } from './shown.ts'
import { shareOf } from '../support/share.ts'

const { words } = catalogue

test('the first page makes its promises, and asks nothing', async ({ visit: { page } }) => {
  const text = await page.getByRole('main').innerText()
  for (const key of ['start-title', 'start-lead', 'start-time', 'start-private', 'start-limits', 'start-leave'] as const) {
    // How many questions there are at most is a test of its own.
    for (const part of words[key].split('{most}')) expect(text).toContain(part)
  }
  expect(await page.locator('main input').count()).toBe(0)
  await page.getByRole('main').getByRole('link', { name: words['start-all-groups'] }).click()
  expect(await headingOf(page)).toBe('All groups')
})

test('"See my groups now" is on every page from the question after the concern, and on none before', async ({
  visit: { page },
}) => {
  await press(page, 'Start')
  const asked = shortOf(woman).map(({ id }) => id)
  for (const [index, id] of asked.entries()) {
    await answerUntil(page, woman, id)
    const there = await page.getByRole('button', { name: 'See my groups now' }).count()
    expect(there, id).toBe(index > asked.indexOf('concern') ? 1 : 0)
  }
})

test.for([
  ['no', {}, 'no-answers'],
  ['few', { 'who-for': 'me' }, 'few-answers'],
] as const)('a list from %s answers says so', async ([, answers, said], { visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, answers, 'goal')
  await press(page, 'See my groups now')
  expect(await page.getByRole('main').innerText()).toContain(words[said])
})

test('the review shows every answer with Change, and what was skipped as not answered', async ({ visit: { page } }) => {
  const { goal: _, ...others } = woman
  await press(page, 'Start')
  expect(await answerUntil(page, others)).toContain('goal')
  const main = page.getByRole('main')
  for (const question of shortOf(others)) {
    const row = main.locator('dl > div').filter({ hasText: askOf(question, others) })
    const change = row.getByRole('button', { name: `Change ${askOf(question, others)}`, exact: true })
    const said = labelsOf(question, others).join('; ')
    expect(await row.innerText()).toContain(said === '' ? words['not-answered'] : said)
    await change.click()
    expect((await openQuestion(page))?.id).toBe(question.id)
    expect(await page.title()).toBe(`${words['changing-step']} · Which group fits me?`)
    await press(page, 'Back')
    await expect.poll(() => headingOf(page)).toBe(words['review-title'])
  }
  await page.getByRole('button', { name: `Change ${askOf(questionCalled('goal'), woman)}`, exact: true }).click()
  await answerUntil(page, woman)
  expect(await main.locator('dl').innerText()).not.toContain(words['not-answered'])
})

test('three questions can matter most, and no fourth', async ({ visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman)
  const boxes = page.getByRole('checkbox')
  for (let index = 0; index < mostThatMatter; index++) await boxes.nth(index).check()
  expect(await boxes.nth(mostThatMatter).isDisabled()).toBe(true)
  await boxes.first().uncheck()
  expect(await boxes.nth(mostThatMatter).isDisabled()).toBe(false)
})

/** What a notice is called for somebody with these answers. */
const titleOf = (id: string, answers: Answers): string => {
  const notice = catalogue.notices.find((one) => one.id === id)
  return notice ? wordsOfNotice(catalogue, notice, answers).title : ''
}

describe('the results', () => {
  test('notices stand first, then three cards, then the rest on request', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const result = recommend(catalogue, { answers: woman, mattersMost: [] })
    const [list] = result.lists
    expect(result.notices.map(({ id }) => id)).toEqual(expect.arrayContaining(['withdrawal', 'overdose']))
    const cards = page.getByRole('article')
    const box = page.locator('.box')
    expect(await box.count()).toBe(1)
    const told = await box.innerText()
    for (const { id } of result.notices) expect(told).toContain(titleOf(id, woman))
    const bottom = await box.evaluate((one) => one.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThan(await cards.first().evaluate((card) => card.getBoundingClientRect().top))
    expect(await cards.count()).toBe(list && shownAtFirst(list))
    await press(page, `Show all ${list?.recommendations.length} groups`)
    expect(await cards.count()).toBe(list?.recommendations.length)
    expect(await page.getByRole('heading', { name: catalogue.words['ruled-out-title'] }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'Why this group' }).count()).toBe(list?.recommendations.length)
  })

  test.for(randomAnswers(shareOf(20)))(
    'random person %#: the groups, places and reasons are those of the engine',
    async (answers, { visit: { page } }) => {
      await press(page, 'Start')
      await answerUntil(page, answers)
      await page
        .locator('.show-answers')
        .evaluateAll((buttons) => buttons.forEach((button) => button instanceof HTMLElement && button.click()))
      const mattersMost: string[] = []
      for (const [nth, question] of shortOf(answers).entries()) {
        const box = page.getByRole('checkbox', { name: askOf(question, answers) })
        if (nth % 2 === 0 || mattersMost.length === mostThatMatter || (await box.count()) === 0) continue
        await box.check()
        mattersMost.push(question.id)
      }
      await press(page, 'See my groups now')
      const short = Object.fromEntries(
        Object.entries(answers).filter(([id]) => partOf(catalogue, questionCalled(id), answers) === 'short'),
      )
      await openLists(page)
      expect(await shownLists(page), JSON.stringify(answers)).toEqual(
        listsOf(recommend(catalogue, { answers: short, mattersMost })),
      )
      await sharpen(page)
      await answerUntil(page, answers)
      await openLists(page)
      expect(await shownLists(page), JSON.stringify(answers)).toEqual(listsOf(recommend(catalogue, { answers, mattersMost })))
      expect(await page.locator('body').innerText()).not.toMatch(/%|NaN|undefined|null|\[object/)
    },
  )
})
