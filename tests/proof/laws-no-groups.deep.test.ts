import { beforeAll, describe, expect, test } from 'vitest'
import { type Sheet, chosen, prune } from '#engine'
import { breaches, catalogue, forEachRandom, seed } from '../support/sheets.ts'
import { shareOf } from '../support/share.ts'

const count = shareOf(20_000)

/** Where no group is left, the page shows the help lines of the country, all but the medical ones. */
const signposts = (country: string) => (catalogue.help[country]?.lines ?? []).filter(({ kind }) => kind !== 'medical')
const countries = catalogue.questions.find(({ id }) => id === 'country')?.options.map(({ id }) => id) ?? []

const youngRelative = 'a relative under 18, of somebody whose problem is not alcohol'

/** Somebody without a group, in few words. */
const kindOf = (list: string, { answers }: Sheet): string => {
  const said = prune(catalogue, answers)
  const concern = chosen(said, 'concern')
  if (list === 'someone-else' && chosen(said, 'age')[0] === 'under-18' && !concern.includes('alcohol')) return youngRelative
  return `${list}, ${concern.toSorted().join('+')}, ${chosen(said, 'format')[0] ?? 'any format'} in ${chosen(said, 'country')[0] ?? 'any country'}`
}

describe('no list is empty without a signpost', () => {
  const kinds = new Map<string, Sheet>()
  const broken = breaches()
  let empty = 0
  beforeAll(() => {
    forEachRandom(count, seed + 3, (sheet, result) => {
      for (const { for: list, recommendations, ruledOut } of result.lists) {
        if (recommendations.length > 0) continue
        empty++
        if (ruledOut.some(({ reasons }) => reasons.every(({ because }) => because === ''))) broken.note('why', sheet)
        kinds.set(kindOf(list, sheet), sheet)
      }
    })
    console.log(
      `${empty} empty lists in ${count} random sheets from seed ${seed}:\n  ${[...kinds.keys()].toSorted().join('\n  ')}`,
    )
  })

  test('the countries of the question and of the help lines are the same', () => {
    expect(Object.keys(catalogue.help).toSorted()).toEqual(countries.toSorted())
  })
  test.each(countries)('every country has help lines to turn to: %s', (country) => {
    expect(signposts(country).length).toBeGreaterThan(0)
    for (const { phone, text, web } of signposts(country)) expect(phone ?? text ?? web).toBeDefined()
  })
  test.each(countries)('every country can be rung, written to or found by somebody in a crisis: %s', (country) => {
    expect(signposts(country).map(({ kind }) => kind)).toContain('crisis')
  })
  test('every group that an empty list leaves out says why', () => {
    expect(broken.all()).toEqual({})
  })
  test('nobody but young relatives, and those who only go in person, is left without a group', () => {
    expect([...kinds.keys()].filter((kind) => kind !== youngRelative && !kind.includes(', in-person in '))).toEqual([])
  })
})
