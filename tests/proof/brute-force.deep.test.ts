import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { recommend } from '#engine'
import type { Mix } from '../../src/proof/population.ts'
import { places, surveyOf } from '../../src/proof/survey.ts'
import { everySheet } from './every-sheet.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const catalogues = shareOf(60)

interface Counted {
  sheets: number
  share: number
}

/** The same figures as the survey's, by ranking every sheet. */
const byForce = (catalogue: Catalogue, mix: Mix): ReadonlyMap<string, Counted> => {
  const counts = new Map<string, Counted>()
  const note = (share: number, ...what: readonly unknown[]): void => {
    const key = what.join(' ')
    const sofar = counts.get(key) ?? { sheets: 0, share: 0 }
    counts.set(key, { sheets: sofar.sheets + 1, share: sofar.share + share })
  }
  for (const [answers, share] of everySheet(catalogue, mix)) {
    for (const { for: list, recommendations } of recommend(catalogue, { answers, mattersMost: [] }).lists) {
      const whose = [String(answers[catalogue.lists.question]), list]
      note(share, ...whose, 'sheets')
      if (recommendations.length === 0) note(share, ...whose, 'empty')
      const firsts = recommendations.filter(({ place }) => place === 1)
      for (const { group, place } of recommendations) {
        if (place === 1) note(share, ...whose, group, 'first')
        if (place === 1 && firsts.length === 1) note(share, ...whose, group, 'alone')
        if (place <= places) note(share, ...whose, group, 'within')
      }
    }
  }
  return counts
}

describe(`the proof counts as one would by ranking every sheet, over ${catalogues} small catalogues after chance`, () => {
  const chance = chanceFrom(seed + 400)
  console.log(`seed ${seed}`)
  test.each(Array.from({ length: catalogues }, (_, at) => at + 1))('catalogue %i', () => {
    const catalogue = randomCatalogue(chance)
    const mix: Mix = {
      silent: chance() / 2,
      answers: Object.fromEntries(
        catalogue.questions
          .slice(1, 4)
          .map(({ id, options }) => [id, Object.fromEntries(options.map((option) => [option.id, chance()]))]),
      ),
    }
    const expected = byForce(catalogue, mix)
    const found = new Map<string, Counted>()
    for (const { answer, view, sheets, share, groups, empty } of surveyOf(catalogue, mix).lists) {
      const note = (what: string, count: { sheets: bigint; share: number }): void => {
        if (count.sheets > 0n)
          found.set(`${String(answer)} ${view.list} ${what}`, { sheets: Number(count.sheets), share: count.share * share })
      }
      note('sheets', { sheets, share: 1 })
      note('empty', empty)
      for (const { group, first, alone, within } of groups) {
        note(`${group} first`, first)
        note(`${group} alone`, alone)
        note(`${group} within`, within)
      }
    }
    expect([...found].map(([key, { sheets }]) => `${key} ${sheets}`).toSorted()).toEqual(
      [...expected].map(([key, { sheets }]) => `${key} ${sheets}`).toSorted(),
    )
    for (const [key, { share }] of expected) expect(found.get(key)?.share, key).toBeCloseTo(share, 9)
  })
})
