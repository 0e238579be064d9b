import type { Option } from '#content'
import type { Reason } from './reason.ts'

/** What one answer makes of every group, in the order of their names: a reason, or none where it says nothing of that group. */
export type Column = readonly (Reason | undefined)[]

/** The columns that were made for one list, place and factor: by the option, or by everything that was ticked together. */
type Shelf = Map<Option | string, readonly Column[]>

/** Every column that was made for a catalogue. */
export interface Columns {
  readonly shelves: Map<string, Shelf>
  reasons: number
}

/**
 * So many reasons are kept at most for one catalogue; each takes about 130 bytes. A person's own list needs about a hundred of
 * them, and every sheet that our content allows some hundred thousands, because what is ticked together comes in many sets.
 */
export const mostKept = 1_000_000

export const noColumns = (): Columns => ({ shelves: new Map(), reasons: 0 })

/**
 * The columns that lie on that shelf under that key, or those that are made now and put there. Where too many would lie on all
 * shelves they are cleared first: what is needed can be made again.
 */
export const kept = (columns: Columns, name: string, key: Option | string, make: () => readonly Column[]): readonly Column[] => {
  const known = columns.shelves.get(name)?.get(key)
  if (known) return known
  const made = make()
  const more = made.length * (made[0]?.length ?? 0)
  if (columns.reasons + more > mostKept) {
    columns.shelves.clear()
    columns.reasons = 0
  }
  columns.reasons += more
  const shelf: Shelf = columns.shelves.get(name) ?? new Map()
  columns.shelves.set(name, shelf.set(key, made))
  return made
}
