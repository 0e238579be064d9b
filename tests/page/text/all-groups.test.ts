import { describe, expect, test } from 'vitest'
import { type Filters, filterTags, isForFamilies, isWanted, noFilters, problemsOf } from '../../../src/ui/groups/filters.ts'
import { catalogue } from '../../support/sheets.ts'

const groups = [...catalogue.groups, ...catalogue.unranked]

const wanted = (filters: Partial<Filters>): readonly string[] =>
  groups.filter((group) => isWanted(catalogue, group, { ...noFilters, ...filters })).map(({ id }) => id)

describe('what narrows down the list of all groups', () => {
  test('asking for nothing leaves every group', () => {
    expect(wanted({})).toHaveLength(groups.length)
  })

  test.each([
    ['wfs', ['women-for-sobriety']],
    ['alanon', ['al-anon']],
    ['  NAR-A ', ['nar-anon']],
    ['no such group', []],
  ])('a part of a name, "%s", however it is written', (name, ids) => {
    expect(wanted({ name })).toEqual(ids)
  })

  test('a problem leaves the groups that are for it, of both kinds', () => {
    const ids = wanted({ problem: 'gambling' })
    for (const id of ['gamblers-anonymous', 'gam-anon', 'smart-recovery']) expect(ids).toContain(id)
    for (const id of ['alcoholics-anonymous', 'al-anon', 'women-for-sobriety']) expect(ids).not.toContain(id)
  })

  test('no problem that can be chosen leaves nothing', () => {
    for (const { id } of problemsOf(catalogue)) expect(wanted({ problem: id }), id).not.toEqual([])
  })

  test('whose problem it is parts the groups in two', () => {
    const [own, family] = [wanted({ whose: 'own' }), wanted({ whose: 'family' })]
    expect([...own, ...family].toSorted()).toEqual(groups.map(({ id }) => id).toSorted())
    expect(groups.filter(isForFamilies).map(({ id }) => id)).toEqual(family)
  })

  test('a country leaves the groups that are known to meet there in person', () => {
    const ids = wanted({ country: 'england' })
    expect(ids).toContain('alcoholics-anonymous')
    expect(ids).not.toContain('women-for-sobriety')
  })

  test('tags leave the groups that have all of them', () => {
    const ids = wanted({ tags: ['women'] })
    expect(ids).toContain('women-for-sobriety')
    expect(ids).not.toContain('smart-recovery')
    for (const tag of filterTags) expect(wanted({ tags: [tag] }), tag).not.toEqual([])
    expect(wanted({ tags: ['women', 'secular'] }).length).toBeLessThan(ids.length + 1)
  })
})
