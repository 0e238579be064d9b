import { expect, test } from 'vitest'
import { reasonsApart, recommend } from '#engine'
import { situations } from './situations.ts'

test('what sets two groups apart is what only one of them has, in its own order', () => {
  let seen = 0
  for (const { small, sheet } of situations(80, 7)) {
    for (const { recommendations } of recommend(small, sheet).lists) {
      const [first, second] = recommendations
      if (!first || !second) continue
      const key = ({ question, said, trait, value, weight }: (typeof first.reasons)[number]): string =>
        [question, said, trait, value, weight].join(' ')
      const only = (one: typeof first, other: typeof first) =>
        one.reasons.filter((reason) => !other.reasons.some((another) => key(another) === key(reason)))
      const found = reasonsApart(first.reasons, second.reasons)
      expect(found).toEqual({ onlyFirst: only(first, second), onlySecond: only(second, first) })
      seen += found.onlyFirst.length
    }
  }
  expect(seen).toBeGreaterThan(10)
})
