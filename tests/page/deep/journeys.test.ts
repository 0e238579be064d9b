import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { storageKey } from '../../../src/boot/session-storage.ts'
import { catalogue } from '../answering.ts'
import { quickTest as test, visitGuide } from '../guide-test.ts'
import { breaches, chanceFrom, seed } from '../../support/sheets.ts'
import { canariesOf, foundIn, withoutName, withoutPage } from './canaries.ts'
import { type Lane, inLanes, openLane } from './lane.ts'
import { type Walked, writtenIntoPlans } from './walked.ts'
import { installWalker } from './walker.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const journeys = shareOf(500)
const stints = 2
const chances = 30
const sentinel = 'Copied before the guide was opened.'
const hidden = catalogue.questions.filter((question) => question.private).map(({ id }) => id)

const keptElsewhere = (page: Page): Promise<unknown> =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])

/** What would stand on paper. */
const printed = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  await page.emulateMedia({ media: null })
  return text
}

const counted = { acts: 0, plans: 0, said: 0, results: 0, kept: 0, canaries: 0, patterns: new Map<string, number>(), after: 0 }
const broken = breaches()

/** Holds what a stint left behind against the answers that were given in it. */
const judge = ({ acts, ticked, traces }: Walked, paper: string): void => {
  const canaries = canariesOf(ticked)
  counted.acts += acts.length
  counted.canaries += canaries.length
  counted.kept += traces.kept.length
  const places = {
    title: traces.titles.map(withoutName).join('\n'),
    address: traces.addresses.map(withoutPage).join('\n'),
    'history.state': traces.states.join('\n'),
    'elsewhere in the browser': traces.elsewhere.join('\n'),
    'names in sessionStorage': traces.keys.join('\n'),
  }
  for (const [place, text] of Object.entries({ ...places, 'what is kept': traces.kept.join('\n') })) {
    if (text.includes(writtenIntoPlans)) broken.note(`${place} holds what was written into a plan`, text)
  }
  counted.plans += acts.filter((act) => act === 'write').length
  for (const [place, text] of Object.entries(places)) {
    const found = foundIn(text, canaries)
    if (found.length > 0) broken.note(place, found, text)
  }
  // A short label can stand in what is said of a group; a whole sentence of the person's own cannot.
  const onPaper = canaries.filter((canary) => canary.length > 25 && paper.includes(canary))
  if (onPaper.length > 0) broken.note('print', onPaper, paper.slice(0, 300))
  const states = traces.states.filter((text) => !/^(null|\{("(depth|step|pages)":\d+,?)+\})$/.test(text))
  if (states.length > 0) broken.note('history.state holds more than numbers', states)
  if (traces.elsewhere.some((text) => text !== '')) broken.note('something is kept elsewhere', traces.elsewhere)
  if (traces.keys.some((key) => key !== storageKey)) broken.note('another name in sessionStorage', traces.keys)
  const told = traces.kept.filter((text) => hidden.some((id) => text.includes(id)))
  if (told.length > 0) broken.note('what is private is kept', told)
}

const journey = async ({ wire, said, opened, open }: Lane, nth: number): Promise<void> => {
  const page = await open()
  const pattern = wire.asked.splice(0).toSorted().join('\n')
  counted.patterns.set(pattern, (counted.patterns.get(pattern) ?? 0) + 1)
  const chance = chanceFrom(seed + nth)
  for (let stint = 0; stint < stints; stint++) {
    const plan = { chances: Array.from({ length: chances }, chance) }
    const walked = await page.evaluate((given) => window.walk?.(given), plan)
    if (!walked) throw new Error('The walker is not in the page.')
    counted.results += walked.traces.titles.some((title) => title.startsWith(catalogue.words['groups-step'])) ? 1 : 0
    judge(walked, await printed(page))
  }
  const kept = await keptElsewhere(page)
  if (JSON.stringify(kept) !== '[]') broken.note('databases, caches, workers', nth, kept)
  const cookies = await page.context().cookies()
  if (cookies.length > 0) broken.note('cookies', nth, cookies)
  counted.after += wire.asked.length
  if (wire.asked.length > 0) broken.note('requests after load', nth, wire.asked)
  counted.said += said.length
  if (said.length > 0) broken.note('the console', nth, said.splice(0))
  if (opened.length > 0) broken.note('opened', nth, opened.splice(0))
}

test(
  `every one of ${journeys} random journeys asks for nothing after load, and leaves no answer anywhere`,
  { timeout: minutes(40) },
  async ({ browser, address }) => {
    console.log(`seed ${seed} (run again with SEED=${seed})`)
    expect(String(installWalker), 'what is looked for is what the walker writes').toContain(writtenIntoPlans)
    // The guide itself may not look at the clipboard; a page without its headers may.
    const { page: beside } = await visitGuide(browser, address, (page) =>
      page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    )
    await beside.evaluate((text) => navigator.clipboard.writeText(text), sentinel)
    await inLanes(journeys, () => openLane(browser, address, installWalker), journey)
    const copied = await beside.evaluate(() => navigator.clipboard.readText())
    await beside.context().close()
    console.log(
      `${journeys} journeys, ${counted.acts} acts, ${counted.results} stints at the results, ${counted.canaries} canaries, ${counted.plans} times something written into a plan, ${counted.kept} kept texts: ` +
        `${counted.after} requests after load, ${counted.patterns.size} pattern of requests at load (${[...counted.patterns.keys()].join(' | ').split('\n').length} requests), ` +
        `${counted.said} policy violations or words on the console, ${Object.keys(broken.all()).length} kinds of leaks`,
    )
    expect(broken.all()).toEqual({})
    expect(copied, 'the clipboard').toBe(sentinel)
    expect([...counted.patterns.values()], 'the same requests at load, every time').toEqual([journeys])
    expect(counted.results).toBeGreaterThan(journeys / 2)
    expect(counted.kept).toBeGreaterThan(journeys)
    expect(counted.plans).toBeGreaterThan(0)
  },
)
