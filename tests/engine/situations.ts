import type { Catalogue } from '#content'
import { type Change, type Sheet, changed, chosen, pruneSheet, recommend } from '#engine'
import { type Chance, chanceFrom, oneOf } from '../support/chance.ts'
import { randomCatalogue } from '../support/random-catalogue.ts'
import { randomSheet } from '../support/random-sheet.ts'
import { grown } from './grown.ts'

/** Somebody in a small random catalogue, and one of the lists that they have. */
export interface Situation {
  readonly small: Catalogue
  readonly sheet: Sheet
  readonly list: string
  readonly chance: Chance
}

const situation = (start: number, most: number): Situation => {
  const chance = chanceFrom(start)
  let small = randomCatalogue(chance)
  while (small.questions.length > most) small = randomCatalogue(chance)
  small = grown(chance, small)
  const sheet = pruneSheet(small, randomSheet(small, chance))
  return { small, sheet, list: oneOf(chance, recommend(small, sheet).lists).for, chance }
}

/** So many situations with at most so many questions, the same in every run. */
export const situations = (count: number, most: number): readonly Situation[] =>
  Array.from({ length: count }, (_, at) => situation(at, most))

/** The same answer again where the same was asked before. */
export const remembering = <Asked, Found>(find: (asked: Asked) => Found): ((asked: Asked) => Found) => {
  const known = new Map<string, Found>()
  return (asked) => {
    const key = JSON.stringify(asked)
    const found = known.get(key) ?? find(asked)
    known.set(key, found)
    return found
  }
}

/** How many questions wait for the answer to this one, pick from it, are weighed beside it or taken back by it, if it can rule somebody out. */
const gravity = ({ questions, circumstances, traits }: Catalogue, id: string): number => {
  const words = questions.find((one) => one.id === id)?.options.flatMap(({ suits }) => Object.values(suits)) ?? []
  if (!words.some(({ values }) => Object.values(values).includes('never'))) return 0
  const waits = (claims: readonly string[]): boolean => claims.some((claim) => circumstances[claim]?.question === id)
  return questions.filter(
    ({ id: own, asked, options, picksFrom, together }) =>
      waits(asked) ||
      picksFrom === id ||
      together?.mainQuestion === id ||
      options.some(({ offered, suits }) => waits(offered) || traits.some((one) => one.by === id && suits[one.id])) ||
      (own !== id && options.some(({ suits }) => Object.values(suits).some(({ unless = [] }) => waits(unless)))),
  ).length
}

/**
 * What it takes to imagine these answers in place of those given: first by their number, then by how much of each differs from what
 * would be left of it beside the others.
 */
export const strain = (catalogue: Catalogue, sheet: Sheet, changes: readonly Change[]): number => {
  let sum = 0
  for (const { question, answer } of changes) {
    const many = catalogue.questions.some(({ id, choose }) => id === question && choose === 'many')
    const beside = changed(
      catalogue,
      sheet,
      changes.filter((other) => other.question !== question),
    )
    const [before, then] = [chosen(beside.answers, question), [answer ?? []].flat()]
    const ticks = [...before, ...then].filter((id) => !before.includes(id) || !then.includes(id)).length
    sum += 1_000_000 + 10 * gravity(catalogue, question) + 1000 * (many ? ticks : 1) + (answer === undefined ? 5 : 0)
  }
  return sum
}
