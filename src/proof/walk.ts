import type { Answers } from '#engine'
import { type Bounds, boundsOf, edgesOf, narrowing, reduce } from './dominance.ts'
import { type Context, type Graph, completionsOf } from './graph.ts'
import { type Layer, type Settled, type Trail, add, emptyLayer, everybody, goOn, stand, takeUp, trailOf } from './states.ts'
import { type Limits, OutOfRoom, lookAtTheClock, noLimits } from './limits.ts'

export interface Walked {
  /** in how many ways people in a place can go on */
  readonly waysOn: readonly bigint[]
  /** the shortest sheet of a kind that was visited */
  readonly exampleOf: (settled: Pick<Settled, 'layer' | 'kind' | 'effect'>) => Answers
  /** the most kinds of person that were told apart at once */
  readonly widest: number
}

/** Of the ways in which one kind goes on, so many are walked between two looks at the clock. */
const stride = 4096

/** The block after which nothing that is answered adds anything to any group. */
const lastThatWeighs = ({ contexts }: Graph): number =>
  contexts.findLastIndex((block) =>
    block.some(({ effects }) => effects.some(({ weights }) => weights.some((weight) => weight !== 0))),
  )

/** Everybody of a layer answers one block. */
const answering =
  (graph: Graph, limits: Limits) =>
  (settled: Settled, layer: Layer, index: number, meet: () => void): void => {
    const contexts = graph.contexts[index] ?? []
    // Anew for each block: what the contexts of the blocks before can do is not asked again, and takes much room.
    const effectsOn = narrowing(graph.width)
    settled.layer = index
    for (let kind = 0; kind < layer.size; kind++) {
      lookAtTheClock(limits)
      stand(settled, layer, kind)
      const effects = effectsOn(contexts[layer.context[kind] as number] as Context, layer.totals, kind * layer.width)
      let walked = 0
      for (const effect of effects) {
        if (++walked % stride === 0) lookAtTheClock(limits)
        goOn(settled, layer, kind, effect)
        settled.effect = effect.number
        meet()
      }
    }
  }

/**
 * Walks everybody through the questionnaire at once, and visits each kind of person when so many first places are settled
 * for them in every view, or nothing is left to ask. Those of whom nothing more is to be known, after so many blocks, may
 * be left behind before.
 * @throws OutOfRoom at the limits
 */
export const walk = (
  graph: Graph,
  places: number,
  visit: (settled: Settled) => void,
  limits: Limits = noLimits,
  mayLeave: (settled: Settled, done: number) => boolean = () => false,
): Walked => {
  const { contexts, width } = graph
  const bounds = boundsOf(graph, limits)
  const edges = edgesOf(graph)
  const firstPlace = contexts.map((_, index) => contexts.slice(0, index).reduce((sum, block) => sum + block.length, 0))
  const last = lastThatWeighs(graph)
  const answer = answering(graph, limits)
  const settled = everybody(width)
  const trails: Trail[] = []
  let widest = 1

  const visitAt = (index: number): void => {
    settled.place += firstPlace[index] as number
    visit(settled)
  }
  const isSettled = (bound: Bounds): boolean => {
    let all = true
    for (let view = 0; view + 1 < edges.length; view++)
      if (!reduce(settled.totals, edges[view] as number, edges[view + 1] as number, width, places, bound)) all = false
    return all
  }
  /** Visits those who are settled, and keeps the others, those who are now alike together. */
  const sift = (met: Layer, index: number): Layer => {
    const kept = emptyLayer(width)
    for (let kind = 0; kind < met.size; kind++) {
      lookAtTheClock(limits)
      takeUp(settled, met, kind)
      if (mayLeave(settled, index)) continue
      if (isSettled((bounds[index] as readonly Bounds[])[settled.place] as Bounds)) visitAt(index)
      else add(kept, settled)
    }
    return kept
  }

  let layer = emptyLayer(width)
  add(layer, settled)
  if (last < 0) visitAt(0)
  for (let index = 0; index < last; index++) {
    const met = emptyLayer(width)
    answer(settled, layer, index, () => {
      add(met, settled)
      if (met.size > limits.kinds)
        throw new OutOfRoom(
          `Room ran out: more than ${limits.kinds} kinds of person had to be told apart. Allow more with --kinds.`,
        )
    })
    widest = Math.max(widest, met.size)
    trails.push(trailOf(layer))
    layer = sift(met, index + 1)
  }
  if (last >= 0) answer(settled, layer, last, () => visitAt(last + 1))
  trails.push(trailOf(layer))

  const exampleOf: Walked['exampleOf'] = ({ layer: at, kind, effect }) => {
    const trail = trails[at]
    const taken = trail && contexts[at]?.[trail.context[kind] as number]?.effects[effect]
    if (!trail || !taken) return graph.given
    const from = { layer: at - 1, kind: trail.from[kind] as number, effect: trail.by[kind] as number }
    return { ...(at === 0 ? graph.given : exampleOf(from)), ...taken.answers }
  }
  return { waysOn: completionsOf(graph).flat(), exampleOf, widest }
}
