import { describe, expect, test } from 'vitest'
import type { Catalogue, Group, HelpKind, HelpLine, Option, Question } from '#content'
import { allLaws } from '../../src/proof/laws/index.ts'
import type { Finding } from '../../src/proof/laws/law.ts'
import { anyMix } from '../../src/proof/population.ts'
import { type Survey, surveyOf } from '../../src/proof/survey.ts'
import { catalogueOf, group, option, question, suits, trait } from '../engine/small-catalogue.ts'
import { questionsAreApart, relabelledHolds } from './laws-by-force.ts'
import { everySheet } from './every-sheet.ts'
import { renamedAs } from '../support/renamed-catalogue.ts'
import { catalogue as real } from '../support/sheets.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

const judge = (
  law: string,
  catalogue: Catalogue,
  tampered: (survey: Survey) => Survey = (survey) => survey,
): Finding | undefined => allLaws[law]?.check({ survey: tampered(surveyOf(catalogue, anyMix)), mix: anyMix })

const neutral = { neutral: 'It is so.' }

/** Two groups, and one question beside that of whom it is for. */
const small = (asked: Question, groups: readonly Group[], more: Partial<Catalogue> = {}): Catalogue =>
  catalogueOf({
    questions: [question('who-for', [option('me', neutral)]), asked],
    traits: [trait('higher-power', ['central', 'none']), trait('room', ['women', 'everyone'])],
    groups,
    ...more,
  })

const believing = question('higher-power', [
  option('welcome', { suits: { 'higher-power': suits({ central: 'good', none: 'neutral' }) } }),
  option('rather-not', { suits: { 'higher-power': suits({ central: 'poor', none: 'good' }) } }),
])
const [devout, secular] = [group('devout', { 'higher-power': 'central' }), group('secular', { 'higher-power': 'none' })]

describe('a law says that it is not shown where what it speaks of is not there', () => {
  test('belief', () => {
    const sound = small(believing, [devout, secular])
    expect(judge('belief-monotone', sound)?.verdict).toBe('holds')
    expect(judge('belief-monotone', small({ ...believing, id: 'belief' }, [devout, secular]))?.verdict).toBe('not-shown')
    expect(judge('belief-monotone', renamedAs(sound, { central: 'at-the-heart' }))?.verdict).toBe('not-shown')
    expect(
      judge('belief-monotone', small({ ...believing, options: believing.options.slice(1) }, [devout, secular]))?.verdict,
    ).toBe('not-shown')
  })
  test('gender', () => {
    const asking = question('gender', [option('woman', neutral)])
    expect(judge('gender-alone', small(asking, [devout]))?.verdict).toBe('holds')
    expect(judge('gender-alone', small({ ...asking, id: 'sex' }, [devout]))?.verdict).toBe('not-shown')
  })
  test('relatives', () => {
    expect(judge('family-lists', toyCatalogue)?.verdict).toBe('holds')
    expect(judge('family-lists', small(believing, [devout]))?.verdict).toBe('not-shown')
  })
})

test('gender may rule a group out by a rule of its own, and by no other', () => {
  const never = { women: 'never', everyone: 'neutral' } as const
  const asking = (basis: 'group-says' | 'our-judgement'): Question =>
    question('gender', [option('man', { suits: { room: suits(never, { basis }) } })])
  const groups = [group('hers', { room: 'women' }), group('all', { room: 'everyone' })]
  expect(judge('gender-alone', small(asking('group-says'), groups))?.verdict).toBe('holds')
  const wrong = judge('gender-alone', small(asking('our-judgement'), groups))
  expect(wrong?.verdict).toBe('refuted')
  expect(wrong?.example?.answers).toEqual({ gender: 'man' })
})

describe('a gate that closes only where nothing else is ticked is a gate', () => {
  const covering = (alone: 'never' | 'good') => ({
    suits: { alcohol: suits({ covers: 'ideal', 'not-covered': 'fair' }) },
    alone: { alcohol: suits({ 'not-covered': alone }) },
  })
  const withAlcohol = (more: Partial<Option>, together: boolean): Catalogue => ({
    ...toyCatalogue,
    questions: toyCatalogue.questions.map(({ together: weighed, ...one }) =>
      one.id === 'concern'
        ? {
            ...one,
            ...(together && weighed ? { together: weighed } : {}),
            options: one.options.map((each) => (each.id === 'alcohol' ? { ...each, ...more } : each)),
          }
        : { ...one, ...(weighed ? { together: weighed } : {}) },
    ),
  })
  test('it is counted', () => {
    const [without, beside] = [
      judge('gates', withAlcohol(covering('good'), true)),
      judge('gates', withAlcohol(covering('never'), true)),
    ]
    expect([without?.verdict, beside?.verdict]).toEqual(['holds', 'holds'])
    expect(Number.parseInt(beside?.explanation ?? '', 10)).toBe(Number.parseInt(without?.explanation ?? '', 10) + 1)
  })
  test('an answer that is picked from another question has none of its own', () => {
    const [, picked] = ['concern', 'main-concern'].map((id) => real.questions.find((one) => one.id === id)?.options ?? [])
    expect(picked?.filter(({ suits: said, alone }) => alone !== undefined || Object.keys(said).length > 0)).toEqual([])
  })
  test('it is refuted where it never closes: ticks that are not weighed together look at no word of that kind', () => {
    const finding = judge('gates', withAlcohol(covering('never'), false))
    expect(finding?.verdict).toBe('refuted')
    expect(finding?.explanation).toContain('"alcohol" never rules out a group of which alcohol is not-covered.')
  })
})

describe('an empty list needs a line that is really shown there', () => {
  const helped = (kind: HelpKind, more: Partial<HelpLine> = {}): Catalogue => ({
    ...toyCatalogue,
    groups: toyCatalogue.groups.filter(({ id }) => id !== 'kith-and-kin'),
    help: Object.fromEntries(
      ['here', 'elsewhere'].map((id) => [
        id,
        {
          name: id,
          regions: [],
          emergency: { number: null, text: 'Ring.', sources: [], certainty: 'reported', checked: '2026-11-23' },
          lines: [
            {
              id: 'line',
              name: 'Line',
              kind,
              who: 'Anybody',
              sources: [],
              certainty: 'reported',
              checked: '2026-11-23',
              ...more,
            },
          ],
        },
      ]),
    ),
  })
  test.each([
    ['family', 'holds'],
    ['crisis', 'holds'],
    ['gambling', 'refuted'],
    ['domestic-violence', 'refuted'],
    ['medical', 'refuted'],
  ] as const)('%s: %s', (kind, verdict) => {
    expect(judge('signposts', helped(kind))?.verdict).toBe(verdict)
  })
  test('a line that is not for some of those who ask does not count', () => {
    expect(judge('signposts', helped('family', { unless: ['someone-elses-problem'] }))?.verdict).toBe('refuted')
  })
})

describe('what the proof is wrong about is found', () => {
  test('an example that the ranking puts elsewhere', () => {
    const swapped = (survey: Survey): Survey => ({
      ...survey,
      lists: survey.lists.map((list) => ({
        ...list,
        groups: list.groups.map((figures, at) => ({
          ...figures,
          first: list.groups[(at + 1) % list.groups.length]?.first ?? figures.first,
        })),
      })),
    })
    expect(judge('ruled-out', toyCatalogue)?.verdict).toBe('holds')
    expect(judge('ruled-out', toyCatalogue, swapped)?.verdict).toBe('refuted')
  })
  test('two options of one name: which of them is heard hangs on their order', () => {
    const twice = small({ ...believing, options: believing.options.map((one) => ({ ...one, id: 'welcome' })) }, [devout, secular])
    const space = { catalogue: twice, sheets: everySheet(twice, anyMix).map(([answers]) => answers), lists: [] }
    expect([relabelledHolds(space), questionsAreApart(space)]).toEqual([false, false])
    expect(judge('relabelled', twice)?.verdict).toBe('refuted')
    expect(judge('questions-apart', twice)?.verdict).toBe('refuted')
  })
})
