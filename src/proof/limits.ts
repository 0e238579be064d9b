/** Time or room ran out, or there is more than can be counted with; nothing of what was being counted can be relied on. */
export class OutOfRoom extends Error {}

/** How much a walk may take. */
export interface Limits {
  /** the most kinds of person at once */
  readonly states: number
  /** says when to stop */
  readonly isOver: () => boolean
}

export const noLimits: Limits = { states: 2 ** 30, isOver: () => false }

/**
 * Stops whatever takes long once its time is over. It is asked before each small part, so that no part alone outlasts the time by much.
 * @throws OutOfRoom once the time is over
 */
export const lookAtTheClock = ({ isOver }: Limits): void => {
  if (isOver()) throw new OutOfRoom('Time ran out. Allow more with --seconds.')
}

/** The same work, with a look at the clock before each piece of it. */
export const inTime =
  <Args extends readonly unknown[], Result>(limits: Limits, work: (...args: Args) => Result) =>
  (...args: Args): Result => {
    lookAtTheClock(limits)
    return work(...args)
  }

/** Totals, and differences of totals, are kept in a byte each, beside the two values that stand for something else. */
export const mostInTotals = 126

/** Numbers of contexts and of effects, and lengths of sheets, are kept in two bytes each. */
export const mostNumbered = 0xfffe
