import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import type { Change } from './change.ts'
import { isIn } from './effects.ts'
import { lookupOf } from './lookup.ts'
import { recommend } from './recommend.ts'
import { pruneSheet } from './relevance.ts'
import { structureOf } from './structure.ts'
import { type Ground, type Path, type Way, changesIn, changesOn, onward, waysOn } from './ways.ts'

/** The groups in the first place of a list; where the list is no longer called for, of the lists in its stead. */
export const firstsOf = (catalogue: Catalogue, sheet: Sheet, list: string): readonly string[] => {
  const { lists } = recommend(catalogue, sheet)
  const own = lists.filter((one) => one.for === list)
  return (own.length > 0 ? own : lists).flatMap(({ recommendations }) =>
    recommendations.filter(({ place }) => place === 1).map(({ group }) => group),
  )
}

/** Somebody with some answers changed, before the questions that nothing else hangs on. */
interface Standing {
  readonly path: Path | undefined
  readonly totals: readonly number[]
  readonly price: number
}

const plus = (one: readonly number[], other: readonly number[]): number[] => one.map((sum, at) => sum + (other[at] ?? 0))

/** Another answer to a question that nothing else hangs on. */
interface Step {
  readonly way: Way
  readonly adds: readonly number[]
}

/** What can still be changed by somebody, question by question, and where they stand if nothing is. */
interface Footing {
  readonly base: readonly number[]
  readonly steps: readonly (readonly Step[])[]
  readonly most: readonly number[]
  readonly least: readonly number[]
}

const extreme = (steps: readonly (readonly Step[])[], groups: readonly unknown[], pick: (a: number, b: number) => number) =>
  groups.map((_, group) => steps.flat().reduce((sofar, { adds }) => pick(sofar, adds[group] ?? 0), 0))

/** Told of people whose answers differ in so many places: the totals, the price, and what was changed. */
export type Visit = (totals: readonly number[], price: number, changes: () => readonly Change[]) => void

/**
 * Visits people who answer up to so many questions differently: the fewest first, and of those that no group can
 * tell apart the one that changes least. People in whom nobody hoped for can come first may be left out.
 */
export const visitChanged = (
  catalogue: Catalogue,
  given: Sheet,
  list: string,
  upTo: number,
  hopeful: (group: number) => boolean,
  visit: Visit,
): void => {
  const sheet = pruneSheet(catalogue, given)
  const { blocks } = structureOf(catalogue)
  const { groupsByName } = lookupOf(catalogue)
  const leaves = blocks.filter(({ steers }) => !steers)
  const lists = catalogue.questions.find(({ id }) => id === catalogue.lists.question)?.options ?? []
  const all = [...new Set([list, catalogue.lists.unsaid, ...lists.filter(({ standsFor }) => !standsFor).map(({ id }) => id)])]
  const walks = all.map((one) => {
    const ground: Ground = {
      catalogue,
      sheet,
      list: one,
      mayDiffer: (question) => !question.private,
      includes: (called) => called.includes(one) && (one === list || !called.includes(list)),
    }
    const ways = waysOn(ground)
    let standings: Standing[] = [{ path: undefined, totals: groupsByName.map(() => 0), price: 0 }]
    for (const block of blocks.filter(({ steers }) => steers)) {
      standings = standings.flatMap(({ path, totals, price }) =>
        ways(block, path)
          .filter((way) => changesIn(price + way.price) <= upTo)
          .map((way) => ({ path: onward(path, way), totals: plus(totals, way.adds), price: price + way.price })),
      )
    }
    const known = new Map<string, Footing>()
    const footing = (path: Path | undefined): Footing => {
      const found = known.get(path?.tells ?? '')
      if (found) return found
      const choices = leaves.map((block) => ways(block, path))
      const free = choices.map((some) => some.find(({ price }) => price === 0)?.adds ?? [])
      const steps = choices.map((some, nth) =>
        some
          .filter(({ price }) => price > 0)
          .map((way) => ({ way, adds: way.adds.map((sum, group) => sum - (free[nth]?.[group] ?? 0)) })),
      )
      const made: Footing = {
        base: groupsByName.map((_, group) => free.reduce((sum, adds) => sum + (adds[group] ?? 0), 0)),
        steps: steps.filter((some) => some.length > 0),
        most: extreme(steps, groupsByName, Math.max),
        least: extreme(steps, groupsByName, Math.min),
      }
      known.set(path?.tells ?? '', made)
      return made
    }
    return { standings, footing }
  })
  const search = (
    { path, totals, price }: Standing,
    { steps, most, least }: Footing,
    left: number,
    from: number,
    taken: readonly Way[],
  ): void => {
    if (left === 0) {
      visit(totals, price, () => [...changesOnPath(path), ...taken.flatMap(changesOn)])
      return
    }
    let bar = Number.NEGATIVE_INFINITY
    for (let group = 0; group < totals.length; group++) bar = Math.max(bar, (totals[group] ?? 0) + left * (least[group] ?? 0))
    const possible = totals.some(
      (total, group) => hopeful(group) && isIn(total + left * (most[group] ?? 0)) && total + left * (most[group] ?? 0) >= bar,
    )
    if (!possible) return
    for (let at = from; at < steps.length; at++) {
      for (const { way, adds } of steps[at] ?? [])
        search(
          { path, totals: plus(totals, adds), price: price + way.price },
          { base: [], steps, most, least },
          left - 1,
          at + 1,
          [...taken, way],
        )
    }
  }
  for (let count = 0; count <= upTo; count++) {
    for (const { standings, footing } of walks) {
      for (const standing of standings) {
        const left = count - changesIn(standing.price)
        if (left < 0) continue
        const stands = footing(standing.path)
        search({ ...standing, totals: plus(standing.totals, stands.base) }, stands, left, 0, [])
      }
    }
  }
}

const changesOnPath = (path: Path | undefined): readonly Change[] =>
  path ? [...changesOnPath(path.before), ...changesOn(path.way)] : []

/** What would bring a group to the first place of a list: the fewest changed answers, up to three; none where no three do it. */
export const wouldBring = (
  catalogue: Catalogue,
  sheet: Sheet,
  list: string,
): ReadonlyMap<string, readonly Change[] | undefined> => {
  const { groupsByName } = lookupOf(catalogue)
  const best: ({ readonly price: number; readonly changes: () => readonly Change[] } | undefined)[] = groupsByName.map(
    () => undefined,
  )
  let level = 0
  const hopeful = (group: number): boolean => {
    const found = best[group]
    return found === undefined || changesIn(found.price) >= level
  }
  visitChanged(catalogue, sheet, list, 3, hopeful, (totals, price, changes) => {
    level = changesIn(price)
    const top = Math.max(...totals)
    if (!isIn(top)) return
    for (const [group, total] of totals.entries()) {
      if (total === top && price < (best[group]?.price ?? Number.POSITIVE_INFINITY)) best[group] = { price, changes }
    }
  })
  return new Map(catalogue.groups.map(({ id }) => [id, best[groupsByName.findIndex((group) => group.id === id)]?.changes()]))
}
