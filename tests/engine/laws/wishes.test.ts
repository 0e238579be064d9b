import { describe, expect, test } from 'vitest'
import { type Answers, type List, type Recommendation, firstShown, questionOf, recommend } from '#engine'
import { catalogue } from '../../support/sheets.ts'

/** What somebody can say in a word and finds at the top: a problem that has a group of its own, and a way of working. */

const idsOf = (question: string): readonly string[] => questionOf(catalogue, question)?.options.map(({ id }) => id) ?? []
const countries = idsOf('country')

const listOf = (answers: Answers): List => {
  const [list] = recommend(catalogue, { answers: { age: 'adult', ...answers }, mattersMost: [] }).lists
  if (!list) throw new Error('There is no list.')
  return list
}

const standOf = (group: string, trait: string): string =>
  catalogue.groups.find(({ id }) => id === group)?.stands[trait]?.value ?? ''
const reachOf = (group: string, country: string): string =>
  catalogue.groups.find(({ id }) => id === group)?.reach[country]?.value ?? ''
const shown = ({ recommendations }: List): readonly Recommendation[] => recommendations.slice(0, firstShown)
const isFor = (concern: string, group: string): boolean => ['named-for', 'covers', 'alongside'].includes(standOf(group, concern))

/** The problems that were asked about last, each with the groups that bear its name. */
const named: Readonly<Record<string, readonly string[]>> = {
  nicotine: ['nicotine-anonymous'],
  gaming: ['gaming-addicts-anonymous'],
  internet: ['internet-and-technology-addicts-anonymous'],
  'sex-or-love': ['sex-addicts-anonymous', 'sex-and-love-addicts-anonymous'],
  food: ['overeaters-anonymous'],
  spending: ['debtors-anonymous'],
}
const concerns = Object.keys(named)
const ownOnly = ['nicotine', 'food']
const everywhere = concerns.flatMap((concern) => countries.map((country) => [concern, country] as const))

describe('a problem that has a group of its own, and nothing else said', () => {
  test.each(concerns)(
    'its group is named for it, and comes first, alone or level, for whoever goes where it meets: %s',
    (concern) => {
      for (const group of named[concern] ?? []) {
        expect(standOf(group, concern)).toBe('named-for')
        const places = countries.map((country) => {
          const format = reachOf(group, country) === 'online-only' ? { format: 'online' } : {}
          const { recommendations } = listOf({ 'who-for': 'me', concern: [concern], country, ...format })
          return recommendations.find((one) => one.group === group)?.place
        })
        expect(places).toContain(1)
        expect(places.filter((place) => place === undefined || place > firstShown)).toEqual([])
      }
    },
  )

  test.each(everywhere)('the list is sensible, whoever reads it: %s in %s', (concern, country) => {
    for (const more of [{ 'who-for': 'me' }, { 'who-for': 'helping' }, { 'who-for': 'me', gender: 'man' }]) {
      const list = listOf({ ...more, concern: [concern], country })
      const first = shown(list)
      // Every group is for this problem, and none of those in sight is a bad fit, nowhere to be found, or perhaps gone.
      expect(list.recommendations.filter(({ group }) => !isFor(concern, group))).toEqual([])
      expect(first.length).toBeGreaterThanOrEqual(2)
      expect(first.filter(({ fit }) => fit === 'less-likely')).toEqual([])
      expect(first.filter(({ group }) => reachOf(group, country) === 'not-found')).toEqual([])
      expect(first.filter(({ group }) => standOf(group, 'meetings') === 'unconfirmed')).toEqual([])
      // The group with its name is no bad fit either, and one that works in another way than by steps is in sight.
      const own = list.recommendations.filter(({ group }) => named[concern]?.includes(group))
      expect(own.map(({ fit }) => fit)).toEqual((named[concern] ?? []).map(() => expect.not.stringMatching('less-likely')))
      expect(first.some(({ group }) => standOf(group, 'method') !== 'steps')).toBe(true)
    }
  })

  const ofRelatives = everywhere.filter(([concern]) => !ownOnly.includes(concern))
  test.each(ofRelatives)('and so is that of a relative: %s in %s', (concern, country) => {
    const { recommendations } = listOf({ 'who-for': 'someone-else', concern: [concern], country })
    expect(recommendations.length).toBeGreaterThan(0)
    for (const { group, fit } of recommendations) {
      expect([standOf(group, 'audience'), isFor(concern, group)]).toEqual(['family', true])
      expect(fit).not.toBe('less-likely')
    }
  })
})

describe('a wish for meditation', () => {
  const covered = idsOf('concern').filter((concern) => isFor(concern, 'recovery-dharma'))
  const placeOf = (answers: Answers): number | undefined =>
    listOf({ 'who-for': 'me', ...answers }).recommendations.find(({ group }) => group === 'recovery-dharma')?.place

  test('Recovery Dharma is the group that meditates, and for most problems', () => {
    expect(catalogue.groups.filter(({ stands }) => stands['method']?.value === 'meditation').map(({ id }) => id)).toEqual([
      'recovery-dharma',
    ])
    expect(covered.length).toBeGreaterThan(10)
  })
  test.each(countries)(
    'it leads to Recovery Dharma, alone or level, whichever problem that covers was ticked, in %s',
    (country) => {
      const meditating = { country, approach: 'meditation' }
      const places = (more: Answers) => covered.map((concern) => placeOf({ concern: [concern], ...meditating, ...more }))
      expect(new Set(places({ format: 'online' }))).toEqual(new Set([1]))
      // Where it has no room, what has one can come before it for whoever did not ask to stay at home; it stays in sight.
      const hasNoRoom = reachOf('recovery-dharma', country) === 'online-only'
      for (const place of places({})) expect(place).toBeLessThanOrEqual(hasNoRoom ? firstShown : 1)
    },
  )
  test('without it, or for whoever would have no meditation, other groups come before', () => {
    const drinker = { concern: ['alcohol'], country: 'england' }
    for (const approach of [undefined, 'tools', 'steps', 'talking', 'no-preference'])
      expect(placeOf({ ...drinker, ...(approach === undefined ? {} : { approach }) })).toBeGreaterThan(1)
  })
})
