import { describe, expect, test } from 'vitest'
import type { PlanEntry } from '#content'
import { answersAfterVisit, callsOnPaper, canCome, isHelping, kindOfGroup, planEntriesFor, planVoice } from '#engine'
import { catalogueOf, group, option, question } from './small-catalogue.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

const entry = (part: PlanEntry['part'], text: string, when?: PlanEntry['when']): PlanEntry => ({
  part,
  text,
  sources: [],
  certainty: 'confirmed',
  ...(when ? { when } : {}),
})

const catalogue = catalogueOf({
  lists: { question: 'who-for', unsaid: 'me', voices: { me: 'me', kin: 'family', friend: 'helping' } },
  questions: [
    question('who-for', [option('me'), option('kin'), option('friend'), option('both', { standsFor: ['me', 'friend'] })]),
    question('country', [option('here'), option('elsewhere')]),
    question('past', [option('tried'), option('liked')], { choose: 'many' }),
  ],
  firstSteps: {
    plan: [
      entry('say', 'To anybody.'),
      entry('moment', 'At the door.'),
      entry('say', 'By phone.', { helper: ['sponsor', 'friend'] }),
      entry('say', 'By phone and at night.', { helper: ['sponsor'], hour: ['night'] }),
    ],
    calls: [
      { kinds: ['young-people'], if: ['is-new'] },
      { kinds: ['crisis', 'medical'], if: [] },
      { kinds: ['gambling', 'crisis'], when: { helper: ['sponsor'] }, if: [] },
    ],
    come: [
      {
        id: 'unsure',
        ask: 'I am not sure',
        trait: 'helper',
        answers: { sponsor: 'Yes.' },
      },
      {
        id: 'late',
        ask: 'I am late',
        when: { hour: ['night'] },
        trait: 'hour',
        answers: { night: 'No.' },
        said: { sources: ['heard'], certainty: 'uncertain' },
      },
    ],
    kinds: [
      { id: 'by-phone', label: 'By phone', when: { helper: ['sponsor'] } },
      { id: 'at-night', label: 'At night', when: { hour: ['night'] } },
    ],
    outcomes: [
      { id: 'well', label: 'Well', next: 'Go again.', answers: {} },
      { id: 'far', label: 'Too far', next: 'Go elsewhere.', answers: { 'by-phone': { country: 'elsewhere', past: 'tried' } } },
    ],
  },
})

describe('whether someone can come', () => {
  const asked = (stands: Readonly<Record<string, string>>): readonly (readonly [string, string, string])[] =>
    canCome(catalogue, group('one', stands)).map(({ id, answer, certainty }) => [id, answer, certainty])

  test('is answered by what is known of the group, and not asked where the content has no answer', () => {
    expect(asked({})).toEqual([])
    expect(asked({ helper: 'peers', hour: 'day' })).toEqual([])
    expect(asked({ helper: 'sponsor' })).toEqual([['unsure', 'Yes.', 'confirmed']])
  })

  test('rests on the claim of the group, unless the content names another', () => {
    expect(asked({ helper: 'sponsor', hour: 'night' })).toEqual([
      ['unsure', 'Yes.', 'confirmed'],
      ['late', 'No.', 'uncertain'],
    ])
  })
})

describe('a plan for a first visit', () => {
  test.each([
    ['a group that says nothing', {}, ['To anybody.']],
    ['a group with one of the values', { helper: 'friend' }, ['To anybody.', 'By phone.']],
    ['a group with another value', { helper: 'peers', hour: 'night' }, ['To anybody.']],
    ['a group with all of them', { helper: 'sponsor', hour: 'night' }, ['To anybody.', 'By phone.', 'By phone and at night.']],
  ])('of one part it says what holds for %s', (_, stands, texts) => {
    expect(planEntriesFor(catalogue, group('one', stands), 'say').map(({ text }) => text)).toEqual(texts)
    expect(planEntriesFor(catalogue, group('one', stands), 'moment').map(({ text }) => text)).toEqual(['At the door.'])
  })

  test.each([
    ['nothing said', {}, 'me'],
    ['a family member', { 'who-for': 'kin' }, 'me'],
    ['somebody who helps', { 'who-for': 'friend' }, 'helping'],
    ['both', { 'who-for': 'both' }, 'me'],
  ])('it speaks about somebody only to one who helps them: %s', (_, answers, voice) => {
    expect(planVoice(catalogue, answers)).toBe(voice)
    expect(isHelping(catalogue, answers)).toBe(voice === 'helping')
  })
})

describe('the helplines of a paper', () => {
  const made = { ...catalogue, circumstances: { 'is-new': { question: 'past', noneOf: ['tried'], unsaid: 'fails' } } } as const

  test.each([
    ['any group', {}, {}, ['crisis', 'medical']],
    ['a group that stands so', { helper: 'sponsor' }, {}, ['crisis', 'medical', 'gambling']],
    ['a person of whom the circumstance holds', {}, { past: ['liked'] }, ['young-people', 'crisis', 'medical']],
    ['a person of whom it does not', {}, { past: ['tried'] }, ['crisis', 'medical']],
  ])('are of these kinds for %s, each once', (_, stands, answers, kinds) => {
    expect(callsOnPaper(made, group('one', stands), answers)).toEqual(kinds)
  })
})

describe('after a visit', () => {
  test('a group is of the first kind that it fits', () => {
    const kinds = [{ helper: 'sponsor', hour: 'night' }, { hour: 'night' }, { hour: 'day' }].map((stands) =>
      kindOfGroup(catalogue, group('one', stands)),
    )
    expect(kinds).toEqual(['by-phone', 'at-night', undefined])
    expect(kindOfGroup(toyCatalogue, group('one', {}))).toBe('any')
  })

  test('one answer takes the place of another, and a tick stands beside those there are', () => {
    const after = (answers: Readonly<Record<string, string | readonly string[]>>) =>
      answersAfterVisit(catalogue, answers, 'by-phone', 'far')
    expect(after({})).toEqual({ country: 'elsewhere', past: ['tried'] })
    expect(after({ 'who-for': 'kin', country: 'here', past: ['liked'] })).toEqual({
      'who-for': 'kin',
      country: 'elsewhere',
      past: ['liked', 'tried'],
    })
    expect(after({ past: 'liked' })).toEqual({ country: 'elsewhere', past: ['liked', 'tried'] })
  })

  test.each([
    ['a visit that went well', 'by-phone', 'well'],
    ['a kind for which nothing is noted', 'at-night', 'far'],
    ['an outcome that there is not', 'by-phone', 'unheard-of'],
  ])('%s changes no answer', (_, kind, outcome) => {
    expect(answersAfterVisit(catalogue, { country: 'here' }, kind, outcome)).toEqual({ country: 'here' })
  })
})
