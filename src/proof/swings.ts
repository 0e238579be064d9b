import type { Graph } from './graph.ts'
import { out } from './views.ts'

/** What answers to one block can do to one group, for somebody who answers everything else in whatever way. */
export interface BlockEffect {
  /** the most that it is worth more after one answer than after another */
  readonly swing: number
  /** whether one answer rules the group out where another does not */
  readonly rulesOut: boolean
}

const weightsOn = (graph: Graph, block: number, group: number): readonly (readonly number[])[] =>
  (graph.contexts[block] ?? []).map(({ effects }) => effects.map(({ weights }) => weights[group] ?? out))

/** Whether the group can stand in this list at all. */
export const reaches = (graph: Graph, group: number): boolean =>
  graph.blocks.every((_, block) => weightsOn(graph, block, group).some((weights) => weights.some((weight) => weight !== out)))

/** The most that one block does to a group, in any of these lists and wherever it is met. */
export const effectOn = (graphs: readonly Graph[], block: number, group: number): BlockEffect => {
  const met = graphs.flatMap((graph) => weightsOn(graph, block, group))
  const swings = met.map((weights) => {
    const added = weights.filter((weight) => weight !== out)
    return added.length === 0 ? 0 : Math.max(...added) - Math.min(...added)
  })
  return {
    swing: Math.max(0, ...swings),
    rulesOut: met.some((weights) => weights.includes(out) && weights.some((weight) => weight !== out)),
  }
}
