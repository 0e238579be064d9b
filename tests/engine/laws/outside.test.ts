import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { type List, firstShown, readSheet, recommend } from '#engine'
import { catalogue } from './people-read.ts'

/** The least number of cases that agree with those who knew the person. */
const leastThatAgree = 47

const shape = z.array(
  z.strictObject({
    id: z.string(),
    who: z.string(),
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    first: z.array(z.string()).min(1),
    within: z.array(z.string()).default([]),
    never: z.array(z.string()).default([]),
    differs: z.string().optional(),
  }),
)

const cases = shape.parse(parse(readFileSync(`${import.meta.dirname}/../../people/outside.yaml`, 'utf8')))

const answersOf = ({ answers }: (typeof cases)[number]) => {
  const read = readSheet(catalogue, answers)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.sheet
}

const placed = ({ recommendations }: List, last: number): readonly string[] =>
  recommendations.filter(({ place }) => place <= last).map(({ group }) => group)

/** Everything in which the list differs from what was advised. */
const differences = (one: (typeof cases)[number]): readonly string[] => {
  const [list] = recommend(catalogue, answersOf(one)).lists
  if (!list) return ['there is no list']
  const shown = list.recommendations.slice(0, firstShown).map(({ group }) => group)
  return [
    ...(one.first.some((group) => placed(list, 1).includes(group)) ? [] : [`first is ${placed(list, 1).join(', ')}`]),
    ...one.within.filter((group) => !placed(list, firstShown).includes(group)).map((group) => `${group} is not within three`),
    ...one.never.filter((group) => shown.includes(group)).map((group) => `${group} is among the first three`),
  ]
}

test.each(cases.map((one) => [`${one.id}: ${one.who}`, one] as const))('%s', (_, one) => {
  const [list] = recommend(catalogue, answersOf(one)).lists
  expect({
    // A reason for differing does not outlive its case.
    differs: differences(one).length > 0,
    how: one.differs === undefined ? differences(one) : [],
    // Nobody is led first to a group that would drive them away, whatever we say about it.
    repelled: one.never.filter((group) => list && placed(list, 1).includes(group)),
  }).toEqual({ differs: one.differs !== undefined, how: [], repelled: [] })
})

test('most of them agree, and each that differs says why', () => {
  const agree = cases.filter(({ differs }) => differs === undefined)
  console.log(`${agree.length} of ${cases.length} outside cases agree.`)
  expect(agree.length).toBeGreaterThanOrEqual(leastThatAgree)
  for (const { differs } of cases)
    expect(differs ?? 'There is no need to say why we differ here, since we do not.').toMatch(/^[A-Z].{50,}\.$/)
})
