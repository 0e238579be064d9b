import type { Download, Locator, Page } from 'playwright-core'
import { type Answers, isHelping, recommend } from '#engine'
import { catalogue, headingOf, nameOf, press } from './answering.ts'
import { keepInTab } from './keep-in-tab.ts'

const { words } = catalogue

/** What the button that leads to a plan says to somebody who gave these answers. */
export const planWord = (answers: Answers): string => (isHelping(catalogue, answers) ? words['plan-helping'] : words.plan)

/** What the way back in after a visit says to them. */
export const wentWord = (answers: Answers): string => (isHelping(catalogue, answers) ? words['went-helping'] : words.went)

/** To the list of somebody who gave these answers, without asking again what is kept; what is private is passed over. */
export const toListOf = async (page: Page, address: string, answers: Answers): Promise<void> => {
  await page.goto(address)
  const passedOver = catalogue.questions.map(({ id }) => id).filter((id) => !(id in answers))
  await keepInTab(page, JSON.stringify({ ...answers, 'passed-over': passedOver }))
  await page.reload()
  while ((await headingOf(page)) !== words['review-title']) await press(page, words.skip)
  await press(page, words['see-groups'])
}

/** From the list to the plan of the group at that place of the first list, counted from 0. */
export const toPlan = async (page: Page, answers: Answers, nth = 0): Promise<string> => {
  const { recommendations } = recommend(catalogue, { answers, mattersMost: [] }).lists[0] ?? { recommendations: [] }
  const id = recommendations[nth % Math.min(3, recommendations.length)]?.group ?? ''
  await press(page, `${planWord(answers)} ${nameOf(id)}`)
  return id
}

/** Reads the paper of a list or a plan, as it would be printed. */
export const onPaper = async <Found>(page: Page, read: () => Promise<Found>): Promise<Found> => {
  await page.emulateMedia({ media: 'print' })
  await page.locator('.paper').waitFor()
  const found = await read()
  await page.emulateMedia({ media: null })
  return found
}

/** What stands on the paper. */
export const printed = (page: Page): Promise<string> => onPaper(page, () => page.evaluate(() => document.body.innerText))

const fieldOf = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true })

/** Writes into the plan, under that name. */
export const fill = (page: Page, label: string, text: string): Promise<void> => fieldOf(page, label).fill(text)

/** What is written in the plan, under that name. */
export const writtenAt = (page: Page, label: string): Promise<string> => fieldOf(page, label).innerText()

/** Opens what is folded away under that name, if it is not open yet. */
export const unfold = async (page: Page, name: string): Promise<void> => {
  const summary = page.locator('main details:not(.sources) > summary', { hasText: name })
  if (!(await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open')))) await summary.click()
}

/** Chooses a day, such as 2026-11-26, and a time, such as 19:30. */
export const choose = (page: Page, day: string, time: string): Promise<void> =>
  fieldOf(page, words['plan-day-time']).fill(`${day}T${time}`)

/** Chooses a day with a name as long as any, a Wednesday in September, and a time. */
export const chooseLongest = (page: Page, time: string): Promise<void> => choose(page, '2027-09-29', time)

/** Chooses the group at that place, or of that id, as a second to try. */
export const chooseSecond = async (page: Page, second: string | { readonly index: number }): Promise<void> => {
  await unfold(page, words['plan-not-right'])
  await fieldOf(page, words['plan-second']).selectOption(second)
}

/** What the button of that name saves. It is pressed as with a finger: a browser may refuse files that nobody asked for. */
export const saved = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()])
  return download
}

/** Notes what is saved instead of saving it: a browser that is asked for dozens of files in a row asks back. */
export const noteSaved = (page: Page): Promise<void> =>
  page.evaluate(() => {
    URL.createObjectURL = (file) => {
      Reflect.set(window, 'saved', file)
      return '#'
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })

/** What the button of that name would have saved. */
export const notedOf = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name, exact: true }).click()
  return page.evaluate(() => (Reflect.get(window, 'saved') as Blob).text())
}
