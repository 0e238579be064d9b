import { describe, expect, test } from 'vitest'
import type { Catalogue, Help, HelpKind } from '#content'
import { recommend } from '#engine'
import { allLaws } from '../../src/proof/laws/index.ts'
import { anyMix } from '../../src/proof/population.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { everySheet } from './every-sheet.ts'
import { byForce, plain } from './laws-by-force.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { renamedAs } from '../support/renamed-catalogue.ts'
import { chanceFrom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const catalogues = shareOf(60)

const helpOf = (kind: HelpKind): Help => ({
  name: 'A country',
  regions: [],
  emergency: { number: null, text: 'Ring somebody.', sources: [], certainty: 'reported', checked: '2026-11-23' },
  lines: [{ id: 'line', name: 'A line', kind, who: 'Anybody', sources: [], certainty: 'reported', checked: '2026-11-23' }],
})

describe(`every law says what looking at every sheet says, over ${catalogues} small catalogues after chance`, () => {
  const chance = chanceFrom(seed + 500)
  const told = new Map<string, string[]>()
  /** Countries with help lines of kinds after chance, most of them of one that is shown to everybody. */
  const helped = (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    help: Object.fromEntries(['here', 'there'].map((id) => [id, helpOf(chance() < 0.7 ? 'family' : 'medical')])),
  })
  test('every law that speaks of every sheet is looked at', () => {
    expect(
      Object.keys(allLaws)
        .filter((name) => name !== 'arithmetic')
        .toSorted(),
    ).toEqual(Object.keys(byForce).toSorted())
  })
  test.each(Array.from({ length: catalogues }, (_, at) => at + 1))('catalogue %i', () => {
    const catalogue = helped(
      renamedAs(randomCatalogue(chance), {
        approach: 'gender',
        belief: 'higher-power',
        low: 'central',
        high: 'none',
        method: 'higher-power',
      }),
    )
    const sheets = everySheet(catalogue, anyMix).map(([answers]) => answers)
    const lists = sheets.flatMap((answers) => recommend(catalogue, plain(answers)).lists)
    const survey = surveyOf(catalogue, anyMix)
    const verdicts = Object.entries(byForce).map(([name, isSo]) => {
      const { verdict } = allLaws[name]?.check({ survey, mix: anyMix }) ?? {}
      const so = isSo({ catalogue, sheets, lists })
      const isOpen = so !== undefined && verdict === 'not-shown'
      told.set(name, [...(told.get(name) ?? []), isOpen ? 'open' : (verdict ?? '')])
      return { name, verdict, rightly: isOpen ? verdict : so === undefined ? 'not-shown' : so ? 'holds' : 'refuted' }
    })
    expect(verdicts.filter(({ verdict, rightly }) => verdict !== rightly)).toEqual([])
  })
  test('each was said often enough, and little was not shown', () => {
    const counts = [...told].map(
      ([name, said]) =>
        [
          name,
          ...['holds', 'refuted', 'open', 'not-shown'].map((verdict) => said.filter((one) => one === verdict).length),
        ] as const,
    )
    console.log(
      counts
        .map(
          ([name, holds, refuted, open, absent]) =>
            `${name}: ${holds} hold, ${refuted} refuted, ${open} not shown, ${absent} speak of what is not there`,
        )
        .join('\n'),
    )
    for (const [name, , , open] of counts) expect(open, name).toBeLessThan(catalogues / 6)
  })
})
