import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dayInWords, isStale, staleAfterDays } from '#content'
import { type Answers, recommend } from '#engine'
import { answerUntil, catalogue, press, toResults } from './answering.ts'
import { quickTest as test } from './guide-test.ts'
import { buttonsIn, chooseCountry, emergenciesIn, emergencyOf, helpIn, linesOf, needHelp, shownLinesIn } from './help-shown.ts'

const { words } = catalogue

const drinker: Answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'stop', withdrawal: 'yes' }
/** Nobody's group is made for this, so that only help lines are left. */
const youngRelative: Answers = { 'who-for': 'someone-else', age: 'under-18', concern: ['gambling'] }

/** That "Need help now?" and every other place with help lines on the open page are those of this country. */
const helpIsOf = async (page: Page, country: string): Promise<void> => {
  const frame = needHelp(page)
  expect(await frame.locator('select').inputValue()).toBe(country)
  expect(await shownLinesIn(frame)).toEqual(linesOf(country))
  const all = await emergenciesIn(page.locator('body'))
  expect(all.length).toBeGreaterThan(0)
  expect(all).toEqual(all.map(() => emergencyOf(country)))
  const known = linesOf(country).map((line) => JSON.stringify(line))
  for (const line of await shownLinesIn(page.locator('main'))) expect(known).toContain(JSON.stringify(line))
  for (const leads of await buttonsIn(page.locator('main'))) expect(known.join()).toContain(leads)
}

test('"Need help now?" says that stopping all at once can be dangerous, to those as well who say nothing', async ({
  visit: { page },
}) => {
  await toResults(page, {})
  await needHelp(page).locator('summary').click()
  expect(await needHelp(page).getByText(words['help-stopping']).isVisible()).toBe(true)
})

test('the lines for young people come first for someone of fifteen who is not safe at home', async ({ visit: { page } }) => {
  await toResults(page, { 'who-for': 'someone-else', age: 'under-18', concern: ['alcohol'], 'safe-at-home': 'not-always' })
  const lines = catalogue.help['england']?.lines ?? []
  const first = await page.locator('.notice.box details .help-lines li').first().textContent()
  expect(lines.filter(({ kind }) => kind === 'young-people').some(({ name }) => first?.includes(name))).toBe(true)
})

describe('the country of the help lines', () => {
  test('is guessed before anything was said', async ({ visit: { page } }) => {
    await helpIsOf(page, 'england')
  })

  test('is the one that was answered, once there is one, in the frame and in the warnings', async ({ visit: { page } }) => {
    const american = { ...drinker, country: 'united-states' }
    await press(page, 'Start')
    await answerUntil(page, american, 'country')
    await helpIsOf(page, 'england')
    await answerUntil(page, american)
    await helpIsOf(page, 'united-states')
    await press(page, 'See my groups now')
    await helpIsOf(page, 'united-states')
    expect(await page.locator('main a[href="tel:911"]').count()).toBe(1)
    expect(await buttonsIn(page.locator('main'))).toEqual(['tel:1-800-662-4357'.replaceAll('-', '')])
    expect((await shownLinesIn(page.locator('main'))).length).toBeGreaterThan(0)
  })

  test('is the one that was chosen by hand, on every page, whatever is answered, until the page is loaded anew', async ({
    visit: { page },
  }) => {
    await chooseCountry(page, 'ireland')
    await helpIsOf(page, 'ireland')
    await page.getByRole('link', { name: words['all-groups'], exact: true }).last().click()
    await helpIsOf(page, 'ireland')
    await page.getByRole('main').getByRole('link').first().click()
    await helpIsOf(page, 'ireland')
    await page.goBack()
    await page.goBack()
    await press(page, 'Start')
    await answerUntil(page, drinker, 'goal')
    await helpIsOf(page, 'ireland')
    await answerUntil(page, { ...drinker, country: 'canada' })
    await helpIsOf(page, 'ireland')
    await press(page, 'See my groups now')
    await helpIsOf(page, 'ireland')
    expect((await shownLinesIn(page.locator('main'))).length).toBeGreaterThan(0)
    await chooseCountry(page, 'wales')
    await helpIsOf(page, 'wales')
    expect(await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state, location.href]))).not.toMatch(
      /ireland|wales/i,
    )
    await page.reload()
    await helpIsOf(page, 'canada')
  })

  test('is the one that was chosen by hand where no group is left, too', async ({ visit: { page } }) => {
    expect(recommend(catalogue, { answers: youngRelative, mattersMost: [] }).lists[0]?.recommendations).toEqual([])
    await chooseCountry(page, 'northern-ireland')
    await toResults(page, youngRelative)
    await helpIsOf(page, 'northern-ireland')
    expect((await shownLinesIn(page.locator('.no-groups'))).length).toBeGreaterThan(0)
  })
})

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Loads the guide on a device whose clock stands at the middle of that day. */
const onDay = async (page: Page, day: string): Promise<void> => {
  await page.addInitScript(
    (time: number) => {
      const Clock = Date
      window.Date = class extends Clock {
        constructor(...given: readonly unknown[]) {
          super(...((given.length === 0 ? [time] : given) as [number]))
        }
        static override now = (): number => time
      } as DateConstructor
    },
    Date.parse(`${day}T12:00:00`),
  )
  await page.reload()
}

const says = (day: string): string => words['not-checked-since'].replace('{day}', dayInWords(day))

/** What the page says beside each line of a country: that it was not checked since, or nothing. */
const toldIn = (page: Page): Promise<readonly (readonly [string, boolean])[]> =>
  needHelp(page)
    .locator('.help-lines > li')
    .evaluateAll(
      (lines, start) =>
        lines.map((line) => [line.querySelector('strong')?.textContent ?? '', (line.textContent ?? '').includes(start)] as const),
      words['not-checked-since'].split('{')[0] ?? '',
    )

describe('a line that nobody has checked for long', () => {
  const { lines, emergency } = helpIn('england')
  const newest =
    [emergency, ...lines]
      .map(({ checked }) => checked)
      .toSorted()
      .at(-1) ?? ''

  test.for([
    ['on the day it was checked', 0],
    [`${staleAfterDays} days later`, staleAfterDays],
    ['one day after that', staleAfterDays + 1],
    ['ten years later', 3652],
  ] as const)('is said to be so, and no other, %s', async ([, days], { visit: { page } }) => {
    const today = dayAfter(newest, days)
    await onDay(page, today)
    await needHelp(page).locator('summary').click()
    expect(await toldIn(page)).toEqual(lines.map(({ name, checked }) => [name, isStale(checked, today)]))
    for (const { name, checked } of lines.filter((line) => isStale(line.checked, today)))
      expect(await needHelp(page).getByRole('listitem').filter({ hasText: name }).first().innerText()).toContain(says(checked))
    const [told = ['', '']] = await emergenciesIn(needHelp(page))
    const [, number] = emergencyOf('england')
    expect(told[1]).toBe(isStale(emergency.checked, today) ? `${number} ${says(emergency.checked)}` : number)
  })

  test('is said to be so in a warning as well', async ({ visit: { page } }) => {
    await onDay(page, dayAfter(newest, staleAfterDays + 1))
    await toResults(page, drinker)
    expect(await page.locator('.level.now').innerText()).toContain(says(emergency.checked))
    const shown = page.locator('.notice .help-lines > li')
    const told = await shown.evaluateAll((all) => all.map((line) => line.textContent ?? ''))
    expect(told.length).toBeGreaterThan(0)
    for (const text of told)
      expect(text).toMatch(new RegExp(words['not-checked-since'].replace('{day}', '\\d{1,2} [A-Z][a-z]+ \\d{4}')))
  })
})

test('nobody whom no group fits is told to try a few of none', async ({ visit: { page } }) => {
  await toResults(page, { ...youngRelative, 'family-goal': 'support-for-me', relation: 'parent' })
  expect(await page.locator('article').count()).toBe(0)
  expect(await page.locator('.band').innerText()).not.toMatch(/\d/)
})

test('a number to call is never broken across two lines, on any card, on the smallest phone as on a larger one', async ({
  visit: { page },
}) => {
  await toResults(page, { 'who-for': 'me', country: 'united-states' })
  await page.locator('.group-list > .disclose').click()
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const numbers = await page.locator('.acts .number').evaluateAll((all) =>
      all.map((number) => ({
        number: number.textContent,
        lines: Math.round(number.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(number).lineHeight)),
        inside: number.getBoundingClientRect().right <= (number.closest('.primary')?.getBoundingClientRect().right ?? 0),
      })),
    )
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter(({ lines, inside }) => lines !== 1 || !inside)).toEqual([])
  }
})
