import { beforeAll, expect, test } from 'vitest'
import { guides, inEach, neutralSite, withTab } from './engine-test.ts'
import type { Engine, Tab } from './engine.ts'
import { askSite, leaveSlowly } from './leave-slowly.ts'
import { firstQuestion } from './roads.ts'
import { type PageState, pageStates, reach } from './states.ts'
import { type Sight, see, tellingTextsBeside } from './telling.ts'
import { answerSome, awaySite, openGuide, untilAt, wayOut } from './visiting.ts'
import { until } from './waiting.ts'
import { wander } from './wandering.ts'
import { type WayOut, waysOut } from './ways-out.ts'
import { minutes } from '../support/limits.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { isInShare } from '../support/share.ts'

const moves = 10
const siteBefore = `${neutralSite}/before`

/** After so many states with a fault the others are not looked at, so that a way out that is broken is known soon. */
const enoughToKnow = 8

/** Page states that differ in what stands behind and ahead of them. */
const statesUnkept = [
  'the first page',
  'the question goal',
  'the results of every question',
  'a group, by a link from the list',
  '#safety',
]

/** The states that are left by this way in this run: other ones for each way, and those that differ most in every run. */
const shareOfStates = (way: WayOut): readonly PageState[] => {
  const chance = chanceFrom(seed + waysOut.findIndex(([, one]) => one === way))
  return pageStates.filter(({ name }) => isInShare(chance) || statesUnkept.includes(name))
}

inEach(['firefox', 'webkit', 'chromium'], (name, open) => {
  let engine: Engine
  let tellingTexts: (sight: Sight) => readonly string[]
  let tellingAfresh: (sight: Sight) => readonly string[]
  let cases = 0
  const notShown: string[] = []

  const tell = (): void => {
    console.log(`${engine.version}: left ${cases} times (page states x ways).`)
    for (const what of new Set(notShown))
      console.log(`${engine.version}: not shown in ${notShown.filter((one) => one === what).length} of them: ${what}.`)
  }

  beforeAll(async () => {
    engine = await open()
    await withTab(engine, async (tab) => {
      await openGuide(tab, guides.kept)
      const firstPage = await see(tab)
      tellingTexts = tellingTextsBeside(firstPage)
      await firstQuestion(tab, guides.kept)
      // An earlier page that has started afresh puts the first question to anybody, if Forward leads on in it.
      tellingAfresh = tellingTextsBeside(firstPage, await see(tab))
    })
    return () => (tell(), engine.close())
  })

  test(`${name}: the back/forward cache is on`, async () => {
    const kept = await withTab(engine, async (tab) => {
      await tab.goto(siteBefore)
      await tab.goto(`${neutralSite}/probe`)
      await tab.evaluate(() => window.history.back())
      await until('the page before', async () => (await tab.evaluate(() => window.location.href)) === siteBefore)
      return until('how it came', () =>
        tab.evaluate(() =>
          Reflect.get(window, 'cameFromMemory') === true ? 'kept' : document.readyState === 'complete' && 'loaded afresh',
        ),
      )
    })
    console.log(`${engine.version}: a plain page that Back leads to was ${kept}.`)
    // A Chromium may have been built to keep none; the other two keep pages, and the tests below lean on it.
    expect(kept).toMatch(name === 'chromium' ? /^(kept|loaded afresh)$/ : /^kept$/)
  })

  /** An earlier visit of the same tab: a few answers, another site, the guide once more, which takes them up, and out of it. */
  const visitEarlier = async (tab: Tab, guide: string): Promise<void> => {
    await answerSome(tab, guide)
    await tab.goto(`${neutralSite}/between`)
    await openGuide(tab, guide)
    await tab.click(wayOut)
    await untilAt(tab, awaySite)
  }

  /** Everything that is wrong with leaving this state of the page by this way. */
  const faultsOfLeaving = async (tab: Tab, guide: string, state: PageState, way: WayOut, earlier: boolean) => {
    const faults: string[] = []
    await tab.goto(siteBefore)
    if (earlier) await visitEarlier(tab, guide)
    await reach(tab, state, guide)
    const userAgent = await tab.evaluate(() => navigator.userAgent)
    if (state.tells && tellingTexts(await see(tab)).length === 0) faults.push('it tells nothing that could be left behind')

    const { nextFrame, meanwhile, referrers } = await leaveSlowly(engine, tab, way)
    cases++
    if (nextFrame === undefined) notShown.push('the screen at the next frame')
    else if (nextFrame !== '') faults.push(`at the next frame the screen shows "${nextFrame.slice(0, 80)}"`)
    if (meanwhile === undefined) notShown.push('the screen while the other site is awaited')
    else if (meanwhile.words !== '')
      faults.push(`while the other site is awaited the screen shows "${meanwhile.words.slice(0, 80)}"`)
    if (meanwhile && meanwhile.stored > 0) faults.push('something is still stored while the other site is awaited')
    const behind = await wander(tab, -1, moves)
    // The other site is slow once more, so that what Forward brings up on the way to it stays long enough to be looked at.
    if (engine.seesPagesBeingLeft) await askSite(userAgent, 'hold')
    const ahead = await wander(tab, 1, moves, engine.seesPagesBeingLeft ? 'as long as the site is held' : undefined)
    const referrersAhead = engine.seesPagesBeingLeft ? await askSite(userAgent, 'release') : []
    const sights = [...behind.map((sight) => ({ ...sight, by: 'Back' })), ...ahead.map((sight) => ({ ...sight, by: 'Forward' }))]
    if ([...referrers, ...referrersAhead].some((one) => one?.startsWith(guide)))
      faults.push('the other site is told of the guide')
    for (const sight of sights) {
      const [telling] = earlier ? tellingAfresh(sight) : tellingTexts(sight)
      if (telling !== undefined) faults.push(`${sight.by} shows "${telling.slice(0, 80)}" at ${sight.address}`)
      if (sight.address.startsWith(guide) && sight.stored > 0)
        faults.push(`${sight.by} leads to ${sight.address}, which stores something`)
    }
    if (!sights.some(({ address }) => address === siteBefore)) faults.push('Back does not lead to the page before the guide')
    return [...new Set(faults)].map((fault) => `${state.name}: ${fault}`)
  }

  const faultsIn = async (states: readonly PageState[], guide: string, way: WayOut, earlier = false) => {
    const faulty: (readonly string[])[] = []
    for (const state of states) {
      const faults = await withTab(engine, (tab) => faultsOfLeaving(tab, guide, state, way, earlier)).catch((error: unknown) => [
        `${state.name}: ${String(error)}`,
      ])
      if (faults.length > 0) faulty.push(faults)
      if (faulty.length === enoughToKnow) break
    }
    return faulty.flat()
  }

  test.for(waysOut)(`${name}: out of every page state by %s`, { timeout: minutes(30) }, async ([, way]) => {
    expect(await faultsIn(shareOfStates(way), guides.kept, way)).toEqual([])
  })

  test.for(waysOut)(
    `${name}: out of every page state by %s, after an earlier visit in the same tab`,
    { timeout: minutes(60) },
    async ([, way]) => {
      expect(await faultsIn(shareOfStates(way), guides.kept, way, true)).toEqual([])
    },
  )

  test.for(waysOut)(`${name}: by %s, where the server lets nothing be kept`, { timeout: minutes(20) }, async ([, way]) => {
    const few = pageStates.filter(({ name: state }) => statesUnkept.includes(state))
    expect(few.length).toBe(statesUnkept.length)
    expect(await faultsIn(few, guides.unkept, way)).toEqual([])
    expect(await faultsIn(few, guides.unkept, way, true), 'after an earlier visit').toEqual([])
  })
})
