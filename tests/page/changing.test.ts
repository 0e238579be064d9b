import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type Answers, questionsFor, recommend } from '#engine'
import { askOf, catalogue, labelsOf, press, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
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

const change = async (page: Page, id: string, answers: Answers): Promise<void> => {
  const question = catalogue.questions.find((one) => one.id === id)
  if (!question) return
  await page.getByRole('button', { name: `Change ${askOf(question, answers)}`, exact: true }).click()
  const [label = ''] = labelsOf(question, { ...answers, [id]: others[id] ?? [] }).filter(
    (one) => !labelsOf(question, answers).includes(one),
  )
  await page.getByRole(question.choose === 'one' ? 'radio' : 'checkbox', { name: label, exact: true }).check()
}

describe('an answer changed on the results', () => {
  test.for([
    [390, 844],
    [1280, 900],
  ] as const)('takes two actions, and what moved is in view at %i x %i', async ([width, height], { visit: { page } }) => {
    await page.setViewportSize({ width, height })
    await toResults(page, man)
    let answers = man
    for (const { id } of questionsFor(catalogue, man)) {
      if (!(id in others)) continue
      await change(page, id, answers)
      answers = { ...answers, [id]: others[id] ?? [] }
      expect(await page.getByRole('status').innerText(), id).toContain(words['changes-title'])
      expect(await isSeen(page.getByRole('heading', { name: words['changes-title'] })), `${id}: what moved is seen`).toBe(true)
      await press(page, 'Continue')
      await openLists(page)
      expect(await shownLists(page), id).toEqual(listsOf(recommend(catalogue, { answers, mattersMost: [] })))
    }
  })
})
