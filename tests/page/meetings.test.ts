import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Snapshot } from '#content'
import { snapshotText } from '../../src/meetings/importer/report.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { nameOf, press, toResults } from './answering.ts'
import { seeByAxe } from './axe.ts'
import { faintEdges, faintWords } from './contrast.ts'
import { keepInTab } from './keep-in-tab.ts'
import { testOf } from './other-content.ts'
import { openLists } from './shown.ts'

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const sample = JSON.parse(readFileSync(join(contentFolder, 'meetings/samples/alcoholics-anonymous.json'), 'utf8')) as Snapshot

const ages = { 'alcoholics-anonymous': 2, 'smart-recovery': 40, lifering: 100 }

const zoneless = sample.meetings.map((meeting) => ({ ...meeting, zone: undefined }))

/** Meetings that have to be checked first, or that no page should take on trust: a list may have been made by an earlier version. */
const unusual: Snapshot['meetings'] = zoneless.slice(0, 3).map((meeting, at) => ({
  ...meeting,
  id: `unusual${'abc'[at] ?? ''}zzzz`,
  name: `Made-up unusual ${at}`,
  ...[{ zone: 'PST' }, { attendance: 'check-first' as const, weeks: [2, -1], day: 2 }, { weeks: [] }][at],
}))
const withUnusual = [...zoneless, ...unusual]
const counted = { rows: withUnusual.length, kept: withUnusual.length, rejected: 0, count: withUnusual.length }

/** What is different in a list: one names no time zones. */
const changed: Readonly<Record<string, Partial<Snapshot>>> = { 'smart-recovery': { meetings: withUnusual, ...counted } }

/** The content with three lists: one that is fresh, one that is old, and one that is too old. */
const contentWithLists = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-with-lists-'))
  cpSync(contentFolder, folder, { recursive: true })
  mkdirSync(join(folder, 'meetings'), { recursive: true })
  const { sample: _, ...real } = sample
  for (const [group, days] of Object.entries(ages))
    writeFileSync(
      join(folder, `meetings/${group}.json`),
      snapshotText({ ...real, ...changed[group], group, checked: daysAgo(days) }),
    )
  return folder
}

const test = testOf(contentWithLists)

const cardOf = (page: Page, group: keyof typeof ages) => page.getByRole('article', { name: nameOf(group), exact: true })

/** The button that opens the list says how many meetings there are in the next 7 days, once a place was given. */
const look = (page: Page, group: keyof typeof ages): Promise<void> =>
  cardOf(page, group)
    .getByRole('button', { name: new RegExp(`^(Look for meetings|.* near .* in the next 7 days) ${nameOf(group)}$`) })
    .click()

const openKinds = (card: Locator): Promise<void> => card.getByText('Kind of meeting, or its name').click()

const answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], approach: 'steps', country: 'england' }

test('nothing is asked for before somebody looks for meetings, and then one file for all groups', async ({ visit }) => {
  const { page, requests } = visit
  const loaded = requests.length
  await toResults(page, answers)
  await openLists(page)
  expect(requests.slice(loaded)).toEqual([])
  await look(page, 'alcoholics-anonymous')
  const card = cardOf(page, 'alcoholics-anonymous')
  await card.getByText('Meetings coming up').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    `Meetings coming up: ${nameOf('alcoholics-anonymous')}`,
  )
  expect(requests.slice(loaded)).toEqual([expect.stringMatching(/\/assets\/MeetingList-[\w-]+\.js$/)])
  expect(await card.innerText()).toContain('check before you travel')
  expect(await card.innerText()).toContain('6 meetings fit')
  expect(await card.innerText()).toContain('Times are in the')
  expect(await card.innerText()).not.toContain('at its own local time')

  await card.getByRole('textbox', { name: 'A town, a region or the first part of a postcode' }).fill('Leeds')
  await card.getByRole('button', { name: 'Show the meetings' }).click()
  const near = await card.innerText()
  expect(near).toContain('within 30 miles of Leeds, England')
  expect(near).toContain('Made-up women on Monday')
  expect(near).not.toContain('Made-up early birds')
  // The country that was answered decides, and another place of this name is offered.
  await card.getByRole('textbox', { name: 'A town, a region or the first part of a postcode' }).fill('Durham')
  await card.getByRole('button', { name: 'Show the meetings' }).click()
  expect(await card.innerText()).toContain('within 30 miles of Durham, England')
  expect(await card.innerText()).toContain('There are other places with that name: Durham, North Carolina.')
  await card.getByRole('textbox', { name: 'A town, a region or the first part of a postcode' }).fill('Leeds')
  await card.getByRole('button', { name: 'Show the meetings' }).click()
  await card.getByRole('radio', { name: 'In person', exact: true }).check()
  await openKinds(card)
  await card.getByRole('checkbox', { name: 'for women' }).check()
  expect(await card.innerText()).toContain('One meeting fits.')
  await card.getByRole('checkbox', { name: 'without religion' }).check()
  expect(await card.innerText()).toContain('No meeting on this list fits')

  await look(page, 'smart-recovery')
  await cardOf(page, 'smart-recovery').getByText('more than a month old').waitFor()
  // Whose clock is meant cannot be told, so the person's own is not named.
  expect(await cardOf(page, 'smart-recovery').innerText()).toContain('at its own local time')
  expect(await cardOf(page, 'smart-recovery').innerText()).not.toContain('Times are in the')
  const unusualWords = await cardOf(page, 'smart-recovery').innerText()
  expect(unusualWords).toContain('only on the second and last Tuesday of the month')
  expect(unusualWords).toContain('check first whether it is in person or online')
  expect(unusualWords).toContain('not every week, so check the date first')
  expect(unusualWords).toContain('One more meeting on this list cannot be shown here.')
  expect(unusualWords).not.toContain('Made-up unusual 0')
  await look(page, 'lifering')
  await cardOf(page, 'lifering').getByText('too old to rely on').waitFor()
  expect(await cardOf(page, 'lifering').innerText()).not.toContain('Made-up')
  expect(requests.slice(loaded)).toHaveLength(1)
  // What was typed is kept nowhere.
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), history.state, location.href, document.title]),
  )
  expect(kept).not.toMatch(/Leeds|Durham|MeetingList|for women/)
})

test('what was answered is ticked beforehand on a card, and nothing is on the page of a group', async ({
  visit: { page, address },
}) => {
  const more = { ...answers, gender: 'woman', 'women-only': 'yes', format: 'online', extras: ['step-free'] }
  await keepInTab(page, JSON.stringify(more))
  await page.reload()
  await press(page, 'See my groups now')
  await openLists(page)
  await look(page, 'alcoholics-anonymous')
  const card = cardOf(page, 'alcoholics-anonymous')
  await card.getByText('Meetings coming up').waitFor()
  const ticked = (): Promise<readonly string[]> =>
    page.locator('.meetings input:checked').evaluateAll((inputs) => inputs.map((input) => input.parentElement?.textContent ?? ''))
  expect(await ticked()).toEqual(['Online', 'with step-free access', 'for women'])
  await page.goto(`${address}#alcoholics-anonymous`)
  await openLists(page)
  await page
    .getByRole('button', { name: /^Look for meetings/ })
    .first()
    .click()
  await page.getByText('Meetings coming up').first().waitFor()
  expect(await ticked()).toEqual(['Either way'])
})

test('closed answers tick nothing in a list of meetings, until they are shown and after they are hidden', async ({
  visit: { page },
}) => {
  const young = {
    'who-for': 'me',
    age: 'under-18',
    concern: ['alcohol'],
    country: 'england',
    format: 'online',
    extras: ['lgbtq'],
  }
  await keepInTab(page, JSON.stringify(young))
  await page.reload()
  await press(page, 'See my groups now')
  await look(page, 'smart-recovery')
  const card = cardOf(page, 'smart-recovery')
  await card.getByText('Meetings coming up').waitFor()
  const ticked = (): Promise<readonly string[]> =>
    card.locator('.meetings input:checked').evaluateAll((inputs) => inputs.map((input) => input.parentElement?.textContent ?? ''))
  const isUnfolded = (): Promise<boolean> => card.locator('.meetings details').evaluate((fold) => fold.hasAttribute('open'))
  expect([await ticked(), await isUnfolded()]).toEqual([['Either way'], false])
  await page.locator('.your-answers').getByRole('button', { name: 'Show your answers' }).click()
  await expect.poll(ticked).toEqual(['Online', 'for LGBTQ+ people'])
  await page.locator('.your-answers').getByRole('button', { name: 'Hide your answers' }).click()
  await expect.poll(ticked).toEqual(['Either way'])
})

test('the list on the page of a group is that of the country which the page shows', async ({ visit: { page, address } }) => {
  await page.goto(`${address}#alcoholics-anonymous`)
  await page.getByLabel('Country:', { exact: true }).selectOption({ label: 'United States' })
  await page
    .getByRole('button', { name: /^Look for meetings/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'A town, a state or a ZIP code' }).fill('Durham')
  await page.getByRole('button', { name: 'Show the meetings' }).click()
  await page.getByText(`Meetings coming up: ${nameOf('alcoholics-anonymous')}, near Durham, North Carolina`).waitFor()
})

test.for(['light', 'dark'] as const)(
  'axe and our own checks find no fault with a list, in %s',
  async (colorScheme, { visit: { page } }) => {
    await page.emulateMedia({ colorScheme })
    await toResults(page, answers)
    await openLists(page)
    await look(page, 'alcoholics-anonymous')
    const card = cardOf(page, 'alcoholics-anonymous')
    await card.getByText('Meetings coming up').waitFor()
    await card.getByRole('textbox', { name: /^A town/ }).fill('Leeds')
    await card.getByRole('button', { name: 'Show the meetings' }).click()
    await card
      .getByRole('button', { name: /^Add to calendar/ })
      .first()
      .click()
    const { violations, unresolved } = await seeByAxe(page)
    expect({ violations, unresolved }).toEqual({ violations: [], unresolved: [] })
    expect(await faintWords(page, ['.meetings *'])).toEqual([])
    expect(await faintEdges(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  },
)
