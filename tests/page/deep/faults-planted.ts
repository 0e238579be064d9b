import type { Page } from 'playwright-core'
import type { InterfaceKey } from '#content'
import type { Answers } from '#engine'
import { answerUntil, catalogue, headingOf, press } from '../answering.ts'

export const planted = 'A fault planted where a screen speaks.'

/** Makes one screen fail, as a browser would that cannot replace words: whatever asks for this sentence of the page. It lasts until it is mended. */
export const plant = (page: Page, key: InterfaceKey): Promise<void> =>
  page.evaluate(
    ([sentence, message]) => {
      const replaces = Reflect.get(String.prototype, 'replaceAll') as (this: string, ...rest: unknown[]) => string
      Reflect.set(String.prototype, 'replaceAll', function (this: string, ...rest: unknown[]) {
        if (this.valueOf() === sentence && document.documentElement.dataset['mended'] === undefined) throw new Error(message)
        return replaces.apply(this, rest)
      })
    },
    [catalogue.words[key], planted] as const,
  )

export const mend = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['mended'] = ''
  })

/** A kind of screen: the sentence that only it says, and the ways to it and from it. */
export interface Kind {
  readonly name: string
  readonly says: InterfaceKey
  readonly reach: (page: Page, answers: Answers) => Promise<unknown>
}

const link = (name: InterfaceKey) => (page: Page) =>
  page
    .locator('footer')
    .getByRole('link', { name: catalogue.words[name] })
    .evaluate((found) => found instanceof HTMLElement && found.click())

const hash = (name: string) => (page: Page) => page.evaluate((to) => (window.location.hash = to), name)

/** Every kind of screen, reached from a question in the middle of the short questionnaire. */
export const kinds: readonly Kind[] = [
  {
    name: 'the first page',
    says: 'start-lead',
    reach: async (page) => {
      for (let steps = 0; steps < 30 && (await page.locator('.ask .back').count()) > 0; steps++) {
        const before = await headingOf(page)
        await page.goBack()
        await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, before)
      }
    },
  },
  { name: 'a question', says: 'why-we-ask', reach: (page) => press(page, 'Skip this question') },
  { name: 'the review', says: 'review-title', reach: (page, answers) => answerUntil(page, answers) },
  { name: 'the results', says: 'groups-title', reach: (page) => press(page, 'See my groups now') },
  { name: 'the plan of a first visit', says: 'plan-lead', reach: (page) => fromResults(page, '.to-plan') },
  { name: 'how a visit went', says: 'went-lead', reach: (page) => fromResults(page, '.to-went') },
  { name: 'a group', says: 'where-it-stands', reach: hash('al-anon') },
  { name: 'all groups', says: 'all-groups-lead', reach: link('all-groups') },
  { name: 'how this works', says: 'how-reasons-title', reach: link('how-this-works') },
  { name: 'the safety page', says: 'safety-lead', reach: link('safety') },
  { name: 'the fairness page', says: 'fairness-lead', reach: hash('fairness') },
  { name: 'a page that there is not', says: 'not-found-title', reach: hash('no-such-page') },
  { name: 'an answer changed on the results', says: 'remove-answer', reach: (page) => changeOnResults(page) },
]

const fromResults = async (page: Page, button: string): Promise<void> => {
  await press(page, 'See my groups now')
  await page
    .locator(`.recommend ${button}`)
    .first()
    .evaluate((found) => found instanceof HTMLElement && found.click())
}

const changeOnResults = async (page: Page): Promise<void> => {
  await mend(page)
  await press(page, 'See my groups now')
  await page.evaluate(() => delete document.documentElement.dataset['mended'])
  await page
    .locator('.your-answers .chips .change')
    .first()
    .evaluate((button) => button instanceof HTMLElement && button.click())
}
