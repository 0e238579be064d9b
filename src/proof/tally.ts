import type { Graph } from './graph.ts'
import { limb } from './layer.ts'
import type { Settled } from './settled.ts'
import type { Walked } from './walk.ts'

/** How often something is true of a sheet. */
export interface Count {
  /** sheets, exactly */
  readonly sheets: bigint
  /** of the people of the stated mix, from 0 to 1 */
  readonly share: number
  /** the shortest of these sheets, if there is one */
  readonly example: ReturnType<Walked['exampleOf']> | undefined
}

/** Counts many things about every kind of person at once; each thing has a number. */
export interface Tally {
  readonly note: (thing: number, settled: Settled) => void
  readonly read: (thing: number, walked: Walked) => Count
}

export const tallyOf = (graph: Graph, things: number): Tally => {
  const places = graph.contexts.reduce((sum, block) => sum + block.length, 0)
  const low = new Float64Array(things * places)
  const high = new Float64Array(things * places)
  const share = new Float64Array(things)
  const shortest = Array.from({ length: things }, () => ({ length: Infinity, layer: 0, kind: 0, effect: 0 }))
  return {
    note: (thing, settled) => {
      const at = thing * places + settled.place
      const sum = (low[at] as number) + settled.low
      const carry = Math.floor(sum / limb)
      low[at] = sum - carry * limb
      high[at] = (high[at] as number) + settled.high + carry
      share[thing] = (share[thing] as number) + settled.share
      const best = shortest[thing]
      if (!best || settled.length >= best.length) return
      best.length = settled.length
      best.layer = settled.layer
      best.kind = settled.kind
      best.effect = settled.effect
    },
    read: (thing, { waysOn, exampleOf }) => {
      let sheets = 0n
      for (let place = 0; place < places; place++) {
        const at = thing * places + place
        if (low[at] === 0 && high[at] === 0) continue
        sheets += (BigInt(low[at] as number) + BigInt(high[at] as number) * BigInt(limb)) * (waysOn[place] ?? 0n)
      }
      const best = shortest[thing]
      return { sheets, share: share[thing] as number, example: best && best.length < Infinity ? exampleOf(best) : undefined }
    },
  }
}
