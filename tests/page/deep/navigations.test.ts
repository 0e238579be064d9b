import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, chosen, recommend } from '#engine'
import { askOf, catalogue, questionCalled } from '../answering.ts'
import { test } from '../guide-test.ts'
import { listsOf, openLists, shownLists } from '../shown.ts'
import { type Chance, breaches, chanceFrom, seed } from '../../support/sheets.ts'
import { afterSaying, answerAfresh, keptIn, toGroups, walkOn, withoutPrivate } from './answers-said.ts'
import { type Lane, inLanes, openLane } from './lane.ts'
import { installWalker } from './walker.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const walks = shareOf(50)
const navigationsOfEach = 20
const { words } = catalogue

const counted = {
  Back: 0,
  Forward: 0,
  refresh: 0,
  acts: 0,
  'answers compared': 0,
  'times the guide was left and come back to': 0,
}
const broken = breaches()

/** One of the browser's own ways; whoever leaves the guide by Back comes in again by Forward. */
const navigate = async (page: Page, address: string, chance: Chance): Promise<string> => {
  const way = chance() < 0.5 ? 'Back' : chance() < 0.6 ? 'Forward' : 'refresh'
  counted[way]++
  if (way === 'Back') await page.goBack()
  else if (way === 'Forward') await page.goForward()
  else await page.reload()
  if (page.url().startsWith(address)) return way
  counted['times the guide was left and come back to']++
  await page.goForward()
  return `${way} and Forward`
}

/** What every page shows, whatever led to it. */
const showsAPage = (page: Page, fault: string): Promise<boolean> =>
  page.evaluate((title) => {
    const heading = document.querySelector('main h1')?.textContent ?? ''
    return heading !== '' && heading !== title && document.querySelector('.need-help summary, .leave') !== null
  }, fault)

/** Nothing that was said is lost, and nothing is made up, but for what is never kept. */
const keepsWhatWasSaid = async (page: Page, answers: Answers, ...where: readonly unknown[]): Promise<void> => {
  const kept = await keptIn(page)
  counted['answers compared'] += Object.keys(answers).length
  if (JSON.stringify(kept.sheet.answers) !== JSON.stringify(withoutPrivate(answers)))
    broken.note('what was said is kept', ...where, answers, kept.sheet.answers)
}

const walk = async (lane: Lane, nth: number, address: string): Promise<void> => {
  const chance = chanceFrom(seed + nth)
  const page = await lane.open()
  let answers: Answers = {}
  const trail: string[] = []
  const goOn = async (chances: number): Promise<void> => {
    const { acts, said } = await walkOn(page, Array.from({ length: chances }, chance), chance() < 0.7)
    counted.acts += acts.length
    trail.push(...acts)
    answers = said.reduce(afterSaying, answers)
  }
  await goOn(40)
  for (let moves = 0; moves < navigationsOfEach; moves++) {
    trail.push(await navigate(page, address, chance))
    if (!(await showsAPage(page, words['fault-title']))) broken.note('a page is shown', nth, trail)
    await keepsWhatWasSaid(page, answers, nth, trail)
    if (chance() < 0.3) await goOn(6)
  }
  await toGroups(page)
  await openLists(page)
  const shown = await shownLists(page)
  const { sheet } = await keptIn(page)
  if (JSON.stringify(shown) !== JSON.stringify(listsOf(recommend(catalogue, sheet))))
    broken.note('the list of what is kept', nth, trail)
  const fresh = await lane.open()
  const marks = sheet.mattersMost.map((id) => askOf(questionCalled(id), sheet.answers))
  await answerAfresh(fresh, sheet.answers, marks)
  await openLists(fresh)
  const afresh = await shownLists(fresh)
  if (JSON.stringify(shown) !== JSON.stringify(afresh))
    broken.note('the same as afresh', nth, trail, sheet, chosen(sheet.answers, 'who-for'))
  if (lane.said.length > 0) broken.note('the console', nth, lane.said.splice(0))
}

test(
  `after any of ${walks * navigationsOfEach} random navigations a page is shown, and every list is that of the final answers given afresh`,
  { timeout: minutes(40) },
  async ({ browser, address }) => {
    console.log(`seed ${seed} (run again with SEED=${seed})`)
    await inLanes(
      walks,
      () => openLane(browser, address, installWalker),
      (lane, nth) => walk(lane, nth, address),
    )
    const { Back, Forward, refresh } = counted
    console.log(
      `${Back + Forward + refresh} navigations (${Object.entries(counted)
        .map(([what, many]) => `${many} ${what}`)
        .join(', ')}): ` +
        `${walks} lists held against the final answers given afresh, ${Object.keys(broken.all()).length} kinds of breaches`,
    )
    expect(broken.all()).toEqual({})
    expect(Back + Forward + refresh).toBe(walks * navigationsOfEach)
    expect(Math.min(Back, Forward, refresh)).toBeGreaterThan(2 * walks)
  },
)
