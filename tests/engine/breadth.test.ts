import { describe, expect, test } from 'vitest'
import { recommend } from '#engine'
import { listFor, placed, trait } from './small-catalogue.ts'
import { catalogueWith } from './ticked.ts'

describe('the reason for breadth', () => {
  const both = catalogueWith({ drink: 'named-for', dice: 'covers' })
  const breadth = (concern: readonly string[], mattersMost: readonly string[] = []) =>
    placed(listFor(both, { concern }, mattersMost), 'one').reasons.at(-1)

  test('it is a whole reason: leading studies first, then the pages of everything that is covered, nothing twice', () => {
    expect(breadth(['drink', 'dice'])).toEqual({
      question: 'concern',
      option: 'dice',
      trait: 'breadth',
      value: 'everything',
      suits: 'good',
      weight: 2,
      said: 'You ticked more than one thing.',
      because: 'On breadth it is everything.',
      basis: 'studies-suggest',
      sources: ['breadth-study', 'drink-page', 'dice-page'],
    })
  })

  test('it weighs double where the question matters most', () => {
    expect(breadth(['drink', 'dice'], ['concern'])?.weight).toBe(4)
  })

  test('a page that speaks of several things is named once', () => {
    const shared = { value: 'covers', sources: ['one-page', 'breadth-study'], certainty: 'confirmed' } as const
    const [first] = both.groups
    const alike = { ...both, groups: first ? [{ ...first, stands: { drink: shared, dice: shared } }] : [] }
    expect(placed(listFor(alike, { concern: ['drink', 'dice'] }), 'one').reasons.at(-1)?.sources).toEqual([
      'breadth-study',
      'one-page',
    ])
  })

  test('it is worded in the voice of its list', () => {
    const family = { ...both, lists: { ...both.lists, voices: { me: 'family' as const } } }
    const [list] = recommend(family, { answers: { concern: ['drink', 'dice'] }, mattersMost: [] }).lists
    expect(list?.recommendations[0]?.reasons.at(-1)?.said).toBe('They ticked more than one thing.')
  })

  test('where its trait does not define the value, it has no sentence', () => {
    const bare = { ...both, traits: both.traits.map((one) => (one.id === 'breadth' ? trait('breadth', []) : one)) }
    expect(placed(listFor(bare, { concern: ['drink', 'dice'] }), 'one').reasons.at(-1)?.because).toBe('')
  })

  test('ticking nothing else leaves none', () => {
    expect(breadth(['drink'])?.trait).toBe('drink')
  })
})
