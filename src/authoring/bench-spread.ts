/** What is said of many times, in milliseconds: the one in the middle, the 90th of 100, and the longest. */
export const spread = (name: string, times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2)
  return `${name}: ${at(0.5)} ms at the median, ${at(0.9)} ms at the 90th of 100, ${at(1)} ms at worst (${sorted.length} sheets)`
}
