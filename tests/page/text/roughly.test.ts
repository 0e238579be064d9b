import { expect, test } from 'vitest'
import { roughly } from '../../../src/ui/about/roughly.ts'

test.each([
  ['0', undefined],
  ['30,000', undefined],
  ['999,999', undefined],
  ['1,000,000', 'a million'],
  ['1,999,999', 'a million'],
  ['999,999,999', '999 million'],
  ['1,000,000,000', 'a billion'],
  ['999,999,999,999', '999 billion'],
  ['25,552,186,957,693,440', '25 million billion'],
  ['1,177,538,135,400,146,234,880', 'a thousand billion billion'],
])('%s is read as %s', (count, words) => {
  expect(roughly(count)).toBe(words)
})
