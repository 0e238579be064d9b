import type { Answers } from '#engine'
import { type Graph, lengthOf } from './graph.ts'
import { type Limits, lookAtTheClock } from './room.ts'
import { out } from './views.ts'

/** The shortest sheet in whose list a group stands; none where every sheet rules it out. */
export const standingExample = ({ contexts }: Graph, group: number, limits: Limits): Answers | undefined => {
  let reached: (Answers | undefined)[] = [{}]
  for (const [index, block] of contexts.slice(0, -1).entries()) {
    const next: (Answers | undefined)[] = (contexts[index + 1] ?? []).map(() => undefined)
    for (const [number, { effects }] of block.entries()) {
      const sofar = reached[number]
      if (!sofar) continue
      for (const { weights, next: to, answers } of effects) {
        lookAtTheClock(limits)
        if (weights[group] === out) continue
        const longer = { ...sofar, ...answers }
        const known = next[to]
        if (!known || lengthOf(longer) < lengthOf(known)) next[to] = longer
      }
    }
    reached = next
  }
  return reached.filter((answers) => answers !== undefined).toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
}
