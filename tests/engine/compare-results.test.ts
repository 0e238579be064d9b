import { describe, expect, test } from 'vitest'
import { type List, type Reason, type Recommendation, type Result, movesBetween, reasonsApart, recommend } from '#engine'
import { situations } from './situations.ts'

test('what sets two groups apart is what only one of them has, in its own order', () => {
  let seen = 0
  for (const { small, sheet } of situations(80, 7)) {
    for (const { recommendations } of recommend(small, sheet).lists) {
      const [first, second] = recommendations
      if (!first || !second) continue
      const key = ({ question, said, trait, value, weight }: (typeof first.reasons)[number]): string =>
        [question, said, trait, value, weight].join(' ')
      const only = (one: typeof first, other: typeof first) =>
        one.reasons.filter((reason) => !other.reasons.some((another) => key(another) === key(reason)))
      const found = reasonsApart(first.reasons, second.reasons)
      expect(found).toEqual({ onlyFirst: only(first, second), onlySecond: only(second, first) })
      seen += found.onlyFirst.length
    }
  }
  expect(seen).toBeGreaterThan(10)
})

const reason = (option: string, more: Partial<Reason> = {}): Reason => ({
  question: 'question',
  option,
  trait: 'trait',
  value: 'value',
  suits: 'good',
  weight: 2,
  said: `You said ${option}.`,
  because: 'It is so.',
  basis: 'our-judgement',
  sources: [],
  ...more,
})
const never = (option: string): Reason => reason(option, { suits: 'never', weight: 0 })

/** Groups from the first place down, each with its reasons; those that are ruled out come after. */
const list = (
  ranked: Readonly<Record<string, readonly Reason[]>>,
  out: Readonly<Record<string, readonly Reason[]>> = {},
  id = 'me',
): List => ({
  for: id,
  recommendations: Object.entries(ranked).map(([group, reasons], at): Recommendation => ({
    group,
    place: at + 1,
    fit: 'good',
    total: -at,
    reasons,
    cautions: [],
  })),
  ruledOut: Object.entries(out).map(([group, reasons]) => ({ group, reasons })),
})

const result = (...lists: readonly List[]): Result => ({ lists, notices: [], notAsked: [], skipped: [], dropped: [] })

describe('what moved', () => {
  test('groups that changed place are told in the order of the later list, each with the reasons that came and went', () => {
    const before = result(list({ a: [reason('old'), reason('kept')], b: [], c: [] }))
    const after = result(list({ c: [], b: [], a: [reason('kept'), reason('new')] }))
    expect(movesBetween(before, after)).toEqual([
      { list: 'me', group: 'c', from: 3, to: 1, gained: [], lost: [] },
      { list: 'me', group: 'a', from: 1, to: 3, gained: [reason('new')], lost: [reason('old')] },
    ])
  })

  test('a group that is ruled out comes last, and only the reasons for that are told', () => {
    const before = result(list({ a: [reason('kind')], b: [], c: [] }))
    const after = result(list({ c: [], b: [] }, { a: [never('hard')] }))
    expect(movesBetween(before, after)).toEqual([
      { list: 'me', group: 'c', from: 3, to: 1, gained: [], lost: [] },
      { list: 'me', group: 'a', from: 1, to: 'ruled-out', gained: [never('hard')], lost: [] },
    ])
  })

  test('a group that comes back has lost the reasons that ruled it out, and is credited with nothing else', () => {
    const before = result(list({ b: [] }, { a: [never('hard')] }))
    const after = result(list({ b: [], a: [reason('kind')] }))
    expect(movesBetween(before, after)).toEqual([
      { list: 'me', group: 'a', from: 'ruled-out', to: 2, gained: [], lost: [never('hard')] },
    ])
  })

  test('the order of moves is that of the later list, whatever order groups are told in', () => {
    const before = result(list({ a: [], b: [] }, { c: [never('hard')], d: [never('hard')] }))
    const after = result(list({ d: [], c: [] }, { b: [never('other')], a: [never('other')] }))
    expect(movesBetween(before, after).map(({ group, to }) => [group, to])).toEqual([
      ['d', 1],
      ['c', 2],
      ['b', 'ruled-out'],
      ['a', 'ruled-out'],
    ])
  })

  test.each([
    ['question', { question: 'other' }],
    ['trait', { trait: 'other' }],
    ['value', { value: 'other' }],
    ['weight', { weight: 4 }],
    ['suits', { suits: 'ideal' as const }],
    ['option, which says something else,', { option: 'other', said: 'You said other.' }],
  ])('a reason with another %s is another reason', (_, more) => {
    const [one, other] = [reason('x'), reason('x', more)]
    const [first] = movesBetween(result(list({ a: [one], b: [] })), result(list({ b: [], a: [other] }))).filter(
      ({ group }) => group === 'a',
    )
    expect(first).toMatchObject({ gained: [other], lost: [one] })
  })

  test('a reason with another option behind the same words is the same', () => {
    const [one, other] = [reason('x'), reason('x', { option: 'other' })]
    const [first] = movesBetween(result(list({ a: [one], b: [] })), result(list({ b: [], a: [other] })))
    expect(first).toMatchObject({ gained: [], lost: [] })
  })

  test('a reason that is only worded or known otherwise is the same', () => {
    const other = reason('x', { said: 'They said x.', because: 'So it is.', basis: 'group-says', sources: ['page'] })
    const moves = movesBetween(result(list({ a: [reason('x')], b: [] })), result(list({ b: [], a: [other] })))
    expect(moves.map(({ gained, lost }) => [gained, lost])).toEqual([
      [[], []],
      [[], []],
    ])
  })

  test('lists and groups that only one of the results has are not compared', () => {
    const before = result(list({ a: [], b: [] }), list({ x: [], y: [] }, {}, 'friend'))
    const after = result(list({ n: [], b: [] }), list({ y: [], x: [] }, {}, 'helping'))
    expect(movesBetween(before, after)).toEqual([])
  })

  test('each list is compared with the one for the same people', () => {
    const before = result(list({ a: [], b: [] }), list({ b: [], a: [] }, {}, 'friend'))
    const after = result(list({ a: [], b: [] }, {}, 'friend'), list({ a: [], b: [] }))
    expect(movesBetween(before, after).map(({ list: id, group, from, to }) => [id, group, from, to])).toEqual([
      ['friend', 'a', 2, 1],
      ['friend', 'b', 1, 2],
    ])
  })

  test('nothing moves where every group keeps its place, whatever its reasons', () => {
    const before = result(list({ a: [reason('x')] }, { b: [never('x')] }))
    expect(movesBetween(before, result(list({ a: [] }, { b: [never('y')] })))).toEqual([])
  })
})
