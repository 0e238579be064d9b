import { describe, expect, test } from 'vitest'
import type { Caution, Group } from '#content'
import type { Answers } from '#engine'
import { catalogueOf, group, listFor, option, question, suits, trait } from './small-catalogue.ts'

const rule = (...whenever: readonly string[]): Caution => ({
  id: `rule-${whenever.join('-')}`,
  text: 'It has a rule.',
  entryRule: true,
  when: whenever,
})
const told: Caution = { id: 'told', text: 'Take a coat.', when: [] }

const covering = { covers: 'fair', 'named-for': 'good', 'not-covered': 'never' } as const
const things = ['drink', 'dice'].map((id) => option(id, { suits: { [id]: suits(covering) } }))
const values = Object.keys(covering)

/** Groups that all come to the same, unless what was ticked tells them apart. */
const catalogueWith = (groups: readonly Group[]) =>
  catalogueOf({
    circumstances: {
      'age-unsaid': { question: 'age', anyOf: [], unsaid: 'holds' },
      'home-unsaid': { question: 'home', anyOf: [], unsaid: 'holds' },
    },
    questions: [
      question('ticked', things, {
        choose: 'many',
        together: {
          mainQuestion: 'main',
          trait: 'breadth',
          said: 'You ticked more than one thing.',
          suits: suits({ everything: 'fair', part: 'neutral' }),
          alsoCovered: [],
          mainBeside: 'fair',
          mainMissing: 'awkward',
        },
      }),
      question('age', [option('young'), option('old')]),
      question('home', [option('yes')]),
      question('place', [option('north'), option('south'), option('west')]),
    ],
    traits: [
      trait('drink', values),
      trait('dice', values),
      trait('breadth', ['everything', 'part']),
      { ...trait('reach', ['near', 'far', 'unknown'], { by: 'place' }), meets: ['near'] },
    ],
    groups,
  })

const orderOf = (groups: readonly Group[], answers: Answers) =>
  listFor(catalogueWith(groups), answers).recommendations.map(({ group: id, place }) => [id, place])
const idsOf = (groups: readonly Group[], answers: Answers) => orderOf(groups, answers).map(([id]) => id)

// By their names the groups stand from a to z, so that whatever comes before another group does so for its own reason.
const everything = (id: string, more: Parameters<typeof group>[2] = {}) => group(id, { drink: 'covers', dice: 'covers' }, more)
const part = (id: string, more: Parameters<typeof group>[2] = {}) => group(id, { drink: 'named-for', dice: 'not-covered' }, more)
const there = { reach: { north: 'near', south: 'far' } }

describe('groups that share a place', () => {
  test('stand by their names where nothing else tells them apart', () => {
    expect(orderOf([everything('b'), everything('a'), everything('c')], {})).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ])
  })

  test('what covers everything that was ticked comes before what covers part', () => {
    const both = { ticked: ['drink', 'dice'] }
    expect(orderOf([part('a'), everything('b'), part('c'), everything('d')], both)).toEqual([
      ['b', 1],
      ['d', 1],
      ['a', 1],
      ['c', 1],
    ])
    // With one thing ticked there is no part of it.
    expect(idsOf([part('b'), group('a', { drink: 'named-for', dice: 'covers' })], { ticked: ['drink'] })).toEqual(['a', 'b'])
  })

  test('then what is known to meet in the place that was said', () => {
    const groups = [everything('a'), everything('b', there), everything('c', { reach: { north: 'far', south: 'near' } })]
    expect(idsOf(groups, { place: 'north' })).toEqual(['b', 'a', 'c'])
    expect(idsOf(groups, { place: 'south' })).toEqual(['c', 'a', 'b'])
    for (const nowhere of [{}, { place: 'west' }]) expect(idsOf(groups, nowhere)).toEqual(['a', 'b', 'c'])
  })

  test('what we could not check is not known to meet', () => {
    const known = everything('c', there)
    const unchecked: Group = { ...everything('a'), reach: { north: { value: 'near', certainty: 'uncertain', sources: [] } } }
    const groups = [unchecked, everything('b'), known]
    expect(idsOf(groups, { place: 'north' })).toEqual(['c', 'a', 'b'])
  })

  test('last what has a rule that is still unanswered, until it is answered', () => {
    const groups = [everything('a', { cautions: [rule('age-unsaid')] }), everything('b'), everything('c', { cautions: [told] })]
    expect(idsOf(groups, {})).toEqual(['b', 'c', 'a'])
    expect(idsOf(groups, { age: 'old' })).toEqual(['a', 'b', 'c'])
  })

  test('a rule that hangs on two answers is unanswered while both are, and one of two rules is enough', () => {
    const groups = [
      everything('a', { cautions: [rule('age-unsaid', 'home-unsaid')] }),
      everything('b', { cautions: [rule('age-unsaid'), rule('home-unsaid')] }),
      everything('c'),
    ]
    expect(idsOf(groups, {})).toEqual(['c', 'a', 'b'])
    expect(idsOf(groups, { age: 'old' })).toEqual(['a', 'c', 'b'])
    expect(idsOf(groups, { age: 'old', home: 'yes' })).toEqual(['a', 'b', 'c'])
  })

  test('a rule that comes with where a group stands counts as one of its own', () => {
    const open = catalogueWith([group('a', { age: 'grown' }), group('b', {})])
    const ages = trait('age', ['grown'], { cautions: { grown: [rule('age-unsaid')] } })
    const ids = (answers: Answers) =>
      listFor({ ...open, traits: [...open.traits, ages] }, answers).recommendations.map((one) => one.group)
    expect([ids({}), ids({ age: 'old' })]).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ])
  })

  test('each step counts for more than all that come after it, and none for anything beside a better total', () => {
    const both = { ticked: ['drink', 'dice'], place: 'north' }
    const asks = { cautions: [rule('age-unsaid')] }
    const groups = [
      part('a', there),
      part('b', { ...there, ...asks }),
      everything('c', asks),
      everything('d'),
      everything('e', { ...there, ...asks }),
      part('f'),
    ]
    expect(idsOf(groups, both)).toEqual(['e', 'd', 'c', 'a', 'b', 'f'])
    const better = group('z', { drink: 'named-for', dice: 'named-for' }, asks)
    expect(orderOf([...groups, better], both)[0]).toEqual(['z', 1])
    expect(orderOf([...groups, better], both)[1]).toEqual(['e', 2])
  })
})
