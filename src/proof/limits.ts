/** Thrown at a limit of time or memory, or if a figure is too big to count with. Whatever was being counted is worthless then. */
export class OverLimit extends Error {}

/** Thrown if it was time. */
export class OutOfTime extends OverLimit {}

/** How much time and memory a walk may take. */
export interface Limits {
  /** the most states at once */
  readonly states: number
  /** whether time has run out */
  readonly isOver: () => boolean
}

/** As much as the machine can hold, for as long as it takes. */
export const noLimits: Limits = { states: 2 ** 30, isOver: () => false }

/**
 * Stops long work once time has run out. Call it before each small piece, so that the work stops soon.
 * @throws OutOfTime once time has run out
 */
export const lookAtTheClock = ({ isOver }: Limits): void => {
  if (isOver()) throw new OutOfTime('Time ran out. Allow more with --seconds.')
}

/** The error for more states than the limits allow. */
export const tooManyStates = ({ states }: Limits): OverLimit =>
  new OverLimit(`There are more than ${states} kinds of person to keep in memory at once. Allow more with --kinds.`)

/** The same function, with a look at the clock before each call. */
export const inTime =
  <Args extends readonly unknown[], Result>(limits: Limits, work: (...args: Args) => Result) =>
  (...args: Args): Result => {
    lookAtTheClock(limits)
    return work(...args)
  }

/** The biggest total, or difference of totals, that fits in a byte beside the two marks `excluded` and `sure`. */
export const mostInTotals = 126

/** The biggest number of a context or effect, and the greatest length of a sheet, that fits in two bytes. */
export const mostNumbered = 0xfffe
