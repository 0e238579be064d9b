import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import { catalogue, press } from './answering.ts'
import { woman } from './a-woman.ts'
import { quickTest as test } from './guide-test.ts'
import { choose, chooseLongest, fill, noteSaved, notedOf, saved, toListOf, toPlan, unfold } from './planning.ts'

const { words } = catalogue

/** The days around both changes of the clock. */
const changes = {
  'Europe/London': [
    ['2027-03-27', '2027-03-28', '2027-03-29'],
    ['2027-10-30', '2027-10-31', '2027-11-01'],
  ],
  'America/New_York': [
    ['2027-03-13', '2027-03-14', '2027-03-15'],
    ['2027-11-06', '2027-11-07', '2027-11-08'],
  ],
  'Australia/Sydney': [
    ['2027-04-03', '2027-04-04', '2027-04-05'],
    ['2027-10-02', '2027-10-03', '2027-10-04'],
  ],
}
const times = ['00:30', '09:00', '19:30', '23:30']

/** What a clock on that wall shows at a moment. */
const shownIn = (timeZone: string, moment: Date): string =>
  moment.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })

test.for(Object.entries(changes))(
  'a reminder shows the day and time that were chosen, on both sides of both changes of the clock: %s',
  async ([timezoneId, each], { browser, address }) => {
    const context = await browser.newContext({ timezoneId, locale: 'en-GB' })
    const page = await context.newPage()
    for (const days of each) {
      await page.clock.setFixedTime(`${days[0]}T10:00:00Z`)
      await toListOf(page, address, woman)
      await toPlan(page, woman)
      await unfold(page, words['plan-calendar-fold'])
      await noteSaved(page)
      for (const [day, time] of days.flatMap((one) => times.map((at) => [one, at] as const))) {
        await choose(page, day, time)
        const text = await notedOf(page, words['plan-calendar'])
        const [entry] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
        const event = new ICAL.Event(entry)
        expect(shownIn(timezoneId, event.startDate.toJSDate())).toBe(`${day} ${time}`)
        expect(event.summary).toBe(words['plan-appointment'])
      }
    }
    await context.close()
  },
)

test('a reminder names no group and no place, and waits for a day', async ({ visit: { page, address } }) => {
  await toListOf(page, address, woman)
  const group = await toPlan(page, woman)
  await unfold(page, words['plan-calendar-fold'])
  await press(page, words['plan-calendar'])
  expect(await page.getByText(words['plan-needs-day']).isVisible()).toBe(true)
  await chooseLongest(page, '19:30')
  await fill(page, words['plan-place'], 'Canary Hall')
  await fill(page, words['plan-companion'], 'Canary Sam')
  const download = await saved(page, words['plan-calendar'])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('appointment.ics')
  expect(text).not.toMatch(/canary|anonymous|recovery|group|127\.0\.0\.1|http/i)
  expect(text).not.toContain(group)
  expect(await page.getByText(words['plan-needs-day']).count()).toBe(0)
})
