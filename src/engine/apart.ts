import { without } from './moved.ts'
import type { Reason } from './reason.ts'

/** What sets two groups of one list apart: the reasons that only one of them has. */
export interface Apart {
  readonly onlyFirst: readonly Reason[]
  readonly onlySecond: readonly Reason[]
}

/** The difference of two lists of reasons. What both have cancels out, so that these alone add up to the difference of the totals. */
export const apart = (first: readonly Reason[], second: readonly Reason[]): Apart => ({
  onlyFirst: without(first, second),
  onlySecond: without(second, first),
})
