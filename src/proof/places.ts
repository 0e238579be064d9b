import { out } from './views.ts'
import type { Tally } from './tally.ts'
import type { Settled } from './settled.ts'

/**
 * Notes who stands at the first place, and who stands there alone: thing `group` and thing `groups + group`.
 * The last thing is a list without a group.
 */
export const noteFirst = (tally: Tally, settled: Settled, groups: number): void => {
  const { totals, standing, standingCount } = settled
  let best = out
  let level = 0
  for (let at = 0; at < standingCount; at++) {
    const total = totals[standing[at] as number] as number
    if (total > best) {
      best = total
      level = 1
    } else if (total === best) level++
  }
  if (best === out) return tally.note(2 * groups, settled)
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    if (totals[group] !== best) continue
    tally.note(group, settled)
    if (level === 1) tally.note(groups + group, settled)
  }
}

/** The highest totals of those who stand, as many as there are places, highest first. Filled anew for every kind of person. */
const highest = new Int16Array(16)

/** Notes who stands within so many first places: those with fewer others above them. */
export const noteWithin = (tally: Tally, settled: Settled, places: number): void => {
  const { totals, standing, standingCount } = settled
  highest.fill(out, 0, places)
  for (let at = 0; at < standingCount; at++) {
    const total = totals[standing[at] as number] as number
    let row = places
    while (row > 0 && total > (highest[row - 1] as number)) {
      if (row < places) highest[row] = highest[row - 1] as number
      row--
    }
    if (row < places) highest[row] = total
  }
  const least = highest[places - 1] as number
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    const total = totals[group] as number
    if (total !== out && total >= least) tally.note(group, settled)
  }
}
