import { expect, test } from 'vitest'
import { type Answers, recommend, shownFit } from '#engine'
import { catalogue } from './sheets.ts'

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
  for (const { group, fit, cautions } of recommend(catalogue, { answers: { ...drinker, withdrawal: 'yes' }, mattersMost: [] })
    .lists[0]?.recommendations ?? [])
    if (group !== 'moderation-management') expect(shownFit(catalogue, { group, fit, cautions })).toBe(fit)
})
