import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import ICAL from 'ical.js'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Answers, inVoice } from '#engine'
import { mostOfLists, weigh } from '../../src/build/budget.ts'
import { catalogue, changeBesideList, headingOf, nameOf, press, questionCalled, startAgain, toResults } from './answering.ts'
import { tabTo } from './keyboard.ts'
import { contentForTonight, tonight } from './meetings-tonight.ts'
import { testOf } from './other-content.ts'
import { toListOf } from './planning.ts'

const { words } = catalogue
const answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], country: 'england', format: 'either' }
const [aa, smart] = [nameOf('alcoholics-anonymous'), nameOf('smart-recovery')]

interface Evening {
  readonly page: Page
  readonly card: Locator
  /** what was asked for since the list of groups was shown */
  readonly requests: string[]
  /** what the console was told, and errors that nothing caught */
  readonly said: string[]
}

/** Somebody's list of groups at five past seven on a Monday, on a clock in London; their place is nobody's business. */
const test = testOf(contentForTonight).extend<{ evening: Evening }>({
  evening: async ({ browser, address }, use) => {
    const context = await browser.newContext({
      timezoneId: 'Europe/London',
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      permissions: ['geolocation'],
      geolocation: { latitude: 53.8, longitude: -1.55 },
    })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.addInitScript(() => {
      for (const name of ['getCurrentPosition', 'watchPosition'] as const)
        navigator.geolocation[name] = () => {
          throw new Error('The page asked where this device is.')
        }
    })
    await page.clock.setFixedTime(tonight)
    await toListOf(page, address, answers)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await use({ page, card: page.getByRole('article', { name: aa, exact: true }), requests, said })
    expect(said).toEqual([])
    // What was typed and chosen is kept nowhere.
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), localStorage.length, history.state, location.href, document.title]),
    )
    expect(kept).not.toMatch(/leeds|lantern|tomorrow|evening|nearest/i)
    await context.close()
  },
})

const look = (card: Locator): Promise<void> => card.getByRole('button', { name: /^Look for meetings/ }).click()

const ownFinder = (card: Locator): Locator => card.getByRole('link', { name: /^The group's own meeting finder/ })

test('a list that is long in coming says so, and one that does not come says what to do', async ({
  evening: { page, card, said },
}) => {
  const status = card.getByRole('status')
  let come: (way: 'continue' | 'abort') => void = () => undefined
  await page.route('**/assets/MeetingList-*.js', async (route) => {
    const way = await new Promise<'continue' | 'abort'>((resolve) => (come = resolve))
    await route[way]()
  })
  await page.clock.pauseAt(new Date(Date.parse(tonight) + 1000))
  const asked = (): Promise<unknown> => Promise.all([page.waitForRequest('**/assets/MeetingList-*.js'), look(card)])
  await asked()
  await page.clock.runFor(500)
  expect(await status.innerText()).toBe('')
  await page.clock.runFor(500)
  expect(await status.innerText()).toBe(words['meetings-coming'])
  expect(await ownFinder(card).getAttribute('href')).toMatch(/^https:/)
  come('abort')
  await expect.poll(() => status.innerText()).toBe(words['meetings-failed'])
  expect(await ownFinder(card).count()).toBe(1)
  expect(said.splice(0)).toEqual([expect.stringContaining('Failed to load resource')])
  // Whoever tries again finds it, and the words of before are gone at once.
  await asked()
  expect(await status.innerText()).toBe('')
  come('continue')
  await card.getByText('Meetings coming up').waitFor()
  expect(await ownFinder(card).count()).toBe(1)
})

test('a list that comes late takes the focus from nobody who went on', async ({ evening: { page, card } }) => {
  let come = (): void => undefined
  const held = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/assets/MeetingList-*.js', async (route) => {
    await held
    await route.continue()
  })
  await look(card)
  const elsewhere = page.locator('.chips .change').first()
  await elsewhere.focus()
  come()
  await page.locator('.meetings').waitFor()
  expect(await elsewhere.evaluate((button) => button === document.activeElement)).toBe(true)
})
const names = async (card: Locator): Promise<readonly string[]> =>
  (await card.locator('.meetings li').allInnerTexts()).map((text) => /Made-up ([a-z]+ ?\d*)/.exec(text)?.[1]?.trim() ?? '?')
const choose = (card: Locator, label: string, option: string): Promise<unknown> =>
  card.getByLabel(label, { exact: true }).selectOption({ label: option })
const goTo = async (card: Locator, place: string): Promise<void> => {
  await card.getByRole('textbox', { name: /^A town/ }).fill(place)
  await card.getByRole('button', { name: 'Show the meetings' }).click()
}
const told = (card: Locator): Promise<string> => card.locator('.meetings [aria-live=polite]').innerText()
const itemOf = (card: Locator, name: string): Locator => card.locator('.meetings li', { hasText: `Made-up ${name}` })

test('the file of the lists keeps to its budget, its code by itself', async ({ evening: { page, card, requests } }) => {
  await look(card)
  await card.getByText('Meetings coming up').waitFor()
  const file = await (await page.request.get(requests[0] ?? '')).text()
  // All that is not code is one text of JSON.
  const code = file.replace(/JSON\.parse\(([`'"]).*?[^\\]\1\)/s, '')
  expect(file.length - code.length).toBeGreaterThan(100_000)
  expect(weigh(code)).toBeLessThanOrEqual(mostOfLists.code)
  expect(gzipSync(file).length).toBeLessThanOrEqual(mostOfLists.whole)
})

test('ten are shown first, then more, and the focus goes on to the first that came', async ({ evening: { page, card } }) => {
  await look(card)
  expect(await told(card)).toContain('22 meetings fit. These come soonest:')
  expect(await names(card)).toHaveLength(10)
  const tenth = (await names(card))[9]
  await card.getByRole('button', { name: 'Show 10 more', exact: true }).click()
  expect(await names(card)).toHaveLength(20)
  expect((await names(card))[9]).toBe(tenth)
  const focused = (): Promise<number> =>
    page.evaluate(() => [...document.querySelectorAll('.meetings li')].findIndex((item) => item === document.activeElement))
  expect(await focused()).toBe(10)
  await card.getByRole('button', { name: 'Show 2 more', exact: true }).click()
  expect(await names(card)).toHaveLength(22)
  expect(await focused()).toBe(20)
  expect(await card.getByRole('button', { name: /^Show \d+ more$/ }).count()).toBe(0)
})

test('days, times and a name narrow the list down, and how many are left is told', async ({ evening: { card, requests } }) => {
  await look(card)
  await choose(card, 'Day', 'Today')
  expect(await names(card)).toEqual(['lantern', 'harbour'])
  expect(await told(card)).toBe('2 meetings fit.')
  // One that began five minutes ago still stands, and says so; one that began a quarter of an hour ago comes next week.
  expect(await itemOf(card, 'lantern').innerText()).toContain('Started 5 minutes ago')
  expect(await itemOf(card, 'harbour').innerText()).not.toContain('Started')
  await choose(card, 'Day', 'Monday')
  expect(await names(card)).toEqual(['lantern', 'harbour', 'river'])
  await choose(card, 'Day', 'Tomorrow')
  expect(await names(card)).toEqual(['mill'])
  await choose(card, 'Day', 'Any day')
  await choose(card, 'Time of day', 'Afternoon, midday to 5pm')
  expect(await names(card)).toEqual([
    'meadow',
    'garden 8',
    'garden 9',
    'garden 10',
    'garden 11',
    'garden 12',
    'garden 13',
    'garden 14',
  ])
  await choose(card, 'Time of day', 'Night, 9pm to 5am')
  // Half past eleven at night in New York is half past four on a clock here.
  expect(await names(card)).toEqual(['corner'])
  await choose(card, 'Time of day', 'Any time')
  await card.getByText('Kind of meeting, or its name').click()
  await card.getByRole('textbox', { name: /^Part of the meeting's name/ }).fill('mill')
  expect(await names(card)).toEqual(['lantern', 'mill'])
  await card.getByRole('textbox', { name: /^Part of the meeting's name/ }).fill('nothing of the kind')
  expect(await told(card)).toContain('No meeting on this list fits.')
  await card.getByRole('button', { name: 'Clear my choices' }).click()
  expect(await told(card)).toContain('22 meetings fit.')
  expect(requests).toHaveLength(1)
})

test('near a place the distance and the order can be chosen, and other cards say how many there are', async ({
  evening: { page, card, requests },
}) => {
  await look(card)
  expect(await card.getByLabel('How far away', { exact: true }).count()).toBe(0)
  await goTo(card, 'Leeds')
  expect(await told(card)).toContain('Meetings within 30 miles of Leeds, England, and those online.')
  await card.getByText(`Meetings coming up: ${aa}, near Leeds, England`, { exact: true }).waitFor()
  expect(await names(card)).not.toContain('bridge')
  await choose(card, 'How far away', 'one mile')
  expect(await told(card)).toContain('Meetings within one mile of Leeds, England.')
  expect(await names(card)).toEqual(['lantern', 'mill', 'meadow', 'river'])
  await choose(card, 'How far away', '15 miles')
  expect(await names(card)).toEqual(['lantern', 'harbour', 'mill', 'meadow', 'river'])
  expect(await itemOf(card, 'harbour').innerText()).toContain('about 8 miles away')
  await choose(card, 'Show first', 'Nearest')
  expect(await names(card)).toEqual(['lantern', 'mill', 'river', 'harbour', 'meadow'])

  const other = page.getByRole('article', { name: smart, exact: true })
  const button = other.getByRole('button', { name: `20 meetings near Leeds, England in the next 7 days ${smart}`, exact: true })
  await button.click()
  expect(await other.getByRole('textbox', { name: /^A town/ }).innerText()).toBe('Leeds')
  expect(await told(other)).toContain('Meetings within 30 miles of Leeds, England')
  await other.getByRole('button', { name: 'Close this list' }).click()
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(requests).toHaveLength(1)

  await startAgain(page)
  await toResults(page, answers)
  expect(await page.getByRole('button', { name: /in the next 7 days/ }).count()).toBe(0)
})

test('a place that is typed in one list leaves another open one, its heading too, as it is', async ({
  evening: { page, card },
}) => {
  const other = page.getByRole('article', { name: smart, exact: true })
  await look(card)
  await look(other)
  await goTo(card, 'Leeds')
  await card.getByText(`Meetings coming up: ${aa}, near Leeds, England`, { exact: true }).waitFor()
  await other.getByText(`Meetings coming up: ${smart}`, { exact: true }).waitFor()
  expect(await other.getByRole('textbox', { name: /^A town/ }).innerText()).toBe('')
})

test('the plan takes day, time and place from a meeting, on the card and on the plan itself', async ({
  evening: { page, card },
}) => {
  await look(card)
  await itemOf(card, 'harbour')
    .getByRole('button', { name: /^Plan to go Made-up harbour, Monday/ })
    .click()
  await expect.poll(() => headingOf(page)).toContain(aa)
  const moment = page.getByLabel(words['plan-day-time'], { exact: true })
  const place = page.getByRole('textbox', { name: words['plan-place'], exact: true })
  expect(await moment.inputValue()).toBe('2026-11-30T20:00')
  expect(await place.innerText()).toBe('Made-up harbour, Bradford')
  const plan = page.locator('.plan')
  await look(plan)
  const said = 'The day, time and place are in the plan now.'
  for (const meeting of ['harbour', 'corner']) {
    await itemOf(plan, meeting)
      .getByRole('button', { name: /^Plan to go/ })
      .click()
    expect(await itemOf(plan, meeting).getByRole('status').innerText()).toBe(said)
  }
  expect(await plan.getByText(said).count()).toBe(1)
  expect(await moment.inputValue()).toBe('2026-12-04T04:30')
  expect(await place.innerText()).toBe('Online, Made-up corner')
})

test('one step back from a plan finds the list as it was left, with the focus on the meeting', async ({
  evening: { page, card },
}) => {
  await look(card)
  await goTo(card, 'York')
  await choose(card, 'Day', 'Friday')
  await choose(card, 'How far away', '15 miles')
  await choose(card, 'Show first', 'Nearest')
  await card.getByRole('radio', { name: 'In person', exact: true }).check()
  await card.getByText('Kind of meeting, or its name').click()
  await card.getByRole('textbox', { name: /^Part of the meeting's name/ }).fill('garden')
  await card.getByRole('button', { name: 'Show 5 more', exact: true }).click()
  const asLeft = async () => ({
    chosen: await card.locator('.meetings select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    ticked: await card.locator('.meetings input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
    typed: await card.locator('.meetings [role=textbox]').allInnerTexts(),
    told: await told(card),
    names: await names(card),
  })
  const left = await asLeft()
  expect(left.chosen).toEqual(['5', '', '15', 'nearest'])
  expect(left.names).toHaveLength(15)
  const plan = itemOf(card, 'garden 13').getByRole('button', { name: /^Plan to go/ })
  await plan.click()
  await expect.poll(() => headingOf(page)).toContain(aa)
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  expect(await asLeft()).toEqual(left)
  await expect.poll(() => plan.evaluate((button) => button === document.activeElement)).toBe(true)
  // Only this list was open, and it can be closed for good.
  expect(await page.locator('.meetings').count()).toBe(1)
  await card.getByRole('button', { name: 'Close this list' }).click()
  await press(page, `${words.plan} ${aa}`)
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  expect(await page.locator('.meetings').count()).toBe(0)
})

test('a place that we do not know is still there after one step back', async ({ evening: { page, card } }) => {
  await look(card)
  await goTo(card, 'Nowhere at all')
  await card
    .getByRole('button', { name: /^Plan to go/ })
    .first()
    .click()
  await press(page, words.back)
  await expect.poll(() => headingOf(page)).toBe(words['groups-title'])
  expect(await card.getByRole('textbox', { name: /^A town/ }).innerText()).toBe('Nowhere at all')
  expect(await told(card)).toContain('We could not find this place.')
})

test('an open list follows an answer that is changed beside it, and keeps what was chosen by hand', async ({
  evening: { page, card },
}) => {
  await look(card)
  await choose(card, 'Time of day', 'Night, 9pm to 5am')
  const change = async (given: Answers, label: string): Promise<void> => {
    await press(page, changeBesideList(questionCalled('format'), given))
    await page.locator('.your-answers').getByRole('radio', { name: label, exact: true }).check()
  }
  const [inPerson = '', online = ''] = questionCalled('format').options.map((option) => inVoice(option.label, 'me'))
  await change(answers, inPerson)
  // While it is tried, before it is saved.
  expect(await told(card)).toContain('No meeting on this list fits.')
  expect(await card.getByRole('radio', { name: 'In person', exact: true }).isChecked()).toBe(true)
  await press(page, words['save-answer'])
  expect(await told(card)).toContain('No meeting on this list fits.')
  await change({ ...answers, format: 'in-person' }, online)
  await press(page, words['save-answer'])
  expect(await told(card)).toBe('One meeting fits.')
  expect(await names(card)).toEqual(['corner'])
  await choose(card, 'Time of day', 'Any time')
  expect(await told(card)).toBe('2 meetings fit.')
  expect(await names(card)).toEqual(['mill', 'corner'])
})

test('a postcode is called what it is called in the country, as soon as that is answered', async ({
  evening: { page, card },
}) => {
  await look(card)
  const place = (name: string): Locator => card.getByRole('textbox', { name, exact: true })
  await place('A town, a region or the first part of a postcode').waitFor()
  const states = questionCalled('country').options.find(({ id }) => id === 'united-states')
  await press(page, changeBesideList(questionCalled('country'), answers))
  await page
    .locator('.your-answers')
    .getByRole('radio', { name: inVoice(states?.label ?? '', 'me'), exact: true })
    .check()
  await press(page, words['save-answer'])
  await place('A town, a state or a ZIP code').waitFor()
})

/** What a calendar that is not ours reads in a file: what it says, and its first starts. */
const readCalendar = (text: string, many: number) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  const starts = event.iterator()
  const moments = Array.from({ length: many }, () => starts.next().toJSDate().toISOString().slice(0, 16))
  return { title: event.summary, moments, repeats: event.isRecurring() }
}

const saveReminder = async (page: Page, item: Locator, often?: string): Promise<string> => {
  const button = item.getByRole('button', { name: /^Add to calendar/ })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  if (often !== undefined) await item.getByRole('radio', { name: often, exact: true }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    item.getByRole('button', { name: words['plan-calendar'], exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('appointment.ics')
  return readFile(await download.path(), 'utf8')
}

test('a meeting goes into a calendar once or each time, and names nothing', async ({ evening: { page, card } }) => {
  await look(card)
  const once = await saveReminder(page, itemOf(card, 'harbour'))
  expect(readCalendar(once, 1)).toEqual({ title: words['plan-appointment'], moments: ['2026-11-30T20:00'], repeats: false })
  const weekly = await saveReminder(page, itemOf(card, 'harbour'), 'Every week')
  const { moments, repeats } = readCalendar(weekly, 30)
  expect(repeats).toBe(true)
  // Clocks in London go forward on 28 March.
  expect([moments[0], moments[1], moments[16], moments[17]]).toEqual([
    '2026-11-30T20:00',
    '2026-12-07T20:00',
    '2027-03-22T20:00',
    '2027-03-29T19:00',
  ])
  const monthly = await saveReminder(page, itemOf(card, 'meadow'), 'Each time it meets')
  expect(readCalendar(monthly, 3).moments).toEqual(['2026-12-02T13:10', '2026-12-30T13:10', '2027-01-06T13:10'])
  for (const text of [once, weekly, monthly]) expect(text).not.toMatch(/made-up|leeds|bradford|anonymous|group|recovery|http/i)
  expect(await itemOf(card, 'meadow').getByRole('status').innerText()).toContain('We have made a file.')
})

test('all of it works with the keyboard alone', async ({ evening: { page, card } }) => {
  const { keyboard } = page
  await tabTo(page, card.getByRole('button', { name: /^Look for meetings/ }))
  await keyboard.press('Enter')
  await card.getByText('Meetings coming up').waitFor()
  await tabTo(page, card.getByRole('textbox', { name: /^A town/ }))
  await keyboard.type('Leeds')
  await keyboard.press('Enter')
  await card.getByText('Meetings within 30 miles of Leeds').waitFor()
  await tabTo(page, card.getByLabel('Day', { exact: true }))
  await keyboard.press('ArrowDown')
  await tabTo(page, card.getByLabel('How far away', { exact: true }))
  await keyboard.press('ArrowDown')
  await expect.poll(() => names(card)).toEqual(['lantern'])
  await tabTo(page, card.getByText('Kind of meeting, or its name'))
  await keyboard.press('Enter')
  await tabTo(page, card.getByRole('textbox', { name: /^Part of the meeting's name/ }))
  await keyboard.type('lant')
  await tabTo(page, card.getByRole('button', { name: /^Add to calendar/ }))
  await keyboard.press('Space')
  await tabTo(page, card.getByRole('radio', { name: 'Only this time', exact: true }))
  await keyboard.press('ArrowDown')
  expect(await card.getByRole('radio', { name: 'Every week', exact: true }).isChecked()).toBe(true)
  await keyboard.press('Shift+Tab')
  await tabTo(page, card.getByRole('button', { name: /^Plan to go/ }))
  await keyboard.press('Enter')
  await expect.poll(() => headingOf(page)).toContain(aa)
})
