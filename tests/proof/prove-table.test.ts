import { expect, test } from 'vitest'
import { ofHundred } from '../../src/cli/prove.ts'

test.each([
  [0n, 25_552_186_957_693_440n, ' never'],
  [1n, 25_552_186_957_693_440n, ' <0.01'],
  [1n, 10_000n, '  0.01'],
  [8365n, 10_000n, ' 83.65'],
  [25_552_186_957_693_439n, 25_552_186_957_693_440n, '>99.99'],
  [5n, 5n, '100.00'],
])('%s of %s are said to be "%s" of a hundred: only none are never, and only all are a hundred', (part, all, words) => {
  expect(ofHundred(part, all)).toBe(words)
})
