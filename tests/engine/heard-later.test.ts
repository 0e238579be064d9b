import { expect, test } from 'vitest'
import {
  type Sheet,
  canStillChange,
  canStillMatter,
  counterfactualsFor,
  recommend,
  robustnessOf,
  whatCouldStillChange,
} from '#engine'
import { catalogueOf, group, option, question, suits, trait } from './small-catalogue.ts'

/*
 * Whom a list is for speaks against a group for the bereaved until someone says who has died. Between the two something is asked
 * on which more hangs, with more ticks than are ever imagined in every combination.
 */

const things = Array.from({ length: 9 }, (_, nth) => `thing-${nth}`)
const ticked = things.slice(0, 5)
const others = ['first', 'second', 'third']

const catalogue = catalogueOf({
  circumstances: {
    'someone-died': { question: 'relation', anyOf: ['someone-who-died'], unsaid: 'fails' },
    several: { question: 'things', moreThan: 1, unsaid: 'fails' },
  },
  questions: [
    question('who-for', [option('me', { suits: { kind: suits({ grief: 'poor' }, { unless: ['someone-died'] }) } })]),
    question(
      'things',
      things.map((id, nth) =>
        option(id, { suits: { covers: suits({ all: nth < 5 ? 'fair' : 'neutral', four: nth < 4 ? 'fair' : 'neutral' }) } }),
      ),
      { choose: 'many' },
    ),
    question('relation', [option('someone-who-died'), option('parent')]),
    question('detail', [option('any')], { asked: ['several'] }),
  ],
  traits: [trait('kind', ['grief', 'any']), trait('covers', ['all', 'four'])],
  groups: [group('grief', { kind: 'grief', covers: 'all' }), ...others.map((id) => group(id, { kind: 'any', covers: 'four' }))],
})

const saying = (relation?: string): Sheet => ({
  answers: { 'who-for': 'me', things: ticked, ...(relation === undefined ? {} : { relation }) },
  mattersMost: [],
})

const died = { question: 'relation', answer: 'someone-who-died' }

test('the list hears it', () => {
  const first = (sheet: Sheet): readonly string[] =>
    recommend(catalogue, sheet).lists.flatMap(({ recommendations }) =>
      recommendations.filter(({ place }) => place === 1).map((one) => one.group),
    )
  expect(first(saying('parent'))).toEqual(others.toSorted())
  expect(first(saying('someone-who-died'))).toEqual(['grief'])
})

test('what would bring a group to the top hears it, and leaves what was ticked', () => {
  expect(counterfactualsFor(catalogue, saying('parent'), 'me').get('grief')).toEqual([died])
  expect(counterfactualsFor(catalogue, saying('someone-who-died'), 'me').get('grief')).toEqual([])
  expect(counterfactualsFor(catalogue, saying('someone-who-died'), 'me').get('first')).toEqual([
    { question: 'relation', answer: 'parent' },
  ])
})

test('how firm the first place is hears it', () => {
  const { kind, ...more } = robustnessOf(catalogue, saying('someone-who-died'), 'me')
  expect(kind).toBe('hangs-on')
  expect(more).toMatchObject({ changes: expect.arrayContaining([expect.objectContaining({ first: others.toSorted() })]) })
})

test('what can still change the first three hears it', () => {
  const open = ['relation']
  expect(whatCouldStillChange(catalogue, saying(), open)?.answers).toEqual(saying('someone-who-died').answers)
  expect(canStillMatter(catalogue, saying(), open, 'relation')).toBe(true)
  expect(canStillChange(catalogue, saying('parent'), [])).toBe(false)
})
