/** Time or room ran out, or there is more than can be counted with; nothing of what was being counted can be relied on. */
export class OutOfRoom extends Error {}

/** How much a walk may take. */
export interface Limits {
  /** the most kinds of person at once */
  readonly kinds: number
  /** says when to stop */
  readonly isOver: () => boolean
}

export const noLimits: Limits = { kinds: 2 ** 30, isOver: () => false }

/** Totals, and differences of totals, are kept in a byte each, beside the two values that stand for something else. */
export const mostInTotals = 126

/** Numbers of contexts and of effects, and lengths of sheets, are kept in two bytes each. */
export const mostNumbered = 0xfffe
