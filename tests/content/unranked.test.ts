import { describe, expect, onTestFinished, test } from 'vitest'
import type { Catalogue } from '#content'
import { type Result, groupOf, recommend } from '#engine'
import { shipped } from '../../src/content/assemble.ts'
import { faults, loadCatalogue } from '../../src/content/load.ts'
import { removeContent } from '../support/made-up-group.ts'
import { catalogue, forEachRandom, seed } from '../support/sheets.ts'
import { copyOfContent, swap } from './broken/copy.ts'

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

const forNobody = ['celebrate-recovery', 'co-dependents-anonymous']

const listed = ({ lists }: Result): readonly string[] =>
  lists.flatMap(({ recommendations, ruledOut }) => [...recommendations, ...ruledOut].map(({ group }) => group))

/** The content with one more line in the file of a group that lists rank. */
const withUnranked = (group: string): Catalogue => {
  const folder = copyOfContent({ [`groups/${group}.yaml`]: swap(/^sources:$/m, 'unranked: It is for nobody here.\n\nsources:') })
  onTestFinished(() => removeContent(folder))
  expect(faults(folder)).toEqual([])
  return loadCatalogue(folder)
}

describe('a group that is ranked for nobody', () => {
  test('is one of two, and says why', () => {
    expect(idsOf(catalogue.unranked)).toEqual(forNobody)
    expect(catalogue.unranked.filter(({ unranked }) => !unranked)).toEqual([])
    expect(catalogue.groups.filter(({ unranked }) => unranked !== undefined)).toEqual([])
  })

  test('is in nobody’s list, neither recommended nor ruled out', () => {
    const ranked = idsOf(catalogue.groups)
      .filter((id) => !forNobody.includes(id))
      .toSorted()
    forEachRandom(500, seed + 900, (_, result) => {
      for (const { recommendations, ruledOut } of result.lists)
        expect([...recommendations, ...ruledOut].map(({ group }) => group).toSorted()).toEqual(ranked)
    })
  })

  test.each(forNobody)('is found by its id, with the words of its page, in what the page carries: %s', (id) => {
    const carried = shipped(catalogue)
    expect(idsOf(carried.unranked)).toContain(id)
    expect(groupOf(carried, id)).toMatchObject({
      id,
      about: groupOf(catalogue, id)?.about,
      nearest: expect.anything() as unknown,
    })
  })

  test('becomes so by one line of its file, and no other group moves', () => {
    const without = withUnranked('al-anon')
    expect(idsOf(without.unranked)).toEqual(['al-anon', ...forNobody])
    expect(idsOf(without.groups)).toEqual(idsOf(catalogue.groups).filter((id) => id !== 'al-anon'))
    for (const answers of [{}, { 'who-for': 'someone-else', concern: ['alcohol'] }, { 'who-for': 'both' }]) {
      const [before, after] = [catalogue, without].map((from) => listed(recommend(from, { answers, mattersMost: [] })))
      expect(before).toContain('al-anon')
      expect(after).toEqual(before?.filter((id) => id !== 'al-anon'))
    }
  })
})
