import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import type { Change } from './change.ts'
import { lookupOf } from './lookup.ts'
import { recommend } from './recommend.ts'
import { visitChanged } from './visit.ts'

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
  sheet: Sheet,
  list: string,
): ReadonlyMap<string, readonly Change[] | undefined> => {
  const { groupsByName } = lookupOf(catalogue)
  const best = new Map<number, { readonly price: number; readonly changes: () => readonly Change[] }>()
  const hopeful = (group: number, price: number): boolean => price < (best.get(group)?.price ?? Number.POSITIVE_INFINITY)
  visitChanged(catalogue, sheet, list, 3, hopeful, (first, price, changes) => {
    for (const group of first) if (hopeful(group, price)) best.set(group, { price, changes })
  })
  return new Map(catalogue.groups.map((group) => [group.id, best.get(groupsByName.indexOf(group))?.changes()]))
}
