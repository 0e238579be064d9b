import type { Page } from 'playwright-core'
import { afterAll, describe, expect } from 'vitest'
import { faintEdges } from './contrast.ts'
import { doubledText, faultsOfOrder, motion, restyle, spilledWords, wideSpacing } from './everyone.ts'
import { test } from './guide-test.ts'
import { faultsForEyesAndFingers } from './look.ts'
import { type PageState, pageStates, reach } from './page-states.ts'
import { plantedFault } from './planted-fault.ts'

/** A page in a window of 1280 x 1024, made four times as large. */
const fourTimesAsLarge = { width: 320, height: 256 }
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 1024 }
let states = 0

afterAll(() =>
  console.log(`${states} page states read at 320 x 256, with wide spacing, with text twice as large, and in reading order`),
)

const lookAt = async (
  page: Page,
  size: { width: number; height: number },
  css: string,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  await page.setViewportSize(size)
  await restyle(page, css)
  return look(page)
}

/** Everything that somebody would miss who needs the page larger, wider spaced, without motion, or read out in order. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const looks = {
    '320 x 256': await lookAt(page, fourTimesAsLarge, '', spilledWords),
    'wide spacing at 320 x 256': await lookAt(page, fourTimesAsLarge, wideSpacing, spilledWords),
    'wide spacing on a phone': await lookAt(page, phone, wideSpacing, spilledWords),
    'text twice as large on a phone': await lookAt(page, phone, doubledText, spilledWords),
    'text twice as large at a desk': await lookAt(page, desk, doubledText, spilledWords),
    'reading order on a phone': await lookAt(page, phone, '', faultsOfOrder),
    'reading order at a desk': await lookAt(page, desk, '', faultsOfOrder),
    'targets and contrast at a desk': await faultsForEyesAndFingers(page),
    'edges by day': await faintEdges(page),
    'edges in the dark': (await page.emulateMedia({ colorScheme: 'dark' }), await faintEdges(page)),
    motion: await motion(page),
  }
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  return Object.entries(looks).flatMap(([name, faults]) => faults.map((fault) => `${name}: ${fault}`))
}

const different = pageStates.filter(({ likeAnother }) => !likeAnother)
const halves = [0, 1].map((half): readonly PageState[] => different.filter((_state, nth) => nth % 2 === half))

describe.concurrent('every page state, read by people who set it for their eyes', () => {
  test.for(halves.map((half, nth) => [nth + 1, half] as const))(
    'no words spill, the order holds and nothing moves: half %i of them',
    { timeout: 900_000 },
    async ([, half], { visit: { page, address, said } }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const faults: string[] = []
      for (const state of half) {
        await reach(page, address, state)
        states++
        faults.push(...(await faultsOf(page)).map((fault) => `${state.name}: ${fault}`))
      }
      said.splice(0, said.length, ...said.filter((line) => !line.includes(plantedFault)))
      expect(faults).toEqual([])
    },
  )
})
