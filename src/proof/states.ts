import type { Effect } from './graph.ts'
import { out, sure } from './views.ts'

/** Counts beyond 2 ** 53 are kept in two parts; this is the size of the lower one. */
export const limb = 2 ** 32

/**
 * Kinds of person: all those who are alike in what is still to come. Each has totals, a context, how many sheets
 * lead to it, and the shortest way there.
 */
export interface Layer {
  readonly width: number
  size: number
  totals: Int8Array
  context: Uint16Array
  /** sheets: low + limb * high */
  low: Float64Array
  high: Float64Array
  share: Float64Array
  /** of the shortest sheet that leads here: its length, the kind it came from, and by which effect */
  length: Uint16Array
  from: Int32Array
  by: Uint16Array
  table: Int32Array
}

export const emptyLayer = (width: number, room = 1024): Layer => ({
  width,
  size: 0,
  totals: new Int8Array(room * width),
  context: new Uint16Array(room),
  low: new Float64Array(room),
  high: new Float64Array(room),
  share: new Float64Array(room),
  length: new Uint16Array(room),
  from: new Int32Array(room),
  by: new Uint16Array(room),
  table: new Int32Array(room * 2).fill(-1),
})

/** What is left of a layer once its people have gone on: how the shortest sheet came to each kind. */
export type Trail = Pick<Layer, 'context' | 'from' | 'by'>

export const trailOf = ({ context, from, by, size }: Layer): Trail => ({
  context: context.slice(0, size),
  from: from.slice(0, size),
  by: by.slice(0, size),
})

const roomier = <Kind extends Int8Array | Uint16Array | Int32Array | Float64Array>(old: Kind, made: Kind): Kind => {
  made.set(old)
  return made
}

const hashOf = (totals: Int8Array, start: number, width: number, context: number): number => {
  let hash = 0x811c9dc5 ^ context
  for (let index = start; index < start + width; index++) hash = Math.imul(hash ^ (totals[index] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

const grow = (layer: Layer): void => {
  const room = layer.context.length * 2
  const { width } = layer
  layer.totals = roomier(layer.totals, new Int8Array(room * width))
  layer.context = roomier(layer.context, new Uint16Array(room))
  layer.low = roomier(layer.low, new Float64Array(room))
  layer.high = roomier(layer.high, new Float64Array(room))
  layer.share = roomier(layer.share, new Float64Array(room))
  layer.length = roomier(layer.length, new Uint16Array(room))
  layer.from = roomier(layer.from, new Int32Array(room))
  layer.by = roomier(layer.by, new Uint16Array(room))
  layer.table = new Int32Array(room * 2).fill(-1)
  const mask = layer.table.length - 1
  for (let kind = 0; kind < layer.size; kind++) {
    let slot = hashOf(layer.totals, kind * width, width, layer.context[kind] as number) & mask
    while (layer.table[slot] !== -1) slot = (slot + 1) & mask
    layer.table[slot] = kind
  }
}

const isAlike = (layer: Layer, kind: number, totals: Int8Array, context: number): boolean => {
  if (layer.context[kind] !== context) return false
  const start = kind * layer.width
  for (let index = 0; index < layer.width; index++) if (layer.totals[start + index] !== totals[index]) return false
  return true
}

/** Adds people to their kind, which is new where nobody is alike yet. Their `place` is the number of their context. */
export const add = (layer: Layer, { totals, low, high, place, share, length, kind: from, effect }: Settled): void => {
  if (layer.size === layer.context.length) grow(layer)
  const { width, table } = layer
  const mask = table.length - 1
  let slot = hashOf(totals, 0, width, place) & mask
  let kind = table[slot] as number
  while (kind !== -1 && !isAlike(layer, kind, totals, place)) {
    slot = (slot + 1) & mask
    kind = table[slot] as number
  }
  if (kind === -1) {
    kind = layer.size++
    table[slot] = kind
    const start = kind * width
    for (let index = 0; index < width; index++) layer.totals[start + index] = totals[index] as number
    layer.context[kind] = place
    layer.length[kind] = 0xffff
  }
  const sum = (layer.low[kind] as number) + low
  const carry = Math.floor(sum / limb)
  layer.low[kind] = sum - carry * limb
  layer.high[kind] = (layer.high[kind] as number) + high + carry
  layer.share[kind] = (layer.share[kind] as number) + share
  if (length < (layer.length[kind] as number)) {
    layer.length[kind] = length
    layer.from[kind] = from
    layer.by[kind] = effect
  }
}

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
