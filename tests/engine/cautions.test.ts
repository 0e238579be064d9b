import { describe, expect, test } from 'vitest'
import type { Caution } from '#content'
import type { Answers } from '#engine'
import { inns } from './inns.ts'
import { group, listFor, placed, trait } from './small-catalogue.ts'

describe('cautions', () => {
  const caution = (id: string, ...whenever: readonly string[]): Caution => ({ id, text: `Mind ${id}.`, when: whenever })
  const cautious = {
    ...inns,
    traits: [
      trait('kitchen', ['open', 'shut'], { cautions: { shut: [caution('no supper')] } }),
      trait('people', ['many', 'none'], { cautions: { none: [caution('quiet', 'late')] } }),
      trait('distance', ['near', 'far'], { by: 'road', cautions: { far: [caution('a long way')] } }),
      trait('hours', ['some'], { by: 'road' }),
    ],
    groups: [
      group('4-lonely', { kitchen: 'shut', people: 'none' }, { reach: { north: 'far' }, cautions: [caution('stairs', 'walks')] }),
      group('5-last', { kitchen: 'open' }, { reach: { north: 'near' } }),
    ],
  }
  const given = (answers: Answers, id = '4-lonely') => placed(listFor({ ...cautious }, answers), id).cautions.map((one) => one.id)

  test('a group brings its own first, then those of where it stands, then those of the place that was said', () => {
    expect(given({ travels: ['walks'], hour: 'late', road: 'north' })).toEqual(['stairs', 'no supper', 'quiet', 'a long way'])
  })
  test('each only where it holds', () => {
    expect(given({})).toEqual(['no supper'])
    expect(given({ hour: 'late' })).toEqual(['no supper', 'quiet'])
    expect(given({ road: 'south' })).toEqual(['no supper'])
  })
  test('a group that stands elsewhere brings none of them', () => {
    expect(given({ travels: ['walks'], hour: 'late', road: 'north' }, '5-last')).toEqual([])
  })
  test('what is said place by place brings none before a place was said, even of a group that says it of itself', () => {
    const everywhere = {
      ...cautious,
      groups: [group('everywhere', { distance: 'far' }, { reach: { north: 'near', south: 'far' } })],
    }
    const there = (answers: Answers) => placed(listFor(everywhere, answers), 'everywhere').cautions.map((one) => one.id)
    expect([there({}), there({ road: 'north' }), there({ road: 'south' })]).toEqual([[], [], ['a long way']])
  })
  test('a caution is its id and its words', () => {
    expect(placed(listFor({ ...cautious }, {}), '4-lonely').cautions).toEqual([{ id: 'no supper', text: 'Mind no supper.' }])
  })
})
