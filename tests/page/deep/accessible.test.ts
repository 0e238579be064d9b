import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { seeByAxe } from '../axe.ts'
import { tabThrough } from '../everyone.ts'
import { quickTest as test } from '../guide-test.ts'
import { faultsForEyesAndFingers } from '../look.ts'
import { type PageState, pageStates, reach } from '../page-states.ts'
import { plantedFault } from '../planted-fault.ts'
import { minutes } from '../../support/limits.ts'
import { chanceFrom, seed } from '../../support/sheets.ts'
import { isInShare } from '../../support/share.ts'

/** How the page may be asked to look: each differs from the one before in everything that it names. */
const media = [
  { name: 'light', emulate: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } },
  { name: 'dark', emulate: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' } },
  { name: 'high contrast', emulate: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' } },
  { name: 'forced colours', emulate: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' } },
] as const

const phone = { width: 390, height: 844 }
const windows = [{ width: 320, height: 256 }, phone, { width: 1280, height: 800 }] as const

const leastRuns = 400
let runs = 0
let violations = 0
let unresolved = 0
const resolved = new Map<string, number>()

afterAll(() => {
  const by = [...resolved].map(([check, times]) => `${check} ${times}`).join(', ')
  const incomplete = [...resolved.values()].reduce((sum, times) => sum + times, 0)
  console.log(
    `${runs} runs of axe over ${states.length} of ${pageStates.length} page states: ${violations} violations, ${unresolved} unresolved; ` +
      `${incomplete} incomplete resolved by: ${by === '' ? 'nothing, for there were none' : by}`,
  )
})

const look = async (page: Page): Promise<readonly string[]> => {
  const seen = await seeByAxe(page)
  runs++
  violations += seen.violations.length
  unresolved += seen.unresolved.length
  for (const check of seen.resolved) resolved.set(check, (resolved.get(check) ?? 0) + 1)
  return [...seen.violations, ...seen.unresolved, ...(await faultsForEyesAndFingers(page))]
}

/** What a person who uses no pointer would trip over on a phone. In the smallest window, tests/page/every-state.test.ts tabs. */
const faultsByKeys = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize(phone)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const faults = await tabThrough(page)
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  return faults
}

/** Everything that is wrong with a state of the page, in every medium and window, and by keyboard; the page is loaded once. */
const faultsOf = async (page: Page, address: string, state: PageState): Promise<readonly string[]> => {
  const faults: string[] = []
  await reach(page, address, state)
  for (const size of windows) {
    await page.setViewportSize(size)
    for (const { name, emulate } of media) {
      await page.emulateMedia(emulate)
      const where = `${state.name}, ${name}, ${size.width} x ${size.height}`
      faults.push(...(await look(page)).map((fault) => `${where}: ${fault}`))
    }
  }
  if (!state.likeAnother)
    faults.push(...(await faultsByKeys(page)).map((fault) => `${state.name}, by keyboard on a phone: ${fault}`))
  return faults
}

const chance = chanceFrom(seed)
const states = pageStates.filter(() => isInShare(chance))
const halves = [0, 1].map((half) => states.filter((_state, nth) => nth % 2 === half))

describe.concurrent('every page state, in every medium and window', () => {
  test.for(halves.map((half, nth) => [nth + 1, half] as const))(
    'half %i of them',
    { timeout: minutes(40) },
    async ([, half], { visit: { page, address, said } }) => {
      const faults: string[] = []
      for (const state of half) faults.push(...(await faultsOf(page, address, state)))
      said.splice(0, said.length, ...said.filter((line) => !line.includes(plantedFault)))
      expect(faults).toEqual([])
    },
  )

  test('there are as many runs as were promised', () => {
    expect(pageStates.length * windows.length * media.length).toBeGreaterThanOrEqual(leastRuns)
    expect(states.length).toBeGreaterThan(0)
  })
})
