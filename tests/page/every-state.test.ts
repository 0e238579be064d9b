import type { Browser, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { minutes } from '../support/limits.ts'
import { atLeast } from '../support/share.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { type Seen, seeByAxe, seeDrawnByAxe, seeWithinByAxe } from './axe.ts'
import { goOn, inChains } from './chains.ts'
import { faintEdges } from './contrast.ts'
import { doubledText, faultsOfOrder, motion, restyle, spilledWords, tabThrough, wideSpacing } from './everyone.ts'
import { faultsOfFocus } from './focus.ts'
import { quickTest as test, visitGuide } from './guide-test.ts'
import { faultsOfTheWay } from './is-reached.ts'
import { faultsForEyesAndFingers, faultsOfTheFrame } from './look.ts'
import { type PageState, pageStates, reach } from './page-states.ts'
import { plantedFault } from './planted-fault.ts'

/** A page in a window of 1280 x 1024, made four times as large. */
const smallest = { width: 320, height: 256 }
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 1024 }

/**
 * What every page state has to pass; one that differs from another in its words alone passes the first three, on a phone by day.
 * Axe has all its rules on in each of them, those that hang on how the page is drawn in one of two looks; our own checks of eyes
 * and fingers look in all. tests/page/deep/accessible.test.ts looks at every state by axe in every window with all rules, and tabs
 * through it on a phone too.
 */
const checks = {
  way: 'the steps lead where the conversation says, and the frame is whole',
  axe: 'axe finds nothing, on a phone by day or in the smallest window in the dark',
  eyes: 'targets are large enough, words and edges have contrast, nothing scrolls sideways',
  words: 'no words spill, with wide spacing and with text twice as large too',
  order: 'what is read next stands below, and no heading leaves out a level',
  motion: 'nothing moves for people who asked for less motion',
  focus: 'the focus goes where the step leads',
  keys: 'by keyboard in forced colours, the focus is drawn, never covered, and follows the page',
} as const
type Check = keyof typeof checks

type Note = (check: Check, where: string, faults: readonly string[]) => void

const counted = { states: 0, axe: 0, resolved: 0, tabbed: 0 }

const lookByAxe = async (page: Page, where: string, note: Note, see: (page: Page) => Promise<Seen>): Promise<void> => {
  const { violations, unresolved, resolved } = await see(page)
  note('axe', where, [...violations, ...unresolved])
  note('eyes', where, await faultsForEyesAndFingers(page))
  counted.axe++
  counted.resolved += resolved.length
}

/** Every state; of those that differ from another in their words alone a third, drawn by chance: the deep run looks at them all. */
const alike = atLeast(
  1 / 3,
  pageStates.filter(({ likeAnother }) => likeAnother),
  chanceFrom(seed),
)
const seen = pageStates.filter((state) => !state.likeAnother || alike.includes(state))

/** Every other state is drawn for axe by day, and the rest in the dark, but for those that are not looked at in the dark. */
const isDrawnByDay = (state: PageState): boolean => state.likeAnother || pageStates.indexOf(state) % 2 === 0

/** A state as it has just been reached on a phone by day. */
const look = async (page: Page, state: PageState, note: Note): Promise<void> => {
  note('focus', 'as it is reached', await faultsOfFocus(page, state))
  note('way', 'as it is reached', [...(await faultsOfTheWay(page, state)), ...(await faultsOfTheFrame(page))])
  await lookByAxe(page, 'on a phone by day', note, isDrawnByDay(state) ? seeByAxe : seeWithinByAxe)
}

/** In the smallest window in the dark, and for people who set the page for their eyes, or use no pointer. */
const lookFurther = async (page: Page, state: PageState, note: Note): Promise<void> => {
  await page.setViewportSize(smallest)
  await page.emulateMedia({ colorScheme: 'dark' })
  if (isDrawnByDay(state)) note('eyes', 'in the smallest window in the dark', await faultsForEyesAndFingers(page))
  else await lookByAxe(page, 'in the smallest window in the dark', note, seeDrawnByAxe)
  note('words', '320 x 256', await spilledWords(page))
  await restyle(page, wideSpacing)
  note('words', 'wide spacing at 320 x 256', await spilledWords(page))
  await page.setViewportSize(phone)
  note('words', 'wide spacing on a phone', await spilledWords(page))
  await restyle(page, doubledText)
  note('words', 'text twice as large on a phone', await spilledWords(page))
  await page.setViewportSize(smallest)
  note('words', 'text twice as large at 320 x 256', await spilledWords(page))
  note('eyes', 'text twice as large at 320 x 256', await faultsForEyesAndFingers(page))
  await page.setViewportSize(desk)
  note('words', 'text twice as large at a desk', await spilledWords(page))
  await restyle(page, '')
  note('order', 'at a desk', await faultsOfOrder(page))
  note('eyes', 'edges in the dark', await faintEdges(page))
  await page.emulateMedia({ colorScheme: 'light' })
  note('eyes', 'edges by day', await faintEdges(page))
  note('eyes', 'at a desk by day', await faultsForEyesAndFingers(page))
  note('motion', 'at a desk', await motion(page))
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize(smallest)
  note('keys', '320 x 256', await tabThrough(page))
  counted.tabbed++
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize(phone)
  note('order', 'on a phone', await faultsOfOrder(page))
}

/** Takes one chain after another from those that are left, in a tab of its own, and does everything to each of its states. */
const walk = async (
  browser: Browser,
  address: string,
  left: PageState[][],
  noteIn: (state: PageState) => Note,
): Promise<void> => {
  const { page, said } = await visitGuide(browser, address)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (let chain = left.shift(); chain; chain = left.shift()) {
    for (const [nth, state] of chain.entries()) {
      const note = noteIn(state)
      await page.setViewportSize(phone)
      await page.emulateMedia({ colorScheme: 'light' })
      const before = chain[nth - 1]
      await (before ? goOn(page, before, state) : reach(page, address, state))
      await look(page, state, note)
      if (!state.likeAnother) await lookFurther(page, state, note)
      note(
        'way',
        'the console',
        said.splice(0).filter((line) => !line.includes(plantedFault)),
      )
      counted.states++
    }
  }
  await page.context().close()
}

describe('every page state', () => {
  const found: Partial<Record<Check, string[]>> = {}

  test('is reached once, and looked at in every way', { timeout: minutes(20) }, async ({ browser, address }) => {
    const left = inChains(seen)
    expect(left.length).toBeLessThan(seen.length)
    const noteIn =
      (state: PageState): Note =>
      (check, where, faults) => {
        const all = (found[check] ??= [])
        all.push(...faults.map((fault) => `${state.name}, ${where}: ${fault}`))
      }
    await Promise.all([0, 1].map(() => walk(browser, address, left, noteIn)))
    console.log(
      `${counted.states} page states; ${counted.axe} runs of axe, every rule once in each, ${counted.resolved} incomplete, resolved by ` +
        `checks of our own; ${counted.tabbed} read by people who set the page for their eyes, and tabbed through`,
    )
    expect(counted.states).toBe(seen.length)
    expect(Object.keys(found).toSorted()).toEqual(Object.keys(checks).toSorted())
  })

  test.for(Object.entries(checks) as [Check, string][])('%s: %s', ([check]) => {
    expect(found[check]).toEqual([])
  })
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
