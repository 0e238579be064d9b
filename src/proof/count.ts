import type { Answers } from '#engine'
import { alikeFrom } from './alike.ts'
import {
  type Begun,
  type Counted,
  type LastStep,
  goBack,
  judge,
  lastStepFrom,
  noFigures,
  thingsFor,
} from './backward-induction.ts'
import { certain } from './canonical.ts'
import { boundsOf } from './dominance.ts'
import { countAt, countsFrom } from './exact-counts.ts'
import { mostGroups } from './frames.ts'
import { type Graph, lastThatWeighs } from './graph.ts'
import { type Counting, type Layer, layersOf } from './layers.ts'
import { type Limits, OverLimit, noLimits } from './limits.ts'
import { joined, sheetIn } from './partial-answers.ts'
import { pathCounts, shortestRest } from './paths.ts'
import { excluded } from './views.ts'

/*
 * Counts, for every group, the sheets on which it is among the first, without looking at the sheets one by one: forwards through layers
 * of states (`layers.ts`), then backwards with the figures of each group (`backward-induction.ts`). The counts are of whole sheets and
 * exact, for the reasons given there, in `canonical.ts` and in `exact-counts.ts`.
 */

/** How often something is true of one group. */
export interface GroupCount {
  readonly sheets: bigint
  /** the shortest of these sheets, if there is one */
  readonly example: Answers | undefined
}

/** How often each group comes among so many first: alone as well if that is one place. */
export type Counts = readonly { readonly among: GroupCount; readonly alone: GroupCount }[]

/** The layers up to the last step that weighs anything, and that step. */
interface Walked {
  readonly layers: readonly Layer[]
  readonly last: LastStep
}

/** The figures at the very first state, and for each layer the transitions with which the shortest ways begin. */
const figuresBack = (counting: Counting, { layers, last }: Walked, counted: Counted) => {
  let figures = judge(counting, last, layers.length, counted)
  let spare = noFigures
  let offsets: Int32Array = last.states.starts
  const begun: Begun[] = [figures.first]
  for (const [at, layer] of [...layers.entries()].toReversed()) {
    const later = figures
    figures = goBack(counting, layer, at, later, offsets, counted, spare)
    spare = later
    offsets = layer.offsets
    begun.unshift(figures.first)
  }
  return { figures, begun }
}

/** Finds the shortest answers with which a running group comes first, from some state of a layer on. */
const shortestWays = (
  { contexts, places }: Counting,
  { layers, last }: Walked,
  begun: readonly Begun[],
  answersFrom: (step: number, context: number) => Answers,
) => {
  const things = thingsFor(places)
  const wayFrom = (at: number, state: number, of: number, thing: number): Answers => {
    const layer = layers[at]
    const { transitions } = layer ?? last
    const frame = (layer?.frame ?? last.states.frame)[state] as number
    const offset = (layer?.offsets ?? last.states.starts)[state] as number
    const nth = begun[at]?.[(offset + of) * things + thing] as number
    const way = (transitions.begins[frame] as number) + nth
    const effects = contexts[at]?.[transitions.from.contextOf(frame)]?.effects
    const { answers = {}, next = 0 } = effects?.[transitions.number[way] as number] ?? {}
    if (!layer) return joined(answers, answersFrom(at + 1, next))
    const into = layer.reached[(layer.begins[state] as number) + nth] as number
    const gains = transitions.gains.subarray(transitions.gainsAt[way])
    const from = (layer.starts[into] as number) + gains.subarray(0, of).filter((gain) => gain !== excluded).length
    const place = layer.goesTo[from] as number
    if (place === certain) return joined(answers, answersFrom(at + 1, next))
    return joined(answers, wayFrom(at + 1, layer.becomes[into] as number, place, thing))
  }
  return wayFrom
}

/**
 * Counts every sheet of a graph with one view, and of others that differ from it only in how many sheets each way stands for, and in
 * whom the list is for: everybody walks once for all of them. `widest` is the most states told apart at once.
 * @throws OverLimit at the limits
 */
export const countFirst = (
  graphs: readonly [Graph, ...Graph[]],
  places: number,
  limits: Limits = noLimits,
): { readonly counts: readonly Counts[]; readonly widest: number } => {
  const [graph] = graphs
  const { contexts, width } = graph
  if (width > mostGroups) throw new OverLimit(`There are ${width} groups, and the count holds no more than ${mostGroups}.`)
  const counting = { contexts, width, places, bounds: boundsOf(graph, limits), alike: alikeFrom(graph, limits), limits }
  const rest = shortestRest(graph)
  const { layers, states, widest } = layersOf(counting, lastThatWeighs(graph))
  const walked = { layers, last: lastStepFrom(counting, states, layers.length) }
  const things = thingsFor(places)

  const countsIn = (one: Graph): Counts => {
    const counted = { contexts: one.contexts, paths: pathCounts(one).map(countsFrom), lengths: rest.lengths }
    const { figures, begun } = figuresBack(counting, walked, counted)
    const wayFrom = shortestWays(counting, walked, begun, rest.answersFrom)
    const countOf = (group: number, thing: number): GroupCount => {
      const sheets = countAt(figures, group * things + thing)
      return { sheets, example: sheets > 0n ? sheetIn(one, wayFrom(0, 0, group, thing)) : undefined }
    }
    return Array.from({ length: width }, (_, group) => ({ among: countOf(group, 0), alone: countOf(group, things - 1) }))
  }
  return { counts: graphs.map(countsIn), widest }
}
