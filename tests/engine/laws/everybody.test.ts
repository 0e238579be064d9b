import { beforeAll, describe, expect, test } from 'vitest'
import { type Recommendation, type Sheet, chosen, pruneSheet, recommend } from '#engine'
import { contractGroups } from '../../content/contract-ids.ts'
import { catalogue, chanceFrom, randomSheet } from '../../support/sheets.ts'

/** The eleven groups of the source article. SOS stays where it can be found, with its unconfirmed meetings counting against it. */
const firstForSomebody = contractGroups.slice(0, 11).filter((id) => id !== 'save-our-selves')

/** Always the same people, so that who is found does not change from run to run. */
const people = 40_000
const start = 20_261_123

interface Example {
  readonly sheet: Sheet
  /** how many stand level with it */
  readonly level: number
}
type Found = ReadonlyMap<string, Example>

const said = ({ sheet }: Example): number => JSON.stringify(sheet.answers).length
const clearer = (a: Example, b: Example): boolean => a.level < b.level || (a.level === b.level && said(a) < said(b))

/** For each group somebody whose list shows it so: with the fewest beside it, and the least said. */
const foundFor = (shows: (recommendation: Recommendation, at: number) => boolean): Found => {
  const found = new Map<string, Example>()
  const chance = chanceFrom(start)
  for (let made = 0; made < people; made++) {
    const { answers } = pruneSheet(catalogue, randomSheet(catalogue, chance))
    if (answers['who-for'] === undefined || !chosen(answers, 'concern').some((id) => id !== 'not-sure')) continue
    const sheet = { answers, mattersMost: [] }
    for (const { recommendations } of recommend(catalogue, sheet).lists) {
      for (const [at, recommendation] of recommendations.entries()) {
        if (!shows(recommendation, at)) continue
        const example = { sheet, level: recommendations.filter(({ place }) => place === recommendation.place).length }
        const best = found.get(recommendation.group)
        if (!best || clearer(example, best)) found.set(recommendation.group, example)
      }
    }
  }
  return found
}

const told = (found: Found, ids: readonly string[]): string =>
  ids
    .map((id) => `  ${id} (${found.get(id)?.level === 1 ? 'alone' : 'level'}): ${JSON.stringify(found.get(id)?.sheet.answers)}`)
    .join('\n')

describe('everybody has somewhere to turn, and every group somebody to meet', () => {
  let [first, shown]: readonly [Found, Found] = [new Map(), new Map()]
  beforeAll(() => {
    first = foundFor(({ place }) => place === 1)
    shown = foundFor((_, at) => at < 3)
  })

  test.each(firstForSomebody)('every group of the article comes first, alone or level, for somebody: %s', (id) => {
    expect(first.has(id)).toBe(true)
  })
  test.each(catalogue.groups)('every group is among the first three for somebody: $id', ({ id }) => {
    expect(shown.has(id)).toBe(true)
  })
  test('they are told, one person for each', () => {
    console.log(`First for:\n${told(first, firstForSomebody)}`)
    const others = catalogue.groups.map(({ id }) => id).filter((id) => !firstForSomebody.includes(id))
    console.log(`Among the first three for:\n${told(shown, others)}`)
    expect(first.size).toBeGreaterThanOrEqual(firstForSomebody.length)
  })
})
