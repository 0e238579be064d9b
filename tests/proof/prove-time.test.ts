import { describe, expect, test } from 'vitest'
import { allLaws } from '../../src/proof/laws/index.ts'
import { anyMix } from '../../src/proof/population.ts'
import { type Plan, countedIn, planOf, surveyOf } from '../../src/proof/survey.ts'
import { type Limits, OverLimit, noLimits } from '../../src/proof/limits.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { catalogue as whole, chanceFrom, seed } from '../support/sheets.ts'

/** A time that is over after so many looks at the clock, and how often it was looked at. */
const overAfter = (looks: number): { readonly limits: Limits; readonly looked: () => number } => {
  let looked = 0
  return { limits: { ...noLimits, isOver: () => ++looked > looks }, looked: () => looked }
}

/** The questions that people are asked, and a few groups of each kind, so that it does not take long. */
const some = ['alcoholics-anonymous', 'smart-recovery', 'women-for-sobriety', 'al-anon', 'lifering']
const catalogue = { ...whole, groups: whole.groups.filter(({ id }) => some.includes(id)) }

/** One plan, with other limits. */
const made = planOf(catalogue, anyMix)
const planWith = (limits: Limits): Plan => ({ ...made, limits })

/** Laws about names alone, which take no time. */
const quick = ['questions-apart']

describe('nothing goes on for long once the time is over', () => {
  test('no plan is made', () => {
    for (const looks of [0, 1, 1000]) {
      const { limits, looked } = overAfter(looks)
      expect(() => planOf(catalogue, anyMix, limits)).toThrow(OverLimit)
      expect(looked()).toBe(looks + 1)
    }
  })

  const ofQuestions = Object.entries(allLaws).filter(([name, { needs }]) => needs === 'questions' && !quick.includes(name))
  test.each(ofQuestions)('no law is looked at to its end: %s', (_, law) => {
    if (law.needs !== 'questions') throw new Error('This law needs counts.')
    for (const looks of [0, 2]) {
      const { limits, looked } = overAfter(looks)
      expect(() => law.check({ survey: planWith(limits), mix: anyMix })).toThrow(OverLimit)
      expect(looked()).toBe(looks + 1)
    }
  })

  test('nobody is counted, at whatever moment of a walk that is', () => {
    const chance = chanceFrom(seed + 900)
    for (let nth = 0; nth < 10; nth++) {
      const small = randomCatalogue(chance)
      const all = overAfter(Number.POSITIVE_INFINITY)
      surveyOf(small, anyMix, all.limits)
      const looks = Math.floor(chance() * all.looked())
      const { limits, looked } = overAfter(looks)
      expect(() => surveyOf(small, anyMix, limits)).toThrow(OverLimit)
      expect(looked()).toBe(looks + 1)
    }
  })

  test('a law about counts ends as well', () => {
    const small = randomCatalogue(chanceFrom(seed + 901))
    const survey = countedIn(planOf(small, anyMix))
    const law = allLaws['ruled-out']
    if (law?.needs !== 'counts') throw new Error('There is no such law.')
    expect(() => law.check({ survey: { ...survey, limits: overAfter(0).limits }, mix: anyMix })).toThrow(OverLimit)
  })
})
