import { describe, expect, test } from 'vitest'
import { recommend } from '#engine'
import { contractGroups } from '../../content/contract-ids.ts'
import { catalogue, misshapen, people, titleOf } from './people-read.ts'
import { unmet } from './people-wishes.ts'

describe('people', () => {
  test.each(people.map((person) => [person.file, titleOf(person), person] as const))('tests/people/%s: %s', (_, __, person) => {
    expect({ because: person.because, unmet: unmet(person, recommend(catalogue, person.answers)) }).toEqual({
      because: person.because,
      unmet: [],
    })
  })
})

describe('all of them together', () => {
  test('every file tells of a person in the known shape', () => {
    expect(misshapen).toEqual([])
  })
  test('every person has an opening sentence of their own, and there are at least thirty', () => {
    expect(new Set(people.map(titleOf)).size).toBe(people.length)
    expect(people.length).toBeGreaterThanOrEqual(30)
  })
  test('every group, and every one of the contract, is wanted for somebody', () => {
    const wanted = people.flatMap(({ wanted: { first, recommended, 'among-first-three': among, 'pointed-to': pointed } }) =>
      [first, recommended, among, pointed].flatMap((ids) => ids ?? []),
    )
    const known = new Set([...contractGroups, ...catalogue.groups.map(({ id }) => id)])
    expect(
      [...known].filter((id) => !wanted.includes(id) && catalogue.unranked.every((one) => one.id !== id)),
      'Nobody in tests/people/ wants these groups. Add someone who does.',
    ).toEqual([])
  })
  test('every notice is wanted and brought up for somebody', () => {
    const raised = people.flatMap(({ answers, wanted }) =>
      recommend(catalogue, answers)
        .notices.filter(({ id }) => wanted.notices?.includes(id))
        .map(({ id }) => id),
    )
    const known = catalogue.notices.filter(({ afterList }) => !afterList).map(({ id }) => id)
    expect(
      known.filter((id) => !raised.includes(id)),
      'Nobody in tests/people/ wants these notices and gets them. Add someone who does.',
    ).toEqual([])
  })
})
