import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { type Answers, recommend } from '#engine'
import { lengthOf } from '../../src/proof/partial-answers.ts'
import { anyMix } from '../../src/proof/population.ts'
import { places, surveyOf } from '../../src/proof/survey.ts'
import { everySheet } from './every-sheet.ts'
import { randomCatalogue, speakingAhead } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const catalogues = shareOf(60)

/** Where ticks are walked one by one, each counts as an answer, so an example may not be the very shortest. It must be short all the same. */
const longer = 200

interface Counted {
  sheets: number
  shortest: number
}

/** What is true of a list, each thing under its own key. */
const truthsOf = (catalogue: Catalogue, answers: Answers): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists.flatMap(({ for: list, recommendations }) => {
    const firsts = recommendations.filter(({ place }) => place === 1)
    const ofGroups = recommendations.flatMap(({ group, place }) => [
      ...(place === 1 ? [`${group} first`] : []),
      ...(place === 1 && firsts.length === 1 ? [`${group} alone`] : []),
      ...(place <= places ? [`${group} within`] : []),
    ])
    const truths = ['sheets', ...(recommendations.length === 0 ? ['empty'] : []), ...ofGroups]
    return truths.map((what) => `${String(answers[catalogue.lists.question])} ${list} ${what}`)
  })

/** The same figures as the survey's, by ranking every sheet. */
const byForce = (catalogue: Catalogue): ReadonlyMap<string, Counted> => {
  const counts = new Map<string, Counted>()
  for (const [answers] of everySheet(catalogue, anyMix))
    for (const key of truthsOf(catalogue, answers)) {
      const { sheets, shortest } = counts.get(key) ?? { sheets: 0, shortest: Infinity }
      counts.set(key, { sheets: sheets + 1, shortest: Math.min(shortest, lengthOf(answers)) })
    }
  return counts
}

/** The figures of the survey in the same words, and whether each example is one and is short. */
const surveyed = (catalogue: Catalogue, least: number | undefined, expected: ReadonlyMap<string, Counted>): readonly string[] =>
  surveyOf(catalogue, anyMix, undefined, least).lists.flatMap(({ answer, view, sheets, groups, empty }) => {
    const told = (what: string, count: { sheets: bigint; example: Answers | undefined }): readonly string[] => {
      if (count.sheets === 0n) return []
      const key = `${String(answer)} ${view.list} ${what}`
      const example = count.example ?? {}
      const isShort = lengthOf(example) <= (expected.get(key)?.shortest ?? 0) + longer
      return [`${key} ${count.sheets} ${truthsOf(catalogue, example).includes(key)} ${isShort}`]
    }
    return [
      ...(sheets > 0n ? [`${String(answer)} ${view.list} sheets ${sheets}`] : []),
      ...told('empty', empty),
      ...groups.flatMap(({ group, first, alone, within }) => [
        ...told(`${group} first`, first),
        ...told(`${group} alone`, alone),
        ...told(`${group} within`, within),
      ]),
    ]
  })

/** What the proof finds in a catalogue, and what one finds by ranking every sheet. */
const compared = (catalogue: Catalogue) => {
  const counts = byForce(catalogue)
  const expected = [...counts]
    .map(([key, { sheets }]) => (key.endsWith(' sheets') ? `${key} ${sheets}` : `${key} ${sheets} true true`))
    .toSorted()
  // Once with every set of ticks looked at by itself, and once tick by tick, as the many ticks of the content are.
  return [undefined, 2].map((least) => ({ from: least, found: surveyed(catalogue, least, counts).toSorted(), expected }))
}

describe(`the proof counts as one would by ranking every sheet, over ${catalogues} small catalogues after chance`, () => {
  const chance = chanceFrom(seed + 400)
  console.log(`seed ${seed}`)
  test.each(Array.from({ length: catalogues }, (_, at) => at + 1))('catalogue %i', () => {
    for (const { from, found, expected } of compared(randomCatalogue(chance)))
      expect(found, `from ${from} ticks`).toEqual(expected)
  })
})

describe(`it does so where whom a list is for is weighed with later answers, over ${catalogues} more`, () => {
  const chance = chanceFrom(seed + 401)
  test.each(Array.from({ length: catalogues }, (_, at) => at + 1))('catalogue %i', () => {
    const catalogue = speakingAhead(chance, randomCatalogue(chance))
    for (const { from, found, expected } of compared(catalogue)) expect(found, `from ${from} ticks`).toEqual(expected)
  })
})
