import { afterAll, describe, expect } from 'vitest'
import { seeByAxe } from './axe.ts'
import { test } from './guide-test.ts'
import { faultsOfTheWay } from './is-reached.ts'
import { faultsForEyesAndFingers, faultsOfTheFrame } from './look.ts'
import { pageStates, reach } from './page-states.ts'
import { plantedFault } from './planted-fault.ts'

/** The smallest window in the dark, and a phone by day. tests/deep/accessible.test.ts looks at many more. */
const looks = [
  { width: 320, height: 256, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
] as const
let runs = 0
let states = 0
let resolved = 0

afterAll(() =>
  console.log(
    `${runs} runs of axe over ${states} page states, every rule on; ${resolved} incomplete, resolved by checks of our own`,
  ),
)

const halves = [0, 1].map((half) => pageStates.filter((_state, nth) => nth % 2 === half))

describe.concurrent('every page state, small in the dark and on a phone by day', () => {
  test.for(halves.map((half, nth) => [nth + 1, half] as const))(
    'half %i of them',
    { timeout: 900_000 },
    async ([, half], { visit: { page, address, said } }) => {
      const faults: string[] = []
      for (const state of half) {
        await reach(page, address, state)
        states++
        const here = [...(await faultsOfTheWay(page, state)), ...(await faultsOfTheFrame(page))]
        faults.push(...here.map((fault) => `${state.name}: ${fault}`))
        for (const { width, height, colorScheme } of looks) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme })
          const seen = await seeByAxe(page)
          const found = [...seen.violations, ...seen.unresolved, ...(await faultsForEyesAndFingers(page))]
          faults.push(...found.map((fault) => `${state.name}, ${colorScheme}, ${width} px: ${fault}`))
          resolved += seen.resolved.length
          runs++
        }
      }
      said.splice(0, said.length, ...said.filter((line) => !line.includes(plantedFault)))
      expect(faults).toEqual([])
    },
  )
})
