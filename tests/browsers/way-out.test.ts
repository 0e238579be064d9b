import { beforeAll, expect, test } from 'vitest'
import { askOf, catalogue, questionCalled } from '../page/answering.ts'
import { headingOf, untilHeading } from './answering.ts'
import { guideAddress, inEach, neutralSite, withTab } from './engine-test.ts'
import type { Engine } from './engine.ts'
import { askSite } from './leave-slowly.ts'
import { firstQuestion, roads } from './roads.ts'
import { type Sight, see, tellingTextsBeside } from './telling.ts'
import { awaySite, guideThatIs, openGuide, untilAt, wayOut } from './visiting.ts'
import { until } from './waiting.ts'
import { sightsOfStep, wander } from './wandering.ts'
import { minutes } from '../support/limits.ts'

const { groups } = catalogue
const siteBefore = `${neutralSite}/before`
const moves = 6

inEach(['firefox', 'webkit', 'chromium'], (name, open) => {
  let engine: Engine
  let tellingTexts: (sight: Sight) => readonly string[]
  beforeAll(async () => {
    engine = await open()
    tellingTexts = await withTab(engine, async (tab) => {
      await openGuide(tab, guideAddress)
      const firstPage = await see(tab)
      await firstQuestion(tab, guideAddress)
      return tellingTextsBeside(firstPage, await see(tab))
    })
    return engine.close
  })

  /** What of an answer is shown or kept by these. */
  const told = (sights: readonly Sight[]): readonly string[] =>
    sights.flatMap((sight) => [...tellingTexts(sight), ...(sight.stored > 0 ? ['something is stored'] : [])])

  test.for(roads)(
    `${name}: the way out leads out $road`,
    { timeout: minutes(10) },
    ({ changed, reach, leave, ends, getsBehind }) =>
      withTab(engine, async (tab) => {
        const guide = changed === undefined ? guideAddress : guideThatIs(changed)
        await tab.goto(siteBefore)
        await reach(tab, guide)
        await leave(tab)
        await untilAt(tab, ends ?? awaySite)
        // Where the history throws, a page cannot be asked to go on through it, so that only the first step is looked at.
        // Where Back gets behind the guide there is a step, which a busy browser may be long in taking.
        const first = getsBehind ? await sightsOfStep(tab, -1) : []
        const behind = [...first, ...(await wander(tab, -1, getsBehind ? moves - 1 : 1))]
        const ahead = getsBehind ? await wander(tab, 1, moves) : []
        expect(told([...behind, ...ahead])).toEqual([])
        expect(first[0]?.address).toBe(getsBehind ? siteBefore : undefined)
        expect(ahead.filter(({ address }) => address.includes('#'))).toEqual([])
      }),
  )

  test(`${name}: a group's address does not stay in the list that Forward has`, () =>
    withTab(engine, async (tab) => {
      await tab.goto(siteBefore)
      await openGuide(tab, `${guideAddress}#al-anon`)
      await untilHeading(tab, groups.find(({ id }) => id === 'al-anon')?.name ?? '')
      await tab.click(wayOut)
      await untilAt(tab, awaySite)
      const listed = (await tab.entries?.()) ?? []
      const behind = await wander(tab, -1, 3)
      // Where the list cannot be read, the other site is slow, so that what Forward brings up on the way to it can be looked at.
      const userAgent = await tab.evaluate(() => navigator.userAgent)
      await askSite(userAgent, 'hold')
      const ahead = await wander(tab, 1, engine.seesPagesBeingLeft ? 3 : 0, 'as long as the site is held')
      await askSite(userAgent, 'release')
      const addresses = [...listed, ...[...behind, ...ahead].map(({ address }) => address)]
      expect(addresses.filter((address) => address.includes('al-anon'))).toEqual([])
    }))

  test(`${name}: a guide in a frame takes the whole window away with it`, () =>
    withTab(engine, async (tab) => {
      const inFrame = (script: string): Promise<unknown> =>
        tab.evaluate(`(() => { const page = document.querySelector('iframe').contentDocument; ${script} })()`)
      await tab.goto(guideThatIs('framed'))
      await until('the guide in its frame', () =>
        tab.evaluate(() => {
          const page = document.querySelector('iframe')?.contentDocument
          return page?.querySelector('main h1') && page.querySelector('#served') === null
        }),
      )
      await inFrame("[...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Start').click()")
      await until('the first question', () =>
        tab.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelector('main input') != null),
      )
      await inFrame("page.querySelector('.leave').click()")
      await untilAt(tab, awaySite)
      expect(told(await wander(tab, -1, 3))).toEqual([])
    }))

  test.for(['wheel', 'compositionstart', 'pointerdown'])(`${name}: Shift held for a %s is no press of Shift alone`, (thing) =>
    withTab(engine, async (tab) => {
      await firstQuestion(tab, guideAddress)
      const announced = await tab.evaluate((type) => {
        const happen = (event: Event): boolean => document.body.dispatchEvent(event)
        const status = document.querySelector('#leaving')
        for (let times = 0; times < 3; times++) {
          happen(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }))
          happen(new Event(type, { bubbles: true }))
          happen(new KeyboardEvent('keyup', { key: 'Shift', bubbles: true }))
        }
        return status?.textContent
      }, thing)
      expect(announced).toBe('')
      expect(await headingOf(tab)).toBe(askOf(questionCalled('who-for'), {}))
    }),
  )
})
