import { out } from '../views.ts'
import { places } from '../survey.ts'

/** What of a list is compared: who has the first place, who is within the first three, who is not ruled out. */
export type Stands = 'first' | 'within' | 'eligible'

export const allStands: readonly Stands[] = ['first', 'within', 'eligible']

const above = (totals: Int8Array, from: number, to: number, total: number): number => {
  let count = 0
  for (let group = from; group < to; group++) if ((totals[group] as number) > total) count++
  return count
}

/** Whether a group stands there, among the totals of its own list. */
export const standsThere = (stands: Stands, totals: Int8Array, from: number, to: number, group: number): boolean => {
  const total = totals[group] as number
  if (total === out) return false
  return stands === 'eligible' || above(totals, from, to, total) < (stands === 'first' ? 1 : places)
}
