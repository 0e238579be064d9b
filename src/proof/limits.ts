/** Thrown if time or memory runs out, or a figure is too big to count with. Whatever was being counted is worthless then. */
export class OutOfRoom extends Error {}

/** Thrown if it was time. */
export class OutOfTime extends OutOfRoom {}

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
