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

/** Notes who stands within so many first places: those with fewer others above them. */
export const noteWithin = (tally: Tally, settled: Settled, places: number): void => {
  const { totals, standing, standingCount } = settled
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    const total = totals[group] as number
    if (total === out) continue
    let above = 0
    for (let beside = 0; beside < standingCount; beside++) if ((totals[standing[beside] as number] as number) > total) above++
    if (above < places) tally.note(group, settled)
  }
}
