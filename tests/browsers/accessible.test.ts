import { beforeAll, expect, test } from 'vitest'
import { axeFaults } from '../page/look.ts'
import { asPage } from './as-page.ts'
import { guideAddress, inEach, withTab } from './engine-test.ts'
import type { Engine } from './engine.ts'
import { pageStates, reach } from './states.ts'
import { minutes } from '../support/limits.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { isInShare } from '../support/share.ts'

const chance = chanceFrom(seed)
const states = pageStates.filter(() => isInShare(chance))

inEach(['firefox', 'webkit'], (name, open) => {
  let engine: Engine
  let runs = 0
  beforeAll(async () => {
    engine = await open()
    return async () => {
      console.log(`${engine.version}: ${runs} page states seen by axe, every rule on, at 390 x 844.`)
      await engine.close()
    }
  })

  test(`${name}: axe finds nothing wrong with any page state`, { timeout: minutes(30) }, async () => {
    const faults: string[] = []
    for (const state of states) {
      await withTab(engine, async (tab) => {
        await reach(tab, state, guideAddress)
        expect(await tab.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([390, 844])
        faults.push(...(await axeFaults(asPage(tab))).map((fault) => `${state.name}: ${fault}`))
        runs++
      })
    }
    expect(faults).toEqual([])
    expect(runs).toBe(states.length)
  })
})
