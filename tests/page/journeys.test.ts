import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, type Sheet, movesBetween, partOf, questionsFor, recommend } from '#engine'
import { askOf, catalogue, changeBesideList, headingOf, nameOf, openQuestion, questionCalled } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { answerByKeys, pressByKey, tabTo } from './keyboard.ts'

const guideName = 'Which group fits me?'

/** Three people who use no mouse and no finger. */
const journeys: readonly { who: string; answers: Answers; mark: string; change: string; to: string }[] = [
  {
    who: 'a woman with a problem of her own',
    answers: {
      'who-for': 'me',
      age: 'adult',
      concern: ['alcohol', 'cocaine'],
      'main-concern': 'cocaine',
      goal: 'stop',
      withdrawal: 'no',
      'higher-power': 'rather-not',
      approach: 'talking',
      gender: 'woman',
      'women-only': 'either',
      country: 'ireland',
      format: 'online',
      helper: 'facilitator',
      'mental-health': 'low-mood-or-anxiety',
      past: ['twelve-step-helped', 'practicalities'],
      extras: ['my-age'],
    },
    mark: 'goal',
    change: 'higher-power',
    to: 'would-stop-me',
  },
  {
    who: 'a father whose son gambles',
    answers: {
      'who-for': 'someone-else',
      age: 'adult',
      concern: ['gambling'],
      'family-goal': 'support-for-me',
      'safe-at-home': 'yes',
      'higher-power': 'fine',
      approach: 'no-preference',
      country: 'australia',
      format: 'either',
    },
    mark: 'family-goal',
    change: 'family-goal',
    to: 'help-them',
  },
  {
    who: 'a man who uses heroin, and whose partner drinks',
    answers: {
      'who-for': 'both',
      age: 'adult',
      concern: ['opioids', 'alcohol'],
      'main-concern': 'about-equal',
      goal: 'stay-stopped',
      'family-goal': 'both',
      withdrawal: 'unsure',
      'safe-at-home': 'yes',
      'higher-power': 'open',
      approach: 'talking',
      gender: 'man',
      country: 'england',
      helper: 'sponsor',
      'opioid-medicine': 'yes',
      past: ['none'],
    },
    mark: 'goal',
    change: 'higher-power',
    to: 'rather-not',
  },
]

/** What holds on every page that a step leads to. */
const keepsTheLaws = async (page: Page, address: string, title: string): Promise<void> => {
  await expect.poll(() => page.title()).toBe(`${title} · ${guideName}`)
  expect(await page.evaluate(() => document.activeElement?.tagName), 'what has the focus').toBe('H1')
  expect(page.url()).toBe(address)
  expect(await page.locator('body').innerText()).not.toMatch(/%|NaN|undefined|null|\[object/)
}

/** Goes on, question after question, until there is none; returns what was asked. */
const answerAll = async (page: Page, address: string, answers: Answers, from = 0): Promise<readonly string[]> => {
  const asked: string[] = []
  for (let question = await openQuestion(page); question; question = await openQuestion(page)) {
    asked.push(question.id)
    await keepsTheLaws(page, address, `Question ${from + asked.length}`)
    await answerByKeys(page, question, answers)
  }
  return asked
}

const idsOfPart = (answers: Answers, part: 'short' | 'more'): readonly string[] =>
  questionsFor(catalogue, answers)
    .filter((question) => partOf(catalogue, question, answers) === part)
    .map(({ id }) => id)

/** Presses Continue with nothing chosen. */
const forgetToChoose = async (page: Page): Promise<void> => {
  await pressByKey(page, 'Continue')
  expect(await page.title()).toBe(`Error: Question 1 · ${guideName}`)
  const summary = page.getByRole('alert')
  expect(await summary.evaluate((element) => element === document.activeElement), 'the error summary has the focus').toBe(true)
  expect(await summary.innerText()).toContain('Skip this question')
}

/** Opens the reasons of the first two groups and finds every one of them. */
const readReasons = async (page: Page, sheet: Sheet): Promise<void> => {
  for (const { group, reasons } of recommend(catalogue, sheet).lists[0]?.recommendations.slice(0, 2) ?? []) {
    const card = page.getByRole('article', { name: nameOf(group), exact: true })
    const why = card.getByRole('button', { name: /^Why this group/ })
    await tabTo(page, why)
    await page.keyboard.press('Enter')
    expect(await why.getAttribute('aria-expanded')).toBe('true')
    const text = await card.innerText()
    const weighing = reasons.filter(({ weight }) => weight !== 0)
    expect(weighing.length).toBeGreaterThan(0)
    for (const { said, because } of weighing) {
      expect(text).toContain(said)
      expect(text).toContain(because)
    }
  }
}

/** Changes one answer with two keys, sees what moved and why, and comes back to where it began. */
const changeOne = async (page: Page, before: Sheet, id: string, to: string): Promise<Sheet> => {
  const question = questionCalled(id)
  const after = { ...before, answers: { ...before.answers, [id]: to } }
  const change = page.getByRole('button', { name: changeBesideList(question, before.answers, before.mattersMost), exact: true })
  await tabTo(page, change)
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  const told = page.getByRole('status')
  const [move] = movesBetween(recommend(catalogue, before), recommend(catalogue, after))
  const text = await told.innerText()
  expect(text).toContain(catalogue.words['changes-preview'])
  expect(text).toContain(nameOf(move?.group))
  expect(text).toMatch(new RegExp(`was .*\\b${move?.from}\\b.* now .*\\b${move?.to}\\b`))
  expect(
    [...(move?.gained ?? []), ...(move?.lost ?? [])].some(({ because }) => text.includes(because)),
    text,
  ).toBe(true)
  const seen = await told.boundingBox()
  expect(seen && seen.y < (page.viewportSize()?.height ?? 0) && seen.y + seen.height > 0, 'what moved is in view').toBe(true)
  await pressByKey(page, catalogue.words['save-answer'])
  const what = page.getByRole('heading', { name: catalogue.words['changes-title'] })
  expect(await what.evaluate((element) => element === document.activeElement), 'the focus is on what changed').toBe(true)
  return after
}

describe('whole journeys, by keyboard alone', () => {
  test.for(journeys)('$who', async ({ answers, mark, change, to }, { visit: { page, address, requests } }) => {
    await page.waitForLoadState('networkidle')
    requests.length = 0
    expect(await page.title()).toBe(guideName)
    await pressByKey(page, 'Start')
    await keepsTheLaws(page, address, 'Question 1')
    await forgetToChoose(page)
    await page.keyboard.press('Tab')
    const first = await openQuestion(page)
    if (first) await answerByKeys(page, first, answers)
    const asked = [first?.id, ...(await answerAll(page, address, answers, 1))]
    expect(asked).toEqual(idsOfPart(answers, 'short'))

    await keepsTheLaws(page, address, catalogue.words['review-step'])
    const marked = page.getByRole('checkbox', { name: askOf(questionCalled(mark), answers) })
    await tabTo(page, marked)
    await page.keyboard.press('Space')
    expect(await marked.isChecked()).toBe(true)
    await pressByKey(page, 'See my groups now')

    await keepsTheLaws(page, address, catalogue.words['groups-step'])
    const short = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)))
    await readReasons(page, { answers: short, mattersMost: [mark] })
    const changed = await changeOne(page, { answers: short, mattersMost: [mark] }, change, to)

    const folded = page.locator('details.better:not([open]) > summary')
    if ((await folded.count()) > 0) {
      await tabTo(page, folded)
      await page.keyboard.press('Enter')
    }
    await pressByKey(page, catalogue.words.sharpen)
    const more = { ...answers, ...changed.answers }
    expect(await answerAll(page, address, more, asked.length)).toEqual(idsOfPart(more, 'more'))
    await keepsTheLaws(page, address, catalogue.words['groups-step'])
    await readReasons(page, { answers: more, mattersMost: [mark] })

    await pressByKey(page, 'Start again')
    await pressByKey(page, catalogue.words['start-again-yes'])
    expect(await headingOf(page)).toBe(catalogue.words['start-title'])
    expect(await page.title()).toBe(guideName)
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => [document.activeElement?.tagName, sessionStorage.length])).toEqual(['H1', 0])
    expect(requests, 'requests after the page was loaded').toEqual([])
  })
})
