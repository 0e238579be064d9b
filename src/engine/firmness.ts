import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { type Change, changed, changesOf } from './change.ts'
import { pruneSheet } from './relevance.ts'
import { firstsOf } from './what-if.ts'

/** How firm a list's first place is: clear, shared, or hanging on answers that would put other groups there. */
export type Firmness =
  | { readonly kind: 'clear' }
  | { readonly kind: 'level'; readonly with: readonly string[] }
  | {
      readonly kind: 'hangs-on'
      readonly changes: readonly { readonly change: Change; readonly first: readonly string[] }[]
    }

/** Whether one group stands first alone, and whether one answer given differently would put others there. */
export const firmnessOf = (catalogue: Catalogue, given: Sheet, list: string): Firmness => {
  const sheet = pruneSheet(catalogue, given)
  const first = firstsOf(catalogue, sheet, list)
  if (first.length > 1) return { kind: 'level', with: first }
  const found = new Map<string, { readonly change: Change; readonly first: readonly string[] }>()
  for (const change of changesOf(catalogue, sheet)) {
    const then = firstsOf(catalogue, changed(catalogue, sheet, [change]), list)
    if (String(then) !== String(first) && !found.has(change.question)) found.set(change.question, { change, first: then })
  }
  return found.size === 0 ? { kind: 'clear' } : { kind: 'hangs-on', changes: [...found.values()] }
}
