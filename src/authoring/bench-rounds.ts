import type { Sheet } from '#engine'

/** Somebody who ranks, and how many sheets they are given in a round. */
export interface Contestant {
  readonly name: string
  readonly sheets: number
  readonly rank: (sheet: Sheet) => unknown
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds of the processor for each of so many rankings, which other programs that run beside it disturb least. */
const timed = async (people: readonly Sheet[], from: number, { sheets, rank }: Contestant): Promise<number> => {
  const start = process.cpuUsage()
  for (let made = 0; made < sheets; made++) {
    const sheet = people[(from + made) % people.length]
    const ranked = sheet && rank(sheet)
    if (ranked instanceof Promise) await ranked
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / sheets
}

/** Milliseconds of the processor a ranking, one for each round. They take turns, so that whatever else the computer does falls on all alike. */
export const inRounds = async (
  people: readonly Sheet[],
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly (readonly number[])[]> => {
  const times = contestants.map((): number[] => [])
  for (const contestant of contestants) await timed(people, 0, contestant)
  for (let round = 0; round < rounds; round++)
    for (const [at, contestant] of contestants.entries())
      times[at]?.push(await timed(people, round * contestant.sheets, contestant))
  return times
}

/** How many times as long one takes as another, round by round: the median, with the least and the most. */
export const ratioOf = (times: readonly number[], other: readonly number[]): string => {
  const ratios = times.map((time, round) => time / (other[round] ?? Number.NaN))
  const digits = median(ratios) < 10 ? 2 : 0
  const [middle, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(digits))
  return `${middle} (${least} to ${most})`
}
