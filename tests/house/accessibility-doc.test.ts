import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The criteria of WCAG 2.2, by level. */
const levels = {
  A:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 ' +
    '2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 ' +
    '3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
}
const criteria = Object.entries(levels).flatMap(([level, ids]) => ids.split(' ').map((id) => `${id} ${level}`))

const page = readFileSync('docs/accessibility.md', 'utf8')
const rows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^\d+\.\d+\.\d+$/.test(id))
  .map(([, id = '', level = '', name = '', how = '', shownBy = '']) => ({ id, level, name, how, shownBy }))

const byHand = 'by hand, not yet done'
const notApplicable = /^not applicable, because .{10,}$/

/** The tests that a row names: the file, and a title in it. */
const testsOf = (shownBy: string): readonly { readonly file: string; readonly title: string }[] =>
  [...shownBy.matchAll(/`(tests\/[^`]+)`: "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title }))

describe('docs/accessibility.md', () => {
  test('every criterion of levels A and AA stands in the table once, at its level', () => {
    expect(criteria).toHaveLength(55)
    expect(rows.map(({ id, level }) => `${id} ${level}`).toSorted()).toEqual(criteria.toSorted())
  })

  test.each(rows)('every criterion has a test, or says why it has none: $id $name', ({ how, shownBy }) => {
    const tests = testsOf(shownBy)
    const told = tests.map(({ file, title }) => `\`${file}\`: "${title}"`).join('; ')
    expect(shownBy === byHand || notApplicable.test(shownBy) || (tests.length > 0 && shownBy === told), shownBy).toBe(true)
    expect(how === '-').toBe(notApplicable.test(shownBy))
    for (const { file, title } of tests) {
      expect(existsSync(file), file).toBe(true)
      expect(readFileSync(file, 'utf8'), `${file} has a test called "${title}"`).toContain(title)
    }
  })

  test('every screen reader that was not tried is said not to have been', () => {
    for (const reader of ['NVDA (Windows)', 'VoiceOver (macOS)', 'VoiceOver (iOS)', 'TalkBack (Android)'])
      expect(page).toMatch(new RegExp(`^\\| ${reader.replaceAll(/[()]/g, '\\$&')} .*\\| not done yet +\\|$`, 'm'))
  })

  test('nothing is said to have passed', () => {
    expect(page).not.toMatch(/\b(passed|conforms|compliant)\b/)
  })
})
