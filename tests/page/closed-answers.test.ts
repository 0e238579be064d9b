import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, answersAreClosed, optionsFor, recommend } from '#engine'
import {
  answerUntil,
  askOf,
  catalogue,
  changeBesideList,
  headingOf,
  inShort,
  labelsOf,
  press,
  questionCalled,
  toResults,
} from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { placeOf } from '../conversation/step.ts'
import { everyQuestion, pageStates, reach, stateOf } from './page-states.ts'
import type { Step } from './steps.ts'

const { words } = catalogue

const partner: Answers = {
  'who-for': 'someone-else',
  age: 'adult',
  concern: ['alcohol', 'cannabis'],
  'main-concern': 'alcohol',
  'family-goal': 'support-for-me',
  'safe-at-home': 'not-always',
  'higher-power': 'would-stop-me',
  approach: 'talking',
}
const approach = questionCalled('approach')
const { approach: _, ...unsaid } = partner
/** What she chooses instead, on the list. */
const other: Answers = { ...partner, approach: 'tools' }

/** The sentences in which the page could say these answers back, and the labels that stand for them. */
const sayingsOf = (answers: Answers) => ({
  sentences: recommend(catalogue, { answers, mattersMost: [] })
    .lists.flatMap(({ recommendations }) => recommendations.flatMap(({ reasons }) => reasons))
    .map(({ said }) => said),
  labels: catalogue.questions
    .filter((question) => question.id in answers)
    .flatMap((question) => [...labelsOf(question, answers), labelsOf(question, answers).join('; '), inShort(question, answers)]),
})

/** Opens all that the open page folds away, but not the answers; what other answers would do tells none that was given. */
const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const closed of ['.group-list > button[aria-expanded=false]', 'article .disclose[aria-expanded=false]'])
      document.querySelectorAll<HTMLElement>(closed).forEach((button) => button.click())
    document.querySelectorAll('main details:not(.what-if)').forEach((fold) => fold.setAttribute('open', ''))
  })

/** What anybody who looks at the screen reads of these answers. */
const told = (page: Page, answers: Answers): Promise<readonly string[]> =>
  page.evaluate(({ sentences, labels }) => {
    // The name of a fact about groups is no answer.
    const seen = [...document.querySelectorAll<HTMLElement>('main *:not(th, dt)')].filter((one) => one.checkVisibility())
    const texts = seen.filter((one) => one.childElementCount === 0).map(({ textContent }) => textContent?.trim() ?? '')
    const whole = document.querySelector<HTMLElement>('main')?.innerText ?? ''
    const long = labels.filter((label) => label.length > 20)
    return [
      ...new Set([
        ...labels.filter((label) => texts.includes(label)),
        ...[...sentences, ...long].filter((one) => whole.includes(one)),
      ]),
    ]
  }, sayingsOf(answers))

/** That answers are told by nothing until Show is pressed, in this place alone if there are several, and by nothing after Hide. */
const closesTo = async (page: Page, answers: Answers, place: string): Promise<void> => {
  const shows = page.locator(`${place} .show-answers`)
  await unfoldAll(page)
  expect(await told(page, answers), `${place}: before Show`).toEqual([])
  await shows.first().click()
  await unfoldAll(page)
  expect(await told(page, answers), `${place}: after Show`).not.toEqual([])
  expect(await shows.first().getAttribute('aria-expanded')).toBe('true')
  await shows.first().click()
  await unfoldAll(page)
  expect(await told(page, answers), `${place}: after Hide`).toEqual([])
}

test('what was answered in a home that is not safe is read nowhere until it is shown, and nowhere after it is hidden', async ({
  visit: { page },
}) => {
  await press(page, words.start)
  await answerUntil(page, partner)
  expect(await headingOf(page)).toBe(words['review-title'])
  await closesTo(page, partner, '.review')
  await press(page, words['see-groups'])
  for (const place of ['.your-answers', 'article', '.compare']) await closesTo(page, partner, place)

  await press(page, words['answers-show'])
  await press(page, changeBesideList(approach, partner))
  const [label = ''] = labelsOf(approach, other)
  await page.getByRole('radio', { name: label, exact: true }).check()
  await press(page, words['save-answer'])
  await press(page, words['answers-hide'])
  await closesTo(page, other, '.changes')

  await page.locator('.compare').evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')))
  await press(page, words['set-aside'])
  await toResults(page, partner)
  await closesTo(page, partner, '.beside')
})

test('an answer that is given on a list, or tried on it, is told only where answers are shown', async ({ visit: { page } }) => {
  await toResults(page, unsaid)
  const better = page.locator('.better')
  await better.evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')))
  await press(page, `${words['answer-it']} ${askOf(approach, unsaid)}`)
  const [first] = optionsFor(catalogue, approach, unsaid)
  const given = { ...unsaid, approach: first?.id ?? '' }
  await page.getByRole('radio').first().check()
  await press(page, words['save-answer'])
  await unfoldAll(page)
  expect(await told(page, given)).toEqual([])
})

test('what was shown to one person is closed to the next who starts', async ({ visit: { page } }) => {
  await toResults(page, partner)
  await press(page, words['answers-show'])
  await press(page, words['start-again'])
  await press(page, words['start-again-yes'])
  await toResults(page, partner)
  expect(await told(page, partner)).toEqual([])
})

test('whoever hides the answers hides the one that is being changed as well', async ({ visit: { page } }) => {
  await toResults(page, partner)
  await press(page, words['answers-show'])
  await press(page, changeBesideList(approach, partner))
  await page.getByRole('radio').first().check()
  await press(page, words['answers-hide'])
  await expect.poll(() => page.locator('.your-answers input').count()).toBe(0)
  await unfoldAll(page)
  expect(await told(page, partner)).toEqual([])
  await press(page, words['answers-show'])
  await expect.poll(() => told(page, partner)).not.toEqual([])
  expect(await page.locator('.your-answers input').count()).toBe(0)
})

test('what one person looked for is forgotten when the next starts, from the first page too', async ({ visit: { page } }) => {
  const problem = page.getByLabel(words['filter-problem'], { exact: true })
  await press(page, words.start)
  await answerUntil(page, partner, 'concern')
  for (let steps = 0; steps < 3; steps++) await press(page, words.back)
  await page.getByRole('link', { name: words['all-groups'], exact: true }).click()
  await problem.selectOption({ label: 'Cocaine or crack' })
  await press(page, words.back)
  await press(page, words['start-again'])
  await press(page, words['start-again-yes'])
  await page.getByRole('link', { name: words['all-groups'], exact: true }).click()
  expect(await problem.inputValue()).toBe('')
})

/** How a text begins that repeats an answer. */
const repeating = /\b(you|they) (said|say|chose|ticked|answered)\b|\banswers? (still )?(was|were|says?|said)\b/i

/** The sentences in sight that repeat an answer, whichever it is. */
const repeated = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main')
    .innerText()
    .then((text) => text.split(/(?<=[.!?])\s|\n/).filter((sentence) => repeating.test(sentence)))

const listOf = (answers: Answers): readonly Step[] => [
  { press: words.start },
  { answer: answers },
  { press: words['see-groups'] },
  { press: words.sharpen },
  { answer: answers },
]
const ill: Answers = { ...everyQuestion, withdrawal: 'yes' }
const group: readonly Step[] = [{ follow: words['all-groups'] }, { follow: catalogue.groups[0]?.name ?? '' }]

/** Everywhere that someone comes while the answers are closed, but for the questions themselves, where an answer is found as it was given. */
const closedStates = [
  ...pageStates,
  ...[everyQuestion, ill].map((answers, nth) => stateOf({ name: `all results ${nth}`, steps: listOf(answers) })),
  stateOf({ name: 'a group in another country', steps: [...listOf(everyQuestion), ...group, { choose: 'scotland' }] }),
].filter(({ steps, reached: { situation, planted } }) => {
  const { open, sheet } = situation.context
  if (planted) return false
  const shows = steps.some((step) => 'open' in step || ('press' in step && step.press === words['answers-show']))
  return !shows && open === undefined && answersAreClosed(catalogue, sheet.answers)
})

test('while answers are closed, no page that someone comes to repeats one', async ({ visit: { page, address } }) => {
  const places = new Set(closedStates.map(({ reached: { situation } }) => placeOf(situation)))
  expect([...places].toSorted()).toEqual(['hearing', 'planning', 'recommending.reading', 'reviewing.reading'])
  const found: string[] = []
  for (const state of closedStates) {
    await reach(page, address, state)
    await unfoldAll(page)
    const { country: _country, ...answers } = state.reached.situation.context.sheet.answers
    const said = [...(await told(page, answers)), ...(await repeated(page))]
    found.push(...said.map((one) => `${state.name}: ${one}`))
  }
  expect(found).toEqual([])
})
