import { recommend } from '../recommend.ts'
import type { Catalogue } from '#content'
import type { Sheet } from '../sheet.ts'
import { type Change, changed } from './changes.ts'
import { catalogueIndex } from '../catalogue-index.ts'
import { type Visitor, visitAlternatives } from './search.ts'
import type { SearchSpace } from './alternatives.ts'
import { sorted } from '../../sorted.ts'

/** The groups in the first place of a list; where the list is no longer called for, of the lists in its stead. */
export const firstsOf = (catalogue: Catalogue, sheet: Sheet, list: string): readonly string[] => {
  const { lists } = recommend(catalogue, sheet)
  const own = lists.filter((one) => one.for === list)
  return (own.length > 0 ? own : lists).flatMap(({ recommendations }) =>
    recommendations.filter(({ place }) => place === 1).map(({ group }) => group),
  )
}

/** What would bring a group to the first place of a list: the fewest changed answers, up to three; none where no three do it. */
export const counterfactualsFor = (
  catalogue: Catalogue,
  sheet: Sheet,
  list: string,
): ReadonlyMap<string, readonly Change[] | undefined> => {
  const { groupsByName } = catalogueIndex(catalogue)
  const best = new Map<number, { readonly cost: number; readonly changes: () => readonly Change[] }>()
  const isWanted = (group: number, cost: number): boolean => cost < (best.get(group)?.cost ?? Number.POSITIVE_INFINITY)
  visitAlternatives(catalogue, sheet, list, 3, isWanted, (first, cost, changes) => {
    for (const group of first) if (isWanted(group, cost)) best.set(group, { cost, changes })
  })
  return new Map(catalogue.groups.map((group) => [group.id, best.get(groupsByName.indexOf(group))?.changes()]))
}

/** How firm a list's first place is: clear, shared, or hanging on answers that would put other groups there. */
export type Robustness =
  | { readonly kind: 'clear' }
  | { readonly kind: 'level'; readonly with: readonly string[] }
  | {
      readonly kind: 'hangs-on'
      readonly changes: readonly { readonly change: Change; readonly first: readonly string[] }[]
    }

interface Found {
  readonly change: Change
  readonly cost: number
}

/** Somebody else, or another problem, would be another list and not another order of this one. */
const mayDiffer: SearchSpace['mayDiffer'] = (question) => !question.private && !question.tellsWho

/**
 * Whether one group stands first alone, and which answers, given differently, would put others there: for each
 * question its mildest change, and those that are easiest to imagine first. What tells who they are stays as it is: whom the list
 * is for, say, or what the problem is.
 */
export const robustnessOf = (catalogue: Catalogue, sheet: Sheet, list: string): Robustness => {
  const { groupsByName } = catalogueIndex(catalogue)
  const first = firstsOf(catalogue, sheet, list)
  if (first.length > 1) return { kind: 'level', with: first }
  const found = new Map<string, Found>()
  const visit: Visitor = (then, cost, changes) => {
    if (then.length === 1 && groupsByName[then[0] ?? 0]?.id === first[0]) return
    const [change] = changes()
    if (change && cost < (found.get(change.question)?.cost ?? Number.POSITIVE_INFINITY))
      found.set(change.question, { change, cost })
  }
  visitAlternatives(catalogue, sheet, list, 1, () => true, visit, mayDiffer)
  const changes = sorted(found.values(), (a, b) => a.cost - b.cost)
  return changes.length === 0
    ? { kind: 'clear' }
    : {
        kind: 'hangs-on',
        changes: changes.map(({ change }) => ({ change, first: firstsOf(catalogue, changed(catalogue, sheet, [change]), list) })),
      }
}
