import { describe, expect, test } from 'vitest'
import type { Fairness } from '#content'
import { fairnessFile } from '../../src/cli/fairness.ts'
import { readText } from '../../src/content/yaml-file.ts'
import { fairnessSchema } from '../../src/content/schema/fairness.ts'
import { fairnessOf } from '../../src/proof/fairness.ts'
import { noLimits } from '../../src/proof/limits.ts'
import { askPeople } from '../../src/proof/made-up-people.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'

/** What the check makes of the file: its figures, or why it refuses them. */
const readBack = (fairness: Fairness): unknown => {
  const { data, faults } = readText('fairness.yaml', fairnessFile(fairness))
  expect(faults).toEqual([])
  return fairnessSchema.parse(data)
}

describe(`the file of the figures says to its own check what was found (seed ${seed})`, () => {
  const chance = chanceFrom(seed + 930)
  test.each(Array.from({ length: 10 }, (_, at) => at + 1))('of small catalogue %i, which has few sheets', () => {
    const small = randomCatalogue(chance)
    const mix = { silent: chance(), answers: {}, alarms: { first: { own: 0.65, families: 0.2 }, sameThree: { own: 0 } } }
    const found = fairnessOf(surveyOf(small, mix), askPeople(small, mix, noLimits, 100), mix)
    expect(readBack(found)).toEqual(found)
  })

  test.each(['0', '7', '999', '1,000', '1,344,833'])('of %s sheets', (sheets) => {
    const list = { sheets, people: sheets, drawn: { sheets, margin: 5 }, groups: {} }
    const found: Fairness = {
      sheets,
      people: sheets,
      margin: 10,
      watched: [],
      questions: [],
      lists: { own: list, families: list },
    }
    expect(readBack(found)).toEqual(found)
  })

  test('of names that YAML would read as something else', () => {
    const figures = { all: [1, 2, 3], mix: [4, 5, 6], swings: [7], gates: [0] }
    const groups = Object.fromEntries(['true', 'null', '12', '0x1f', '1e5', '12-steps'].map((id) => [id, figures]))
    const questions = [['true', 'no'], ['null'], ['2026']]
    const list = { sheets: '10', people: '4', groups }
    const row = {
      list: 'own',
      groups: ['true', '12', '12-steps'],
      lists: '1,344',
      found: 1,
      must: 'at-most',
      limit: 550,
    } as const
    const watched = [{ what: 'same-three', ...row }] as const
    const found: Fairness = { sheets: '10', people: '4', margin: 1000, watched, questions, lists: { own: list, families: list } }
    expect(readBack(found)).toEqual(found)
  })
})
