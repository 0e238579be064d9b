import type { Catalogue } from '#content'
import { type Answer, type Result, type Sheet, recommend } from '#engine'
import { loadCatalogue } from '../src/content/load.ts'
import { contentFolder } from './broken/copy.ts'

export { seed } from './seed.ts'

/** The content that people read, checked. */
export const catalogue = loadCatalogue(contentFolder)

/** Numbers from 0 up to 1 that look like chance, the same after the same seed. */
export type Chance = () => number

export const chanceFrom = (start: number): Chance => {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}

/** The same things in another order. */
export const shuffled = <Item>(chance: Chance, items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({ item, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

/** How many people skip a question: some answer all, some hardly anything. */
const skipping = [0, 0.1, 0.3, 0.7, 0.95]

/** Anybody's answers: some questions skipped, others answered though nobody would ask them, some marked as mattering most. */
export const randomSheet = ({ questions }: Catalogue, chance: Chance): Sheet => {
  const skips = oneOf(chance, skipping)
  const answers: Record<string, Answer> = {}
  for (const { id, choose, options } of questions) {
    if (chance() < skips) continue
    const ids = options.map((option) => option.id)
    const howMany = chance() < 0.5 ? 1 : chance() < 0.8 ? 2 : 1 + Math.floor(chance() * ids.length)
    answers[id] = choose === 'one' ? oneOf(chance, ids) : shuffled(chance, ids).slice(0, howMany)
  }
  const marks = chance() < 0.5 ? 0 : 1 + Math.floor(chance() * 4)
  const ids = questions.map(({ id }) => id)
  return { answers, mattersMost: shuffled(chance, ids).slice(0, marks) }
}

/** So many random sheets with what comes of them. */
export const forEachRandom = (
  count: number,
  start: number,
  visit: (sheet: Sheet, result: Result, chance: Chance) => void,
): void => {
  const chance = chanceFrom(start)
  for (let made = 0; made < count; made++) {
    const sheet = randomSheet(catalogue, chance)
    visit(sheet, recommend(catalogue, sheet), chance)
  }
}

/** A sheet with another answer to one question, or with none. */
export const saying = ({ answers, mattersMost }: Sheet, question: string, answer?: Answer): Sheet => {
  const { [question]: _, ...others } = answers
  return { answers: answer === undefined ? others : { ...others, [question]: answer }, mattersMost }
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
