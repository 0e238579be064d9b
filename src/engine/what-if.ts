import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { type Change, changed, changesOf } from './change.ts'
import { recommend } from './recommend.ts'
import { pruneSheet } from './relevance.ts'

/** The groups in the first place of a list; where the list is no longer called for, of the lists in its stead. */
export const firstsOf = (catalogue: Catalogue, sheet: Sheet, list: string): readonly string[] => {
  const { lists } = recommend(catalogue, sheet)
  const own = lists.filter((one) => one.for === list)
  return (own.length > 0 ? own : lists).flatMap(({ recommendations }) =>
    recommendations.filter(({ place }) => place === 1).map(({ group }) => group),
  )
}

/** What would bring a group to the first place of a list: the fewest changed answers, up to three; none where no three do it. */
export const wouldBring = (
  catalogue: Catalogue,
  given: Sheet,
  list: string,
): ReadonlyMap<string, readonly Change[] | undefined> => {
  const sheet = pruneSheet(catalogue, given)
  const found = new Map<string, readonly Change[] | undefined>(catalogue.groups.map(({ id }) => [id, undefined]))
  for (const id of firstsOf(catalogue, sheet, list)) found.set(id, [])
  for (const change of changesOf(catalogue, sheet)) {
    for (const id of firstsOf(catalogue, changed(catalogue, sheet, [change]), list)) found.set(id, found.get(id) ?? [change])
  }
  return found
}
