import { describe, expect, test } from 'vitest'
import type { Question } from '#content'
import { allLists } from '../../src/engine/counterfactual/search.ts'
import { dependenciesOf } from '../../src/engine/counterfactual/dependencies.ts'
import { catalogueOf, option, question, suits, trait } from './small-catalogue.ts'

const never = { suits: { audience: suits({ family: 'never' }) } }
const mild = { suits: { audience: suits({ family: 'poor' }) } }
const about = (id: string) => ({ question: id, anyOf: ['yes'], unsaid: 'fails' as const })
const yes = [option('yes'), option('no')]

const structureFor = (questions: readonly Question[]) =>
  catalogueOf({
    questions,
    circumstances: { 'of-age': about('age'), wide: about('ticked'), stray: about('nobody') },
    traits: [trait('audience', ['own-problem', 'family']), trait('reach', ['near', 'far'], { by: 'place' })],
  })

const blocksOf = (questions: readonly Question[]) =>
  dependenciesOf(structureFor(questions)).blocks.map(({ questions: own, steers, circumstances, dependsOn, byList }) => ({
    ids: own.map(({ id }) => id),
    steers,
    circumstances,
    dependsOn,
    byList,
  }))

/** What is weighed in each block: whose words, the traits they are about if not all, and what they hear. */
const wordsIn = (questions: readonly Question[]) =>
  dependenciesOf(structureFor(questions)).blocks.map(({ questions: own, words }) =>
    words.map(({ question: { id }, about: traits, heard }) =>
      [
        `${own.map((one) => one.id).join('+')}: ${id}`,
        ...(traits ? [`about ${[...traits].join()}`] : []),
        ...(heard.length > 0 ? [`hearing ${heard.join()}`] : []),
      ].join(', '),
    ),
  )

const idsOf = (questions: readonly Question[]) => blocksOf(questions).map(({ ids, steers }) => [steers, ...ids])

const leaf = { steers: false, circumstances: [], dependsOn: [], byList: false }
const list = question('who-for', yes)

describe('which questions belong together', () => {
  test('a question steers if others wait for it, and the one about lists always does', () => {
    expect(blocksOf([question('age', yes), list, question('format', yes, { asked: ['of-age'] })])).toEqual([
      { ids: ['age'], steers: true, circumstances: [], dependsOn: [], byList: false },
      { ids: ['who-for'], steers: true, circumstances: [], dependsOn: [], byList: true },
      { ...leaf, ids: ['format'], circumstances: ['of-age'] },
    ])
  })

  test('an option waits for answers as a question does, and each claim is told once', () => {
    const offered = { offered: ['of-age', 'wide'] }
    const format = question('format', [option('yes', offered), option('no', offered)], { asked: ['of-age'] })
    expect(blocksOf([question('age', yes), question('ticked', yes), format])).toEqual([
      { ids: ['age'], steers: true, circumstances: [], dependsOn: [], byList: false },
      { ids: ['ticked'], steers: true, circumstances: [], dependsOn: [], byList: false },
      { ...leaf, ids: ['format'], circumstances: ['of-age', 'wide'] },
    ])
  })

  test('what waits for an unheard-of question or for nothing steers nothing', () => {
    expect(idsOf([question('age', yes), question('format', yes, { asked: ['stray', 'unheard-of'] })])).toEqual([
      [false, 'age'],
      [false, 'format'],
    ])
  })

  const together = { mainQuestion: 'main', trait: 'breadth', said: 'So much.', suits: suits({}), alsoCovered: [] }
  const weighed = { choose: 'many', together: { ...together, mainBeside: 'fair', mainMissing: 'poor' } } as const

  test('a question that is picked from and the one that decides what its ticks weigh are one block', () => {
    const ticked = question('ticked', yes, weighed)
    expect(blocksOf([ticked, question('main', yes, { picksFrom: 'ticked' }), list])).toEqual([
      { ids: ['ticked', 'main'], steers: true, circumstances: [], dependsOn: [], byList: false },
      { ids: ['who-for'], steers: true, circumstances: [], dependsOn: [], byList: true },
    ])
  })

  test('what stands between two questions that belong together is in their block, and so is all that belongs to that', () => {
    const [age, ticked, main] = [question('age', yes), question('ticked', yes, weighed), question('main', yes)]
    const picks = question('picks', yes, { picksFrom: 'age' })
    const waits = question('waits', yes, { picksFrom: 'picks' })
    expect(idsOf([ticked, list, main])).toEqual([
      [true, 'who-for'],
      [true, 'main'],
      [false, 'ticked'],
    ])
    expect(idsOf([ticked, list, question('main', yes, { picksFrom: 'ticked' }), age])).toEqual([
      [true, 'ticked', 'who-for', 'main'],
      [false, 'age'],
    ])
    expect(idsOf([age, list, picks, waits])).toEqual([
      [true, 'age', 'who-for', 'picks'],
      [false, 'waits'],
    ])
    const main2 = question('main', yes, { picksFrom: 'ticked' })
    expect(idsOf([age, ticked, picks, main2, list, waits])).toEqual([
      [true, 'age', 'ticked', 'picks', 'main'],
      [true, 'who-for'],
      [false, 'waits'],
    ])
  })

  test('a block leans on questions outside it alone, each told once', () => {
    const far = option('yes', { suits: { reach: suits({ near: 'fair' }), audience: suits({ family: 'poor' }) } })
    const format = question('format', [far, { ...far, id: 'no' }], { picksFrom: 'place' })
    expect(blocksOf([question('place', yes), format])).toEqual([
      { ids: ['place'], steers: true, circumstances: [], dependsOn: [], byList: false },
      { ...leaf, ids: ['format'], dependsOn: ['place'] },
    ])
    expect(wordsIn([question('place', yes), format])).toEqual([['place: place'], ['format: format, hearing place']])
  })

  test('a question whose words another takes back is weighed beside it, and a block with it where that leans on it too', () => {
    const back = { suits: { audience: suits({ family: 'poor' }, { unless: ['of-age'] }) } }
    const quiet = question('quiet', [option('yes', back), option('no')])
    const block = { circumstances: [], byList: false }
    expect(blocksOf([quiet, question('age', yes)])).toEqual([
      { ...block, ids: ['age'], steers: true, dependsOn: [] },
      { ...block, ids: ['quiet'], steers: false, dependsOn: ['age'] },
    ])
    const far = { suits: { reach: suits({ near: 'fair' }) } }
    expect(blocksOf([question('place', [option('yes', back)]), question('age', [option('yes', far), option('no')])])).toEqual([
      { ...block, ids: ['place', 'age'], steers: true, dependsOn: [] },
    ])
  })

  describe('words that a later answer takes back', () => {
    const said = { suits: { audience: suits({ family: 'poor' }, { unless: ['of-age'] }), reach: suits({ near: 'fair' }) } }
    const quiet = question('quiet', [option('yes', said), option('no')])
    const age = question('age', yes)

    test('are weighed with their question, if that one is asked next', () => {
      expect(idsOf([question('place', yes), quiet, age])).toEqual([
        [true, 'place'],
        [true, 'age'],
        [false, 'quiet'],
      ])
      expect(wordsIn([question('place', yes), quiet, age])).toEqual([
        ['place: place'],
        ['age: age'],
        ['quiet: quiet, hearing age,place'],
      ])
    })

    test('are weighed with the later one, if others are asked between or it has ticks', () => {
      const block = { circumstances: [], byList: false }
      const questions = [quiet, question('place', yes), age]
      expect(blocksOf(questions)).toEqual([
        { ...block, ids: ['quiet', 'place'], steers: true, dependsOn: [] },
        { ...block, ids: ['age'], steers: false, dependsOn: ['quiet'] },
      ])
      expect(wordsIn(questions)).toEqual([
        ['quiet+place: quiet, about reach, hearing place', 'quiet+place: place'],
        ['age: quiet, about audience, hearing age', 'age: age'],
      ])
      const ticks = question('age', yes, { choose: 'many' })
      expect(idsOf([question('quiet', [option('yes', { suits: { audience: said.suits.audience } })]), ticks])).toEqual([
        [true, 'quiet'],
        [false, 'age'],
      ])
    })

    test('pull nothing into one block, however many there are', () => {
      const ticked = question('ticked', yes, { choose: 'many' })
      const format = question('format', yes, { asked: ['wide'] })
      expect(idsOf([quiet, list, ticked, format, age, question('last', yes, { asked: ['of-age'] })])).toEqual([
        [true, 'quiet'],
        [true, 'who-for'],
        [true, 'ticked'],
        [true, 'age'],
        [false, 'format'],
        [false, 'last'],
      ])
    })

    test('and words that an earlier answer takes back pull nothing into one block either', () => {
      const ticked = question('ticked', yes, { choose: 'many' })
      const format = question('format', yes, { asked: ['wide'] })
      expect(idsOf([age, ticked, format, quiet, question('last', yes, { picksFrom: 'quiet' })])).toEqual([
        [true, 'age'],
        [true, 'ticked'],
        [true, 'quiet'],
        [false, 'format'],
        [false, 'last'],
      ])
    })

    test('are heard differently in each list, if their question is', () => {
      const whom = question('who-for', [option('me', said), option('kin')])
      expect(blocksOf([whom, ...[1, 2].map((nth) => question(`other-${nth}`, yes)), age]).at(-1)).toEqual({
        ...leaf,
        ids: ['age'],
        dependsOn: ['who-for'],
        byList: true,
      })
    })
  })

  test('an option that stands for lists is heard differently in each', () => {
    const either = question('either', [option('yes', { standsFor: ['me'] }), option('no')])
    expect(blocksOf([either])).toEqual([{ ...leaf, ids: ['either'], byList: true }])
  })
})

test.each([
  ['two others wait for, where it can rule out', [never, mild], 2],
  ['two others wait for, where it rules nobody out', [mild, mild], 0],
])('gravity of a question that %s', (_, [first, second], gravity) => {
  const age = question('age', [option('yes', first), option('no', second)])
  const waiting = ['one', 'other'].map((id) => question(id, yes, { asked: ['of-age'] }))
  expect(dependenciesOf(structureFor([age, ...waiting])).followerCost(age)).toBe(gravity)
})

test('every list that somebody can have is the one of those who say nothing, and one for each option that stands for itself', () => {
  const both = option('both', { standsFor: ['friend', 'kin'] })
  const other = question('other', [option('stray')])
  const questions = [other, question('who-for', [option('kin'), option('me'), both, option('friend')])]
  expect(allLists(catalogueOf({ questions }))).toEqual(['me', 'kin', 'friend'])
  expect(allLists(catalogueOf({ questions: [other] }))).toEqual(['me'])
})
