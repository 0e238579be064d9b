import { describe, expect, test } from 'vitest'
import type { Reason } from '#engine'
import { listFor, placed } from './small-catalogue.ts'
import { catalogueWith } from './ticked.ts'

interface Case {
  readonly who: string
  readonly stands: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
  readonly main?: string
  /** option, trait, value and word of each reason */
  readonly reasons: readonly string[]
}

const cases: readonly Case[] = [
  {
    who: 'one thing, and the group is named for it',
    stands: { drink: 'named-for' },
    ticked: ['drink'],
    reasons: ['drink: drink named-for ideal'],
  },
  {
    who: 'one thing that suits otherwise alone',
    stands: { drink: 'covers' },
    ticked: ['drink'],
    reasons: ['drink: drink covers awkward'],
  },
  {
    who: 'the same thing beside another',
    stands: { drink: 'covers', dice: 'beside' },
    ticked: ['drink', 'dice'],
    reasons: ['drink: drink covers good', 'dice: breadth everything good'],
  },
  {
    who: 'two things, of which the group covers one',
    stands: { drink: 'named-for', dice: 'not-covered' },
    ticked: ['drink', 'dice'],
    reasons: ['drink: drink named-for ideal', 'dice: breadth part poor'],
  },
  {
    who: 'two things, of which the group covers the second better',
    stands: { drink: 'covers', dice: 'named-for' },
    ticked: ['drink', 'dice'],
    reasons: ['dice: dice named-for ideal', 'drink: breadth everything good'],
  },
  {
    who: 'two things that the group covers as well: the first leads',
    stands: { drink: 'covers', dice: 'covers' },
    ticked: ['drink', 'dice'],
    reasons: ['drink: drink covers good', 'dice: breadth everything good'],
  },
  {
    who: 'two things, the first of which is not covered',
    stands: { drink: 'not-covered', dice: 'covers' },
    ticked: ['drink', 'dice'],
    reasons: ['dice: dice covers good', 'drink: breadth part poor'],
  },
  {
    who: 'the main thing leads, though the group covers the other better',
    stands: { drink: 'covers', dice: 'named-for' },
    ticked: ['drink', 'dice'],
    main: 'drink',
    reasons: ['drink: drink covers good', 'dice: breadth everything good'],
  },
  {
    who: 'both are as much trouble: what is covered best leads',
    stands: { drink: 'covers', dice: 'named-for' },
    ticked: ['drink', 'dice'],
    main: 'equal',
    reasons: ['dice: dice named-for ideal', 'drink: breadth everything good'],
  },
  {
    who: 'the main thing is not covered, but the other is',
    stands: { drink: 'not-covered', dice: 'named-for' },
    ticked: ['drink', 'dice'],
    main: 'drink',
    reasons: ['drink: drink not-covered awkward', 'drink: breadth part poor'],
  },
  {
    who: 'the main thing is covered only beside the other',
    stands: { drink: 'beside', dice: 'named-for' },
    ticked: ['drink', 'dice'],
    main: 'drink',
    reasons: ['drink: drink beside fair', 'dice: breadth everything good'],
  },
  {
    who: 'three things, the last of which is not covered',
    stands: { drink: 'named-for', dice: 'beside', pills: 'not-covered' },
    ticked: ['drink', 'dice', 'pills'],
    reasons: ['drink: drink named-for ideal', 'pills: breadth part poor'],
  },
  {
    who: 'of two things the group speaks of one only',
    stands: { dice: 'covers' },
    ticked: ['drink', 'dice'],
    reasons: ['dice: dice covers good'],
  },
  {
    who: 'of two things one stands where no word was chosen',
    stands: { drink: 'unheard-of', dice: 'covers' },
    ticked: ['drink', 'dice'],
    reasons: ['dice: dice covers good'],
  },
]

const inShort = ({ option: id, trait: on, value, suits: word }: Reason): string => `${id}: ${on} ${value} ${word}`

describe('what was ticked is weighed together', () => {
  test.each(cases)('$who', ({ stands, ticked, main, reasons }) => {
    const answers = { concern: ticked, ...(main === undefined ? {} : { main }) }
    expect(placed(listFor(catalogueWith(stands), answers), 'one').reasons.map(inShort)).toEqual(reasons)
  })

  test.each([
    ['one thing that is not covered', { drink: 'not-covered' }, ['drink'], ['drink: drink not-covered never']],
    ['one thing that is covered only beside others', { drink: 'beside' }, ['drink'], ['drink: drink beside never']],
    [
      'two things of which neither is covered',
      { drink: 'beside', dice: 'not-covered' },
      ['drink', 'dice'],
      ['drink: drink beside never', 'dice: dice not-covered never'],
    ],
  ])('a group is ruled out only by everything that was ticked: %s', (_, stands, concern, reasons) => {
    const { recommendations, ruledOut } = listFor(catalogueWith(stands), { concern })
    expect(recommendations).toEqual([])
    expect(ruledOut.map((one) => one.reasons.map(inShort))).toEqual([reasons])
  })

  test('a group that speaks of nothing that was ticked is neither ruled out nor given a reason', () => {
    expect(placed(listFor(catalogueWith({}), { concern: ['drink', 'dice'] }), 'one').reasons).toEqual([])
  })
})

test('a thing that suits otherwise alone leans on what is said of it alone', () => {
  const alone = placed(listFor(catalogueWith({ drink: 'covers' }), { concern: ['drink'] }), 'one').reasons[0]
  expect(alone).toMatchObject({ basis: 'group-says', sources: ['drink-page'] })
  const usual = placed(listFor(catalogueWith({ drink: 'named-for' }), { concern: ['drink'] }), 'one').reasons[0]
  expect(usual).toMatchObject({ basis: 'our-judgement', sources: ['drink-study', 'drink-page'] })
})
