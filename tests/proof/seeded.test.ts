import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue, Group } from '#content'
import { recommend } from '#engine'
import { allLaws } from '../../src/proof/laws/index.ts'
import type { Finding } from '../../src/proof/laws/law.ts'
import { anyMix } from '../../src/proof/population.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { renamedAs } from '../support/renamed-catalogue.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

const findings = (catalogue: Catalogue): Readonly<Record<string, Finding>> => {
  const survey = surveyOf(catalogue, anyMix)
  return Object.fromEntries(Object.entries(allLaws).map(([name, { check }]) => [name, check({ survey, mix: anyMix })]))
}

const [dry] = toyCatalogue.groups as readonly [Group, ...Group[]]

/** A group that stands everywhere as another does, but counts as not confirmed: it can never come first. */
const neverFirst: Catalogue = {
  ...toyCatalogue,
  traits: [
    ...toyCatalogue.traits,
    {
      id: 'hours',
      name: 'Hours',
      values: { kept: { is: 'It keeps its hours.', cautions: [] }, lost: { is: 'It keeps none.', cautions: [] } },
    },
  ],
  questions: toyCatalogue.questions.map((question) =>
    question.id === 'who-for'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.standsFor
              ? option
              : {
                  ...option,
                  suits: {
                    ...option.suits,
                    hours: { basis: 'our-judgement', sources: [], values: { kept: 'neutral', lost: 'bad' } },
                  },
                },
          ),
        }
      : question,
  ),
  groups: [
    ...toyCatalogue.groups.map((group) => ({
      ...group,
      stands: { ...group.stands, hours: { value: 'kept', sources: [], certainty: 'confirmed' as const } },
    })),
    {
      ...dry,
      id: 'lost-hours',
      name: 'Lost hours',
      stands: { ...dry.stands, hours: { value: 'lost', sources: [], certainty: 'confirmed' } },
    },
  ],
}

/** Two questions with one id: one answer erases the other. */
const twoWithOneId: Catalogue = {
  ...toyCatalogue,
  questions: toyCatalogue.questions.map((question) => (question.id === 'helper' ? { ...question, id: 'country' } : question)),
}

/** An option that says how it suits, and suits everybody alike. */
const movesNothing: Catalogue = {
  ...toyCatalogue,
  questions: toyCatalogue.questions.map((question) =>
    question.id === 'helper'
      ? {
          ...question,
          options: question.options.map((option) => ({
            ...option,
            suits: { helper: { basis: 'our-judgement', sources: [], values: { sponsor: 'good', peers: 'good' } } },
          })),
        }
      : question,
  ),
}

/** A warning with other words that come too late: those before them hear the same answers. */
const heardBefore: Catalogue = {
  ...toyCatalogue,
  notices: toyCatalogue.notices.map((notice) => {
    const other = { when: ['not-safe-at-home'], title: 'Heard', text: 'It heard.' }
    return { ...notice, when: ['someone-elses-problem'], instead: [other, { ...other, title: 'Too late' }] }
  }),
}

describe('faults of the kinds that other guides have are found, each with one sheet that shows it', () => {
  let sound: Readonly<Record<string, Finding>> = {}
  beforeAll(() => {
    sound = findings(toyCatalogue)
  })

  test('a group that nobody can reach', () => {
    expect(sound['first-alone']?.verdict).toBe('holds')
    const first = findings(neverFirst)['first-alone']
    expect(first?.verdict).toBe('refuted')
    expect(first?.explanation).toContain('Lost hours never comes first alone.')
    const [list] = recommend(neverFirst, first?.example ?? { answers: {}, mattersMost: [] }).lists
    const own = list?.recommendations.find(({ group }) => group === 'lost-hours')
    const beside = list?.recommendations.filter(({ group, place }) => group !== 'lost-hours' && place <= (own?.place ?? 0))
    expect(beside).not.toEqual([])
  })
  test('a group that could not be confirmed is not asked to come first, and is named', () => {
    const unconfirmed = renamedAs(neverFirst, { hours: 'meetings', lost: 'unconfirmed' })
    const exempt = 'Lost hours is not required to, because its meetings could not be confirmed, and never does.'
    const { first, 'first-alone': alone, 'within-three': within } = findings(unconfirmed)
    expect(alone).toEqual({ verdict: 'holds', explanation: `4 groups; ${exempt}` })
    expect(first).toEqual({ verdict: 'holds', explanation: `4 groups; ${exempt.replace('and never does', 'but does')}` })
    expect(within?.explanation).toBe('5 groups.')
  })
  test('two questions with one id', () => {
    expect(sound['questions-apart']?.verdict).toBe('holds')
    const finding = findings(twoWithOneId)['questions-apart']
    expect(finding?.verdict).toBe('refuted')
    expect(finding?.example?.answers).toEqual({ country: 'here' })
  })
  test('words of a notice that nobody hears', () => {
    expect(sound['notices']).toEqual({ verdict: 'holds', explanation: '1 notices, in 1 wordings.' })
    const { notices } = findings(heardBefore)
    expect(notices?.verdict).toBe('refuted')
    expect(notices?.explanation).toContain('says "Too late" (number 2 under `instead`) to nobody')
  })
  test('an answer that moves nothing', () => {
    expect(sound['options']?.verdict).toBe('holds')
    const { options } = findings(movesNothing)
    expect(options?.verdict).toBe('refuted')
    expect(options?.example?.answers).toEqual({ helper: 'sponsor' })
  })
})
