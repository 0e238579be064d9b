import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../src/content/did-you-mean.ts'

test.each([
  ['stop', ['start', 'stop'], 'stop'],
  ['stopp', ['start', 'stop'], 'stop'],
  ['sop', ['start', 'stop'], 'stop'],
  ['stip', ['start', 'stop'], 'stop'],
  ['xstop', ['start', 'stop'], 'stop'],
  ['top', ['start', 'stop'], 'stop'],
  ['spot', ['start', 'stop'], undefined],
  ['tsop', ['start', 'stop'], 'stop'],
  ['kitten', ['mitten', 'sitting'], 'mitten'],
  ['kitten', ['sitting', 'mitten'], 'mitten'],
  ['kitten', ['bitten', 'mitten'], 'bitten'],
  ['kitten', ['mitten', 'bitten'], 'mitten'],
  ['gaol', ['goal', 'girl'], 'goal'],
  ['ical', ['meeting-guide', 'bmlt', 'csv'], undefined],
  ['', ['one', 'me'], undefined],
  ['three', [''], undefined],
  ['stop', [], undefined],
] as const)('the name most like "%s" of %j, and the first of two that are as near, is %s', (word, known, found) => {
  expect(nearest(word, known)).toBe(found)
})

test.each([
  ['ab', 0],
  ['abc', 1],
  ['abcde', 1],
  ['abcdef', 2],
  ['abcdefghi', 3],
  ['abcdefghijklmno', 5],
])('in "%s", at most one letter in three may be wrong: %i', (word, most) => {
  const spoilt = (letters: number): string => '!'.repeat(letters) + word.slice(letters)
  expect(nearest(word, [spoilt(most)])).toBe(spoilt(most))
  expect(nearest(word, [spoilt(most + 1)])).toBeUndefined()
})

test('words beyond any name are compared with none', () => {
  expect(nearest('x'.repeat(80), ['x'.repeat(79)])).toBe('x'.repeat(79))
  expect(nearest('x'.repeat(81), ['x'.repeat(81)])).toBeUndefined()
})

/** Every way from one word to another by single letters and swapped neighbours, followed to its end. */
const fewestEdits = (from: string, to: string): number => {
  if (from === '' || to === '') return from.length + to.length
  const isSwapped = from.length > 1 && from[0] === to[1] && from[1] === to[0]
  return Math.min(
    fewestEdits(from.slice(1), to.slice(1)) + (from[0] === to[0] ? 0 : 1),
    fewestEdits(from.slice(1), to) + 1,
    fewestEdits(from, to.slice(1)) + 1,
    isSwapped ? fewestEdits(from.slice(2), to.slice(2)) + 1 : Infinity,
  )
}

test('no known name is nearer than the one that is found, by a plain count of edits', () => {
  const short = string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => text.replaceAll(/[^ab]/g, 'c'))
  assert(
    property(short, array(short, { maxLength: 5 }), (word, known) => {
      const within = known.filter((name) => fewestEdits(word, name) <= Math.max(word.length, name.length) / 3)
      const least = Math.min(...within.map((name) => fewestEdits(word, name)))
      expect(nearest(word, known)).toBe(within.find((name) => fewestEdits(word, name) === least))
    }),
    { seed: 3, numRuns: 300 },
  )
})

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${'n'.repeat(20)}${at}`)

test.each([
  ['stopp', ['start', 'stop'], 'Did you mean `stop`?'],
  ['something', ['start', 'stop'], 'Known: start, stop.'],
  ['something', ['stop', 'start', 'stop'], 'Known: stop, start.'],
  ['something', [], 'Known: none.'],
  ['stop', names(24), `Known: ${names(24).join(', ')}.`],
  ['stop', names(25), `Known: ${names(24).join(', ')}, and 1 more.`],
  ['stop', names(30), `Known: ${names(24).join(', ')}, and 6 more.`],
])('what is said of "%s" beside %j', (word, known, says) => {
  expect(didYouMean(word, known)).toBe(says)
})
