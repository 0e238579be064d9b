import { describe, expect, test } from 'vitest'
import type { Circumstance } from '#content'
import {
  type Answers,
  holds,
  mostStillToCome,
  optionOf,
  optionsFor,
  partOf,
  prune,
  pruneSheet,
  questionOf,
  questionsFor,
  recommend,
} from '#engine'
import { couldHold } from '../../src/engine/relevance.ts'
import { catalogueOf, option, question } from './small-catalogue.ts'

const one = (id: string, ...options: readonly string[]) =>
  question(
    id,
    options.map((each) => option(each)),
  )

describe('a circumstance', () => {
  const claims: Readonly<Record<string, Circumstance>> = {
    'tea or milk': { question: 'drinks', anyOf: ['tea', 'milk'], unsaid: 'fails' },
    'neither tea nor milk': { question: 'drinks', noneOf: ['tea', 'milk'], unsaid: 'holds' },
    'more than two': { question: 'drinks', moreThan: 2, unsaid: 'fails' },
    'not said': { question: 'drinks', anyOf: [], unsaid: 'holds' },
  }
  const drinks = catalogueOf({ circumstances: claims, questions: [one('drinks', 'tea', 'milk', 'water', 'juice')] })

  const held: readonly (readonly [said: Answers, holding: readonly string[]])[] = [
    [{}, ['neither tea nor milk', 'not said']],
    [{ drinks: [] }, ['neither tea nor milk', 'not said']],
    [{ drinks: 'tea' }, ['tea or milk']],
    [{ drinks: ['milk'] }, ['tea or milk']],
    [{ drinks: ['water'] }, ['neither tea nor milk']],
    [{ drinks: ['water', 'juice'] }, ['neither tea nor milk']],
    [{ drinks: ['water', 'tea'] }, ['tea or milk']],
    [{ drinks: ['water', 'tea', 'juice'] }, ['tea or milk', 'more than two']],
  ]
  test.each(held)('holds exactly where the answer says so: %j', (answers, holding) => {
    expect(Object.keys(claims).filter((id) => holds(drinks, id, answers))).toEqual(holding)
  })

  test('it could hold where it holds now, or where its question is yet to be answered', () => {
    const could = (answers: Answers, ...open: readonly string[]) => couldHold(drinks, 'tea or milk', answers, new Set(open))
    expect(could({ drinks: 'tea' })).toBe(true)
    expect(could({ drinks: 'water' })).toBe(false)
    expect(could({ drinks: 'water' }, 'meals')).toBe(false)
    expect(could({ drinks: 'water' }, 'drinks')).toBe(true)
    expect(could({}, 'drinks')).toBe(true)
  })

  test('one about a question that every object answers to is not said', () => {
    const odd = catalogueOf({ circumstances: { odd: { question: 'constructor', moreThan: 0, unsaid: 'fails' } } })
    expect(holds(odd, 'odd', {})).toBe(false)
  })
})

/** Pets, their names where there are some, and who looks after the one that matters most. */
const pets = catalogueOf({
  circumstances: {
    'has pets': { question: 'pets', anyOf: ['cat', 'dog'], unsaid: 'fails' },
    'has several': { question: 'pets', moreThan: 1, unsaid: 'fails' },
    'lives in town': { question: 'home', anyOf: ['town'], unsaid: 'fails' },
  },
  questions: [
    one('home', 'town', 'farm'),
    question(
      'pets',
      [option('cat'), option('dog'), option('cow', { offered: ['lives in town'] }), option('none', { exclusive: true })],
      { choose: 'many' },
    ),
    question('dearest', [option('cat'), option('dog'), option('cow'), option('equal')], {
      asked: ['has pets', 'has several'],
      picksFrom: 'pets',
    }),
    question('vet', [option('near'), option('far')], { asked: ['has pets'], part: 'more' }),
    question('garden', [option('yes')], { part: 'more' }),
  ],
})

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

test('a question and its options are found by their ids, and what there is not is not found', () => {
  const dearest = questionOf(pets, 'dearest')
  expect([dearest?.id, dearest && optionOf(dearest, 'dog')?.id]).toEqual(['dearest', 'dog'])
  expect([questionOf(pets, 'fish'), dearest && optionOf(dearest, 'fish')]).toEqual([undefined, undefined])
})

describe('what is asked and offered', () => {
  test.each([
    [{}, ['home', 'pets', 'garden']],
    [{ pets: ['cat'] }, ['home', 'pets', 'vet', 'garden']],
    [{ pets: ['cat', 'dog'] }, ['home', 'pets', 'dearest', 'vet', 'garden']],
    [{ pets: ['none'] }, ['home', 'pets', 'garden']],
    [{ pets: ['none', 'cat'] }, ['home', 'pets', 'vet', 'garden']],
    [{ pets: ['cow', 'cat'] }, ['home', 'pets', 'vet', 'garden']],
    [{ home: 'town', pets: ['cow', 'cat'] }, ['home', 'pets', 'dearest', 'vet', 'garden']],
  ] satisfies readonly [Answers, readonly string[]][])(
    'a question is asked where everything it waits for holds, of the answers that stand: %j',
    (answers, expected) => {
      expect(idsOf(questionsFor(pets, answers))).toEqual(expected)
    },
  )

  test.each([
    ['pets', {}, ['cat', 'dog', 'none']],
    ['pets', { home: 'town' }, ['cat', 'dog', 'cow', 'none']],
    ['dearest', { pets: ['dog', 'cat'] }, ['cat', 'dog', 'equal']],
    ['dearest', {}, ['equal']],
    ['vet', { pets: ['cat'] }, ['near', 'far']],
  ] satisfies readonly [string, Answers, readonly string[]][])(
    'an option is offered where what it waits for holds, and one that is picked from ticks where it was ticked: %s, %j',
    (id, answers, expected) => {
      expect(pets.questions.filter((each) => each.id === id).map((each) => idsOf(optionsFor(pets, each, answers)))).toEqual([
        expected,
      ])
    },
  )

  test('where the question to pick from is gone, everything is offered', () => {
    const gone = { ...pets, questions: pets.questions.filter(({ id }) => id !== 'pets') }
    expect(gone.questions.flatMap((each) => (each.id === 'dearest' ? idsOf(optionsFor(gone, each, {})) : []))).toEqual([
      'cat',
      'dog',
      'cow',
      'equal',
    ])
  })
})

describe('what stands of the answers', () => {
  const said: readonly (readonly [why: string, given: Answers, standing: Answers])[] = [
    ['all of it', { home: 'town', pets: ['cat'], vet: 'near' }, { home: 'town', pets: ['cat'], vet: 'near' }],
    ['ticks, in the order of the content', { pets: ['dog', 'cat', 'dog'] }, { pets: ['cat', 'dog'] }],
    ['one thing where one is wanted', { home: ['farm', 'town'] }, { home: 'town' }],
    ['a list where a list is wanted', { pets: 'cat' }, { pets: ['cat'] }],
    ['nothing that there is not', { home: 'moon', pets: ['fish'], moon: 'yes' }, {}],
    ['nothing that is not offered', { pets: ['cow'] }, {}],
    ['no empty list', { pets: [] }, {}],
    ['no answer to a question that is not asked', { vet: 'near', pets: ['none'] }, { pets: ['none'] }],
    ['no pick that was not ticked', { pets: ['cat', 'dog'], dearest: 'cow' }, { pets: ['cat', 'dog'] }],
    ['a pick that was', { pets: ['cat', 'dog'], dearest: 'dog' }, { pets: ['cat', 'dog'], dearest: 'dog' }],
    ['none of "none" beside something else', { pets: ['cat', 'none'] }, { pets: ['cat'] }],
    ['"none" by itself', { pets: ['none'] }, { pets: ['none'] }],
  ]
  test.each(said)('%s: %j', (_, given, standing) => {
    expect(prune(pets, given)).toEqual(standing)
    expect(prune(pets, prune(pets, given))).toEqual(standing)
  })

  test('marks stand in the order of the questions, once each, on answered questions alone', () => {
    const answers = { home: 'town', pets: ['none'], vet: 'near' }
    expect(pruneSheet(pets, { answers, mattersMost: ['vet', 'pets', 'moon', 'garden', 'home', 'home'] })).toEqual({
      answers: { home: 'town', pets: ['none'] },
      mattersMost: ['home', 'pets'],
    })
  })

  test('a result tells the questions not asked, those skipped, and the answers that are without effect', () => {
    const { notAsked, skipped, dropped } = recommend(pets, {
      answers: { pets: ['fish'], vet: 'near', garden: 'yes', moon: 'yes' },
      mattersMost: [],
    })
    expect({ notAsked, skipped, dropped }).toEqual({
      notAsked: ['dearest', 'vet'],
      skipped: ['home', 'pets'],
      dropped: ['pets', 'vet'],
    })
  })

  test('an empty list is no answer, and so is not dropped either', () => {
    expect(recommend(pets, { answers: { pets: [] }, mattersMost: [] })).toMatchObject({ dropped: [] })
  })
})

describe('the most that is still to come', () => {
  test.each([
    ['short', {}, [], 3],
    ['more', {}, [], 2],
    ['short', {}, ['home'], 2],
    ['short', { pets: ['cat'] }, ['home', 'pets'], 0],
    ['short', { pets: ['cat', 'dog'] }, ['home', 'pets'], 1],
    ['more', { pets: ['cat'] }, ['home', 'pets'], 2],
    ['more', { pets: ['none'] }, ['home', 'pets'], 1],
    ['more', { pets: ['none'] }, ['home', 'pets', 'garden'], 0],
  ] satisfies readonly ['short' | 'more', Answers, readonly string[], number][])(
    'of the %s part, after %j with %j done: %i',
    (part, answers, done, most) => {
      expect(mostStillToCome(pets, part, answers, done)).toBe(most)
    },
  )
})

describe('a question that is optional for some', () => {
  const chores = catalogueOf({
    circumstances: {
      'has pets': { question: 'pets', anyOf: ['cat'], unsaid: 'fails' },
      busy: { question: 'time', anyOf: ['little'], unsaid: 'fails' },
      tired: { question: 'sleep', anyOf: ['bad'], unsaid: 'fails' },
    },
    questions: [
      one('time', 'little', 'much'),
      one('sleep', 'bad', 'good'),
      one('pets', 'cat', 'none'),
      question('name', [option('long')], { asked: ['has pets'], optionalFor: ['busy', 'tired'] }),
      question('garden', [option('yes')], { part: 'more' }),
    ],
  })
  const name = questionOf(chores, 'name') ?? one('name')
  const counts = (answers: Answers, done: readonly string[]) =>
    (['short', 'more'] as const).map((part) => mostStillToCome(chores, part, answers, done))

  test('comes after the list where all holds that makes it so, and before it for everybody else', () => {
    const parts = [{}, { time: 'little' }, { time: 'little', sleep: 'good' }, { time: 'little', sleep: 'bad' }].map((answers) =>
      partOf(chores, name, answers),
    )
    expect(parts).toEqual(['short', 'short', 'short', 'more'])
    expect(partOf(chores, questionOf(chores, 'garden') ?? name, { time: 'little', sleep: 'bad' })).toBe('more')
  })
  test('is counted where it is asked, once, and not where it will not be asked', () => {
    expect(counts({}, [])).toEqual([4, 1])
    expect(counts({ time: 'little', sleep: 'good' }, ['time', 'sleep'])).toEqual([2, 1])
    expect(counts({ time: 'little', sleep: 'bad' }, ['time', 'sleep'])).toEqual([1, 2])
    expect(counts({ time: 'little', sleep: 'bad', pets: 'none' }, ['time', 'sleep', 'pets'])).toEqual([0, 1])
    expect(counts({ time: 'little', sleep: 'bad', pets: 'cat', name: 'long' }, ['time', 'sleep', 'pets', 'name'])).toEqual([0, 1])
  })
  test('is asked all the same, and its answer stands', () => {
    const answers = { time: 'little', sleep: 'bad', pets: 'cat', name: 'long' }
    expect(idsOf(questionsFor(chores, answers))).toEqual(['time', 'sleep', 'pets', 'name', 'garden'])
    expect(prune(chores, answers)).toEqual(answers)
  })
})
