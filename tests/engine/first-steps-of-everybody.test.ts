import { describe, expect, test } from 'vitest'
import type { PlanPart } from '#content'
import {
  type Answers,
  answersAfterVisit,
  inVoice,
  kindOfGroup,
  optionOf,
  planEntriesFor,
  planVoice,
  prune,
  questionOf,
  recommend,
} from '#engine'
import { catalogue } from '../support/sheets.ts'

const parts: readonly PlanPart[] = ['say', 'moment', 'not-asked', 'companion', 'not-right']
const countries = questionOf(catalogue, 'country')?.options.map(({ id }) => id) ?? []
const { groups, firstSteps } = catalogue
const group = (id: string) => {
  const found = groups.find((one) => one.id === id)
  if (!found) throw new Error(`There is no group "${id}".`)
  return found
}

describe('every group has a whole plan', () => {
  test.each(groups)('in every country and every voice: $id', (one) => {
    expect(countries.length).toBeGreaterThan(8)
    for (const country of countries) {
      expect(one.contact[country]?.site, country).toMatch(/^https?:/)
      expect(catalogue.help[country]?.lines.length, country).toBeGreaterThan(0)
      expect(catalogue.help[country]?.emergency.text, country).toMatch(/\S/)
    }
    for (const field of ['first-contact', 'meeting', 'open-and-closed'] as const) expect(one.about[field].text).toMatch(/[.!?]$/)
    for (const voice of ['me', 'family', 'helping'] as const)
      for (const part of parts) {
        const said = planEntriesFor(catalogue, one, part).map(({ text }) => inVoice(text, voice))
        expect(said.length, part).toBeGreaterThan(0)
        for (const text of said) expect(text).toMatch(/^[A-Z].*[.!?]$/)
      }
  })

  test.each(groups)('with one thing to say, and each moment of a meeting told once, in order: $id', (one) => {
    expect(planEntriesFor(catalogue, one, 'say')).toHaveLength(1)
    expect(planEntriesFor(catalogue, one, 'moment').map(({ at }) => at)).toEqual([
      'Arriving',
      'The start',
      'The middle',
      'The end',
    ])
  })

  test('what is said without a source that was read is called uncertain', () => {
    const unread = firstSteps.plan.filter(({ sources }) =>
      sources.every((id) => catalogue.sources[id]?.kind === 'general-knowledge'),
    )
    expect(unread.filter(({ certainty }) => certainty !== 'uncertain')).toEqual([])
  })
})

test('a plan speaks about somebody only where somebody helps them choose', () => {
  const voices = ['me', 'someone-else', 'both', 'helping'].map((id) => planVoice(catalogue, { 'who-for': id }))
  expect([planVoice(catalogue, {}), ...voices]).toEqual(['me', 'me', 'me', 'me', 'helping'])
})

describe('afterwards', () => {
  test('every group is of a kind, and the kinds of the source texts are theirs', () => {
    const kinds = firstSteps.kinds.map(({ id }) => id)
    for (const one of groups) expect(kinds).toContain(kindOfGroup(catalogue, one))
    expect(
      ['alcoholics-anonymous', 'nar-anon', 'smart-recovery', 'lifering'].map((id) => kindOfGroup(catalogue, group(id))),
    ).toEqual(['twelve-step', 'twelve-step', 'smart', 'another'])
  })

  test('every outcome, of every kind, keeps all other answers and leaves answers that can stand', () => {
    const answers: Answers = {
      'who-for': 'me',
      age: 'adult',
      concern: ['alcohol'],
      goal: 'stop',
      past: ['none'],
      format: 'in-person',
    }
    for (const { id: kind } of firstSteps.kinds) {
      for (const outcome of firstSteps.outcomes) {
        const after = prune(catalogue, answersAfterVisit(catalogue, answers, kind, outcome.id))
        const noted = outcome.answers[kind] ?? {}
        expect(after).toMatchObject({ 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'stop' })
        expect(after['past']).toEqual([noted['past'] ?? 'none'])
        expect(after['format']).toBe(noted['format'] ?? 'in-person')
      }
    }
  })

  test('what was said of an earlier visit stays beside what is said of this one', () => {
    const twice = answersAfterVisit(catalogue, { past: ['smart-not-for-me'] }, 'twelve-step', 'religious')
    expect(twice['past']).toEqual(['smart-not-for-me', 'twelve-step-religious'])
    expect(answersAfterVisit(catalogue, {}, 'twelve-step', 'no-such-outcome')).toEqual({})
  })

  test('every answer that an outcome stands for is offered', () => {
    for (const { answers } of firstSteps.outcomes)
      for (const noted of Object.values(answers))
        for (const [id, option] of Object.entries(noted)) {
          const question = questionOf(catalogue, id)
          expect(question && optionOf(question, option)).toBeDefined()
        }
  })

  test('somebody who was put off by religion in AA is led to a group without it', () => {
    const before: Answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'stop' }
    const answers = answersAfterVisit(catalogue, before, 'twelve-step', 'religious')
    const [first] = recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations ?? []
    expect(['none', 'secular-by-design']).toContain(group(first?.group ?? '').stands['higher-power']?.value)
  })
})
