import type { Answers } from '#engine'
import { type Bounds, boundsOf, edgesOf, memoisedProjection, prune } from './dominance.ts'
import { type Context, type Graph, lastThatWeighs } from './graph.ts'
import { inOrder, joined } from './partial-answers.ts'
import { pathCounts, shortestRest } from './paths.ts'
import { type Limits, lookAtTheClock, noLimits, tooManyStates } from './limits.ts'
import {
  type Cursor,
  type StateTable,
  type Trail,
  add,
  advance,
  emptyTable,
  load,
  resume,
  startCursor,
  trailOf,
} from './states.ts'

/** What a finished walk can tell about the states it visited. */
export interface Visited {
  /** for each context, the number of ways to go on from it to the end */
  readonly pathCounts: readonly bigint[]
  /** the shortest sheet that leads to a visited state */
  readonly exampleOf: (cursor: Pick<Cursor, 'block' | 'state' | 'effect'>) => Answers
  /** the most states that were told apart at once */
  readonly widest: number
}

/** How many effects on one state are followed between two looks at the clock. */
const stride = 4096

/** Moves everyone in a table across one block, and calls `arrive` for each state and effect. */
const crossing =
  (graph: Graph, limits: Limits) =>
  (cursor: Cursor, table: StateTable, index: number, arrive: () => void): void => {
    const contexts = graph.contexts[index] ?? []
    // Anew for each block: the contexts of earlier blocks do not come again, and their projections take much room.
    const project = memoisedProjection(graph.width)
    cursor.block = index
    for (let state = 0; state < table.size; state++) {
      lookAtTheClock(limits)
      load(cursor, table, state)
      const effects = project(contexts[table.context[state] as number] as Context, table.totals, state * table.width)
      let followed = 0
      for (const effect of effects) {
        if (++followed % stride === 0) lookAtTheClock(limits)
        advance(cursor, table, state, effect)
        cursor.effect = effect.number
        arrive()
      }
    }
  }

/**
 * Walks everybody through the questionnaire at once, state by state. It visits a state as soon as so many first places are decided
 * in every view, or no question is left. `mayLeave` can drop a state early if nothing more needs to be known about it.
 * What `compare` counts, and the lists without a group, is read from the visits. First places are counted by `countFirst`.
 * @throws OverLimit at the limits
 */
export const visitDecided = (
  graph: Graph,
  places: number,
  visit: (cursor: Cursor) => void,
  limits: Limits = noLimits,
  mayLeave: (cursor: Cursor, done: number) => boolean = () => false,
): Visited => {
  const { contexts, width } = graph
  const bounds = boundsOf(graph, limits)
  const edges = edgesOf(graph)
  const firstContext = contexts.map((_, index) => contexts.slice(0, index).reduce((sum, block) => sum + block.length, 0))
  const last = lastThatWeighs(graph)
  const cross = crossing(graph, limits)
  const cursor = startCursor(width)
  const trails: Trail[] = []
  let widest = 1

  const rest = shortestRest(graph)
  const visitAt = (index: number): void => {
    cursor.length += rest.lengths[index]?.[cursor.context] as number
    cursor.context += firstContext[index] as number
    visit(cursor)
  }
  const isDecided = (bound: Bounds): boolean => {
    let all = true
    for (let view = 0; view + 1 < edges.length; view++)
      if (!prune(cursor.totals, edges[view] as number, edges[view + 1] as number, width, places, bound)) all = false
    return all
  }
  /** Visits the states that are decided, and merges the others that pruning has made equal. */
  const sift = (reached: StateTable, index: number): StateTable => {
    const undecided = emptyTable(width)
    for (let state = 0; state < reached.size; state++) {
      lookAtTheClock(limits)
      resume(cursor, reached, state)
      if (mayLeave(cursor, index)) continue
      if (isDecided((bounds[index] as readonly Bounds[])[cursor.context] as Bounds)) visitAt(index)
      else add(undecided, cursor)
    }
    return undecided
  }

  let table = emptyTable(width)
  add(table, cursor)
  if (last < 0) visitAt(0)
  for (let index = 0; index < last; index++) {
    const reached = emptyTable(width)
    cross(cursor, table, index, () => {
      add(reached, cursor)
      if (reached.size > limits.states) throw tooManyStates(limits)
    })
    widest = Math.max(widest, reached.size)
    trails.push(trailOf(table))
    table = sift(reached, index + 1)
  }
  if (last >= 0) cross(cursor, table, last, () => visitAt(last + 1))
  trails.push(trailOf(table))

  const wayTo = ({ block, state, effect }: Parameters<Visited['exampleOf']>[0]): { answers: Answers; next: number } => {
    const trail = trails[block]
    const taken = trail && contexts[block]?.[trail.context[state] as number]?.effects[effect]
    if (!trail || !taken) return { answers: graph.fixedAnswers, next: 0 }
    const from = { block: block - 1, state: trail.from[state] as number, effect: trail.by[state] as number }
    const earlier = block === 0 ? graph.fixedAnswers : wayTo(from).answers
    return { answers: joined(earlier, taken.answers), next: taken.next }
  }
  const exampleOf: Visited['exampleOf'] = (at) => {
    const { answers, next } = wayTo(at)
    return inOrder(graph.catalogue, joined(answers, rest.answersFrom(at.block + 1, next)))
  }
  return { pathCounts: pathCounts(graph).flat(), exampleOf, widest }
}
