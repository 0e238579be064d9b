import { describe, expect, test } from 'vitest'
import type { Group } from '#content'
import { type Answers, questionOf, recommend, totalOf } from '#engine'
import { listFor, placed, trait } from './small-catalogue.ts'
import { catalogueWith } from './ticked.ts'
import { catalogue } from '../support/sheets.ts'

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

/**
 * Young people whose main problem was a drug did no worse in AA than in NA (Kelly and Greene 2014): so a name is worth a point over an
 * open door, breadth a point over a part, and each counts once. Nothing read says that covering everything should outweigh any name.
 */
describe('in the content breadth is worth one point, once', () => {
  const covering = ['named-for', 'covers', 'alongside', 'together-with', 'when-not-dependent']
  const ticks = (questionOf(catalogue, 'concern')?.options ?? []).filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  /** What can be ticked only for a problem of one's own. */
  const ownOnly = ['nicotine', 'food']
  const without = (of: Group, thing: string): Group => {
    const stand = of.stands[thing]
    return stand ? { ...of, stands: { ...of.stands, [thing]: { ...stand, value: 'not-covered' } } } : of
  }
  /** What the question adds to a group, or nothing where the group has no place. */
  const concernOf = (of: Group, answers: Answers): number | undefined => {
    const { lists } = recommend({ ...catalogue, groups: [of] }, { answers, mattersMost: [] })
    const found = lists.flatMap(({ recommendations }) => recommendations)[0]
    return found && totalOf(found.reasons.filter(({ question }) => question === 'concern'))
  }

  test.each(catalogue.groups)('$id never gets less for covering everything than it would for covering part', (one) => {
    const whoFor = one.stands['audience']?.value === 'family' ? 'someone-else' : 'me'
    const offered = whoFor === 'me' ? ticks : ticks.filter((id) => !ownOnly.includes(id))
    const covered = offered.filter((id) => covering.includes(one.stands[id]?.value ?? ''))
    for (const main of covered)
      for (const other of covered.filter((id) => id !== main)) {
        const answers = { 'who-for': whoFor, concern: [main, other], 'main-concern': main }
        const [whole, part] = [one, without(one, other)].map((of) => concernOf(of, answers))
        expect([main, other, part]).toEqual([main, other, (whole ?? 0) - 1])
      }
  })
})
