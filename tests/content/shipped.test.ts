import { expect, test } from 'vitest'
import { recommend } from '#engine'
import { shipped } from '../../src/content/assemble.ts'
import { catalogue, forEachRandom, seed } from '../support/sheets.ts'

const carried = shipped(catalogue)

test('what the page carries says the same of everybody, with the same sources under every reason', () => {
  forEachRandom(500, seed + 700, (sheet, result) => {
    expect(recommend(carried, sheet)).toEqual(result)
  })
})

test('every source that the page can show comes with it, and no other', () => {
  const shown = new Set([
    ...[...carried.groups, ...carried.unranked].flatMap(({ stands, reach, about, contact }) =>
      [stands, reach, about, contact].flatMap((part) => Object.values(part).flatMap(({ sources }) => sources)),
    ),
    ...carried.firstSteps.plan.flatMap(({ sources }) => sources),
    ...carried.questions.flatMap(({ together, options }) => [
      ...(together?.suits.sources ?? []),
      ...options.flatMap(({ suits, alone }) =>
        [suits, alone ?? {}].flatMap((part) => Object.values(part).flatMap(({ sources }) => sources)),
      ),
    ]),
  ])
  expect(Object.keys(carried.sources).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    [...shown].toSorted((a, b) => (a < b ? -1 : 1)),
  )
  expect(Object.keys(carried.sources).length).toBeLessThan(Object.keys(catalogue.sources).length)
})
