import { describe, expect, test } from 'vitest'
import type { Notice } from '#content'
import { type Answers, type List, pointersFor, recommend, wordsOfNotice } from '#engine'
import { inns } from './inns.ts'
import { listFor, notice, option, placed, question, suits } from './small-catalogue.ts'

const raised = (more: Partial<Notice>, answers: Answers): boolean =>
  recommend({ ...inns, notices: [notice('it', more)] }, { answers, mattersMost: [] }).notices.length > 0

const when: readonly (readonly [what: string, more: Partial<Notice>, up: readonly Answers[], down: readonly Answers[]])[] = [
  ['one that waits for nothing', {}, [{}, { hour: 'late' }], []],
  [
    'one that waits for two things comes up where both hold',
    { when: ['walks', 'late'] },
    [{ travels: ['walks'], hour: 'late' }],
    [{}, { travels: ['walks'] }, { hour: 'late' }, { travels: ['rides'], hour: 'late' }],
  ],
  [
    'one that waits for any of two comes up where one holds',
    { anyOf: ['walks', 'late'] },
    [{ travels: ['walks'] }, { hour: 'late' }, { travels: ['walks'], hour: 'late' }],
    [{}, { travels: ['rides'] }],
  ],
  [
    'one that waits for both kinds comes up where the one and any of the other hold',
    { when: ['on the road'], anyOf: ['rides', 'late'] },
    [{ travels: ['rides'] }, { travels: ['walks'], hour: 'late' }],
    [{ hour: 'late' }, { travels: ['walks'] }],
  ],
  ['one that stands after the list is no warning', { afterList: true }, [], [{}]],
  [
    'one about the first groups comes up where one of the first three stands there',
    { amongFirst: { trait: 'kitchen', value: 'open' } },
    [{}],
    [],
  ],
  ['and not where a later one does', { amongFirst: { trait: 'kitchen', value: 'shut' } }, [], [{}]],
  [
    'one about what is said place by place looks at the place that was said',
    { amongFirst: { trait: 'distance', value: 'far' } },
    [{ road: 'south' }],
    [{}, { road: 'north' }],
  ],
  ['one about a trait that there is not never comes up', { amongFirst: { trait: 'cellar', value: 'open' } }, [], [{}]],
]
test.each(when)('a notice: %s', (_, more, up, down) => {
  expect(up.filter((answers) => !raised(more, answers))).toEqual([])
  expect(down.filter((answers) => raised(more, answers))).toEqual([])
})

test('notices come in the order of the content, with their words alone, in the voice of whoever asks', () => {
  const text = { me: 'You.', family: 'They.' }
  const notices = [notice('b', { text }), notice('a', { title: 'Never shown twice' })]
  const family = { ...inns, notices, lists: { question: 'who-for', unsaid: 'me', voices: { me: 'family' as const } } }
  expect(recommend(family, { answers: {}, mattersMost: [] }).notices).toEqual([
    { id: 'b', text: 'They.' },
    { id: 'a', text: 'This is a.' },
  ])
})

describe('other words for people who said more', () => {
  const late = { when: ['late'], title: 'Late', text: { me: 'You are late.', family: 'They are late.' }, more: 'Go home.' }
  const lateOnFoot = {
    when: ['late', 'walks'],
    title: 'Late on foot',
    text: 'On foot.',
    danger: ['ice', 'wolves'],
    calls: ['crisis' as const],
  }
  const told = notice('it', { calls: ['medical'], urgency: 'know', danger: ['frost'], instead: [lateOnFoot, late] })
  const words = { ...inns.words, 'emergency-for': 'Call for {signs}.' }
  const heard = { ...inns, words, notices: [told] }

  test.each<readonly [string, Answers, string]>([
    ['its own where none of them hears the answers', {}, 'This is it. Call for frost.'],
    ['the first whose circumstances all hold', { hour: 'late', travels: ['walks'] }, 'On foot. Call for ice, or wolves.'],
    ['a later one where the first does not hear all', { hour: 'late' }, 'You are late. Go home. Call for frost.'],
  ])('a notice says %s', (_, answers, text) => {
    expect(recommend(heard, { answers, mattersMost: [] }).notices).toEqual([{ id: 'it', text }])
  })

  test('and in the voice of whoever asks', () => {
    const lists = { question: 'who-for', unsaid: 'me', voices: { me: 'family' as const } }
    expect(recommend({ ...heard, lists }, { answers: { hour: 'late' }, mattersMost: [] }).notices[0]?.text).toBe(
      'They are late. Go home. Call for frost.',
    )
  })

  test('they come with their title and urgency, and with the signs and lines of the notice unless they name others', () => {
    expect(wordsOfNotice(heard, told, {})).toMatchObject({ title: 'Notice it', urgency: 'know', calls: ['medical'] })
    expect(wordsOfNotice(heard, told, { hour: 'late' })).toEqual({ ...late, danger: ['frost'], calls: ['medical'] })
    expect(wordsOfNotice(heard, told, { hour: 'late', travels: ['walks'] })).toEqual(lateOnFoot)
  })

  test('an answer that does not apply is not heard', () => {
    const unasked = {
      ...heard,
      questions: heard.questions.map((one) => (one.id === 'hour' ? { ...one, asked: ['never'] } : one)),
    }
    const catalogue = {
      ...unasked,
      circumstances: { ...heard.circumstances, never: { question: 'road', anyOf: [], unsaid: 'fails' as const } },
    }
    expect(wordsOfNotice(catalogue, told, { hour: 'late' }).title).toBe('Notice it')
  })

  test('a pointer after the list has them too', () => {
    const pointer = notice('it', { afterList: true, instead: [late] })
    expect(pointersFor({ ...inns, notices: [pointer] }, { hour: 'late' }, listFor(inns, {})).map(({ title }) => title)).toEqual([
      'Late',
    ])
  })
})

test('a notice about the first groups looks at every list', () => {
  const both = {
    ...inns,
    lists: { question: 'for', unsaid: 'me', voices: {} },
    questions: [
      question('for', [
        option('me', { suits: { kitchen: suits({ shut: 'never' }) } }),
        option('friend', { suits: { kitchen: suits({ open: 'never' }) } }),
        option('both', { standsFor: ['me', 'friend'] }),
      ]),
    ],
    notices: [notice('shut', { amongFirst: { trait: 'kitchen', value: 'shut' } })],
  }
  const upFor = (who: string): number => recommend(both, { answers: { for: who }, mattersMost: [] }).notices.length
  expect([upFor('me'), upFor('friend'), upFor('both')]).toEqual([0, 1, 1])
})

describe('pointers after a list', () => {
  /** The first three above all others. */
  const apart = (list: List): List => ({
    ...list,
    recommendations: list.recommendations.map((one, at) => ({ ...one, place: at < 3 ? 1 : 4 })),
  })
  const pointed = (more: Partial<Notice>, answers: Answers = {}, change: (list: List) => List = (list) => list) =>
    pointersFor(
      { ...inns, notices: [notice('it', { afterList: true, ...more })] },
      answers,
      change(apart(listFor(inns, answers))),
    )

  const byKitchen = { trait: 'kitchen', apart: ['shut'] }

  test('one that compares nothing says its words, and points to no group', () => {
    expect(pointed({})).toEqual([{ id: 'it', title: 'Notice it', text: 'This is it.' }])
  })
  test('one about the first groups stands where one of the first three of this list stands there', () => {
    const about = (value: string) => pointed({ amongFirst: { trait: 'kitchen', value } }).length
    expect([about('open'), about('shut')]).toEqual([1, 0])
  })
  test('a warning is no pointer', () => {
    expect(pointed({ afterList: false })).toEqual([])
  })
  test('one that waits for something stays away until it holds', () => {
    expect([pointed({ when: ['late'] }), pointed({ when: ['late'] }, { hour: 'late' })].map(({ length }) => length)).toEqual([
      0, 1,
    ])
  })
  test('an empty list has nothing to point from', () => {
    expect(pointed({}, {}, (list) => ({ ...list, recommendations: [] }))).toEqual([])
  })
  test('where the first three work in the same way, it points to the first that works in another', () => {
    expect(pointed({ compareBy: byKitchen })).toEqual([{ id: 'it', title: 'Notice it', text: 'This is it.', group: '4-lonely' }])
  })
  test('also to one that shares their place, since three alone are in sight', () => {
    const level = (list: List): List => ({
      ...list,
      recommendations: list.recommendations.map((one) => ({ ...one, place: 1 })),
    })
    expect(pointed({ compareBy: byKitchen }, {}, level)[0]?.group).toBe('4-lonely')
  })
  test('values that are not set apart are one kind, however they differ', () => {
    expect(pointed({ compareBy: { trait: 'beds', apart: ['none'] } })).toEqual([])
  })
  test('one that names a group leads to it', () => {
    expect(pointed({ pointsTo: '5-last' })[0]?.group).toBe('5-last')
  })
  test('and to none that is a less likely fit', () => {
    const without =
      (...ids: readonly string[]) =>
      (list: List): List => ({
        ...list,
        recommendations: list.recommendations.filter((one) => !ids.includes(one.group)),
      })
    expect(pointed({ compareBy: byKitchen }, { company: 'wanted' })[0]?.group).toBe('5-last')
    expect(pointed({ compareBy: byKitchen }, {}, without('5-last'))[0]?.group).toBe('4-lonely')
    expect(pointed({ compareBy: byKitchen }, { company: 'wanted' }, without('5-last'))).toEqual([])
  })
  test('where the first three differ already, it says nothing', () => {
    expect(pointed({ compareBy: { trait: 'beds', apart: ['soft'] } })).toEqual([])
  })
  test('where no group works in another way, it says nothing', () => {
    expect(
      pointed({ compareBy: { trait: 'people', apart: ['none'] } }, {}, (list) => ({
        ...list,
        recommendations: list.recommendations.slice(0, 3),
      })),
    ).toEqual([])
    expect(pointed({ compareBy: { trait: 'cellar', apart: ['open'] } })).toEqual([])
  })
  test('a group that the content no longer has is not taken for one of the kind set apart', () => {
    const gone = (list: List): List => ({
      ...list,
      recommendations: [...list.recommendations.slice(0, 3), { ...placed(list, '5-last'), group: 'gone' }],
    })
    expect(pointed({ compareBy: byKitchen }, {}, gone)).toEqual([])
    expect(pointed({ compareBy: { trait: 'kitchen', apart: ['open'] } }, {}, gone)[0]?.group).toBe('gone')
  })
  test('it is worded in the voice of its list', () => {
    const lists = { question: 'who-for', unsaid: 'me', voices: { me: 'family' as const } }
    const notices = [notice('it', { afterList: true, text: { me: 'You.', family: 'They.' } })]
    expect(pointersFor({ ...inns, lists, notices }, {}, listFor(inns, {})).map(({ text }) => text)).toEqual(['They.'])
  })
})
