import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { type Change, changed } from './change.ts'
import { lookupOf } from './lookup.ts'
import { type Visit, visitChanged } from './visit.ts'
import type { Ground } from './ways.ts'
import { firstsOf } from './what-if.ts'
import { sorted } from '../sorted.ts'

/** How firm a list's first place is: clear, shared, or hanging on answers that would put other groups there. */
export type Firmness =
  | { readonly kind: 'clear' }
  | { readonly kind: 'level'; readonly with: readonly string[] }
  | {
      readonly kind: 'hangs-on'
      readonly changes: readonly { readonly change: Change; readonly first: readonly string[] }[]
    }

interface Found {
  readonly change: Change
  readonly price: number
}

/** Somebody else, or another problem, would be another list and not another order of this one. */
const mayDiffer: Ground['mayDiffer'] = (question) => !question.private && !question.tellsWho

/**
 * Whether one group stands first alone, and which answers, given differently, would put others there: for each
 * question its mildest change, and those that are easiest to imagine first. What tells who they are stays as it is: whom the list
 * is for, say, or what the problem is.
 */
export const firmnessOf = (catalogue: Catalogue, sheet: Sheet, list: string): Firmness => {
  const { groupsByName } = lookupOf(catalogue)
  const first = firstsOf(catalogue, sheet, list)
  if (first.length > 1) return { kind: 'level', with: first }
  const found = new Map<string, Found>()
  const visit: Visit = (then, price, changes) => {
    if (then.length === 1 && groupsByName[then[0] ?? 0]?.id === first[0]) return
    const [change] = changes()
    if (change && price < (found.get(change.question)?.price ?? Number.POSITIVE_INFINITY))
      found.set(change.question, { change, price })
  }
  visitChanged(catalogue, sheet, list, 1, () => true, visit, mayDiffer)
  const changes = sorted(found.values(), (a, b) => a.price - b.price)
  return changes.length === 0
    ? { kind: 'clear' }
    : {
        kind: 'hangs-on',
        changes: changes.map(({ change }) => ({ change, first: firstsOf(catalogue, changed(catalogue, sheet, [change]), list) })),
      }
}
