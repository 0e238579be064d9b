import { describe, expect, test } from 'vitest'
import type { Catalogue, Option, Question } from '#content'
import { type Answers, pruneSheet, recommend } from '#engine'
import { randomSheet } from '../support/random-sheet.ts'
import { weighedWith } from '../../src/engine/relevance.ts'
import { situations } from './situations.ts'
import { catalogueOf, group, option, question, suits, trait } from './small-catalogue.ts'
import {
  type Outcome,
  type Outcomes,
  bitsIn,
  codeOf,
  effectOf,
  hasNoClosedGate,
  noOutcomes,
  rootOf,
} from '../../src/engine/counterfactual/transitions.ts'
import { type Block, type Words, dependenciesOf } from '../../src/engine/counterfactual/dependencies.ts'

const saidIn = (block: Block, outcomes: Outcomes, answers: Answers): Outcome => {
  const said = JSON.stringify(block.questions.map(({ id }) => answers[id]))
  const [leading] = block.questions
  if (!leading) throw new Error('The block is empty.')
  const found = outcomes.with(codeOf(leading, answers[leading.id])).filter((one) => JSON.stringify(one.answers) === said)
  expect(found, `${said} in ${block.questions.map(({ id }) => id).join()}`).toHaveLength(1)
  return found[0] as Outcome
}

/** What somebody's answers come to, walked block by block. */
const walked = (catalogue: Catalogue, list: string, answers: Answers): readonly Outcome[] => {
  const { blocks } = dependenciesOf(catalogue)
  let spot = rootOf(catalogue, list)
  const steered = blocks
    .filter(({ steers }) => steers)
    .map((block) => {
      const outcome = saidIn(block, spot.next, answers)
      spot = spot.after(outcome)
      return outcome
    })
  expect(spot.next).toBe(noOutcomes)
  const leaves = blocks.filter(({ steers }) => !steers)
  expect(spot.rest).toHaveLength(leaves.length)
  return [...steered, ...leaves.map((leaf, nth) => saidIn(leaf, spot.rest[nth] ?? noOutcomes, answers))]
}

type Totals = readonly (number | undefined)[]

/** The total of each group in each list, added up block by block and as it is ranked; none where it is ruled out. */
const bothWays = (catalogue: Catalogue, answers: Answers) => {
  const groups = catalogue.groups.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { lists } = recommend(catalogue, { answers, mattersMost: [] })
  const added = lists.map((list): Totals => {
    const effects = walked(catalogue, list.for, answers).flatMap((outcome) => outcome.effects)
    const sums = groups.map((_, at) => effects.reduce((all, { adds }) => all + (adds[at] ?? 0), 0))
    return sums.map((sum) => (hasNoClosedGate(sum) ? sum : undefined))
  })
  const ranked = lists.map(({ recommendations }): Totals =>
    groups.map(({ id }) => recommendations.find((one) => one.group === id)?.total),
  )
  return { added, ranked }
}

describe('what answers come to, block by block', () => {
  test('every sheet is found once, and its effects add up to the total of each group in the list', () => {
    for (const { small, sheet, chance } of situations(40, 7)) {
      const more = Array.from({ length: 12 }, () => pruneSheet(small, randomSheet(small, chance)))
      for (const { answers } of [sheet, ...more]) {
        const { added, ranked } = bothWays(small, answers)
        expect(added).toEqual(ranked)
      }
    }
  })

  test('two answers that are alike for one of two lists are told apart for the other', () => {
    const both = option('both', { standsFor: ['me', 'kin'] })
    const catalogue = catalogueOf({
      circumstances: {
        own: { question: 'who-for', anyOf: ['me', 'both'], unsaid: 'holds' },
        met: { question: 'met', anyOf: ['mine', 'any'], unsaid: 'fails' },
      },
      questions: [
        question('who-for', [option('me'), option('kin'), both]),
        question('met', [option('mine', { offered: ['own'] }), option('any')]),
        question('liked', [option('yes', { suits: { meets: suits({ online: 'good' }) } })], { asked: ['met'] }),
      ],
      traits: [trait('meets', ['online'])],
      groups: [group('one', { meets: 'online' })],
    })
    const said = ['mine', 'any', 'mine'].map((met) => ({ 'who-for': 'both', met, liked: 'yes' }))
    const alone = ['me', 'kin'].map((whom) => ({ 'who-for': whom, met: 'any', liked: 'yes' }))
    for (const answers of [...said, ...alone]) {
      const { added, ranked } = bothWays(catalogue, answers)
      expect(added).toEqual(ranked)
    }
  })

  test('those with one first answer are those of all that have it, whichever is asked for first', () => {
    for (const { small, list } of situations(20, 7)) {
      const { next, rest } = rootOf(small, list)
      const again = rootOf({ ...small }, list)
      for (const [outcomes, others] of [
        [next, again.next] as const,
        ...rest.map((one, nth) => [one, again.rest[nth] ?? one] as const),
      ])
        for (const code of [0, ...outcomes.offered]) {
          const first = outcomes.with(code)
          expect(outcomes.with(code)).toBe(first)
          expect(first).toEqual(others.near(0).filter(({ codes }) => codes[0] === code))
          expect(others.with(code)).toEqual(first)
        }
    }
  })

  test('what no group tells apart has one effect, and no two effects are alike', () => {
    for (const { small, list } of situations(20, 7)) {
      const byId = new Map<number, string>()
      for (const { effects } of rootOf(small, list).next.near(0))
        for (const { id, adds } of effects) {
          expect(byId.get(id) ?? adds.join()).toBe(adds.join())
          byId.set(id, adds.join())
        }
      expect(new Set(byId.values()).size).toBe(byId.size)
    }
  })
})

describe('the ticks that are imagined', () => {
  /** So many options that can be ticked together, one that stands alone, and one that is not offered. */
  const outcomesFor = (shared: number) => {
    const ids = Array.from({ length: shared }, (_, at) => `option-${at}`)
    const options = [
      ...ids.map((id) => option(id)),
      option('none', { exclusive: true }),
      option('elsewhere', { offered: ['never'] }),
    ]
    const catalogue = catalogueOf({
      circumstances: { never: { question: 'unheard-of', anyOf: ['yes'], unsaid: 'fails' } },
      questions: [question('ticked', options, { choose: 'many' })],
      groups: [group('one')],
    })
    const [outcomes] = rootOf(catalogue, 'me').rest
    return outcomes ?? noOutcomes
  }
  const codesNear = (outcomes: Outcomes, code: number) =>
    outcomes
      .near(code)
      .map(({ codes }) => codes[0] ?? 0)
      .toSorted((a, b) => a - b)
  const every = (shared: number) => Array.from({ length: 2 ** shared }, (_, code) => code)

  test('of few options they are every set, and what stands alone', () => {
    const outcomes = outcomesFor(8)
    for (const code of [0, 0b1011, 0b1111_1111]) expect(codesNear(outcomes, code)).toEqual([...every(8), 2 ** 8])
  })

  test.each([
    ['nothing', 0],
    ['one', 0b1],
    ['five', 0b1_0101_0101],
    ['all', 0b11_1111_1111],
  ])(
    'of many they differ in two or fewer from what was ticked; every single tick, none, and what stands alone: %s',
    (_, ticked) => {
      const near = every(10).filter((code) => bitsIn(code ^ ticked) <= 2 || bitsIn(code) <= 1)
      expect(codesNear(outcomesFor(10), ticked)).toEqual([...near, 2 ** 10])
    },
  )

  test('beside what stands alone, or is not offered, they are those near nothing', () => {
    const near = every(10).filter((code) => bitsIn(code) <= 2)
    for (const alone of [2 ** 10, 2 ** 11]) expect(codesNear(outcomesFor(10), alone)).toEqual([...near, 2 ** 10])
  })

  test('what is further away is known as well, where it is what was said', () => {
    const said = 0b11_1111_1110
    expect(
      outcomesFor(10)
        .with(said)
        .map(({ codes }) => codes),
    ).toEqual([[said]])
  })
})

test('of a block that is not there nothing comes, and the end is the end', () => {
  expect([noOutcomes.offered, noOutcomes.near(0), noOutcomes.with(1)]).toEqual([[], [], []])
  const end = rootOf(catalogueOf({ questions: [question('one', [option('yes')])] }), 'me')
  const [outcome] = end.rest[0]?.near(0) ?? []
  expect(outcome?.state).toBe('')
  expect(outcome && end.after(outcome).rest).toEqual(end.rest)
})

describe('an answer as a number', () => {
  const options = ['a', 'b', 'c'].map((id) => option(id))
  const one = question('one', options)
  const many = question('many', options, { choose: 'many' })
  test.each([
    ['no answer', one, undefined, 0],
    ['the first option', one, 'a', 1],
    ['the last option', one, 'c', 3],
    ['an option that there is not', one, 'd', 0],
    ['one tick', many, ['b'], 2],
    ['two ticks', many, ['c', 'a'], 5],
    ['all ticks', many, ['a', 'b', 'c'], 7],
    ['ticks where only one can be chosen', one, ['a'], 0],
  ] as const)('%s', (_, of, answer, code) => {
    expect(codeOf(of, answer)).toBe(code)
  })
})

/** All that a question says. */
const wholly = (catalogue: Catalogue, one: Question): Words => ({
  id: one.id,
  question: one,
  about: undefined,
  heard: weighedWith(catalogue, one),
})

describe('what one answer adds to each group', () => {
  test('is the same after many others as in a catalogue that was never used', () => {
    for (const { small, list, chance } of situations(30, 7)) {
      for (let made = 0; made < 8; made++) {
        const { answers } = pruneSheet(small, randomSheet(small, chance))
        for (const one of small.questions)
          expect(effectOf(small, list, wholly(small, one), answers).adds).toEqual(
            effectOf({ ...small }, list, wholly(small, one), answers).adds,
          )
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
    return (ids: readonly string[], place = 'here') =>
      effectOf(catalogue, 'me', wholly(catalogue, ticked), { ticked: ids, place }).adds
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

  test('words that any tick of another question takes back are taken back, whichever tick stands first', () => {
    const liked = question('liked', [option('yes', { suits: { meets: suits({ here: 'good' }, { unless: ['b-ticked'] }) } })])
    const catalogue = catalogueOf({
      circumstances: { 'b-ticked': { question: 'ticked', anyOf: ['b'], unsaid: 'fails' } },
      questions: [question('ticked', [option('a'), option('b')], { choose: 'many' }), liked],
      traits: [trait('meets', ['here'])],
      groups: [group('one', { meets: 'here' })],
    })
    const adds = (...ticked: readonly string[]) =>
      effectOf(catalogue, 'me', wholly(catalogue, liked), { liked: 'yes', ticked }).adds
    expect([adds('a'), adds('a', 'b'), adds('b'), adds()]).toEqual([[2], [0], [0], [2]])
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
    expect(effectOf(catalogue, 'me', wholly(catalogue, plain), { plain: 'unheard-of' }).adds).toEqual([0])
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
