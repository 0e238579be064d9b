import { afterAll, describe, expect, test } from 'vitest'
import { type Answers, prune, recommend } from '#engine'
import { noticesFor } from '../../../src/engine/notices.ts'
import { expectedToApply, expectedWarnings, warningIds } from '../../support/expected-notices.ts'
import { breaches, catalogue, chanceFrom, randomSheet, saying, seed } from '../../support/sheets.ts'
import {
  decisive,
  everyCombination,
  lookedAt,
  looks,
  warningsAmong,
  warningsOf,
  watched,
  withAllBehind,
} from './warning-space.ts'

/** Warnings look at answers and at no list, so that the lists can stay empty: ranking groups would take most of the time. */
const withoutGroups = { ...catalogue, groups: [] }

const raisedBy = (answers: Answers): readonly string[] =>
  warningsAmong(recommend(withoutGroups, { answers, mattersMost: [] }).notices)

/** How many combinations were gone through, told when all is done. */
const counts: Record<string, Record<string, number>> = {}
const tell = (step: string, what: string, expected: { readonly yes: number; readonly no: number }): void => {
  // A law that only ever expects one thing would prove nothing.
  expect(Math.min(expected.yes, expected.no), `combinations that speak for and against ${what}`).toBeGreaterThan(0)
  counts[step] = { ...counts[step], [what]: expected.yes + expected.no }
}
afterAll(() => {
  for (const [step, each] of Object.entries(counts)) {
    const all = Object.values(each).reduce((sum, count) => sum + count, 0)
    const told = Object.entries(each).map(([what, count]) => `${what} ${count}`)
    console.log(`${step}: ${all} combinations, all that anything tells apart (${told.join(', ')})`)
  }
})

describe('what a warning looks at', () => {
  test('every warning of the content is one of the agreed table, and no other is in it', () => {
    expect(warningsOf(catalogue).map(({ id }) => id)).toEqual(warningIds)
    expect(Object.keys(looks)).toEqual(warningIds)
  })

  test.each(warningsOf(catalogue))('every question that decides over it is in the agreed table: $id', (notice) => {
    const at = lookedAt(catalogue, notice)
    expect([...at].toSorted()).toEqual(looks[notice.id]?.at.toSorted())
    expect([...withAllBehind(catalogue, at)].toSorted()).toEqual(decisive(notice.id).toSorted())
  })
})

/**
 * A warning comes about in two steps: the answers that do not apply fall away, then the warning looks at those that do.
 * Where the combinations of all that decides over a warning are few enough, both steps are taken together, over every one of
 * them. Prescribed medicine hangs on five questions, two of which take any number of ticks: millions of combinations, even of
 * those alone that anything tells apart. There each step is settled by itself. The first goes question by question, and whether an answer stays hangs only on the questions
 * behind it (`asked` and `offered`); the second sees nothing but what the first has left. A step that is right for all that it
 * looks at, followed by one that is, leaves no combination out. The deep test leans on none of this: it goes through all that
 * the guide can gather for that warning, one by one.
 */
const togetherIsFeasible = (warning: string): boolean => warning !== 'medicine'

describe('both steps at once', () => {
  test.each(warningIds.filter(togetherIsFeasible))(
    'every warning appears exactly when its answers say so, whatever is skipped or does not apply: %s',
    (warning) => {
      const broken = breaches()
      const counted = { yes: 0, no: 0 }
      for (const answers of everyCombination(catalogue, decisive(warning))) {
        const expected = expectedWarnings(expectedToApply(answers)).includes(warning)
        counted[expected ? 'yes' : 'no']++
        if (raisedBy(answers).includes(warning) !== expected) broken.note(warning, answers)
      }
      tell('both steps at once', warning, counted)
      expect(broken.all()).toEqual({})
    },
  )
})

describe('the first step', () => {
  const followUps = [...new Set(Object.values(looks).flatMap(({ at }) => at))]
  test.each(followUps)('every answer stays exactly as far as it is asked for and can stand: %s', (question) => {
    const broken = breaches()
    const combined = [...withAllBehind(catalogue, [question])]
    const counted = { yes: 0, no: 0 }
    for (const answers of everyCombination(catalogue, combined)) {
      const kept = prune(catalogue, answers)[question]
      const expected = expectedToApply(answers)[question]
      counted[expected === undefined ? 'no' : 'yes']++
      if (String(kept) !== String(expected)) broken.note(question, answers, kept, expected)
    }
    tell('the first step', question, counted)
    expect(broken.all()).toEqual({})
  })
})

describe('the second step', () => {
  test.each(warningsOf(catalogue))(
    'every warning appears exactly when the answers that are left say so, and looks at no others: $id',
    (notice) => {
      const broken = breaches()
      // Whom it is for decides over the words of every warning.
      const combined = [...new Set(['who-for', ...(looks[notice.id]?.at ?? [])])]
      const counted = { yes: 0, no: 0 }
      for (const given of everyCombination(catalogue, combined)) {
        const { answers, seen } = watched(given)
        const raised = noticesFor({ ...catalogue, notices: [notice] }, answers, []).length > 0
        const expected = expectedWarnings(given).includes(notice.id)
        counted[expected ? 'yes' : 'no']++
        if (raised !== expected) broken.note(notice.id, given)
        // What was not looked at could have been anything: that the result would be the same is no matter of trying.
        const others = [...seen].filter((id) => !combined.includes(id))
        if (others.length > 0) broken.note('looks at', others, given)
      }
      tell('the second step', notice.id, counted)
      expect(broken.all()).toEqual({})
    },
  )
})

describe('nothing else matters', () => {
  const people = 1_000

  test(`no other answer, and no mark, changes whether a warning appears, for ${people} people who say anything at all`, () => {
    const broken = breaches()
    const chance = chanceFrom(seed)
    let count = 0
    for (let made = 0; made < people; made++) {
      const sheet = randomSheet(catalogue, chance)
      const before = raisedBy(sheet.answers)
      const withMarks = warningsAmong(recommend(withoutGroups, sheet).notices)
      if (withMarks.join() !== before.join()) broken.note('marks', sheet)
      for (const { id, options } of catalogue.questions) {
        const untouched = warningIds.filter((warning) => !decisive(warning).includes(id))
        if (untouched.length === 0) continue
        for (const option of [undefined, ...options.map((one) => one.id)]) {
          count++
          const answer = option === undefined || chooseOne(id) ? option : [option]
          const after = raisedBy(saying(sheet, id, answer).answers)
          const moved = untouched.filter((warning) => before.includes(warning) !== after.includes(warning))
          if (moved.length > 0) broken.note(id, moved, option, sheet.answers)
        }
      }
    }
    console.log(`${count} answers changed on ${people} sheets from seed ${seed}`)
    expect(broken.all()).toEqual({})
  })

  test(`no list of groups changes them either, for ${people} people`, () => {
    const broken = breaches()
    const chance = chanceFrom(seed + 1)
    for (let made = 0; made < people; made++) {
      const sheet = randomSheet(catalogue, chance)
      const withGroups = warningsAmong(recommend(catalogue, sheet).notices)
      if (withGroups.join() !== raisedBy(sheet.answers).join()) broken.note('groups', sheet)
    }
    expect(broken.all()).toEqual({})
  })
})

const chooseOne = (id: string): boolean => catalogue.questions.find((question) => question.id === id)?.choose === 'one'
