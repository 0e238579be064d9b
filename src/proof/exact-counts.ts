/*
 * Counts of sheets. There are more than the 2 ** 53 up to which a number is exact, and whole numbers of any size are slow, so a count is
 * two numbers: low + 2 ** 32 * high, with low below 2 ** 32.
 *
 * A count of sheets times the count of one effect stays exact while
 * - the effect stands for fewer than 2 ** 21 answers: then low times that many, with what is carried, stays below 2 ** 53;
 * - there are fewer than 2 ** 85 sheets: then no high, and no sum of them, comes to 2 ** 53, since no part of the sheets is more than all.
 * `mergedIn` sees to both before anything is counted.
 */

/** The most answers that one effect may stand for. */
export const mostAtOnce = 2 ** 21 - 1

/** There must be fewer sheets than this. */
export const tooManySheets = 2n ** 85n

/** What one in the high number stands for. */
const limb = 2 ** 32

/** Many counts, each known by its number. */
export interface ExactCounts {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** So many counts, all 0. */
export const zeroCounts = (size: number): ExactCounts => ({ low: new Float64Array(size), high: new Float64Array(size) })

/** The same counts in two numbers each. */
export const countsFrom = (counts: readonly bigint[]): ExactCounts => ({
  low: Float64Array.from(counts, (count) => Number(count % BigInt(limb))),
  high: Float64Array.from(counts, (count) => Number(count / BigInt(limb))),
})

/** Adds to one count. What is added may have a low number of up to 2 ** 53 - 2 ** 32. */
export const addCount = ({ low, high }: ExactCounts, at: number, moreLow: number, moreHigh: number): void => {
  const sum = (low[at] as number) + moreLow
  const carry = Math.floor(sum / limb)
  low[at] = sum - carry * limb
  high[at] = (high[at] as number) + moreHigh + carry
}

/** One count as a whole number. */
export const countAt = ({ low, high }: ExactCounts, at: number): bigint =>
  BigInt(low[at] as number) + BigInt(high[at] as number) * BigInt(limb)
