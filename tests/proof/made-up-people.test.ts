import { describe, expect, test } from 'vitest'
import type { Alarms, Catalogue, Kind } from '#content'
import { recommend } from '#engine'
import { type AskedPeople, type Seen, askPeople } from '../../src/proof/made-up-people.ts'
import { noLimits } from '../../src/proof/limits.ts'
import { type Mix, profilesOf } from '../../src/proof/population.ts'
import { places } from '../../src/proof/survey.ts'
import { watchedIn } from '../../src/proof/watched.ts'
import { catalogueOf, group, notice, option, question, suits, trait } from '../engine/small-catalogue.ts'
import { type Chance, chanceFrom } from '../support/chance.ts'
import { everySheet } from './every-sheet.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { seed } from '../support/seed.ts'

const people = 4000

const ask = (catalogue: Catalogue, mix: Mix, alarms: Alarms = {}, count = people): AskedPeople =>
  askPeople(catalogue, { ...mix, alarms }, noLimits, count)

const someAnswers = (catalogue: Catalogue, chance: Chance) =>
  Object.fromEntries(
    catalogue.questions.slice(0, 5).map(({ id, options }) => [id, Object.fromEntries(options.map((one) => [one.id, chance()]))]),
  )

/** The exact number of lists a person of one kind, by what comes of them: every sheet is ranked, and weighs as much as its share. */
const exactly = (catalogue: Catalogue, mix: Mix): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const note = (what: string, share: number): void => void found.set(what, (found.get(what) ?? 0) + share)
  for (const [answers, share] of everySheet(catalogue, mix))
    for (const { recommendations } of recommend(catalogue, { answers, mattersMost: [] }).lists) {
      note('lists', share)
      const firsts = recommendations.filter(({ place }) => place === 1)
      for (const { group: id, place } of recommendations) {
        if (place === 1) note(`${id} first`, share)
        if (place === 1 && firsts.length === 1) note(`${id} alone`, share)
        if (place <= places) note(`${id} within`, share)
      }
    }
  return found
}

const counted = ({ lists }: AskedPeople, what: string): number => {
  const [id = '', figure = ''] = what.split(' ')
  const is: Readonly<Record<string, (list: Seen) => boolean>> = {
    first: ({ first }) => first.includes(id),
    alone: ({ first }) => first.length === 1 && first.includes(id),
    within: ({ within }) => within.includes(id),
  }
  return lists.filter(is[figure] ?? (() => true)).length
}

describe(`a sample finds what the ranking of every sheet finds for each kind of people, in small catalogues (seed ${seed})`, () => {
  const chance = chanceFrom(seed + 940)
  test.each(Array.from({ length: 12 }, (_, at) => at + 1))('catalogue %i', () => {
    const catalogue = randomCatalogue(chance)
    const kind = (share: number): Kind => ({
      share,
      said: Object.fromEntries(Object.entries(someAnswers(catalogue, chance)).map(([id, shares]) => [id, { shares }])),
    })
    const mix: Mix = {
      silent: chance() / 2,
      answers: someAnswers(catalogue, chance),
      people: [
        { ...kind(0.7), kinds: [[kind(0.4), { share: 0.6, said: {} }]] },
        { share: 0.3, said: {}, kinds: [] },
      ],
    }
    const expected = new Map<string, number>()
    for (const { share, said } of profilesOf(mix)) {
      const answers = Object.fromEntries(Object.entries(said).flatMap(([id, { shares }]) => (shares ? [[id, shares]] : [])))
      for (const [what, part] of exactly(catalogue, { silent: mix.silent, answers }))
        expected.set(what, (expected.get(what) ?? 0) + share * part)
    }
    const asked = ask(catalogue, mix)
    // A person can have two lists. Five standard deviations: chance alone does not get there.
    const tooFar = [...expected].flatMap(([what, part]) => {
      const found = counted(asked, what) / people
      return Math.abs(found - part) > 5 * Math.sqrt((Math.max(part, 1 / people) * 2) / people) ? [{ what, part, found }] : []
    })
    expect(tooFar).toEqual([])
  })
})

/** Three steps groups and one of talk, whose places depend on what is wished for. */
const small = catalogueOf({
  questions: [
    question('who-for', [option('me')]),
    question('wish', [
      option('steps', { suits: { method: suits({ steps: 'ideal', talk: 'awkward' }) } }),
      option('talk', { suits: { method: suits({ steps: 'awkward', talk: 'ideal' }) } }),
      option('words-alone', { suits: { method: suits({ steps: 'never', talk: 'ideal' }) } }),
      option('steps-alone', { suits: { method: suits({ steps: 'ideal', talk: 'never' }) } }),
    ]),
    question('country', [option('here', { neutral: 'It is a place.' }), option('there', { neutral: 'It is a place.' })]),
  ],
  traits: [trait('method', ['steps', 'talk']), trait('reach', ['near', 'far'], { by: 'country' })],
  groups: [
    group('one', { method: 'steps' }, { reach: { here: 'near', there: 'far' } }),
    group('three', { method: 'steps' }, { reach: { here: 'far', there: 'far' } }),
    group('two', { method: 'steps' }, { reach: { here: 'far', there: 'far' } }),
    group('words', { method: 'talk' }, { reach: { here: 'near', there: 'far' } }),
  ],
})

const saying = (answers: Readonly<Record<string, string>>): Mix => ({
  silent: 1,
  silentTo: Object.fromEntries(Object.keys(answers).map((id) => [id, 0])),
  answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { [answer]: 1 }])),
})

/** The one list of someone who gives these answers. */
const seen = (answers: Readonly<Record<string, string>>, alarms: Alarms, catalogue = small): Seen | undefined =>
  ask(catalogue, saying(answers), alarms, 1).lists[0]

describe('choice in sight', () => {
  const alarms: Alarms = { choice: { own: 0.8, trait: 'method', value: 'steps' } }

  test('is both kinds among the first three', () => {
    expect(seen({ wish: 'talk' }, alarms)?.choice).toBe(true)
    expect(seen({ wish: 'steps' }, alarms)?.choice).toBe(false)
  })

  test('is also the card that shows another kind, and no other pointer', () => {
    const card = notice('another-kind', { afterList: true, compareBy: { trait: 'method', apart: ['steps'] } })
    const other = notice('a-tip', { afterList: true, pointsTo: 'words' })
    expect(seen({ wish: 'steps' }, alarms, { ...small, notices: [card] })?.choice).toBe(true)
    expect(seen({ wish: 'steps' }, alarms, { ...small, notices: [other] })?.choice).toBe(false)
  })

  test('is not looked for in a list of one kind', () => {
    expect(seen({ wish: 'steps-alone' }, alarms)?.choice).toBe(undefined)
    expect(seen({ wish: 'talk' }, {})?.choice).toBe(undefined)
  })
})

describe('two of the first three without a room', () => {
  const noRoom = { own: 0.25, trait: 'reach', values: ['far'], said: {} }
  test('are counted in the country that was said', () => {
    expect(seen({ country: 'here' }, { noRoom })?.noRoom).toBe(true)
    expect(seen({ country: 'there' }, { noRoom })?.noRoom).toBe(true)
    // Those that share a place all count.
    expect(seen({ country: 'here', wish: 'talk' }, { noRoom })?.noRoom).toBe(true)
    expect(seen({ country: 'here', wish: 'words-alone' }, { noRoom })?.noRoom).toBe(false)
    expect(seen({}, { noRoom })?.noRoom).toBe(false)
  })

  test('are looked for only after some answers', () => {
    const only = { ...noRoom, said: { country: ['here'] } }
    expect(seen({ country: 'there' }, { noRoom: only })?.noRoom).toBe(undefined)
    expect(seen({}, { noRoom: only })?.noRoom).toBe(undefined)
    expect(seen({ country: 'here', wish: 'words-alone' }, { noRoom: only })?.noRoom).toBe(false)
  })

  test('are not looked for in lists without a limit', () => {
    const { own: _, ...unlimited } = noRoom
    expect(seen({ country: 'here' }, { noRoom: unlimited })?.noRoom).toBe(undefined)
  })
})

describe('what is watched', () => {
  const list = (more: Partial<Seen> = {}): Seen => ({
    kind: 'own',
    first: ['a'],
    within: ['a', 'b', 'c'],
    shown: ['a', 'b', 'c'],
    choice: true,
    noRoom: undefined,
    ...more,
  })
  const lists = [
    list(),
    list({ first: ['a', 'b'], choice: undefined, noRoom: true }),
    list({ first: ['b'], within: ['b', 'c', 'd'], shown: ['b', 'c', 'd'], choice: false, noRoom: false }),
    list({ kind: 'families', first: ['f'], within: ['f'], shown: ['f'] }),
  ]
  const asked = { people: 4, lists }

  test('is what comes up most often, in lists of each kind that have a limit', () => {
    const alarms: Alarms = {
      first: { own: 0.66, families: 1 },
      withinThree: { own: 1 },
      sameThree: { own: 0.5 },
      choice: { own: 0.5, families: 0.8, trait: 'method', value: 'steps' },
      noRoom: { own: 0.5, families: 0.5, trait: 'reach', values: ['far'], said: {} },
    }
    const own = { list: 'own', must: 'at-most', lists: '3' }
    expect(watchedIn(asked, { alarms })).toEqual([
      // Two of three have a first; two have b; by name a is told of.
      { ...own, what: 'first', groups: ['a'], found: 667, limit: 660 },
      { ...own, what: 'within-three', groups: ['b'], found: 1000, limit: 1000 },
      { ...own, what: 'same-three', groups: ['a', 'b', 'c'], found: 667, limit: 500 },
      { ...own, what: 'choice', must: 'at-least', groups: [], lists: '2', found: 500, limit: 500 },
      { ...own, what: 'no-room', groups: [], lists: '2', found: 500, limit: 500 },
      { what: 'first', list: 'families', must: 'at-most', groups: ['f'], lists: '1', found: 1000, limit: 1000 },
      { what: 'choice', list: 'families', must: 'at-least', groups: [], lists: '1', found: 1000, limit: 800 },
    ])
  })

  test('is nothing without limits, or without lists', () => {
    expect(watchedIn(asked, { alarms: {} })).toEqual([])
    expect(watchedIn({ people: 0, lists: [] }, { alarms: { first: { own: 0.5 } } })).toEqual([])
  })
})
