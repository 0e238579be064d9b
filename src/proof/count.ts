import type { Answers } from '#engine'
import { alikeFrom } from './alike.ts'
import { type Counted, type Figures, goBack, judge, thingsFor } from './backward-induction.ts'
import { certain, emptyDraft } from './canonical.ts'
import { boundsOf } from './dominance.ts'
import { countAt, countsFrom } from './exact-counts.ts'
import { type Graph, lastThatWeighs } from './graph.ts'
import { type Counting, type Layer, contextIn, cross, firstLayer } from './layers.ts'
import { type Limits, OverLimit, noLimits } from './limits.ts'
import { joined, sheetIn } from './partial-answers.ts'
import { pathCounts, shortestRest } from './paths.ts'
import { mostGroups, projecting } from './projection.ts'
import type { UniqueTable } from './unique-table.ts'
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

/** What is kept of the figures of a layer to find examples. */
type Begun = Pick<Figures, 'offsets' | 'effect'>

/** The layers up to the last step that weighs anything, and the states before that step. */
interface Layered {
  readonly layers: readonly Layer[]
  readonly states: UniqueTable
}

/** The figures at the very first state, and what the shortest ways begin with in each layer. */
const figuresBack = (counting: Counting, { layers, states }: Layered, counted: Counted) => {
  let figures = judge(counting, states, layers.length, counted)
  const begun: Begun[] = [figures]
  for (const [at, layer] of [...layers.entries()].toReversed()) {
    figures = goBack(counting, layer, at, figures, counted)
    begun.unshift({ offsets: figures.offsets, effect: figures.effect })
  }
  return { figures, begun }
}

/** Finds the shortest answers with which a running group comes first, from some state of a layer on. */
const shortestWays = (
  { contexts, width, places }: Counting,
  { layers, states }: Layered,
  begun: readonly Begun[],
  answersFrom: (step: number, context: number) => Answers,
) => {
  const things = thingsFor(places)
  const wayFrom = (at: number, state: number, of: number, thing: number): Answers => {
    const { offsets, effect } = begun[at] as Begun
    const numbered = effect[((offsets[state] as number) + of) * things + thing] as number
    const layer = layers[at]
    const { totals, mark } = layer?.states ?? states
    const context = contextIn(mark[state] as number, places)
    const { answers = {}, next = 0 } = contexts[at]?.[context]?.effects[numbered] ?? {}
    if (!layer) return joined(answers, answersFrom(at + 1, next))
    const { effects } = projecting(contexts[at] ?? [], width)(context, totals, state * width)
    const which = effects.findIndex((one) => one.numbered === numbered)
    const into = layer.reached[(layer.begins[state] as number) + which] as number
    let from = layer.starts[into] as number
    for (let nth = 0; nth < of; nth++) if (effects[which]?.weights[nth] !== excluded) from++
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
  const draft = emptyDraft(width)
  const layers: Layer[] = []
  let states = firstLayer(counting)
  let widest = 1
  const last = lastThatWeighs(graph)
  for (let at = 0; at < last; at++) {
    const { layer, next } = cross(counting, states, at, draft)
    layers.push(layer)
    widest = Math.max(widest, layer.becomes.length)
    states = next
  }
  const layered = { layers, states }

  const countsIn = (one: Graph): Counts => {
    const counted = { contexts: one.contexts, paths: pathCounts(one).map(countsFrom), lengths: rest.lengths }
    const { figures, begun } = figuresBack(counting, layered, counted)
    const wayFrom = shortestWays(counting, layered, begun, rest.answersFrom)
    const things = thingsFor(places)
    const countOf = (group: number, thing: number): GroupCount => {
      const sheets = countAt(figures, group * things + thing)
      return { sheets, example: sheets > 0n ? sheetIn(one, wayFrom(0, 0, group, thing)) : undefined }
    }
    return Array.from({ length: width }, (_, group) => ({ among: countOf(group, 0), alone: countOf(group, things - 1) }))
  }
  return { counts: graphs.map(countsIn), widest }
}
