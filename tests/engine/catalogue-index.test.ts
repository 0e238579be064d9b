import { answeredIn } from '../../src/engine/list-input.ts'
import { describe, expect, test } from 'vitest'
import { recommend, voiceOf } from '#engine'
import { catalogueIndex, emptyCache, memoised, mostMemoised } from '../../src/engine/catalogue-index.ts'
import { reasonsFor } from '../../src/engine/reasons.ts'
import { situations } from './situations.ts'
import { randomSheet } from '../support/random-sheet.ts'

describe('what is kept', () => {
  const of = (reasons: number) => () => [Array.from<undefined>({ length: reasons })]

  test('what was made once is not made again, until there would be too much: then all but the newest is forgotten', () => {
    const columns = emptyCache()
    const first = memoised(columns, 'me', 'a', of(mostMemoised - 1))
    expect(memoised(columns, 'me', 'a', of(1))).toBe(first)
    const last = memoised(columns, 'me', 'b', of(1))
    expect([memoised(columns, 'me', 'a', of(1)), memoised(columns, 'me', 'b', of(1))]).toEqual([first, last])
    memoised(columns, 'family', 'a', of(1))
    expect(columns.reasons).toBe(1)
    expect(memoised(columns, 'me', 'a', of(3))).not.toBe(first)
    expect(columns.reasons).toBe(4)
  })
  test('every list is the same as from a catalogue that was never used, and each of its groups by itself', () => {
    for (const { small, chance } of situations(25, 7)) {
      for (let made = 0; made < 8; made++) {
        const sheet = randomSheet(small, chance)
        const { lists } = recommend(small, sheet)
        expect(lists).toEqual(recommend({ ...small }, sheet).lists)
        const answers = Object.fromEntries(Object.entries(sheet.answers).filter(([id]) => id === small.lists.question))
        const answered = answeredIn(small.questions, answers, [])
        for (const { for: list, recommendations } of recommend(small, { answers, mattersMost: [] }).lists) {
          const input = { index: catalogueIndex(small), list, voice: voiceOf(small, list), answers, answered }
          for (const { group, reasons } of recommendations) {
            const found = small.groups.find(({ id }) => id === group)
            expect(found && reasonsFor(input, found)).toEqual(reasons)
          }
        }
      }
    }
  })
})
