import { addCount } from './exact-counts.ts'
import type { Effect } from './graph.ts'
import { withRoom } from './growing.ts'
import { excluded, sure } from './views.ts'

/**
 * The states that people can be in after some blocks. Everyone in one state has the same future. Each state has totals, a context,
 * the number of sheets that lead to it, and a link back along the shortest of them.
 */
export interface StateTable {
  readonly width: number
  size: number
  totals: Int8Array
  context: Uint16Array
  /** how many sheets lead here, see `ExactCounts` */
  low: Float64Array
  high: Float64Array
  /** of the shortest sheet that leads here: its length, the state before, and the effect that led on from it */
  length: Uint16Array
  from: Int32Array
  by: Uint16Array
  slots: Int32Array
}

export const emptyTable = (width: number, room = 1024): StateTable => ({
  width,
  size: 0,
  totals: new Int8Array(room * width),
  context: new Uint16Array(room),
  low: new Float64Array(room),
  high: new Float64Array(room),
  length: new Uint16Array(room),
  from: new Int32Array(room),
  by: new Uint16Array(room),
  slots: new Int32Array(room * 2).fill(-1),
})

/** What remains of a table once the walk has moved on: enough to rebuild the shortest sheet of each state. */
export type Trail = Pick<StateTable, 'context' | 'from' | 'by'>

export const trailOf = ({ context, from, by, size }: StateTable): Trail => ({
  context: context.slice(0, size),
  from: from.slice(0, size),
  by: by.slice(0, size),
})

const hashOf = (totals: Int8Array, start: number, width: number, context: number): number => {
  let hash = 0x811c9dc5 ^ context
  for (let index = start; index < start + width; index++) hash = Math.imul(hash ^ (totals[index] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

const grow = (table: StateTable): void => {
  const room = table.context.length * 2
  const { width } = table
  table.totals = withRoom(table.totals, room * width)
  table.context = withRoom(table.context, room)
  table.low = withRoom(table.low, room)
  table.high = withRoom(table.high, room)
  table.length = withRoom(table.length, room)
  table.from = withRoom(table.from, room)
  table.by = withRoom(table.by, room)
  table.slots = new Int32Array(room * 2).fill(-1)
  const mask = table.slots.length - 1
  for (let state = 0; state < table.size; state++) {
    let slot = hashOf(table.totals, state * width, width, table.context[state] as number) & mask
    while (table.slots[slot] !== -1) slot = (slot + 1) & mask
    table.slots[slot] = state
  }
}

const isAlike = (table: StateTable, state: number, totals: Int8Array, context: number): boolean => {
  if (table.context[state] !== context) return false
  const start = state * table.width
  for (let index = 0; index < table.width; index++) if (table.totals[start + index] !== totals[index]) return false
  return true
}

/** Adds the people at the cursor to their state, which is new if nobody is in it yet. */
export const add = (table: StateTable, { totals, low, high, context, length, state: from, effect }: Cursor): void => {
  if (table.size === table.context.length) grow(table)
  const { width, slots } = table
  const mask = slots.length - 1
  let slot = hashOf(totals, 0, width, context) & mask
  let state = slots[slot] as number
  while (state !== -1 && !isAlike(table, state, totals, context)) {
    slot = (slot + 1) & mask
    state = slots[slot] as number
  }
  if (state === -1) {
    state = table.size++
    slots[slot] = state
    const start = state * width
    for (let index = 0; index < width; index++) table.totals[start + index] = totals[index] as number
    table.context[state] = context
    table.length[state] = 0xffff
  }
  addCount(table, state, low, high)
  if (length < (table.length[state] as number)) {
    table.length[state] = length
    table.from[state] = from
    table.by[state] = effect
  }
}

/** A position on the walk. One record is reused for all states, because there are millions of them. */
export interface Cursor {
  /** group by group, less what all have in common; `excluded` or `sure` once nothing can change that any more */
  readonly totals: Int8Array
  /** the numbers of the groups that are not excluded; only the first `standingCount` entries count */
  readonly standing: Int32Array
  standingCount: number
  /** how many sheets lead here, see `ExactCounts` */
  low: number
  high: number
  /** the number of the context in its block; for a visitor, its number among all contexts, see `pathCounts` */
  context: number
  /** how much the shortest of these sheets says */
  length: number
  /** where the shortest came from: the block, the state in its table, and the effect that led here */
  block: number
  state: number
  effect: number
}

/** Where everybody is before the first question. */
export const startCursor = (width: number): Cursor => ({
  totals: new Int8Array(width),
  standing: Int32Array.from({ length: width }, (_, group) => group),
  standingCount: width,
  low: 1,
  high: 0,
  context: 0,
  length: 0,
  block: 0,
  state: 0,
  effect: -1,
})

/** Loads the totals of a state. */
export const load = (cursor: Cursor, table: StateTable, state: number): void => {
  const { totals, standing } = cursor
  const start = state * table.width
  let count = 0
  // For so few numbers a loop is faster than `set`.
  for (let group = 0; group < totals.length; group++) {
    const total = table.totals[start + group] as number
    totals[group] = total
    if (total !== excluded) standing[count++] = group
  }
  cursor.standingCount = count
}

/** Moves on from a state by one effect. The cursor must have loaded that state first; it may have advanced from it already. */
export const advance = (cursor: Cursor, table: StateTable, state: number, effect: Effect): void => {
  const { totals, standing, standingCount } = cursor
  const start = state * table.width
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    const own = table.totals[start + group] as number
    const added = effect.weights[group] as number
    totals[group] = own === sure ? own : added === excluded ? excluded : own + added
  }
  cursor.low = (table.low[state] as number) * effect.count
  cursor.high = (table.high[state] as number) * effect.count
  cursor.length = (table.length[state] as number) + effect.length
  cursor.context = effect.next
  cursor.state = state
}

/** Puts the cursor back at a state as people came to it. */
export const resume = (cursor: Cursor, table: StateTable, state: number): void => {
  load(cursor, table, state)
  cursor.low = table.low[state] as number
  cursor.high = table.high[state] as number
  cursor.length = table.length[state] as number
  cursor.context = table.context[state] as number
  cursor.state = table.from[state] as number
  cursor.effect = table.by[state] as number
}
