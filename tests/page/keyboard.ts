import type { Locator, Page } from 'playwright-core'
import type { Question } from '#content'
import type { Answers } from '#engine'
import { labelsOf } from './answering.ts'

const mostTabs = 250

const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement)

/** What stands in the control that has the focus, for the message of a law that fails. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} "${document.activeElement?.textContent?.slice(0, 60)}"`)

/** Presses Tab until the control has the focus. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await hasFocus(control)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${mostTabs} times Tab did not lead to ${control.toString()}; the focus is on ${await focused(page)}.`)
}

export const pressByKey = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}

/** Tab leads into a set of radios, arrows along it, and Space chooses the one that an arrow did not. */
const choose = async (page: Page, name: string): Promise<void> => {
  const set = page.locator('main input[type=radio]')
  const radio = page.getByRole('radio', { name, exact: true })
  const many = await set.count()
  for (
    let tabs = 0;
    tabs < mostTabs && !(await page.evaluate(() => document.activeElement?.matches('main input[type=radio]')));
    tabs++
  ) {
    await page.keyboard.press('Tab')
  }
  for (let arrows = 0; arrows < many && !(await hasFocus(radio)); arrows++) await page.keyboard.press('ArrowDown')
  if (!(await radio.isChecked())) await page.keyboard.press('Space')
}

const tick = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }))
  await page.keyboard.press('Space')
}

/** Answers the open question as the answers say, or skips it. */
export const answerByKeys = async (page: Page, question: Question, answers: Answers): Promise<void> => {
  const labels = labelsOf(question, answers)
  for (const label of labels) await (question.choose === 'one' ? choose(page, label) : tick(page, label))
  await pressByKey(page, labels.length > 0 ? 'Continue' : 'Skip this question')
}
