import { type Answer, type Sheet, pruneSheet } from '#engine'
import type { Catalogue } from '#content'

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
  reportProgress: () => void,
): Promise<readonly (readonly number[])[]> => {
  const times = contestants.map((): number[] => [])
  for (const contestant of contestants) await timed(people, 0, contestant)
  for (let round = 0; round < rounds; round++)
    for (const [at, contestant] of contestants.entries()) {
      reportProgress()
      times[at]?.push(await timed(people, round * contestant.sheets, contestant))
    }
  return times
}

/** How many times as long one takes as another, round by round: the median, with the least and the most. */
export const ratioOf = (times: readonly number[], other: readonly number[]): string => {
  const ratios = times.map((time, round) => time / (other[round] ?? Number.NaN))
  const digits = median(ratios) < 10 ? 2 : 0
  const [middle, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(digits))
  return `${middle} (${least} to ${most})`
}

/** What a section measured, as lines to print, and where results differ that must not. */
export interface Measured {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

/** A part of `npm run bench`, by itself. It calls `reportProgress` often, but never while it measures. */
export type Section = (catalogue: Catalogue, reportProgress: () => void) => Promise<Measured>

/** Rows as lines, each column as wide as its widest entry. */
export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** What is said of many times, in milliseconds: the one in the middle, the 90th of 100, and the longest. */
export const spread = (name: string, times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2)
  return `${name}: ${at(0.5)} ms at the median, ${at(0.9)} ms at the 90th of 100, ${at(1)} ms at worst (${sorted.length} sheets)`
}

/**
 * Always the same people: a plain sequence stands in for chance. They answer so many of ten questions, and get one list each,
 * because rules know no second.
 */
export const peopleOf = (catalogue: Catalogue, count: number, answering = 7): readonly Sheet[] => {
  let state = 1
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * most)
  }
  return Array.from({ length: count }, () => {
    const answers: Record<string, Answer> = {}
    for (const { id, choose, options } of catalogue.questions) {
      const offered = options.filter(({ standsFor }) => !standsFor)
      const picked = Array.from({ length: 1 + upTo(2) }, () => offered[upTo(offered.length)]?.id ?? '')
      if (upTo(10) < answering) answers[id] = choose === 'one' ? (picked[0] ?? '') : picked
    }
    return pruneSheet(catalogue, { answers, mattersMost: upTo(3) === 0 ? ['goal', 'concern'] : [] })
  })
}
