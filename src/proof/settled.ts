import type { Effect } from './graph.ts'
import type { Layer } from './layer.ts'
import { out, sure } from './views.ts'

/** People of one kind on their way through the questionnaire. The same record is used for one kind after the other. */
export interface Settled {
  /** their totals, less what all have in common; `out` and `sure` where nothing can change that any more */
  readonly totals: Int8Array
  /** the groups that are not out, each by its number, and how many these are */
  readonly standing: Int32Array
  standingCount: number
  /** sheets that lead so far: low + limb * high */
  low: number
  high: number
  /** the number of their context; where they are visited, the one that it has among all contexts, see `waysOn` */
  place: number
  share: number
  /** how much the shortest of their sheets says */
  length: number
  /** how the shortest came here: from which kind of which layer, by which effect */
  layer: number
  kind: number
  effect: number
}

/** Everybody, before anything is asked. */
export const everybody = (width: number): Settled => ({
  totals: new Int8Array(width),
  standing: Int32Array.from({ length: width }, (_, group) => group),
  standingCount: width,
  low: 1,
  high: 0,
  place: 0,
  share: 1,
  length: 0,
  layer: 0,
  kind: 0,
  effect: -1,
})

/** Takes the totals of a kind of a layer. */
export const stand = (settled: Settled, layer: Layer, kind: number): void => {
  const { totals, standing } = settled
  const start = kind * layer.width
  let count = 0
  // A loop, since so few numbers are sooner copied by it than by the array itself.
  for (let group = 0; group < totals.length; group++) {
    const total = layer.totals[start + group] as number
    totals[group] = total
    if (total !== out) standing[count++] = group
  }
  settled.standingCount = count
}

/** Goes on from a kind of a layer by one effect. Its totals have to be those of the kind, or of another effect on it. */
export const goOn = (settled: Settled, layer: Layer, kind: number, effect: Effect): void => {
  const { totals, standing, standingCount } = settled
  const start = kind * layer.width
  for (let at = 0; at < standingCount; at++) {
    const group = standing[at] as number
    const own = layer.totals[start + group] as number
    const added = effect.weights[group] as number
    totals[group] = own === sure ? own : added === out ? out : own + added
  }
  settled.low = (layer.low[kind] as number) * effect.count
  settled.high = (layer.high[kind] as number) * effect.count
  settled.share = (layer.share[kind] as number) * effect.share
  settled.length = (layer.length[kind] as number) + effect.length
  settled.place = effect.next
  settled.kind = kind
}

/** Takes up a kind that was met, as it came there. */
export const takeUp = (settled: Settled, met: Layer, kind: number): void => {
  stand(settled, met, kind)
  settled.low = met.low[kind] as number
  settled.high = met.high[kind] as number
  settled.share = met.share[kind] as number
  settled.length = met.length[kind] as number
  settled.place = met.context[kind] as number
  settled.kind = met.from[kind] as number
  settled.effect = met.by[kind] as number
}
