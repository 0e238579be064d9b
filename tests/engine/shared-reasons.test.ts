import { answeredIn } from '../../src/engine/list-input.ts'
import { describe, expect, test } from 'vitest'
import { type Reason, type Result, pruneSheet, recommend, voiceOf } from '#engine'
import { catalogueIndex } from '../../src/engine/catalogue-index.ts'
import { reasonsFor } from '../../src/engine/reasons.ts'
import { catalogue, chanceFrom, forEachRandom, randomSheet, seed } from '../support/sheets.ts'

/** Reasons are made once for a catalogue and stand in many lists. Nobody who is given a list may notice that. */

const reasonsIn = ({ lists }: Result): readonly Reason[] =>
  lists.flatMap(({ recommendations, ruledOut }) => [...recommendations, ...ruledOut].flatMap(({ reasons }) => reasons))

test(`every list is the same as from a catalogue that was never used (seed ${seed})`, () => {
  forEachRandom(1500, seed, (sheet, result) => {
    expect(result, JSON.stringify(sheet)).toEqual(recommend({ ...catalogue }, sheet))
  })
})

test(`every reason of a group is found for that group alone too (seed ${seed})`, () => {
  const index = catalogueIndex(catalogue)
  forEachRandom(300, seed, (sheet, { lists: [list, second] }) => {
    if (!list || second) return
    const { answers, mattersMost } = pruneSheet(catalogue, sheet)
    const answered = answeredIn(catalogue.questions, answers, mattersMost)
    const input = { index, list: list.for, voice: voiceOf(catalogue, list.for), answers, answered }
    for (const { group, reasons } of list.recommendations) {
      const found = catalogue.groups.find(({ id }) => id === group)
      expect(found && reasonsFor(input, found)).toEqual(reasons)
    }
  })
})

describe('what a list hands out', () => {
  test('every reason and its sources refuse to be altered', () => {
    let reasons = 0
    forEachRandom(300, seed, (_, result) => {
      for (const reason of reasonsIn(result)) {
        reasons++
        expect(Object.isFrozen(reason) && Object.isFrozen(reason.sources)).toBe(true)
      }
    })
    expect(reasons).toBeGreaterThan(1000)
  })

  test('a caller who empties the lists of one ranking leaves the next one whole', () => {
    const chance = chanceFrom(seed)
    for (let made = 0; made < 100; made++) {
      const sheet = randomSheet(catalogue, chance)
      const before = structuredClone(recommend(catalogue, sheet))
      for (const { recommendations, ruledOut } of recommend(catalogue, sheet).lists) {
        for (const { reasons, cautions } of recommendations)
          for (const list of [reasons, cautions]) (list as unknown[]).length = 0
        for (const { reasons } of ruledOut) (reasons as unknown[]).length = 0
        for (const list of [recommendations, ruledOut]) (list as unknown[]).length = 0
      }
      expect(recommend(catalogue, sheet)).toEqual(before)
    }
  })
})
