import { expect, test } from 'vitest'
import { type Answers, questionOf, recommend } from '#engine'
import { readFolder } from '../../src/content/yaml-file.ts'
import { catalogue } from '../support/sheets.ts'

const countries = questionOf(catalogue, 'country')?.options.map(({ id }) => id) ?? []

/** The groups with a place on these lists whose card says that they have no room in the country, each with what it says. */
const saidOnCards = (answers: Answers): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists.flatMap(({ recommendations }) =>
    recommendations.flatMap(({ group, cautions }) =>
      cautions.flatMap(({ id }) => (['online-only', 'not-found'].includes(id) ? [`${group}: ${id}`] : [])),
    ),
  )

/** The same by where the groups' files say that they meet. */
const withoutRooms = (country: string, answers: Answers, values: readonly string[]): readonly string[] =>
  recommend(catalogue, { answers, mattersMost: [] }).lists.flatMap(({ recommendations }) =>
    recommendations.flatMap(({ group }) => {
      const value = catalogue.groups.find(({ id }) => id === group)?.reach[country]?.value ?? ''
      return values.includes(value) ? [`${group}: ${value}`] : []
    }),
  )

test.each(countries)('every group without a room in the country says so on its card: %s', (country) => {
  for (const whose of ['me', 'someone-else', 'both', 'helping']) {
    const answers = { 'who-for': whose, country }
    const expected = withoutRooms(country, answers, ['online-only', 'not-found'])
    expect(saidOnCards(answers)).toEqual(expected)
    expect(saidOnCards({ ...answers, format: 'either' })).toEqual(
      withoutRooms(country, { ...answers, format: 'either' }, ['online-only', 'not-found']),
    )
    // Whoever would meet online misses no room, but has to know that a group was not found at all.
    for (const format of ['online', 'cannot-get-to-one'])
      expect(saidOnCards({ ...answers, format }).toSorted()).toEqual(
        withoutRooms(country, { ...answers, format }, ['not-found']).toSorted(),
      )
  }
})

test('some group has no room in some country, and no card speaks of rooms before a country was said', () => {
  expect(countries.flatMap((country) => saidOnCards({ 'who-for': 'me', country })).length).toBeGreaterThan(5)
  expect(saidOnCards({ 'who-for': 'me' })).toEqual([])
})

test('no sentence says "room" where a reader would say "meeting" or "in person"', () => {
  const odd =
    /\b(in|met in|meet in) (a |the same )?rooms?\b|\b(no|different|women-only) rooms?\b|\brooms? (of women|differ)\b|\bin the room\b/i
  const read = readFolder('content').flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, at) => (odd.test(line) && !/^\s*#|^\s*no-room:/.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
  )
  expect(read.filter((line) => !line.startsWith('README'))).toEqual([])
})

test('no caution repeats a reason of its own group, for a card and a paper tell both', () => {
  const saidBy = (trait: string, value: string) => catalogue.traits.find(({ id }) => id === trait)?.values[value]
  const repeated = catalogue.groups.flatMap(({ id, cautions, stands, reach }) => {
    const reasons = [
      ...Object.entries(stands).map(([trait, { value }]) => saidBy(trait, value)),
      ...Object.values(reach).flatMap(({ value }) =>
        catalogue.traits.filter(({ by }) => by !== undefined).map((trait) => saidBy(trait.id, value)),
      ),
    ].flatMap((value) => value?.is ?? [])
    return cautions.filter(({ text }) => reasons.some((reason) => text.includes(reason))).map((caution) => `${id}: ${caution.id}`)
  })
  expect(repeated).toEqual([])
})
