import { answeredIn } from '../../src/engine/list-input.ts'
import { describe, expect, test } from 'vitest'
import { fitWord, weights } from '#engine'
import { suitWords } from '../../src/content/schema/questions.ts'
import { catalogueOf, group, listFor, option, placed, question, suits, trait } from './small-catalogue.ts'

describe('words and numbers', () => {
  test('every word for suits weighs one less than the word before it, and neutral nothing', () => {
    const ranked = suitWords.filter((word) => word !== 'never')
    expect(ranked.map((word) => weights[word])).toEqual([3, 2, 1, 0, -1, -2, -3, -4])
    expect(weights.neutral).toBe(0)
  })

  test.each([
    [100, 'strong'],
    [5, 'strong'],
    [4, 'good'],
    [2, 'good'],
    [1, 'possible'],
    [0, 'possible'],
    [-1, 'possible'],
    [-2, 'less-likely'],
    [-100, 'less-likely'],
  ])('every total has its word: %i', (total, word) => {
    expect(fitWord(total)).toBe(word)
  })
})

const warmth = suits(
  { warm: 'good', cool: 'poor', cold: 'never' },
  { sources: ['study', 'warmth-page'], note: 'Ask again in spring.' },
)
const indoors = question('room', [option('hearth', { suits: { warmth } }), option('any')])
const place = question('place', [
  option('north', { suits: { reach: suits({ near: 'fair', far: 'poor' }) } }),
  option('south', { suits: { reach: suits({ near: 'fair', far: 'poor' }) } }),
])

const houses = catalogueOf({
  questions: [indoors, place],
  traits: [trait('warmth', ['warm', 'cool', 'cold', 'mild']), trait('reach', ['near', 'far'], { by: 'place' })],
  groups: [
    group('stove', { warmth: 'warm' }, { reach: { north: 'near', south: 'far' } }),
    group('porch', { warmth: 'cool' }),
    group('yard', { warmth: 'cold' }),
    group('hall', { warmth: 'mild' }),
    group('silent'),
  ],
})

describe('one reason', () => {
  test('it holds what was said, what the group is, how the two suit, and where both were read: studies first, nothing twice', () => {
    expect(placed(listFor(houses, { room: 'hearth' }), 'stove').reasons).toEqual([
      {
        question: 'room',
        option: 'hearth',
        trait: 'warmth',
        value: 'warm',
        suits: 'good',
        weight: 2,
        said: 'You said hearth.',
        because: 'On warmth it is warm.',
        basis: 'our-judgement',
        sources: ['study', 'warmth-page'],
      },
    ])
  })

  test('one that rules out weighs nothing, is said by the group itself, and alone carries the kind note', () => {
    const { ruledOut, recommendations } = listFor({ ...houses }, { room: 'hearth' })
    expect(ruledOut).toEqual([
      {
        group: 'yard',
        reasons: [
          expect.objectContaining({
            value: 'cold',
            suits: 'never',
            weight: 0,
            basis: 'group-says',
            note: 'Ask again in spring.',
          }),
        ],
      },
    ])
    expect(recommendations.flatMap(({ reasons }) => reasons).filter((reason) => 'note' in reason)).toEqual([])
  })

  test('one that rules out and has no kind note carries none', () => {
    const plain = suits({ warm: 'never' })
    const bare = catalogueOf({ ...houses, questions: [question('room', [option('hearth', { suits: { warmth: plain } })])] })
    expect(Object.keys(listFor(bare, { room: 'hearth' }).ruledOut[0]?.reasons[0] ?? {})).not.toContain('note')
  })

  test('a group that is ruled out keeps only the reasons for that', () => {
    const both = catalogueOf({
      ...houses,
      questions: [question('room', [option('hearth', { suits: { warmth, size: suits({ big: 'ideal' }) } })])],
      traits: [...houses.traits, trait('size', ['big'])],
      groups: [group('yard', { warmth: 'cold', size: 'big' })],
    })
    expect(listFor(both, { room: 'hearth' }).ruledOut[0]?.reasons.map((reason) => reason.trait)).toEqual(['warmth'])
  })

  test('there is none where the group is silent, where no word was chosen for its value, or where the option is of no weight', () => {
    const list = listFor(houses, { room: 'hearth' })
    for (const id of ['hall', 'silent']) expect(placed(list, id)).toMatchObject({ total: 0, reasons: [] })
    expect(listFor(houses, { room: 'any' }).recommendations.flatMap(({ reasons }) => reasons)).toEqual([])
  })

  test('one about a place is that of the place that was said, and there is none where no place was said', () => {
    const valueIn = (answers: Readonly<Record<string, string>>) =>
      placed(listFor(houses, answers), 'stove').reasons.map(({ trait: id, value, weight }) => [id, value, weight])
    expect(valueIn({ place: 'north' })).toEqual([['reach', 'near', 1]])
    expect(valueIn({ place: 'south' })).toEqual([['reach', 'far', -2]])
    expect(valueIn({})).toEqual([])
  })

  test('an answer that the content no longer has says nothing', () => {
    expect(listFor(houses, { room: 'cellar', place: 'toString' }).recommendations.flatMap(({ reasons }) => reasons)).toEqual([])
  })
})

test('a question that was skipped leaves nothing behind, and neither does one where nothing was ticked', () => {
  const heard = (answers: Readonly<Record<string, string | readonly string[]>>): readonly string[] =>
    answeredIn([indoors, place], answers, []).map(({ question: { id } }) => id)
  expect([heard({}), heard({ place: 'north' }), heard({ room: [] })]).toEqual([[], ['place'], []])
})

describe('a list', () => {
  test('groups stand by their totals, then by name; equal totals share a place and leave the next ones free', () => {
    const order = catalogueOf({
      ...houses,
      groups: [
        group('porch', { warmth: 'cool' }, { name: 'Alder' }),
        group('b', { warmth: 'warm' }, { name: 'Willow' }),
        group('middle', {}, { name: 'Beech' }),
        group('a', { warmth: 'warm' }, { name: 'Oak' }),
      ],
    })
    expect(
      listFor(order, { room: 'hearth' }).recommendations.map(({ group: id, place: at, total, fit }) => [id, at, total, fit]),
    ).toEqual([
      ['a', 1, 2, 'good'],
      ['b', 1, 2, 'good'],
      ['middle', 3, 0, 'possible'],
      ['porch', 4, -2, 'less-likely'],
    ])
  })

  test('a mark doubles what its question weighs, for and against, and rules out no more than before', () => {
    const answers = { room: 'hearth', place: 'north' }
    const marked = listFor(houses, answers, ['room'])
    expect(['stove', 'porch'].map((id) => placed(marked, id).reasons.map(({ weight }) => weight))).toEqual([[4, 1], [-4]])
    expect(marked.ruledOut.map(({ group: id }) => id)).toEqual(['yard'])
    expect(marked.ruledOut[0]?.reasons[0]?.weight).toBe(0)
  })

  test('every tick of a question that is not weighed together leaves its own reasons, in the order of the content', () => {
    const many = catalogueOf({
      questions: [
        question(
          'likes',
          [
            option('songs', { suits: { singing: suits({ yes: 'fair' }) } }),
            option('tea', { suits: { drinks: suits({ tea: 'ideal' }) } }),
          ],
          { choose: 'many' },
        ),
      ],
      traits: [trait('singing', ['yes']), trait('drinks', ['tea'])],
      groups: [group('choir', { singing: 'yes', drinks: 'tea' })],
    })
    const { reasons, total } = placed(listFor(many, { likes: ['tea', 'songs'] }), 'choir')
    expect(reasons.map(({ option: id, weight }) => [id, weight])).toEqual([
      ['songs', 1],
      ['tea', 3],
    ])
    expect(total).toBe(4)
  })
})
