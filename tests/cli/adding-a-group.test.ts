import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Result, recommend } from '#engine'
import { contentFolder } from '../content/broken/copy.ts'
import { faults, loadCatalogue } from '../../src/content/load.ts'
import { contentWithMadeUpGroup, madeUpGroup, removeContent } from '../support/made-up-group.ts'
import { runRecommend } from './run-recommend.ts'
import { catalogue } from '../support/sheets.ts'

const gambler = { 'who-for': 'me', concern: ['gambling'], approach: 'tools' }

const filesIn = (where: string): readonly string[] => (readdirSync(where, { recursive: true }) as string[]).toSorted()

const groupsIn = (result: Result): readonly (readonly string[])[] =>
  result.lists.map(({ recommendations, ruledOut }) => [...recommendations, ...ruledOut].map(({ group }) => group))

describe('adding a group is one file', () => {
  let folder = ''
  beforeAll(() => {
    folder = contentWithMadeUpGroup()
  })
  afterAll(() => removeContent(folder))

  test('one file more, and no fault', () => {
    expect(filesIn(folder)).toEqual([...filesIn(contentFolder), `groups/${madeUpGroup.id}.yaml`].toSorted())
    expect(faults(folder)).toEqual([])
  })
  test('the group is ranked, with reasons of its own', () => {
    const { lists } = recommend(loadCatalogue(folder), { answers: gambler, mattersMost: [] })
    const [first] = lists[0]?.recommendations ?? []
    expect(first).toMatchObject({ group: madeUpGroup.id, place: 1 })
    expect(first?.reasons.map(({ question, suits }) => [question, suits])).toContainEqual(['concern', 'ideal'])
  })
  test('it stands in every list exactly once, and no other group moves against another', () => {
    const withIt = loadCatalogue(folder)
    for (const answers of [{}, gambler, { 'who-for': 'someone-else' }, { 'who-for': 'both', concern: ['alcohol'] }]) {
      const [before, after] = [catalogue, withIt].map((from) => groupsIn(recommend(from, { answers, mattersMost: [] })))
      expect(after?.map((ids) => ids.filter((id) => id === madeUpGroup.id))).toEqual(before?.map(() => [madeUpGroup.id]))
      expect(after?.map((ids) => ids.filter((id) => id !== madeUpGroup.id))).toEqual(before)
    }
  })
  test('the command finds it where CONTENT says', async () => {
    const { status, out } = await runRecommend(JSON.stringify(gambler), [], { CONTENT: folder })
    expect(status).toBe(0)
    expect((JSON.parse(out) as Result).lists[0]?.recommendations[0]?.group).toBe(madeUpGroup.id)
  })
})
