import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, toSave } from '#engine'
import { people } from '../engine/laws/people-read.ts'
import { woman } from './a-woman.ts'
import { answerUntil, catalogue, changeBesideList, labelsOf, openQuestion, press, questionCalled } from './answering.ts'
import { restyle } from './everyone.ts'
import { quickTest as test, visitGuide } from './guide-test.ts'
import { keepInTab } from './keep-in-tab.ts'
import { openEverything } from './shown.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { isInShare, shareOf } from '../support/share.ts'

/** Notes how much of the page shifts without anybody having pressed anything. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean }
    const shifts: string[] = []
    const note = (entries: PerformanceEntryList): void => {
      for (const entry of entries as Shift[])
        if (!entry.hadRecentInput) shifts.push(`${entry.value} after ${Math.round(entry.startTime)} ms`)
    }
    const watcher = new PerformanceObserver((list) => note(list.getEntries()))
    watcher.observe({ type: 'layout-shift', buffered: true })
    Reflect.set(window, 'shiftsSoFar', () => (note(watcher.takeRecords()), shifts))
  })

const shiftsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // A frame is told of once the next one is drawn.
    for (let frames = 0; frames < 2; frames++) await new Promise((done) => requestAnimationFrame(done))
    return (Reflect.get(window, 'shiftsSoFar') as () => readonly string[])()
  })

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

/**
 * Runs in the page: where Continue is drawn, from when a choice shows until the list has come to rest and says how firm it is.
 * No list changes its size by itself today, so one is made to, by so many pixels: whatever may come to do so, Continue stays.
 */
const placesOfContinue = async (input: Element, [notYet, grown]: readonly [string, number]): Promise<readonly number[]> => {
  const places: number[] = []
  const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done))
  // What is drawn is settled only after everybody else has heard that the page has another size.
  const watcher = new ResizeObserver(() => {
    places.push(Math.round(document.querySelector('.change-here .primary')?.getBoundingClientRect().top ?? Number.NaN))
  })
  if (input instanceof HTMLElement) input.click()
  await nextFrame()
  watcher.observe(document.body)
  await nextFrame()
  const list = document.querySelector<HTMLElement>('.cards')
  if (list) list.style.paddingBlockEnd = list.style.paddingBlockEnd === '' ? `${grown}px` : ''
  const isWorking = (): boolean =>
    [...document.querySelectorAll('.firm')].some(({ textContent }) => textContent?.endsWith(notYet))
  while (isWorking() || document.getAnimations().some(({ playState }) => playState === 'running')) await nextFrame()
  for (let frames = 0; frames < 2; frames++) await nextFrame()
  watcher.disconnect()
  return places
}

/** How a list ends what it says of its order while that is still being worked out. */
const notYet = catalogue.words['firm-not-yet'].split('{name}').at(-1) ?? ''

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
  let [sizes, choices] = [0, 0]
  const questions = ['goal', 'higher-power', 'approach'].map(questionCalled)
  const from = Math.floor(chance() * questions.length)
  for (const question of [...questions, ...questions].slice(from, from + shareOf(questions.length))) {
    await press(page, changeBesideList(question, woman))
    for (const option of await page.locator('.change-here input').all()) {
      const places = await option.evaluate(placesOfContinue, [notYet, aHair * 20] as const)
      sizes += places.length - 1
      choices++
      expect(Math.max(...places) - Math.min(...places), `${question.id}: ${places.join()}`).toBeLessThanOrEqual(aHair)
    }
    await page.locator('.change-here .primary').evaluate((button) => button instanceof HTMLElement && button.click())
  }
  expect(sizes, 'how often the list changed its size by itself').toBeGreaterThanOrEqual(choices)
  await page.context().close()
})

/** Runs in the page: presses a button, and tells where the lists and what follows them begin, as they are first drawn and once they say how firm they are. */
const placesAtFirstAndLast = async (button: Element, unsettled: string): Promise<readonly [string, string]> => {
  const places = (): string =>
    [...document.querySelectorAll('.cards, .explore')].map((part) => Math.round(part.getBoundingClientRect().top)).join()
  const isWorking = (): boolean =>
    [...document.querySelectorAll('.firm')].some(({ textContent }) => textContent?.endsWith(unsettled))
  if (button instanceof HTMLElement) button.click()
  await Promise.resolve()
  const first = places()
  do await new Promise((done) => requestAnimationFrame(done))
  while (isWorking())
  return [first, places()]
}

const everyQuestionPassedOver = (answers: Answers): readonly string[] =>
  catalogue.questions.map(({ id }) => id).filter((id) => !(id in answers))

const widths = [320, 390, 1280]

const chance = chanceFrom(seed)

/** Those of all people who are looked at, at this width, in this run. */
const atWidth = (): readonly (typeof people)[number][] => people.filter(() => isInShare(chance))

test.for(widths.map((width) => [width, atWidth()] as const))(
  'the lists of everybody stay where they are when they come to say how firm they are, at a width of %i',
  async ([width, some], { browser, address }) => {
    const { page } = await visitGuide(browser, address, (fresh) => fresh.setViewportSize({ width, height: 800 }))
    const moved: string[] = []
    for (const { who, answers: sheet } of some) {
      const kept = toSave(catalogue, { sheet, passedOver: everyQuestionPassedOver(sheet.answers) })
      await keepInTab(page, kept)
      await page.reload()
      const button = page.getByRole('button', { name: catalogue.words['see-groups'], exact: true })
      const [first, last] = await button.evaluate(placesAtFirstAndLast, notYet)
      if (first !== last) moved.push(`${who}: ${first} became ${last}`)
    }
    expect(moved).toEqual([])
    await page.context().close()
  },
)
