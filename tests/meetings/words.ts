import { expect } from 'vitest'
import { fileWith, importHere } from './run-import.ts'

// What the tests of the importer have in common: a good row, and the words for each format.
export const good = {
  slug: 'a',
  name: 'Morning Light',
  day: [1, 4],
  time: '18:30',
  timezone: 'Europe/London',
  location: 'Mill Hall',
}
export const meetingGuide = ['--format', 'meeting-guide', '--group', 'alcoholics-anonymous']
export const csv = ['--format', 'csv', '--group', 'smart-recovery']
export const bmlt = ['--format', 'bmlt', '--group', 'narcotics-anonymous']

export const importing = (words: readonly string[], data: string | Uint8Array, out: string) =>
  importHere([...words, '--in', fileWith(data), '--out', out])

/** The counts on standard output, which is one line. */
export const counts = (out: string): unknown => {
  expect(out).toMatch(/^\{[^\n]*\}\n$/)
  return JSON.parse(out)
}
