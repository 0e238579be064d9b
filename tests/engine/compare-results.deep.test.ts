import { beforeAll, describe, expect, test } from 'vitest'
import { type Recommendation, type Sheet, reasonsApart, recommend, totalOf } from '#engine'
import { breaches, catalogue, forEachRandom, oneOf, regressions, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const sheets = shareOf(20_000)

/** What is true of any two groups of one list. */
const laws: Readonly<Record<string, (one: Recommendation, other: Recommendation) => boolean>> = {
  'the difference of two lists of reasons adds up to the difference of the totals': (one, other) => {
    const { onlyFirst, onlySecond } = reasonsApart(one.reasons, other.reasons)
    return totalOf(onlyFirst) - totalOf(onlySecond) === one.total - other.total
  },
  'what is told of a group is among its reasons, and not among those of the other': (one, other) => {
    const { onlyFirst, onlySecond } = reasonsApart(one.reasons, other.reasons)
    const key = ({ said, because, weight }: (typeof onlyFirst)[number]): string => [said, because, weight].join(' ')
    const [first, second] = [one, other].map(({ reasons }) => reasons.map(key))
    return (
      onlyFirst.every((reason) => one.reasons.includes(reason) && !second?.includes(key(reason))) &&
      onlySecond.every((reason) => other.reasons.includes(reason) && !first?.includes(key(reason)))
    )
  },
  'nothing sets a group apart from itself': (one) => {
    const { onlyFirst, onlySecond } = reasonsApart(one.reasons, one.reasons)
    return onlyFirst.length + onlySecond.length === 0
  },
}

describe(`what sets two groups apart, for ${sheets} random sheets (SEED=${seed} repeats them)`, () => {
  const found = breaches()
  let pairs = 0
  beforeAll(() => {
    const compare = (sheet: Sheet, one: Recommendation, other: Recommendation): void => {
      pairs++
      for (const [law, holds] of Object.entries(laws)) if (!holds(one, other)) found.note(law, sheet, one.group, other.group)
    }
    for (const sheet of regressions) {
      for (const { recommendations } of recommend(catalogue, sheet).lists)
        for (const one of recommendations) for (const other of recommendations) compare(sheet, one, other)
    }
    forEachRandom(sheets, seed, (sheet, { lists }, chance) => {
      for (const { recommendations } of lists)
        if (recommendations.length > 0) compare(sheet, oneOf(chance, recommendations), oneOf(chance, recommendations))
    })
    console.log(`${pairs} pairs of groups were compared`)
  })

  test.for(Object.keys(laws))('%s', (law) => {
    expect(found.of(law)).toEqual([])
  })
})
