import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { recommend } from '#engine'
import { compareCatalogues } from '../../src/proof/compare.ts'
import { anyMix } from '../../src/proof/population.ts'
import { planOf, surveyOf } from '../../src/proof/survey.ts'
import { furthestApart } from '../../src/proof/overflow.ts'
import { OverLimit, mostInTotals } from '../../src/proof/limits.ts'
import { everySheet } from './every-sheet.ts'
import { catalogueOf, group, option, question, suits, trait } from '../engine/small-catalogue.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'

/** So many questions, each of which speaks strongly for one of two groups and as strongly against the other. */
const strong = (questions: number): Catalogue =>
  catalogueOf({
    questions: [
      question('who-for', [option('me', { neutral: 'It is so.' })]),
      ...Array.from({ length: questions }, (_, at) =>
        question(`asked-${at}`, [
          option('high', { suits: { method: suits({ high: 'ideal', low: 'worst' }) } }),
          option('low', { suits: { method: suits({ high: 'worst', low: 'ideal' }) } }),
        ]),
      ),
    ],
    traits: [trait('method', ['high', 'low'])],
    groups: [group('one', { method: 'high' }), group('other', { method: 'low' })],
  })

/** By so much one answer brings the two groups apart. */
const step = 7

describe('totals that would have no room', () => {
  const most = Math.floor(mostInTotals / step)
  test('as many strong questions as there is room for are counted rightly', () => {
    const { lists, sheets } = surveyOf(strong(most), anyMix)
    const [list] = lists
    expect(sheets).toBe(2n * 3n ** BigInt(most))
    const [one, other] = list?.groups ?? []
    expect(one?.first.sheets).toBe(other?.first.sheets)
    expect((one?.alone.sheets ?? 0n) * 2n + (one?.first.sheets ?? 0n) - (one?.alone.sheets ?? 0n)).toBe(list?.sheets)
  })
  test.each([most + 1, 40])('%i strong questions are refused, and it is said what is too much', (questions) => {
    const refusal = /can bring totals \d+ apart in the list "me"; the count holds no more than 126/
    expect(() => planOf(strong(questions), anyMix)).toThrow(OverLimit)
    expect(() => planOf(strong(questions), anyMix)).toThrow(refusal)
    expect(() => compareCatalogues(strong(most), strong(questions))).toThrow(refusal)
  })
  test('so is one question of many strong options', () => {
    const base = strong(0)
    const many = question(
      'past',
      Array.from({ length: 43 }, (_, at) =>
        option(`tick-${at}`, { suits: { method: suits({ high: 'ideal', low: 'neutral' }) } }),
      ),
    )
    const heavy: Catalogue = {
      ...base,
      questions: [
        ...base.questions,
        {
          ...many,
          options: [
            option('all', {
              suits: Object.fromEntries(many.options.map(({ id }) => [id, suits({ high: 'ideal', low: 'neutral' })])),
            }),
          ],
        },
      ],
      traits: many.options.map(({ id }) => trait(id, ['high', 'low'])),
      groups: [group('one', Object.fromEntries(many.options.map(({ id }) => [id, 'high'])))],
    }
    expect(() => surveyOf(heavy, anyMix)).toThrow(
      'Answers to past add 129 to the total of Group one; the count holds no more than 126',
    )
  })
})

describe('counts of sheets that would be rounded', () => {
  const most = Math.floor(mostInTotals / step)
  /** So many more questions with so many options each, none of which moves any group. */
  const withIdle = (...options: readonly number[]): Catalogue => {
    const base = strong(most)
    const idle = options.map((count, at) =>
      question(
        `idle-${at}`,
        Array.from({ length: count }, (_, nth) => option(`idle-${at}-${nth}`, { neutral: 'It moves nothing.' })),
      ),
    )
    return { ...base, questions: [...base.questions, ...idle] }
  }
  /** The sheets on which one group is first alone, and the other, and both. */
  const addUp = (catalogue: Catalogue): bigint => {
    const [list] = surveyOf(catalogue, anyMix).lists
    const [one, other] = list?.groups ?? []
    return (one?.first.sheets ?? 0n) + (other?.alone.sheets ?? 0n)
  }
  test.each([
    [[8, 8, 8, 8, 8, 8], 9n ** 6n],
    [[8, 8, 8, 8, 8, 8, 80], 9n ** 6n * 81n],
    [[80, 80, 80, 80, 80, 80], 81n ** 6n],
  ])('are none, however many answers move nothing: %j', (idle, times) => {
    expect(addUp(withIdle(...idle))).toBe(3n ** BigInt(most) * times)
  })
  test('are refused where there are too many sheets, and it is said how many', () => {
    expect(() => addUp(withIdle(...Array.from({ length: 12 }, () => 80)))).toThrow(OverLimit)
    expect(() => addUp(withIdle(...Array.from({ length: 12 }, () => 80)))).toThrow(
      'sheets; fewer than 38685626227668133590597632 can be counted',
    )
  })
})

test('no two groups are further apart on any sheet than the graph says beforehand', () => {
  const chance = chanceFrom(seed + 600)
  const spreadOf = (totals: readonly number[]): number => (totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals))
  const found = Array.from({ length: 15 }, () => {
    const catalogue = randomCatalogue(chance)
    const spreads = everySheet(catalogue, anyMix).flatMap(([answers]) =>
      recommend(catalogue, { answers, mattersMost: [] }).lists.map(({ recommendations }) =>
        spreadOf(recommendations.map(({ total }) => total)),
      ),
    )
    const beforehand = planOf(catalogue, anyMix).lists.map(({ graph }) => furthestApart(graph))
    return { most: spreads.reduce((most, spread) => Math.max(most, spread), 0), beforehand: Math.max(...beforehand) }
  })
  expect(found.filter(({ most, beforehand }) => most > beforehand)).toEqual([])
})
