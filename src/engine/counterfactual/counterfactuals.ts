import { recommend } from '../recommend.ts'
import type { Catalogue } from '#content'
import type { Sheet } from '../sheet.ts'
import { type Change, changed } from './changes.ts'
import { catalogueIndex } from '../catalogue-index.ts'
import { type Visitor, visitAlternatives } from './search.ts'
import type { SearchSpace } from './alternatives.ts'
import { sorted } from '../../sorted.ts'

/** The groups in first place of a list, or of the sheet's own lists if it no longer calls for that one. */
export const firstsOf = (catalogue: Catalogue, sheet: Sheet, list: string): readonly string[] => {
  const { lists } = recommend(catalogue, sheet)
  const own = lists.filter((one) => one.for === list)
  return (own.length > 0 ? own : lists).flatMap(({ recommendations }) =>
    recommendations.filter(({ place }) => place === 1).map(({ group }) => group),
  )
}

/** For each group, the fewest changed answers that would bring it to first place; undefined if that takes more than three. */
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

/** How robust the first place of a list is: clear, shared, or dependent on single answers. */
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

/** Answers that tell who the person is stay as they are: with another problem it would be another list. */
const mayDiffer: SearchSpace['mayDiffer'] = (question) => !question.private && !question.tellsWho

/**
 * Whether one group comes first alone, and which single changes would put others there: the mildest change of each question, with
 * the easiest to imagine first. Answers that tell who the person is, such as what the problem is, are never changed.
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
