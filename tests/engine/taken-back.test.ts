import { describe, expect, test } from 'vitest'
import { type Answers, type Reason, type Sheet, recommend } from '#engine'
import { catalogueOf, group, listFor, option, placed, question, suits, trait } from './small-catalogue.ts'
import { breaches, catalogue, chanceFrom, randomSheet, saying, seed } from '../support/sheets.ts'

const byRoad = { near: 'good', far: 'poor' } as const
const kept = { size: suits({ big: 'fair' }) }
const places = ['north', 'south'].map((id) =>
  option(id, { suits: { reach: suits(byRoad, { unless: ['stays', 'cannot go'] }), ...kept } }),
)
const houses = catalogueOf({
  circumstances: {
    stays: { question: 'how', anyOf: ['from home'], unsaid: 'fails' },
    'cannot go': { question: 'legs', anyOf: ['tired'], unsaid: 'fails' },
  },
  questions: [
    question('place', places),
    question('how', [option('on foot'), option('from home', { suits: { reach: suits({ near: 'neutral', far: 'fair' }) } })]),
    question('legs', [option('tired'), option('fresh')]),
  ],
  traits: [trait('reach', ['near', 'far'], { by: 'place' }), trait('size', ['big'])],
  groups: [
    group('inn', { size: 'big' }, { reach: { north: 'near', south: 'far' } }),
    group('hut', {}, { reach: { north: 'far', south: 'near' } }),
  ],
})

const said = (answers: Answers, id = 'inn', marks: readonly string[] = []) =>
  placed(listFor(houses, answers, marks), id).reasons.map(({ question: of, trait: on, weight }) => [of, on, weight])

describe('words that another answer takes back', () => {
  test('they speak as long as nothing takes them back', () => {
    for (const more of [{}, { how: 'on foot' }, { legs: 'fresh' }])
      expect(said({ place: 'north', ...more })).toEqual([
        ['place', 'reach', 2],
        ['place', 'size', 1],
      ])
  })

  test.each([
    ['the one', { legs: 'tired' }],
    ['the other', { how: 'from home' }],
    ['both', { legs: 'tired', how: 'from home' }],
  ])('they say nothing where %s holds, and the same answer still says what is not taken back', (_, more) => {
    const left = said({ place: 'north', ...more }).filter(([of]) => of === 'place')
    expect(left).toEqual([['place', 'size', 1]])
  })

  test('what the other answer says about the same trait is its own', () => {
    expect(said({ place: 'south', how: 'from home' })).toEqual([
      ['place', 'size', 1],
      ['how', 'reach', 1],
    ])
  })

  test('they are taken back whole where the question matters most, and where they spoke against a group', () => {
    expect(said({ place: 'north', legs: 'tired' }, 'inn', ['place'])).toEqual([['place', 'size', 2]])
    expect(said({ place: 'north' }, 'hut')).toEqual([['place', 'reach', -2]])
    expect(said({ place: 'north', legs: 'tired' }, 'hut')).toEqual([])
  })

  test('they come back when the other answer goes, whichever was asked for first', () => {
    const fresh = { ...houses }
    const totals = (answers: Answers) => listFor(fresh, answers).recommendations.map(({ group: id, total }) => [id, total])
    const taken = totals({ place: 'north', legs: 'tired' })
    expect(totals({ place: 'north' })).toEqual([
      ['inn', 3],
      ['hut', -2],
    ])
    expect(totals({ place: 'north', legs: 'tired' })).toEqual(taken)
    expect(taken).toEqual([
      ['inn', 1],
      ['hut', 0],
    ])
  })
})

describe('in the content', () => {
  const people = 1500
  const reasonsIn = (sheet: Sheet) =>
    new Map(
      recommend(catalogue, sheet).lists.flatMap((list) =>
        [...list.recommendations, ...list.ruledOut].map(({ group: id, reasons }) => [`${list.for} ${id}`, reasons] as const),
      ),
    )
  // A group for one country is weighed down only as long as no country is said.
  const aboutReach = ({ question: of, trait: on }: Reason): boolean =>
    on === 'countries' || (on === 'reach' && (of === 'country' || of === 'format'))
  const inShort = (reasons: readonly Reason[]): string =>
    JSON.stringify(reasons.map((one) => [one.question, one.trait, one.weight]))

  test.each(['online', 'cannot-get-to-one'])(
    'whoever would not travel hears nothing of what a country weighs, and all else: %s',
    (format) => {
      const broken = breaches()
      const chance = chanceFrom(seed + 11)
      let taken = 0
      for (let made = 0; made < people; made++) {
        const sheet = saying(randomSheet(catalogue, chance), 'format', format)
        const country = sheet.answers['country'] ?? 'england'
        const there = saying(sheet, 'country', country)
        const without = reasonsIn(saying(sheet, 'country'))
        for (const [key, reasons] of reasonsIn(there)) {
          if (reasons.some(({ question: of }) => of === 'country')) broken.note('nothing of the country', there, key)
          // A group of another country is ruled out for that, and of a group that is ruled out no other reasons are left.
          if (reasons.some((one) => one.suits === 'never' && aboutReach(one))) continue
          // What is left is what is said where no country is, but for what the wish to stay at home says of a place by itself.
          if (
            inShort(reasons.filter((one) => !aboutReach(one))) !==
            inShort((without.get(key) ?? []).filter((one) => !aboutReach(one)))
          )
            broken.note('and all else', there, key)
        }
        for (const reasons of reasonsIn(saying(there, 'format', 'either')).values())
          if (reasons.some(({ question: of, weight }) => of === 'country' && weight !== 0)) taken++
      }
      expect(broken.all()).toEqual({})
      expect(taken).toBeGreaterThan(people)
    },
  )
})
