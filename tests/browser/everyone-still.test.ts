import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, toSave } from '#engine'
import { people } from '../people-read.ts'
import { woman } from './a-woman.ts'
import { answerUntil, askOf, catalogue, labelsOf, openQuestion, press, questionCalled } from './answering.ts'
import { restyle } from './everyone.ts'
import { test, visitGuide } from './guide-test.ts'
import { keepInTab } from './keep-in-tab.ts'
import { openEverything } from './shown.ts'

/** Notes how much of the page shifts without anybody having pressed anything. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = []
    Reflect.set(window, 'shifts', shifts)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.push(`${entry.value} after ${Math.round(entry.startTime)} ms`)
    }).observe({ type: 'layout-shift', buffered: true })
  })

const shiftsOf = async (page: Page): Promise<readonly string[]> => {
  // What was just painted is told of after the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
  return page.evaluate(() => Reflect.get(window, 'shifts') as string[])
}

const answerByPointer = async (page: Page): Promise<void> => {
  for (let question = await openQuestion(page); question; question = await openQuestion(page)) {
    const labels = labelsOf(question, woman)
    for (const label of labels) await page.locator('main label').filter({ hasText: label }).first().click()
    await page.getByRole('button', { name: labels.length > 0 ? 'Continue' : 'Skip this question', exact: true }).click()
  }
}

test.for([
  [390, 844],
  [1280, 800],
] as const)(
  'nothing shifts by itself while the page loads and through a whole journey, at %i x %i',
  async ([width, height], { browser, address }) => {
    const { page } = await visitGuide(browser, address, async (fresh) => {
      await fresh.setViewportSize({ width, height })
      await watchShifts(fresh)
    })
    expect(await shiftsOf(page), 'while it loads').toEqual([])
    await page.getByRole('button', { name: catalogue.words.start, exact: true }).click()
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await answerByPointer(page)
    expect(await shiftsOf(page), 'up to the review').toEqual([])
    await page.getByRole('button', { name: 'See my groups now', exact: true }).click()
    await page.getByRole('button', { name: 'Why this group' }).first().click()
    expect(await shiftsOf(page), 'on the results').toEqual([])
    await page.context().close()
  },
)

test('nothing shifts when somebody comes back to the answers that were kept', async ({ visit: { page } }) => {
  await press(page, 'Start')
  await answerUntil(page, woman, questionCalled('goal').id)
  await watchShifts(page)
  await page.reload()
  expect(await shiftsOf(page)).toEqual([])
})

/** Makes the browser one that does not hold the page still by itself, and says so. */
const holdNothing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS)
    CSS.supports = (property: string, value?: string) =>
      property !== 'overflow-anchor' && (value === undefined ? supports(property) : supports(property, value))
  })

/** Parts of a pixel add up to this at most. */
const aHair = 2

/** Runs in the page: where Continue is drawn, from when a choice shows until nothing more comes of it. */
const placesOfContinue = (input: Element): Promise<readonly number[]> =>
  new Promise((done) => {
    const places: number[] = []
    // What is drawn is settled only after everybody else has heard that the page has another size.
    const watcher = new ResizeObserver(() => {
      places.push(Math.round(document.querySelector('.change-here .primary')?.getBoundingClientRect().top ?? Number.NaN))
    })
    if (input instanceof HTMLElement) input.click()
    requestAnimationFrame(() => watcher.observe(document.body))
    setTimeout(() => (watcher.disconnect(), done(places)), 900)
  })

test('where a browser does not hold the page still, Continue stays where it is while the list above it changes', async ({
  browser,
  address,
}) => {
  const { page } = await visitGuide(browser, address, holdNothing)
  await press(page, 'Start')
  await answerUntil(page, woman)
  await press(page, 'See my groups now')
  await openEverything(page)
  await restyle(page, '* { overflow-anchor: none }')
  let sizes = 0
  for (const question of ['goal', 'higher-power', 'approach'].map(questionCalled)) {
    await press(page, `${catalogue.words.change} ${askOf(question, woman)}`)
    for (const option of await page.locator('.change-here input').all()) {
      const places = await option.evaluate(placesOfContinue)
      sizes += places.length - 1
      expect(Math.max(...places) - Math.min(...places), `${question.id}: ${places.join()}`).toBeLessThanOrEqual(aHair)
    }
    await page.locator('.change-here .primary').evaluate((button) => button instanceof HTMLElement && button.click())
  }
  expect(sizes, 'how often the list changed its size by itself').toBeGreaterThan(3)
  await page.context().close()
})

/** Runs in the page: presses a button, and tells where the lists and what follows them begin, as they are first drawn and once nothing more comes. */
const placesAtFirstAndLast = async (button: Element): Promise<readonly [string, string]> => {
  const places = (): string =>
    [...document.querySelectorAll('.cards, .explore')].map((part) => Math.round(part.getBoundingClientRect().top)).join()
  if (button instanceof HTMLElement) button.click()
  await Promise.resolve()
  const first = places()
  await new Promise((done) => setTimeout(done, 200))
  return [first, places()]
}

const everyQuestionPassedOver = (answers: Answers): readonly string[] =>
  catalogue.questions.map(({ id }) => id).filter((id) => !(id in answers))

test.for([320, 390, 1280])(
  'the lists of everybody stay where they are when they come to say how firm they are, at a width of %i',
  async (width, { browser, address }) => {
    const { page } = await visitGuide(browser, address, (fresh) => fresh.setViewportSize({ width, height: 800 }))
    const moved: string[] = []
    for (const { who, answers: sheet } of people) {
      const kept = toSave(catalogue, { sheet, passedOver: everyQuestionPassedOver(sheet.answers) })
      await keepInTab(page, kept)
      await page.reload()
      const button = page.getByRole('button', { name: catalogue.words['see-groups'], exact: true })
      const [first, last] = await button.evaluate(placesAtFirstAndLast)
      if (first !== last) moved.push(`${who}: ${first} became ${last}`)
    }
    expect(moved).toEqual([])
    await page.context().close()
  },
)
