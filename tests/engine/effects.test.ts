import { describe, expect, test } from 'vitest'
import type { Option } from '#content'
import { pruneSheet } from '#engine'
import { effectOf, hasNoClosedGate } from '../../src/engine/counterfactual/transitions.ts'
import { catalogueOf, group, option, question, suits, trait } from './parts.ts'
import { situations } from './situations.ts'
import { randomSheet } from '../support/random-sheet.ts'

describe('what one answer adds to each group', () => {
  test('is the same after many others as in a catalogue that was never used', () => {
    for (const { small, list, chance } of situations(30, 7)) {
      for (let made = 0; made < 8; made++) {
        const { answers } = pruneSheet(small, randomSheet(small, chance))
        for (const one of small.questions)
          expect(effectOf(small, list, one, answers).adds).toEqual(effectOf({ ...small }, list, one, answers).adds)
      }
    }
  })

  const together = { mainQuestion: 'main', trait: 'breadth', said: 'So much.', suits: suits({}), alsoCovered: [] } as const
  const reach = trait('reach', ['near', 'far'], { by: 'place' })
  const covers = trait('drink', ['covers', 'leaves'])
  const ticking = (things: readonly Option[]) => {
    const ticked = question('ticked', things, {
      choose: 'many',
      together: { ...together, mainBeside: 'fair', mainMissing: 'poor' },
    })
    const questions = [question('place', [option('here'), option('there')]), ticked]
    const groups = [group('a', { drink: 'covers' }, { reach: { here: 'near', there: 'far' } }), group('b', {}, {})]
    const catalogue = catalogueOf({ questions, traits: [reach, covers], groups })
    return (ids: readonly string[], place = 'here') => effectOf(catalogue, 'me', ticked, { ticked: ids, place }).adds
  }

  test('things that speak of a place are told apart where they say different things, and so are the places', () => {
    const adds = ticking([
      option('dear', { suits: { reach: suits({ near: 'ideal', far: 'poor' }) } }),
      option('cheap', { suits: { reach: suits({ near: 'fair' }) } }),
      option('mixed', { suits: { drink: suits({ covers: 'neutral' }), reach: suits({ near: 'good' }) } }),
      option('plain', { suits: { drink: suits({ covers: 'neutral' }) } }),
    ])
    expect(['dear', 'cheap', 'mixed', 'plain'].map((id) => adds([id])[0])).toEqual([3, 1, 2, 0])
    expect(adds(['dear'], 'there')).toEqual([-2, 0])
  })

  test('an answer that there is not adds nothing, whatever was answered before', () => {
    const adds = ticking([option('drink', { suits: { drink: suits({ covers: 'ideal' }) } })])
    expect([['drink'], ['unheard-of'], [], ['drink']].map((ids) => adds(ids))).toEqual([
      [3, 0],
      [0, 0],
      [0, 0],
      [3, 0],
    ])
  })

  test('nor does one to a question whose answers are weighed by themselves', () => {
    const plain = question('plain', [option('yes')])
    const catalogue = catalogueOf({ questions: [plain], groups: [group('a')] })
    expect(effectOf(catalogue, 'me', plain, { plain: 'unheard-of' }).adds).toEqual([0])
  })

  test('a thing that suits better where it is all that was ticked is not taken for one that does not', () => {
    const said = { drink: suits({ covers: 'fair' }) }
    const adds = ticking([
      option('drink', { suits: said }),
      option('wine', { suits: said, alone: { drink: suits({ covers: 'ideal' }) } }),
    ])
    expect([adds(['drink']), adds(['wine'])]).toEqual([
      [1, 0],
      [3, 0],
    ])
  })

  test('never rules out, however much speaks for the group', () => {
    const adds = ticking([option('drink', { suits: { drink: suits({ covers: 'never' }) } })])
    expect(adds(['drink']).map((sum) => hasNoClosedGate(sum + 100))).toEqual([false, true])
  })
})
