import { assert, date, property, string, uuid } from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { calendarFile } from '../../../src/ui/visit/calendar.ts'
import { dayAndTime, momentOf } from '../../../src/ui/visit/written-plan.ts'

const mostOctets = 75
const titles = string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).filter(
  // Half a letter reads as U+FFFD, so that no title may hold that sign itself.
  (text) => text.trim() === text && !/[\p{Cc}\p{Cs}\uFFFD]/u.test(text),
)
const days = date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })

test("every title and moment comes back from the file as it was, read by somebody else's reader", () => {
  assert(
    property(titles, days, uuid(), (title, start, id) => {
      const text = calendarFile({ title, start, now: new Date('2026-11-26T10:00:00Z'), id })
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
      const [entry, ...others] = calendar.getAllSubcomponents('vevent')
      expect(others).toEqual([])
      const event = new ICAL.Event(entry)
      expect(event.summary).toBe(title)
      expect(event.uid).toBe(id)
      expect(event.startDate.toJSDate().getTime()).toBe(Math.floor(start.getTime() / 1000) * 1000)
      expect(event.duration.toSeconds()).toBe(90 * 60)
      expect(event.location ?? '').toBe('')
      expect(event.description ?? '').toBe('')
    }),
    { numRuns: 500 },
  )
})

test('every line ends as the standard says and holds at most 75 octets, and no letter is cut in two', () => {
  assert(
    property(titles, (title) => {
      const text = calendarFile({ title, start: new Date('2027-03-28T18:30:00Z'), now: new Date(0), id: 'a-name' })
      expect(text.endsWith('\r\n')).toBe(true)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(mostOctets)
        expect(line).not.toContain('\uFFFD')
      }
    }),
    { numRuns: 500 },
  )
})

test('a title with what means something in a calendar is only a title', () => {
  const title = 'BEGIN:VEVENT; tea, cake\nSUMMARY:other\\n'
  const text = calendarFile({ title, start: new Date('2027-03-28T18:30:00Z'), now: new Date(0), id: 'a-name' })
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  expect(text.match(/^SUMMARY:/gm)).toHaveLength(1)
  const [entry] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
  expect(new ICAL.Event(entry).summary).toBe(title)
})

test.each([
  ['', ''],
  ['2027-03-28', ''],
  ['', '19:30'],
  ['2027-13-41', '19:30'],
])('"%s" and "%s" are no moment', (day, time) => {
  expect(momentOf(day, time)).toBeUndefined()
})

test('a day and a time are told in words, as far as they are there', () => {
  expect(dayAndTime('2026-11-26', '19:30')).toMatch(/^Thursday,? 26 November 2026, 19:30$/)
  expect(dayAndTime('2026-11-26', '')).toMatch(/^Thursday,? 26 November 2026$/)
  expect(dayAndTime('', '19:30')).toBe('19:30')
  expect(dayAndTime('', '')).toBe('')
})
