import { beforeAll, expect, test } from 'vitest'
import { askOf, catalogue, labelsOf, questionCalled } from '../page/answering.ts'
import { answerUntil, headingOf, startAgain, untilHeading } from './answering.ts'
import { guideAddress, inEach, neutralSite, withTab } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { firstQuestion } from './roads.ts'
import { answerSome, awaySite, guideThatIs, openGuide, pressButton, untilAt, wayOut } from './visiting.ts'
import { type Sight, see, tellingTextsBeside } from './telling.ts'
import { until } from './waiting.ts'
import { step, wander } from './wandering.ts'

const { words } = catalogue
const between = `${neutralSite}/between`
const fourth = askOf(questionCalled('family-goal'), { 'who-for': 'someone-else' })
const third = questionCalled('concern')
const said = { 'who-for': 'someone-else', concern: ['alcohol'] }

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

  const inTab = (use: (tab: Tab) => Promise<void>) => (): Promise<void> => withTab(engine, use)

  test(
    `${name}: whoever comes back from another site finds the visit as it was, hidden as long as it was at rest`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await tab.evaluate(() => {
        window.scrollTo(0, 40)
        document.querySelector<HTMLElement>('main label input')?.focus({ preventScroll: true })
        const note = (): void => void Reflect.set(window, 'atRest', document.documentElement.style.display)
        window.addEventListener('pagehide', note)
      })
      const before = await tab.evaluate(() => [window.scrollY, document.activeElement?.outerHTML])
      await tab.goto(between)
      await step(tab, -1)
      await untilHeading(tab, fourth)
      const kept = await tab.evaluate(() => Reflect.get(window, 'atRest') as string | undefined)
      // A Chromium may have been built to keep no page: then it loads afresh, at the question that is still open.
      expect(kept).toBe(name === 'chromium' && kept === undefined ? undefined : 'none')
      const now = await tab.evaluate(() => [window.scrollY, document.activeElement?.outerHTML])
      expect(now).toEqual(kept === undefined ? now : before)
      await pressButton(tab, words.back)
      await untilHeading(tab, askOf(third, said))
      expect(await tab.evaluate(() => [...document.querySelectorAll('input:checked')].length)).toBe(labelsOf(third, said).length)
    }),
  )

  test(
    `${name}: after leaving, no earlier visit in the tab shows anything, by Back or Forward`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await tab.goto(between)
      await openGuide(tab, guideAddress)
      await untilHeading(tab, fourth)
      await tab.click(wayOut)
      await untilAt(tab, awaySite)
      const sights = [...(await wander(tab, -1, 7)), ...(await wander(tab, 1, 7))]
      expect(sights.some(({ address }) => address === between)).toBe(true)
      expect(told(sights)).toEqual([])
    }),
  )

  test(
    `${name}: after starting again, no earlier visit in the tab shows or stores anything`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await tab.goto(between)
      await openGuide(tab, guideAddress)
      await answerUntil(tab, {})
      await pressButton(tab, words['see-groups'])
      await startAgain(tab)
      await untilHeading(tab, words['start-title'])
      const sights = [...(await wander(tab, -1, 12)), ...(await wander(tab, 1, 12))]
      expect(sights.some(({ address }) => address === between)).toBe(true)
      expect(told(sights)).toEqual([])
    }),
  )

  test.for(['leave', 'start-again'] as const)(
    `${name}: where pages cannot tell each other anything, none that was left behind wakes after "%s"`,
    (how) =>
      withTab(engine, async (tab) => {
        const guide = guideThatIs('without-channels')
        await answerSome(tab, guide)
        // Another page then cuts off what Forward led to, and the history is no longer than before.
        await step(tab, -3)
        await tab.goto(between)
        await openGuide(tab, guide)
        await untilHeading(tab, fourth)
        if (how === 'leave') await tab.click(wayOut)
        else {
          await answerUntil(tab, {})
          await pressButton(tab, words['see-groups'])
          await startAgain(tab)
        }
        await (how === 'leave' ? untilAt(tab, awaySite) : untilHeading(tab, words['start-title']))
        expect(told([...(await wander(tab, -1, 7)), ...(await wander(tab, 1, 7))])).toEqual([])
      }),
  )

  test(
    `${name}: what was said in a new visit is not taken for that of an old one`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await tab.goto(between)
      await openGuide(tab, guideAddress)
      await tab.click(wayOut)
      await untilAt(tab, awaySite)
      await openGuide(tab, guideAddress)
      await pressButton(tab, words.start)
      await answerUntil(tab, { 'who-for': 'me' }, 'age')
      const kept = await tab.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
      const sights = await wander(tab, -1, 8)
      expect(sights.flatMap(tellingTexts).join(' ')).not.toContain(fourth)
      await openGuide(tab, guideAddress)
      expect(await tab.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).toBe(kept)
    }),
  )

  test(
    `${name}: starting again behind a page at rest is known to it when Forward leads there`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await step(tab, -4)
      await untilHeading(tab, words['start-title'])
      await tab.goto(between)
      await openGuide(tab, guideAddress)
      await untilHeading(tab, fourth)
      await step(tab, -1)
      await step(tab, -1)
      await untilHeading(tab, words['start-title'])
      await startAgain(tab)
      expect(told([...(await wander(tab, 1, 4)), ...(await wander(tab, -1, 4))])).toEqual([])
    }),
  )

  test(
    `${name}: a page that its own link led away from before the script came shows nothing of what was ticked`,
    inTab(async (tab) => {
      const guide = guideThatIs('inline-script-alone')
      await openGuide(tab, guide)
      await pressButton(tab, words.start)
      await tab.evaluate(() => document.querySelector<HTMLElement>('main label input')?.click())
      // From the address that it has already, the link would take the place of this page.
      await tab.evaluate(() => (window.location.hash = 'served-help'))
      await tab.evaluate(() => document.querySelector<HTMLElement>('.brand a')?.click())
      await untilHeading(tab, words['start-title'])
      await tab.click(wayOut)
      await untilAt(tab, awaySite)
      expect(told([...(await wander(tab, -1, 4)), ...(await wander(tab, 1, 4))])).toEqual([])
    }),
  )

  test(
    `${name}: whoever wants nothing kept has nothing stored, and no page at rest or loaded again shows an answer`,
    inTab(async (tab) => {
      await openGuide(tab, guideAddress)
      await tab.click({ what: 'button', name: words['keep-nothing'] })
      await pressButton(tab, words.start)
      await answerUntil(tab, { 'who-for': 'someone-else', age: 'adult' }, 'concern')
      expect((await see(tab)).stored).toBe(0)
      await tab.goto(between)
      expect(told([await step(tab, -1)])).toEqual([])
      expect(await headingOf(tab)).toBe(words['start-title'])
    }),
  )

  test(
    `${name}: what was kept is forgotten as soon as nothing is to be kept`,
    inTab(async (tab) => {
      await answerSome(tab, guideAddress)
      await tab.evaluate(() => (window.location.hash = 'safety'))
      await untilHeading(tab, words.safety)
      expect((await see(tab)).stored).toBe(1)
      await tab.click({ what: 'button', name: words['keep-nothing'] })
      await until('an empty store', async () => (await tab.evaluate(() => window.sessionStorage.length)) === 0)
      await tab.reload()
      await untilHeading(tab, words.safety)
      expect(told([...(await wander(tab, -1, 5)), ...(await wander(tab, 1, 5))]).filter((text) => text !== words.safety)).toEqual(
        [],
      )
    }),
  )

  test(
    `${name}: where storage is forbidden, a page at rest starts afresh`,
    inTab(async (tab) => {
      await answerSome(tab, guideThatIs('storage-that-throws'))
      await tab.goto(between)
      expect(told([await step(tab, -1)])).toEqual([])
      expect(await headingOf(tab)).toBe(words['start-title'])
    }),
  )
})
