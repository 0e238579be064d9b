import { describe, expect, test } from 'vitest'
import { counterfactualsFor, groupOf, pointersFor, recommend, robustnessOf } from '#engine'
import { catalogueOf, group, listFor, notice, option, question, suits, trait } from './small-catalogue.ts'
import { catalogue, chanceFrom, randomSheet, regressions, seed } from '../support/sheets.ts'

const meets = trait('meets', ['here', 'there'])
const small = catalogueOf({
  questions: [question('where', [option('here', { suits: { meets: suits({ here: 'ideal', there: 'poor' }) } })])],
  traits: [meets],
  groups: [group('ranked', { meets: 'there' })],
  unranked: [group('a-page-alone', { meets: 'here' })],
  notices: [notice('it', { afterList: true, pointsTo: 'a-page-alone' })],
})
const sheet = { answers: { where: 'here' }, mattersMost: [] }

describe('a group that is ranked for nobody', () => {
  test('has no place in a list and is not ruled out, however well it would fit', () => {
    const { recommendations, ruledOut } = listFor(small, sheet.answers)
    expect([recommendations.map((one) => one.group), ruledOut]).toEqual([['ranked'], []])
  })
  test('is nothing that other answers could bring to the top, and makes no first place less firm', () => {
    expect([...counterfactualsFor(small, sheet, 'me').keys()]).toEqual(['ranked'])
    expect(robustnessOf(small, sheet, 'me')).toEqual({ kind: 'clear' })
  })
  test('is found by its id, and a pointer can lead to it', () => {
    expect(groupOf(small, 'a-page-alone')?.name).toBe('Group a-page-alone')
    expect(pointersFor(small, sheet.answers, listFor(small, sheet.answers))[0]?.group).toBe('a-page-alone')
  })
})

describe('in the content', () => {
  const ids = catalogue.unranked.map(({ id }) => id)

  test('there is a group for one faith, and one about all relationships, and neither is ranked as well', () => {
    expect(ids).toEqual(expect.arrayContaining(['celebrate-recovery', 'co-dependents-anonymous']))
    expect(catalogue.groups.filter(({ id }) => ids.includes(id))).toEqual([])
  })
  test('they stand in no list of anybody', () => {
    const chance = chanceFrom(seed + 12)
    const sheets = [...regressions, ...Array.from({ length: 1500 }, () => randomSheet(catalogue, chance))]
    const listed = new Set(
      sheets.flatMap((one) =>
        recommend(catalogue, one).lists.flatMap(({ recommendations, ruledOut }) =>
          [...recommendations, ...ruledOut].map((found) => found.group),
        ),
      ),
    )
    expect(ids.filter((id) => listed.has(id))).toEqual([])
    expect(listed.size).toBe(catalogue.groups.length)
  })
  test('a wish for a faith setting brings up the one for a faith', () => {
    const answers = { 'who-for': 'me', concern: ['alcohol'], extras: ['faith-setting'] }
    const [list] = recommend(catalogue, { answers, mattersMost: [] }).lists
    expect(list && pointersFor(catalogue, answers, list).find(({ id }) => id === 'faith')?.group).toBe('celebrate-recovery')
  })
})
