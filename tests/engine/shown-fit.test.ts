import { expect, test } from 'vitest'
import { type Answers, recommend, shownFit } from '#engine'
import { catalogue } from '../support/sheets.ts'

const drinker: Answers = { 'who-for': 'me', age: 'adult', concern: ['alcohol'], goal: 'cut-down', approach: 'tools' }

const shownOf = (answers: Answers, id: string): readonly string[] =>
  (recommend(catalogue, { answers, mattersMost: [] }).lists[0]?.recommendations ?? [])
    .filter(({ group }) => group === id)
    .map((one) => shownFit(catalogue, one))

test('to somebody whose body reacts, a group for people who are not dependent is not called a fit, whatever place it has', () => {
  for (const withdrawal of ['yes', 'unsure'])
    expect(shownOf({ ...drinker, withdrawal }, 'moderation-management')).toEqual(['doctor-first'])
  expect(shownOf({ ...drinker, withdrawal: 'no' }, 'moderation-management')).toEqual(['good'])
})

test('every other group keeps the word for its fit', () => {
  const [list] = recommend(catalogue, { answers: { ...drinker, withdrawal: 'yes' }, mattersMost: [] }).lists
  const others = (list?.recommendations ?? []).filter(({ group }) => group !== 'moderation-management')
  expect(others.map((one) => shownFit(catalogue, one))).toEqual(others.map(({ fit }) => fit))
})
