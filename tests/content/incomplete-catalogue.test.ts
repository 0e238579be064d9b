import { answeredIn } from '../../src/engine/list-input.ts'
import type { Catalogue, Group, Stand } from '#content'
import { type Answers, holds, listsFor, readSheet, recommend, voiceOf } from '#engine'
import { atFirst, questionBefore } from '#machines'
import { describe, expect, test } from 'vitest'
import { answered, skipped } from '../../machines/conversation/memory.ts'
import { toyCatalogue as toy } from '../support/toy-catalogue.ts'

/** The loader refuses such catalogues. Whoever makes one by other means still gets a list, or an error that says what is missing. */

const listFor = (catalogue: Catalogue, answers: Answers) => recommend(catalogue, { answers, mattersMost: [] }).lists[0]

const withGroups = (change: (group: Group) => Group): Catalogue => ({ ...toy, groups: toy.groups.map(change) })

const reasonsIn = (catalogue: Catalogue, answers: Answers) =>
  listFor(catalogue, answers)?.recommendations.flatMap(({ reasons }) => reasons) ?? []

describe('a catalogue with something missing', () => {
  test('a group that is silent on a trait gets no reason from it', () => {
    const silent = withGroups((group) => ({ ...group, stands: {} }))
    expect(reasonsIn(silent, { 'who-for': 'me', concern: ['alcohol', 'gambling'] })).toEqual([])
  })

  test('a trait that nobody defined leaves no reason, and breadth without one leaves a sentence out', () => {
    const bare = { ...toy, traits: toy.traits.filter(({ id }) => id === 'alcohol' || id === 'gambling') }
    const reasons = reasonsIn(bare, { 'who-for': 'me', concern: ['alcohol', 'gambling'] })
    expect(new Set(reasons.map(({ question }) => question))).toEqual(new Set(['concern']))
    expect(reasons.filter(({ trait }) => trait === 'breadth').every(({ because }) => because === '')).toBe(true)
  })

  test('breadth that says nothing of a value counts neither way', () => {
    const questions = toy.questions.map((question) =>
      question.together
        ? { ...question, together: { ...question.together, suits: { ...question.together.suits, values: {} } } }
        : question,
    )
    const breadth = reasonsIn({ ...toy, questions }, { 'who-for': 'me', concern: ['alcohol', 'gambling'] }).filter(
      ({ trait }) => trait === 'breadth',
    )
    expect(breadth.length).toBeGreaterThan(0)
    expect(breadth.every(({ weight }) => weight === 0)).toBe(true)
  })

  test('a value that its trait does not define has no sentence', () => {
    const traits = toy.traits.map((trait) => ({ ...trait, values: {} }))
    const reasons = reasonsIn({ ...toy, traits }, { 'who-for': 'me', concern: ['alcohol'] })
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.every(({ because }) => because === '')).toBe(true)
  })

  test('groups of one name keep their order', () => {
    const alike = withGroups((group) => ({ ...group, name: 'Alike' }))
    expect(listFor(alike, {})?.recommendations.map(({ group }) => group)).toEqual(toy.groups.map(({ id }) => id))
  })

  test('a list without a voice is worded as about the person, and an answer that stands for nobody keeps the plain list', () => {
    expect(voiceOf({ ...toy, lists: { ...toy.lists, voices: {} } }, 'someone-else')).toBe('me')
    const [first, ...rest] = toy.questions
    const options = first?.options.map((option) => ({ ...option, standsFor: [] })) ?? []
    const nobody = first ? { ...toy, questions: [{ ...first, options }, ...rest] } : toy
    expect(listsFor(nobody, { 'who-for': 'me' })).toEqual([])
    expect(recommend(nobody, { answers: { 'who-for': 'me' }, mattersMost: [] }).notices).toEqual([])
  })

  test('a circumstance that nobody defined is named in the error', () => {
    expect(() => holds(toy, 'made-up', {})).toThrow(/"made-up".*content\/questions\.yaml/)
  })

  test('a circumstance that tests nothing holds where anything was said', () => {
    const any: Catalogue = { ...toy, circumstances: { any: { question: 'concern', unsaid: 'fails' } } }
    expect([holds(any, 'any', {}), holds(any, 'any', { concern: ['alcohol'] })]).toEqual([false, true])
  })

  test('an option that is gone says nothing', () => {
    expect(answeredIn(toy.questions, { 'who-for': 'gone' }, [])[0]?.options).toEqual([])
  })

  test('cautions that a place brings are given where the place was said, and only there', () => {
    const caution = { id: 'ask-there', text: 'Ask there first.', when: [] }
    const traits = toy.traits.map((trait) =>
      trait.by === undefined
        ? trait
        : {
            ...trait,
            values: Object.fromEntries(Object.entries(trait.values).map(([id, { is }]) => [id, { is, cautions: [caution] }])),
          },
    )
    const cautionsWith = (answers: Answers) =>
      listFor({ ...toy, traits }, answers)?.recommendations.flatMap(({ cautions }) => cautions) ?? []
    expect(cautionsWith({}).length).toBe(0)
    expect(cautionsWith({ country: 'here' })).toContainEqual({ id: 'ask-there', text: 'Ask there first.' })
    const elsewhere: Stand = { value: 'gone', sources: [], certainty: 'confirmed' }
    const gone = { ...withGroups((group) => ({ ...group, reach: { here: elsewhere } })), traits }
    expect(listFor(gone, { country: 'here' })?.recommendations.flatMap(({ cautions }) => cautions)).toEqual([])
  })

  test('an answer that is nothing at all is a fault, not a crash', () => {
    expect(readSheet(toy, { 'who-for': undefined })).toEqual({ faults: [expect.stringContaining('who-for: undefined')] })
  })

  test('with no question open, answering and passing over change nothing, and none came before where sharpening has not begun', () => {
    const memory = atFirst({ catalogue: toy })
    expect([answered(memory, 'me'), skipped(memory)]).toEqual([{}, {}])
    expect(questionBefore({ ...memory, part: 'more' })).toBeUndefined()
  })
})
