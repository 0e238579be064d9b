import { describe, expect, test } from 'vitest'
import type { Group, HelpKind, Voice } from '#content'
import { type Answers, holds, questionOf } from '#engine'
import { nothingWritten } from '../../../src/ui/visit/written-plan.ts'
import { sheetOf } from '../../../src/ui/visit/paper.ts'
import { catalogue, forEachRandom, seed } from '../../support/sheets.ts'

const { groups, help, words } = catalogue
const countries = questionOf(catalogue, 'country')?.options.map(({ id }) => id) ?? []
const voices = ['me', 'family', 'helping'] as const

/** Every line of the paper for one group in one country. */
const linesOf = (group: Group, country: string, voice: Voice, answers: Answers = {}): readonly string[] =>
  sheetOf({
    catalogue,
    group,
    plan: nothingWritten,
    voice,
    country,
    help: help[country],
    answers,
    answered: [],
  }).parts.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)])

/** The kinds of helpline on it. */
const kindsOn = (lines: readonly string[], country: string): readonly HelpKind[] =>
  (help[country]?.lines ?? [])
    .filter(({ name }) => lines.some((line) => line.startsWith(`${name}: `) || line === `${name}:`))
    .map(({ kind }) => kind)

test.each(groups)('no paper speaks of fear at home, since whoever shares the home may read it: $id', (group) => {
  for (const country of countries)
    for (const voice of voices)
      for (const line of linesOf(group, country, voice)) expect(line).not.toMatch(/home\b.*\bsafe|safe\b.*\bhome/i)
})

test.each(groups)(
  'every paper says what has to be known before going, and that stopping suddenly can be dangerous: $id',
  (group) => {
    const standing = group.cautions.filter(({ when }) => when.length === 0).map(({ text }) => text)
    for (const voice of voices)
      expect(linesOf(group, 'england', voice)).toEqual(expect.arrayContaining([...standing, words['help-stopping']]))
  },
)

test.each(groups)('what is not confirmed is said once, at the end of the paper: $id', (group) => {
  const told = words['plan-unchecked'].split(':')[0] ?? ''
  for (const country of countries) {
    const lines = linesOf(group, country, 'me')
    expect(lines.filter((line) => /confirmed yet|yet checked|\*/.test(line))).toEqual([expect.stringContaining(told)])
    expect(lines.at(-1)).toContain(told)
  }
})

describe('the helplines of a paper', () => {
  test("an adult man's own paper has no line for children or for families", () => {
    for (const group of groups.filter(({ stands }) => stands['audience']?.value === 'own-problem'))
      for (const country of countries) {
        const kinds = kindsOn(linesOf(group, country, 'me', { 'who-for': 'me', age: 'adult', gender: 'man' }), country)
        for (const kind of ['young-people', 'family', 'domestic-violence'] as const)
          expect(kinds, `${group.id}, ${country}`).not.toContain(kind)
      }
    const england = linesOf(groups.find(({ id }) => id === 'alcoholics-anonymous') as Group, 'england', 'me', { age: 'adult' })
    for (const name of ['Childline', 'Nacoa', 'Al-Anon', 'StepChange', 'Beat', 'Cruse'])
      expect(england.join('\n')).not.toContain(name)
    for (const name of ['Samaritans', 'NHS 111', 'Drinkline']) expect(england.join('\n')).toContain(name)
  })

  test('a teenager has a line for young people, and first', () => {
    for (const group of groups)
      for (const [country, { lines }] of Object.entries(help)) {
        if (!lines.some(({ kind }) => kind === 'young-people')) continue
        expect(kindsOn(linesOf(group, country, 'me', { age: 'under-18' }), country)).toContain('young-people')
      }
    const teen = groups.find(({ id }) => id === 'alateen') as Group
    const lines = linesOf(teen, 'england', 'me', { 'who-for': 'someone-else', age: 'under-18' })
    expect(lines.findIndex((line) => line.startsWith('Childline'))).toBe(lines.findIndex((line) => line.startsWith('999')) + 1)
  })

  test('somewhere to call is on every paper in every country, for whoever it is', () => {
    for (const group of groups)
      for (const country of Object.keys(help)) expect(kindsOn(linesOf(group, country, 'me'), country)).toContain('crisis')
  })

  test('they tell no answer but being under 18: each could be there for anyone who plans a visit to that group', () => {
    let papers = 0
    forEachRandom(60, seed, ({ answers }) => {
      const young = holds(catalogue, 'under-18', answers)
      for (const group of groups)
        for (const country of ['england', 'united-states', 'elsewhere']) {
          const anyones = linesOf(group, country, 'me', young ? { age: 'under-18' } : {})
          const theirs = linesOf(group, country, 'me', answers)
          expect(theirs.filter((line) => !anyones.includes(line))).toEqual([])
          papers++
        }
    })
    console.log(`${papers} papers told no more than those of people who said nothing`)
  })
})
