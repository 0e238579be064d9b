import { afterAll, describe, expect } from 'vitest'
import { test } from './guide-test.ts'
import { axeFaults, faultsForEyesAndFingers, faultsOfTheFrame } from './look.ts'
import { plantedFault } from './planted-fault.ts'
import { walks } from './screens.ts'

const widths = [320, 1280]
const schemes = ['light', 'dark'] as const
let runs = 0
let screens = 0

afterAll(() => console.log(`${runs} runs of axe over ${screens} screens, every rule on`))

describe.concurrent('every screen, in light and dark, narrow and wide', () => {
  test.for(walks.map((walk, nth) => [nth === 0 ? 'the conversation' : 'the pages around it', walk] as const))(
    '%s',
    { timeout: 180_000 },
    async ([, walk], { visit: { page, address, said } }) => {
      const faults: string[] = []
      for (const { name, reach } of walk) {
        await reach(page, address)
        screens++
        faults.push(...(await faultsOfTheFrame(page)).map((fault) => `${name}: ${fault}`))
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          for (const colorScheme of schemes) {
            await page.emulateMedia({ colorScheme })
            const found = [...(await axeFaults(page)), ...(await faultsForEyesAndFingers(page))]
            faults.push(...found.map((fault) => `${name}, ${colorScheme}, ${width} px: ${fault}`))
            runs++
          }
        }
      }
      expect(faults).toEqual([])
      said.splice(0, said.length, ...said.filter((line) => !line.includes(plantedFault)))
    },
  )
})
