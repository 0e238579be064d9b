import { type Answers, type Result, type Sheet, recommend } from '#engine'
import { loadCatalogue } from '../../src/content/load.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { randomSheet } from './random-sheet.ts'

import known from './regressions.json' with { type: 'json' }

export { type Chance, chanceFrom, oneOf, shuffled } from './chance.ts'
export { randomSheet, saying } from './random-sheet.ts'
export { seed } from './seed.ts'

/** The content that people read, checked. */
export const catalogue = loadCatalogue(contentFolder)

/** Sheets on which a law was once broken: each is looked at in every run, before those that chance draws. */
export const regressions: readonly Sheet[] = known.sheets.map(({ answers, 'matters-most': mattersMost }) => ({
  answers: answers as Answers,
  mattersMost,
}))

/** Every sheet on which a law was once broken, and so many random ones, with what comes of them. */
export const forEachRandom = (
  count: number,
  start: number,
  visit: (sheet: Sheet, result: Result, chance: Chance) => void,
): void => {
  const chance = chanceFrom(start)
  for (const sheet of regressions) visit(sheet, recommend(catalogue, sheet), chance)
  for (let made = 0; made < count; made++) {
    const sheet = randomSheet(catalogue, chance)
    visit(sheet, recommend(catalogue, sheet), chance)
  }
}

/** Where laws were broken: the first few sheets for each, so that a failure can be read and tried again. */
export const breaches = () => {
  const found = new Map<string, string[]>()
  return {
    note: (law: string, ...what: readonly unknown[]): void => {
      const sofar = found.get(law) ?? []
      found.set(law, sofar)
      if (sofar.length < 3) sofar.push(JSON.stringify(what))
    },
    of: (law: string): readonly string[] => found.get(law) ?? [],
    all: (): Readonly<Record<string, readonly string[]>> => Object.fromEntries(found),
  }
}

/** A group's total in each list where it has a place. */
export const totals = ({ lists }: Result): readonly ReadonlyMap<string, number>[] =>
  lists.map(({ recommendations }) => new Map(recommendations.map(({ group, total }) => [group, total])))
