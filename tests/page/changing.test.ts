import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, questionsFor, recommend } from '#engine'
import { woman } from './a-woman.ts'
import {
  answerUntil,
  askOf,
  catalogue,
  changeBesideList,
  inShort,
  labelsOf,
  press,
  questionCalled,
  toResults,
  unfoldBetter,
} from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { printed } from './planning.ts'
import { pressByKey, tabTo } from './keyboard.ts'
import { listsOf, openLists, shownLists } from './shown.ts'

const { words } = catalogue

const man: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['cocaine', 'gambling'],
  'main-concern': 'cocaine',
  goal: 'stop',
  'higher-power': 'fine',
  approach: 'tools',
  gender: 'man',
}

/** Another answer to each question, which the results then follow. */
const others: Answers = {
  'who-for': 'helping',
  concern: ['cocaine', 'gambling', 'alcohol'],
  'main-concern': 'gambling',
  goal: 'cut-down',
  'higher-power': 'would-stop-me',
  approach: 'steps',
  gender: 'woman',
  country: 'wales',
  format: 'either',
  'mental-health': 'treated-condition',
  past: ['twelve-step-helped'],
}

/** Whether a person sees it: inside the window, and nothing in front. */
const isSeen = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect()
    const infront = document.elementFromPoint(left + 2, (top + bottom) / 2)
    return infront !== null && (infront === element || element.contains(infront) || infront.contains(element))
  })

const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement)

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

const changeOf = (page: Page, id: string, answers: Answers): Locator =>
  button(page, changeBesideList(questionCalled(id), answers))

/** The same of a question that has no answer yet. */
const answerOf = (page: Page, id: string, answers: Answers): Locator =>
  page
    .locator('.your-answers')
    .getByRole('button', { name: `${words['answer-it']} ${askOf(questionCalled(id), answers)}`, exact: true })

const choose = async (page: Page, id: string, answers: Answers): Promise<void> => {
  const question = questionCalled(id)
  const [label = ''] = labelsOf(question, { ...answers, [id]: others[id] ?? [] }).filter(
    (one) => !labelsOf(question, answers).includes(one),
  )
  await page.getByRole(question.choose === 'one' ? 'radio' : 'checkbox', { name: label, exact: true }).check()
}

const whatChanged = (page: Page): Locator => page.getByRole('heading', { name: words['changes-title'], exact: true })

const answersShown = (page: Page): Promise<readonly string[]> => page.locator('.your-answers .said').allInnerTexts()

const storedAnswer = (page: Page, id: string): Promise<unknown> =>
  page.evaluate(
    (question) => (JSON.parse(sessionStorage.getItem('which-group-fits-me') ?? '{}') as Record<string, unknown>)[question],
    id,
  )

describe('an answer changed on the results', () => {
  test.for([
    [390, 844],
    [320, 568],
    [1280, 900],
  ] as const)(
    'takes three presses to the list, with what changed in view and a way back, at %i x %i',
    async ([width, height], { visit: { page } }) => {
      await page.setViewportSize({ width, height })
      await toResults(page, man)
      let answers = man
      for (const { id } of questionsFor(catalogue, man)) {
        if (!(id in others)) continue
        if (id in answers) await changeOf(page, id, answers).click()
        else {
          const unanswered = page.locator('.your-answers .not-used')
          if (!(await unanswered.evaluate((fold) => fold.hasAttribute('open')))) await unanswered.locator('summary').click()
          await answerOf(page, id, answers).click()
        }
        await choose(page, id, answers)
        expect(await isSeen(page.getByRole('heading', { name: words['changes-preview'] })), `${id}: what would move`).toBe(true)
        await button(page, words['save-answer']).click()
        answers = { ...answers, [id]: others[id] ?? [] }
        expect(await hasFocus(whatChanged(page)), `${id}: the focus is on what changed`).toBe(true)
        for (const seen of [whatChanged(page), page.locator('.changes .show-groups'), page.locator('.changes .undo')])
          expect(await isSeen(seen), `${id}: ${await seen.innerText()} is seen`).toBe(true)
        // As for somebody who presses while the cards are still on their way to their new places.
        await page
          .locator('.cards')
          .first()
          .evaluate((list) => {
            for (const card of list.children) card.animate({ transform: ['translateY(200vh)', 'none'] }, 10_000)
          })
        await page.locator('.changes .show-groups').click()
        expect(await hasFocus(page.locator('.group-list h2').first()), `${id}: the focus is on the list`).toBe(true)
        expect(await isSeen(page.locator('article h3').first()), `${id}: the first group is seen`).toBe(true)
        await openLists(page)
        expect(await shownLists(page), id).toEqual(listsOf(recommend(catalogue, { answers, mattersMost: [] })))
      }
    },
  )

  test('is as it was after Cancel, by the button or by Escape, and the focus is where it began', async ({ visit: { page } }) => {
    await toResults(page, woman)
    const change = changeOf(page, 'higher-power', woman)
    const before = [await answersShown(page), await storedAnswer(page, 'higher-power')]
    const shown = await shownLists(page)
    for (const cancel of [() => pressByKey(page, words.cancel), () => page.keyboard.press('Escape')]) {
      await tabTo(page, change)
      await page.keyboard.press('Enter')
      await page.getByRole('radio').first().check()
      await cancel()
      expect([await answersShown(page), await storedAnswer(page, 'higher-power')]).toEqual(before)
      expect(await hasFocus(change)).toBe(true)
      expect(await page.locator('.changes .undo').count()).toBe(0)
      expect(await shownLists(page)).toEqual(shown)
    }
  })

  test('is gone after Remove this answer, which can be undone by keyboard', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await press(page, changeBesideList(questionCalled('higher-power'), woman))
    await pressByKey(page, words['remove-answer'])
    expect(await hasFocus(whatChanged(page))).toBe(true)
    expect(await storedAnswer(page, 'higher-power')).toBeUndefined()
    await pressByKey(page, words.undo)
    expect(await hasFocus(whatChanged(page))).toBe(true)
    expect(await storedAnswer(page, 'higher-power')).toBe(woman['higher-power'])
  })

  test('is on no paper and among nothing that can matter most before it is saved', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await unfoldBetter(page)
    const chosen = (): Promise<readonly string[]> => page.locator('.matters .chosen').allTextContents()
    const before = [await printed(page), await chosen()]
    await press(page, changeBesideList(questionCalled('higher-power'), woman))
    await choose(page, 'higher-power', woman)
    await page.getByRole('heading', { name: words['changes-preview'] }).waitFor()
    expect([await printed(page), await chosen()]).toEqual(before)
    await press(page, words['save-answer'])
    const after = [await printed(page), await chosen()]
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).not.toEqual(before[1])
  })

  test('is not saved where nothing is chosen: the page says so, in its title too', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await press(page, changeBesideList(questionCalled('concern'), woman))
    const ticked = page.locator('.change-here input:checked')
    while ((await ticked.count()) > 0) await ticked.first().uncheck()
    await pressByKey(page, words['save-answer'])
    const summary = page.locator('.error-summary')
    expect(await hasFocus(summary)).toBe(true)
    expect(await summary.innerText()).toContain(words['nothing-chosen-here'])
    expect(await page.title()).toContain(words.error)
    await press(page, words.cancel)
    expect(await page.title()).not.toContain(words.error)
    expect(await storedAnswer(page, 'concern')).toEqual(woman['concern'])
    await press(page, changeBesideList(questionCalled('concern'), woman))
    expect(await summary.count()).toBe(0)
  })
})

describe('the answers beside a list', () => {
  const relative: Answers = { 'who-for': 'someone-else', age: 'adult', concern: ['alcohol'] }
  const home = (answer: string): Answers => ({ ...relative, 'safe-at-home': answer })

  test.for<readonly [name: string, answers: Answers, isClosed: boolean]>([
    ['an adult with a problem of their own', woman, false],
    ['somebody who is safe at home', home('yes'), false],
    ['somebody who is not always safe at home', home('not-always'), true],
    ['somebody who would rather not say', home('rather-not-say'), true],
    ['somebody under 18', { 'who-for': 'me', age: 'under-18', concern: ['cannabis'] }, true],
  ])('of %s are closed until one press: %#', async ([, answers, isClosed], { visit: { page } }) => {
    await toResults(page, answers)
    const concern = changeOf(page, 'concern', answers)
    expect(await concern.count()).toBe(isClosed ? 0 : 1)
    if (!isClosed) return
    expect(await answersShown(page)).toEqual([])
    await pressByKey(page, words['answers-show'])
    expect(await concern.count()).toBe(1)
    expect(await hasFocus(page.locator('#your-answers'))).toBe(true)
  })

  test('are buttons of a few words, named after what they show and the question that they change', async ({
    visit: { page },
  }) => {
    await toResults(page, woman)
    const chips = page.locator('.chips button')
    const answered = questionsFor(catalogue, woman).filter((question) => question.id in woman && !question.private)
    expect(await chips.count()).toBe(answered.length)
    for (const question of answered) {
      const chip = changeOf(page, question.id, woman)
      const shown = await chip.evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement
        copy.querySelectorAll('.hidden').forEach((hidden) => hidden.remove())
        return (copy.textContent ?? '').trim()
      })
      expect(shown).toContain(inShort(question, woman))
      expect(changeBesideList(question, woman)).toContain(shown)
      expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
  })

  test('stay closed after a reload, which forgets what is private', async ({ visit: { page } }) => {
    await press(page, words.start)
    await answerUntil(page, home('not-always'))
    await press(page, words['see-groups'])
    await page.reload()
    expect(await page.locator('.your-answers .said').count()).toBe(0)
    expect(await button(page, words['answers-show']).count()).toBe(1)
  })

  test('and the groups lead to each other', async ({ visit: { page } }) => {
    await toResults(page, woman)
    await tabTo(page, page.locator('.your-answers .to-groups'))
    await page.keyboard.press('Enter')
    expect(await hasFocus(page.locator('.group-list h2').first())).toBe(true)
    expect(await isSeen(page.locator('article h3').first())).toBe(true)
  })
})
