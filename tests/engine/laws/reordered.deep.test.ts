import { describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { type Result, recommend } from '#engine'
import { type Chance, breaches, catalogue, chanceFrom, randomSheet, seed, shuffled } from '../../support/sheets.ts'
import { minutes } from '../../support/limits.ts'
import { shareOf } from '../../support/share.ts'

const count = shareOf(100_000)

/** The same content with its groups, traits and options in another order; nothing but words is left to depend on it. */
const reordered = (chance: Chance, from: Catalogue): Catalogue => ({
  ...from,
  groups: shuffled(chance, from.groups),
  traits: shuffled(chance, from.traits),
  questions: from.questions.map((question) => ({ ...question, options: shuffled(chance, question.options) })),
})

/** The same content with other ids and names for all its groups, so that names sort the other way round. */
const renamed = (from: Catalogue): Catalogue => ({
  ...from,
  groups: from.groups.map((group, at) => ({
    ...group,
    id: `renamed-${group.id}`,
    name: `${String(from.groups.length - at)} ${group.name}`,
  })),
})

/** What every group comes to in every list: its place, fit and total, or that it is ruled out, and by which questions. */
const fits = ({ lists }: Result): ReadonlyMap<string, string> =>
  new Map(
    lists.flatMap(({ for: list, recommendations, ruledOut }) => [
      ...recommendations.map(({ group, place, fit, total, reasons }): [string, string] => [
        `${list} ${group.replace('renamed-', '')}`,
        `${place} ${fit} ${total} ${reasons
          .map(({ question, weight }) => `${question} ${weight}`)
          .toSorted()
          .join()}`,
      ]),
      ...ruledOut.map(({ group, reasons }): [string, string] => [
        `${list} ${group.replace('renamed-', '')}`,
        reasons
          .map(({ question }) => question)
          .toSorted()
          .join(),
      ]),
    ]),
  )

const differing = (one: Result, other: Result): readonly string[] => {
  const [before, after] = [fits(one), fits(other)]
  return before.size === after.size ? [...before.keys()].filter((key) => before.get(key) !== after.get(key)) : ['size']
}

describe(`over ${count} random sheets`, () => {
  const chance = chanceFrom(seed + 2)
  const others: readonly (readonly [string, Catalogue])[] = [
    ['groups, traits and options in another order', reordered(chance, catalogue)],
    ['groups, traits and options in a second order', reordered(chance, catalogue)],
    ['groups with other ids and names', renamed(catalogue)],
  ]
  test.each(others)(
    'every fit stays as it is: %s',
    (name, other) => {
      console.log(`${count} random sheets from seed ${seed}`)
      const broken = breaches()
      for (let made = 0; made < count; made++) {
        const sheet = randomSheet(catalogue, chance)
        const found = differing(recommend(catalogue, sheet), recommend(other, sheet))
        if (found.length > 0) broken.note(name, sheet, found)
      }
      expect(broken.of(name)).toEqual([])
    },
    minutes(10),
  )
})
