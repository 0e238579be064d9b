import { expect, test } from 'vitest'
import { type Answers, recommend, shownFit } from '#engine'
import { catalogue } from '../support/sheets.ts'

const drinker: Answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'cut-down', approach: 'tools' }

const shownOf = (answers: Answers, id: string): readonly string[] =>
  (recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations ?? [])
    .filter(({ group }) => group === id)
    .map((one) => shownFit(catalogue, one))

const forCuttingDown = ['moderation-management', 'hams']

test.each(forCuttingDown)('to somebody whose body reacts, or may, a group for cutting down is not called a fit: %s', (id) => {
  for (const withdrawal of ['yes', 'unsure']) expect(shownOf({ ...drinker, withdrawal }, id)).toEqual(['doctor-first'])
  expect(['strong', 'good']).toContain(shownOf({ ...drinker, withdrawal: 'no' }, id)[0])
})

test('every other group keeps the word for its fit', () => {
  const [list] = recommend(catalogue, { answers: { ...drinker, withdrawal: 'yes' }, mattersMost: [] }).lists
  const others = (list?.recommendations ?? []).filter(({ group }) => !forCuttingDown.includes(group))
  expect(others.length).toBeGreaterThan(5)
  expect(others.map((one) => shownFit(catalogue, one))).toEqual(others.map(({ fit }) => fit))
})
