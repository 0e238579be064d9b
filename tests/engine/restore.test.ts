import { describe, expect, test } from 'vitest'
import { type Answers, type SavedProgress, restore, toSave } from '#engine'
import { catalogueOf, option, question } from './small-catalogue.ts'

/** Six questions, of which one is never stored and one is asked only after another. */
const catalogue = catalogueOf({
  circumstances: { 'has pets': { question: 'pets', anyOf: ['cat', 'dog'], unsaid: 'fails' } },
  questions: [
    question('home', [option('town'), option('farm')]),
    question('secret', [option('yes'), option('no')], { private: true }),
    question('pets', [option('cat'), option('dog')], { choose: 'many' }),
    question('vet', [option('near')], { asked: ['has pets'] }),
    question('garden', [option('yes')]),
    question('shed', [option('yes')]),
  ],
})

const kept = (answers: Answers, mattersMost: readonly string[] = [], passedOver: readonly string[] = []): SavedProgress => ({
  sheet: { answers, mattersMost },
  passedOver,
})

const nothing = kept({})

describe('what comes back of a saved text', () => {
  const texts: readonly (readonly [what: string, saved: string | null, back: SavedProgress])[] = [
    ['nothing was saved', null, nothing],
    ['an empty text', '', nothing],
    ['no JSON', '{"home": "town"', nothing],
    ['null', 'null', nothing],
    ['a word', '"home"', nothing],
    ['a number', '7', nothing],
    ['a list', '["town"]', nothing],
    ['no answers', '{}', nothing],
    ['one answer', '{"home":"town"}', kept({ home: 'town' })],
    ['a list where a word belongs', '{"home":["town"]}', nothing],
    ['a number where a word belongs', '{"home":7}', nothing],
    ['nothing where a word belongs', '{"home":null}', nothing],
    ['ticks', '{"pets":["dog","cat"]}', kept({ pets: ['cat', 'dog'] })],
    ['a word where ticks belong', '{"pets":"cat"}', nothing],
    ['something like a list', '{"pets":{"length":1,"0":"cat"}}', nothing],
    ['ticks with other things among them', '{"pets":[null,"cat",1,["dog"]]}', kept({ pets: ['cat'] })],
    ['an option that there is not', '{"home":"moon"}', nothing],
    ['a question that there is not', '{"moon":"home"}', nothing],
    ['an answer that is never stored', '{"secret":"yes","home":"farm"}', kept({ home: 'farm' })],
    ['an answer to a question that is not asked', '{"vet":"near"}', nothing],
    ['the same, where it is asked', '{"pets":["cat"],"vet":"near"}', kept({ pets: ['cat'], vet: 'near' })],
    ['marks on what was answered', '{"home":"town","matters-most":["garden","home"]}', kept({ home: 'town' }, ['home'])],
    ['one mark that is no list', '{"home":"town","matters-most":"home"}', kept({ home: 'town' })],
    [
      'more marks than the page takes',
      '{"home":"town","pets":["cat"],"vet":"near","garden":"yes","matters-most":["garden","vet","pets","home"]}',
      kept({ home: 'town', pets: ['cat'], vet: 'near', garden: 'yes' }, ['home', 'pets', 'vet']),
    ],
    [
      'questions passed over, in the order of the questions, and none that was answered or is not there',
      '{"home":"town","passed-over":["shed","garden","home","moon",7]}',
      kept({ home: 'town' }, [], ['garden', 'shed']),
    ],
    ['one passed over that is not asked', '{"passed-over":["vet"]}', nothing],
    ['the same, where it is asked', '{"pets":["cat"],"passed-over":["vet"]}', kept({ pets: ['cat'] }, [], ['vet'])],
    ['one passed over that is no list', '{"passed-over":"garden"}', nothing],
    ['names that every object has', '{"__proto__":{"home":"town"},"constructor":"town"}', nothing],
  ]
  test.each(texts)('%s', (_, saved, back) => {
    expect(restore(catalogue, saved)).toEqual(back)
  })

  test('a key of the catalogue that only an object’s ancestors have is not there', () => {
    const odd = catalogueOf({
      questions: [question('constructor', [option('name')]), question('toString', [], { choose: 'many' })],
    })
    expect(restore(odd, '{}')).toEqual(nothing)
  })
})

describe('what is saved', () => {
  test('answers, marks and what was passed over, under their own names', () => {
    expect(JSON.parse(toSave(catalogue, kept({ home: 'town', pets: ['cat'] }, ['pets'], ['garden'])))).toEqual({
      home: 'town',
      pets: ['cat'],
      'matters-most': ['pets'],
      'passed-over': ['garden'],
    })
  })
  test('nothing of a question that is private, nor its name', () => {
    expect(JSON.parse(toSave(catalogue, kept({ secret: 'yes', home: 'farm' }, ['secret', 'home'], ['secret', 'shed'])))).toEqual({
      home: 'farm',
      'matters-most': ['home'],
      'passed-over': ['shed'],
    })
    expect(toSave(catalogue, kept({ secret: 'yes' }, ['secret'], ['secret']))).not.toContain('secret')
  })
  test('nothing of a question that there is not', () => {
    expect(JSON.parse(toSave(catalogue, kept({ moon: 'full' }, ['moon'], ['moon'])))).toEqual({
      'matters-most': [],
      'passed-over': [],
    })
  })
  test('it comes back as it was', () => {
    const before = kept({ home: 'town', pets: ['cat', 'dog'], vet: 'near' }, ['home', 'vet'], ['garden', 'shed'])
    expect(restore(catalogue, toSave(catalogue, before))).toEqual(before)
  })
})
