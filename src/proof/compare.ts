import type { Catalogue } from '#content'
import { type Aspect, type Change, alikeIn, aspects, changesOf } from './changes.ts'
import { graphOf } from './compilation.ts'
import { enoughDrawn } from './drawn.ts'
import { type Graph, gatesOf } from './graph.ts'
import { type Limits, OverLimit, OutOfTime, noLimits } from './limits.ts'
import { mergedIn } from './merged.ts'
import { type ViewPair, groupPairsOf, viewPairsOf } from './pairs.ts'
import { sheetsIn } from './paths.ts'
import { sameRules } from './same-rules.ts'
import { listAnswers, places } from './survey.ts'
import type { View } from './views.ts'
import { visitDecided } from './visit-decided.ts'

/** How the lists change of everyone with one answer to the question whom a list is for. */
export interface ListChanges {
  /** the answer; undefined if the question was skipped */
  readonly answer: string | undefined
  readonly list: string
  /** how many sheets call for this list */
  readonly sheets: bigint
  /** undefined if time or memory ran out */
  readonly changes: Readonly<Record<Aspect, readonly Change[] | undefined>>
  /** on how many sheets drawn by lot the changes rest, where there are too many kinds of person to tell apart */
  readonly drawn: Readonly<Partial<Record<Aspect, number>>>
  /** the most states told apart at once */
  readonly widest: number
}

/** What an edit changes, over every sheet that is possible now. */
export interface Comparison {
  readonly before: Catalogue
  readonly now: Catalogue
  readonly sheets: bigint
  readonly lists: readonly ListChanges[]
}

/** How many first places must be decided before the changes are known; all of them if eligibility is compared. */
const placesToDecide = (aspect: Aspect, graph: Graph): number => {
  if (aspect === 'first') return 1
  return aspect === 'within' ? places : graph.width
}

interface FoundChanges {
  readonly changes: readonly Change[] | undefined
  readonly drawn?: number
  readonly widest: number
}

/** With more states than this, sheets are drawn by lot instead of telling all kinds of person apart. */
const mostCounted = 60_000

const changesBy = (graph: Graph, pair: ViewPair, aspect: Aspect, limits: Limits): FoundChanges => {
  const pairs = groupPairsOf(pair)
  try {
    const { graph: merged, times } = mergedIn(aspect === 'eligible' ? gatesOf(graph) : graph, limits)
    const { note, read, drawn } = changesOf(merged, pairs, aspect)
    try {
      const few = { ...limits, states: Math.min(limits.states, mostCounted) }
      const done = visitDecided(merged, placesToDecide(aspect, graph), note, few, alikeIn(merged, pairs))
      return { changes: read(done, times), widest: done.widest }
    } catch (error) {
      if (!(error instanceof OverLimit) || error instanceof OutOfTime || limits.states <= mostCounted) throw error
      return { changes: drawn(sheetsIn(graph), limits), drawn: enoughDrawn, widest: mostCounted }
    }
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    return { changes: undefined, widest: 0 }
  }
}

const unchanged: ListChanges['changes'] = { first: [], within: [], eligible: [] }

const notCompared: ListChanges['changes'] = { first: undefined, within: undefined, eligible: undefined }

/** The graph of a pair of lists; none if time ran out while it was built. */
const graphInTime = (now: Catalogue, views: readonly View[], fixed: Parameters<typeof graphOf>[2], limits: Limits) => {
  try {
    return graphOf(now, views, fixed, limits)
  } catch (error) {
    // A questionnaire that is too big for any time limit is an error at once.
    if (!(error instanceof OverLimit && limits.isOver())) throw error
    return undefined
  }
}

/**
 * Compares every list with what it was before an edit, for every sheet that is possible now. The catalogue from before ignores answers
 * that it does not know, or would not have asked for.
 */
export const compareCatalogues = (before: Catalogue, now: Catalogue, limits: Limits = noLimits): Comparison => {
  const { question } = now.lists
  const same = sameRules(before, now)
  let sheets = 0n
  const lists = listAnswers(now).flatMap((answer) => {
    const made = viewPairsOf(before, now, answer).map((pair): ListChanges => {
      // Without any view the graph could not follow which of many ticks leads, and would count too many sheets.
      const views = same ? [pair.now] : [pair.before, pair.now]
      const graph = graphInTime(now, views, { [question]: answer }, limits)
      if (!graph) return { answer, list: pair.now.list, sheets: 0n, changes: notCompared, drawn: {}, widest: 0 }
      const known = { answer, list: pair.now.list, sheets: sheetsIn(graph) }
      if (same) return { ...known, changes: unchanged, drawn: {}, widest: 0 }
      const found = aspects.map((aspect) => [aspect, changesBy(graph, pair, aspect, limits)] as const)
      const changes = Object.fromEntries(found.map(([aspect, by]) => [aspect, by.changes])) as ListChanges['changes']
      const drawn = Object.fromEntries(found.flatMap(([aspect, by]) => (by.drawn === undefined ? [] : [[aspect, by.drawn]])))
      return { ...known, changes, drawn, widest: Math.max(...found.map(([, { widest }]) => widest)) }
    })
    sheets += made[0]?.sheets ?? 0n
    return made
  })
  return { before, now, sheets, lists }
}
