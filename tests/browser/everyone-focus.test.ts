import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { placeOf } from '../conversation-step.ts'
import { catalogue } from './answering.ts'
import { tabThrough } from './everyone.ts'
import { test } from './guide-test.ts'
import { type PageState, pageStates, reach } from './page-states.ts'
import { plantedFault } from './planted-fault.ts'

const sizes = [
  { width: 320, height: 256 },
  { width: 390, height: 844 },
] as const
let states = 0

afterAll(() => console.log(`${states} page states were tabbed through: nothing that has the focus is covered or out of order`))

/** Where the focus belongs once a state is reached: on what the step before has just brought up. */
const focusTold = ({ at, reached: { situation, besides, planted, pressed } }: PageState): string => {
  const errors = besides.some((step) => 'press' in step && step.press === catalogue.words.continue)
  if (errors) return 'the error summary'
  // Whoever has just loaded the page begins at its top, with the skip links.
  if (at !== undefined) return 'the top'
  if (planted) return 'the heading'
  const place = placeOf(situation)
  if (place === 'recommending.reconsidering') return 'an option'
  const moved = situation.context.undo || pressed === catalogue.words.undo
  if (place === 'recommending.reading' && moved) return 'what moved'
  return place === 'greeting' && !situation.context.aside ? 'the top' : 'the heading'
}

const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused?.matches('h1')) return 'the heading'
    if (focused?.matches('.changes h2')) return 'what moved'
    if (focused?.matches('.error-summary')) return 'the error summary'
    if (focused?.matches('main input')) return 'an option'
    return focused === document.body ? 'the top' : `${focused?.tagName} "${focused?.textContent}"`
  })

const faultsOfFocus = async (page: Page, state: PageState): Promise<readonly string[]> => {
  const [expected, focus] = [focusTold(state), await focusOf(page)]
  const faults = focus === expected ? [] : [`the focus is on ${focus} instead of ${expected}`]
  // Cards that are still on their way are not where the focus will find them.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  for (const size of sizes) {
    await page.setViewportSize(size)
    faults.push(...(await tabThrough(page)).map((fault) => `${size.width} x ${size.height}: ${fault}`))
  }
  return faults
}

const different = pageStates.filter(({ likeAnother }) => !likeAnother)
const halves = [0, 1].map((half): readonly PageState[] => different.filter((_state, nth) => nth % 2 === half))

describe.concurrent('every page state, by keyboard, in forced colours', () => {
  test.for(halves.map((half, nth) => [nth + 1, half] as const))(
    'the focus goes where the step leads, is drawn, never covered and follows the page: half %i of them',
    { timeout: 900_000 },
    async ([, half], { visit: { page, address, said } }) => {
      await page.emulateMedia({ forcedColors: 'active' })
      const faults: string[] = []
      for (const state of half) {
        await reach(page, address, state)
        states++
        faults.push(...(await faultsOfFocus(page, state)).map((fault) => `${state.name}: ${fault}`))
      }
      said.splice(0, said.length, ...said.filter((line) => !line.includes(plantedFault)))
      expect(faults).toEqual([])
    },
  )
})

test('in forced colours, what is chosen is told by its mark and not by colour alone', async ({ visit: { page, address } }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const id of ['who-for', 'concern']) {
    const state = pageStates.find(({ name }) => name === `the question ${id}`)
    expect(state, id).toBeDefined()
    if (state) await reach(page, address, state)
    await page.locator('main input').first().check()
    const boxes = await page.locator('main .option').evaluateAll((options) =>
      options.map((option) => {
        const input = option.querySelector('input')
        // The browser's own mark, a dot or a tick, is drawn only where nothing replaced it.
        return [input?.checked, input && getComputedStyle(input).appearance, getComputedStyle(option).borderStyle]
      }),
    )
    const [chosen, ...others] = boxes
    expect(chosen).toEqual([true, 'auto', 'solid'])
    for (const other of others) expect(other).toEqual([false, 'auto', 'solid'])
  }
})
