import { describe, expect, test } from 'vitest'
import type { Voice, Wording } from '#content'
import { askingVoice, broughtUp, inVoice, listsFor, recommend } from '#engine'
import { catalogueOf, group, option, placed, question, suits, trait } from './small-catalogue.ts'

/** A guide for oneself, for a friend, or for both. Only whoever asks for a friend is asked how the friend is. */
const catalogue = catalogueOf({
  lists: { question: 'for', unsaid: 'self', voices: { self: 'me', friend: 'family' } },
  circumstances: {
    'for a friend': { question: 'for', anyOf: ['friend', 'both'], unsaid: 'fails' },
    'for oneself': { question: 'for', anyOf: ['self', 'both'], unsaid: 'holds' },
  },
  questions: [
    question('for', [
      option('self', { suits: { audience: suits({ self: 'good', friends: 'never' }) } }),
      option('friend', { suits: { audience: suits({ self: 'never', friends: 'good' }) } }),
      option('both', { standsFor: ['self', 'friend'], said: { me: 'It is for both.', family: 'It is for them as well.' } }),
    ]),
    question('friend-is', [option('near', { suits: { distance: suits({ near: 'ideal' }) } })], { asked: ['for a friend'] }),
    question('own-home', [option('near', { suits: { distance: suits({ near: 'fair' }) }, bringsUp: ['my-age', 'women'] })], {
      asked: ['for oneself'],
    }),
  ],
  traits: [trait('audience', ['self', 'friends']), trait('distance', ['near'])],
  groups: [group('own', { audience: 'self', distance: 'near' }), group('family', { audience: 'friends', distance: 'near' })],
})

test.each([
  ['Plain.', 'family', 'Plain.'],
  [{ me: 'You.', family: 'They.' }, 'family', 'They.'],
  [{ me: 'You.', family: 'They.' }, 'me', 'You.'],
  [{ me: 'You.', family: 'They.' }, 'helping', 'You.'],
  [{ me: 'You.', both: 'You two.' }, 'both', 'You two.'],
] satisfies readonly [Wording, Voice, string][])(
  'a sentence is said in its voice, or as to the person where it has none: %j, %s',
  (wording, voice, said) => {
    expect(inVoice(wording, voice)).toBe(said)
  },
)

test.each([
  [undefined, ['self'], 'me'],
  ['self', ['self'], 'me'],
  ['friend', ['friend'], 'family'],
  ['both', ['self', 'friend'], 'both'],
  ['gone', ['gone'], 'me'],
] satisfies readonly [string | undefined, readonly string[], Voice][])(
  'the answer %s calls for the lists %j, and is asked in the voice %s',
  (answer, lists, voice) => {
    const answers = answer === undefined ? {} : { for: answer }
    expect(listsFor(catalogue, answers)).toEqual(lists)
    expect(askingVoice(catalogue, answers)).toBe(voice)
  },
)

test('without an answer, questions are put in the voice of the list for those who did not say', () => {
  const friendly = { ...catalogue, lists: { ...catalogue.lists, unsaid: 'friend' } }
  expect(askingVoice(friendly, {})).toBe('family')
})

test('an answer that stands for no list is put to the person in the voice of those who did not say', () => {
  const options = [option('nobody', { standsFor: [] })]
  const empty = { ...catalogue, lists: { ...catalogue.lists, unsaid: 'friend' }, questions: [question('for', options)] }
  expect(listsFor(empty, { for: 'nobody' })).toEqual([])
  expect(askingVoice(empty, { for: 'nobody' })).toBe('family')
})

test('the lists are those of the question that decides them, wherever it stands, and where it is gone, of the answer itself', () => {
  const later = { ...catalogue, questions: catalogue.questions.toReversed() }
  expect(listsFor(later, { for: 'both' })).toEqual(['self', 'friend'])
  expect(listsFor({ ...catalogue, questions: [] }, { for: 'both' })).toEqual(['both'])
})

test('what is asked only of those who did not say whose list they want counts in the list that they get', () => {
  const unsure = {
    ...catalogue,
    circumstances: { 'did not say': { question: 'for', anyOf: [], unsaid: 'holds' as const } },
    questions: catalogue.questions.map((one) => (one.id === 'for' ? one : { ...one, asked: ['did not say'] })),
  }
  const [list] = recommend(unsure, { answers: { 'own-home': 'near' }, mattersMost: [] }).lists
  expect(list?.recommendations.map(({ total }) => total)).toEqual([1, 1])
})

describe('an answer that calls for two lists', () => {
  const answers = { for: 'both', 'friend-is': 'near', 'own-home': 'near' }
  const lists = () => recommend(catalogue, { answers, mattersMost: ['friend-is'] }).lists

  test('there is one for each, in the order of the content', () => {
    expect(lists().map((list) => list.for)).toEqual(['self', 'friend'])
  })

  test('each is made from the answers that its own voice would be asked for, and keeps what was said', () => {
    const [self, friend] = lists()
    const inShort = (reasons: readonly { readonly question: string; readonly option: string; readonly weight: number }[]) =>
      reasons.map((reason) => [reason.question, reason.option, reason.weight])
    expect(self && inShort(placed(self, 'own').reasons)).toEqual([
      ['for', 'both', 2],
      ['own-home', 'near', 1],
    ])
    expect(friend && inShort(placed(friend, 'family').reasons)).toEqual([
      ['for', 'both', 2],
      ['friend-is', 'near', 6],
    ])
  })

  test('each rules out the groups that the other is made of, and is worded in its own voice', () => {
    const found = lists().map(({ recommendations, ruledOut }) => [
      ruledOut.map((one) => one.group),
      recommendations[0]?.reasons[0]?.said,
    ])
    expect(found).toEqual([
      [['family'], 'It is for both.'],
      [['own'], 'It is for them as well.'],
    ])
  })
})

test('an answer to one list speaks as it is', () => {
  const [list] = recommend(catalogue, { answers: { for: 'friend', 'friend-is': 'near' }, mattersMost: [] }).lists
  expect(list?.recommendations.map((one) => one.reasons.map((reason) => [reason.question, reason.option]))).toEqual([
    [
      ['for', 'friend'],
      ['friend-is', 'near'],
    ],
  ])
})

test('the kinds of meeting that an answer brings up are those of the options that were chosen', () => {
  expect(broughtUp(catalogue, { 'own-home': 'near', for: 'self' })).toEqual(['my-age', 'women'])
  expect(broughtUp(catalogue, { for: 'self' })).toEqual([])
})
