import { beforeAll, describe, expect, test } from 'vitest'
import { type Result, prune, pruneSheet, recommend } from '#engine'
import { expectedNotices } from '../../support/expected-notices.ts'
import { expectedQuestions } from '../../support/expected-questions.ts'
import { lawsOfConcern } from './of-concern.ts'
import { type Law, lawsOfLists } from './of-lists.ts'
import { breaches, catalogue, forEachRandom, seed } from '../../support/sheets.ts'
import { shareOf } from '../../support/share.ts'

const count = shareOf(100_000)
const ids = catalogue.questions.map(({ id }) => id)
/** A result in few words: enough to tell two apart. */
const summed = ({ lists, notices }: Result): unknown => [
  lists.map(({ recommendations, ruledOut }) => [
    recommendations.map(({ group, place, total, reasons, cautions }) => [group, place, total, reasons.length, cautions.length]),
    ruledOut.map(({ group, reasons }) => [group, reasons.length]),
  ]),
  notices.map(({ id }) => id),
]

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Laws about what becomes of the answers themselves. */
const lawsOfAnswers: Readonly<Record<string, Law>> = {
  'every question is not asked, skipped or answered, and only one of these': ({ notAsked, skipped }, sheet) => {
    const answered = Object.keys(prune(catalogue, sheet.answers))
    return same([...notAsked, ...skipped, ...answered].toSorted(), ids.toSorted()) ? undefined : { notAsked, skipped, answered }
  },
  'every question is asked of exactly those whom it concerns': ({ notAsked }, { answers }) => {
    const expected = expectedQuestions(answers)
    return ids.find((id) => notAsked.includes(id) === expected.has(id))
  },
  'every answer that is dropped is one to a question that is not asked, or one that is not offered': (
    { notAsked, skipped, dropped },
    { answers },
  ) => dropped.find((id) => !(id in answers) || !(notAsked.includes(id) || skipped.includes(id))),
  'every answer to a question that is not asked is dropped': ({ notAsked, dropped }, { answers }) =>
    notAsked.find((id) => id in answers && !dropped.includes(id)),
  'no reason comes from a question that was skipped or is not asked': ({ lists, notAsked, skipped }) => {
    const silent = new Set([...notAsked, ...skipped])
    return lists
      .flatMap((list) => [...list.recommendations, ...list.ruledOut])
      .find(({ reasons }) => reasons.some(({ question }) => silent.has(question)))
  },
  'pruning twice is pruning once': (_, sheet) => {
    const once = pruneSheet(catalogue, sheet)
    return same(pruneSheet(catalogue, once), once) ? undefined : once
  },
  'every mark stands on an answered question': (_, sheet) => {
    const { answers, mattersMost } = pruneSheet(catalogue, sheet)
    return mattersMost.find((id) => !(id in answers) || !sheet.mattersMost.includes(id))
  },
  'answers without effect change nothing but their mention': (result, sheet) => {
    const pruned = recommend(catalogue, pruneSheet(catalogue, sheet))
    return same(summed(pruned), summed(result)) && pruned.dropped.length === 0 ? undefined : sheet
  },
  'every notice appears exactly when its circumstances say': ({ lists, notices }, sheet) => {
    const expected = expectedNotices(prune(catalogue, sheet.answers), lists)
    const given = notices.map(({ id }) => id)
    return same(given.toSorted(), expected.toSorted()) ? undefined : { given, expected }
  },
  'every notice has something to say': ({ notices }) => notices.find(({ text }) => text === ''),
}

const laws = { ...lawsOfLists, ...lawsOfConcern, ...lawsOfAnswers }
const broken = breaches()

beforeAll(() => {
  console.log(`${count} random sheets from seed ${seed}`)
  forEachRandom(count, seed, (sheet, result) => {
    for (const [law, wrong] of Object.entries(laws)) {
      const what = wrong(result, sheet)
      if (what !== undefined) broken.note(law, sheet, what)
    }
  })
})

describe(`over ${count} random sheets`, () => {
  test.each(Object.keys(laws))('%s', (law) => {
    expect(broken.of(law)).toEqual([])
  })
})
