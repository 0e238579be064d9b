import { describe, expect, test } from 'vitest'
import { drawnFrom, marginOf } from '../../src/proof/drawn.ts'
import { anyMix } from '../../src/proof/population.ts'
import { mergedIn } from '../../src/proof/merged.ts'
import { sheetsIn } from '../../src/proof/paths.ts'
import { places, surveyOf } from '../../src/proof/survey.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'

const drawn = 4000

describe(`sheets drawn by lot say what counting them all says, in small catalogues (seed ${seed})`, () => {
  const chance = chanceFrom(seed + 980)
  test.each(Array.from({ length: 12 }, (_, at) => at + 1))('catalogue %i', () => {
    const { lists } = surveyOf(randomCatalogue(chance), anyMix)
    for (const { graph, sheets, groups } of lists) {
      const merged = mergedIn(graph)
      expect(sheetsIn(merged.graph) * merged.times).toBe(sheets)
      const tooFar = drawnFrom(merged.graph, places, drawn).flatMap(({ first, near }, at) =>
        (
          [
            [first, groups[at]?.first.sheets],
            [first + near, groups[at]?.within.sheets],
          ] as const
        ).flatMap(([found, exact = 0n]) => {
          const part = sheets === 0n ? 0 : Number(exact) / Number(sheets)
          // Five standard deviations: chance alone does not get there.
          const most = 5 * Math.sqrt((Math.max(part, 1 / drawn) * Math.max(1 - part, 1 / drawn)) / drawn) + 1e-9
          return sheets > 0n && Math.abs(found / drawn - part) > most ? [{ at, found, part }] : []
        }),
      )
      expect(tooFar).toEqual([])
    }
  })
})

test.each([
  [0, 1000],
  [1, 980],
  [50_000, 5],
])('of %i sheets, chance may move a figure by %i of a thousand', (sheets, margin) => {
  expect(marginOf(sheets)).toBe(margin)
})
