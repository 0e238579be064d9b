import type { Page } from 'playwright-core'
import type { Answers } from '#engine'
import { answerUntil, askOf, catalogue, press, questionCalled, toResults } from './answering.ts'
import { plantFault } from './planted-fault.ts'
import { openEverything } from './shown.ts'

/** Answers that call for every question of the content: a woman who uses opioids and drinks, and whose partner does. */
export const everyQuestion: Answers = {
  'who-for': 'both',
  age: 'adult',
  concern: ['alcohol', 'opioids'],
  'main-concern': 'opioids',
  goal: 'cut-down',
  'family-goal': 'both',
  withdrawal: 'unsure',
  'safe-at-home': 'not-always',
  'higher-power': 'would-stop-me',
  approach: 'talking',
  gender: 'woman',
  'women-only': 'yes',
  country: 'england',
  format: 'in-person',
  helper: 'facilitator',
  'opioid-medicine': 'yes',
  'mental-health': 'treated-condition',
  past: ['twelve-step-religious', 'told-off-about-medicine'],
  extras: ['lgbtq', 'my-age', 'language', 'secular-meeting', 'faith-setting', 'step-free'],
}

/** A screen, and the way to it from the screen before. */
export interface Screen {
  readonly name: string
  readonly reach: (page: Page, address: string) => Promise<unknown>
}

const question = (id: string, from: () => Promise<unknown> = async () => undefined): Screen => ({
  name: `the question ${id}`,
  reach: async (page) => {
    await from()
    await answerUntil(page, everyQuestion, id)
  },
})

const idsOf = (part: 'short' | 'more'): readonly string[] =>
  catalogue.questions.filter((one) => one.part === part).map(({ id }) => id)

const load = async (page: Page, address: string): Promise<void> => {
  await page.goto('about:blank')
  await page.goto(address)
}

/** The first page, then every question as it is put to somebody whom every question is put to, then what comes of it. */
const conversation: readonly Screen[] = [
  { name: 'the first page', reach: async () => undefined },
  { name: 'the question who-for', reach: (page) => press(page, 'Start') },
  { name: 'a question with nothing chosen', reach: (page) => press(page, 'Continue') },
  ...idsOf('short')
    .slice(1)
    .map((id) => question(id)),
  { name: 'the review', reach: (page) => answerUntil(page, everyQuestion) },
  {
    name: 'the review, with as many marks as there can be',
    reach: async (page) => {
      for (const index of [0, 1, 2]) await page.getByRole('checkbox').nth(index).check()
    },
  },
  {
    name: 'a question changed from the review',
    reach: (page) =>
      page.getByRole('button', { name: `Change ${askOf(questionCalled('goal'), everyQuestion)}`, exact: true }).click(),
  },
  { name: 'the results', reach: async (page) => (await press(page, 'Continue'), await press(page, 'See my groups now')) },
  { name: 'the question country', reach: (page) => press(page, catalogue.words.sharpen) },
  ...idsOf('more')
    .slice(1)
    .map((id) => question(id)),
  { name: 'the results of every question', reach: (page) => answerUntil(page, everyQuestion) },
  { name: 'the results, with everything open', reach: openEverything },
  {
    name: 'the results, while an answer is changed',
    reach: async (page, address) => {
      await load(page, address)
      await answerUntil(page, everyQuestion)
      await press(page, 'See my groups now')
      await page.getByRole('button', { name: `Change ${askOf(questionCalled('approach'), everyQuestion)}`, exact: true }).click()
      await page.getByRole('radio').first().check()
    },
  },
  {
    name: 'help now, open',
    reach: async (page) => {
      // From the top: further down the open lines lie over the page, as they are meant to.
      await page.evaluate(() => window.scrollTo(0, 0))
      await page.getByText('Need help now?').click()
    },
  },
]

const nobody: Answers = { 'who-for': 'me', age: 'under-18', concern: ['other-habit'], country: 'elsewhere' }

const others: readonly Screen[] = [
  ...['all-groups', 'how-this-works', 'no-such-page', ...catalogue.groups.map(({ id }) => id)].map((name) => ({
    name: `#${name}`,
    reach: (page: Page, address: string) => load(page, `${address}#${name}`),
  })),
  {
    name: 'a group, with everything open',
    reach: async (page, address) => {
      await load(page, `${address}#${catalogue.groups[0]?.id}`)
      await openEverything(page)
    },
  },
  {
    name: 'results of few answers',
    reach: async (page, address) => {
      await page.evaluate(() => sessionStorage.clear())
      await load(page, address)
      await toResults(page, nobody)
    },
  },
  {
    name: 'a fault',
    reach: async (page, address) => {
      await page.evaluate(() => sessionStorage.clear())
      await load(page, address)
      await press(page, 'Start')
      await answerUntil(page, nobody, 'goal')
      await plantFault(page)
      await press(page, 'See my groups now')
    },
  },
]

/** Every screen of the guide, in two walks that can be made beside each other. */
export const walks: readonly (readonly Screen[])[] = [conversation, others]
