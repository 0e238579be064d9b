import type { Catalogue } from '#content'
import { sheetsIn } from '../completions.ts'
import { type Graph, graphOf } from '../graph.ts'
import { listAnswers } from '../plan.ts'
import { type Limits, OutOfRoom, noLimits } from '../room.ts'
import { places } from '../survey.ts'
import { out } from '../views.ts'
import { walk } from '../walk.ts'
import { alikeIn } from './alike.ts'
import { type Change, changesOf } from './changes.ts'
import { type ViewPair, groupPairsOf, viewPairsOf } from './pairs.ts'
import { sameRules } from './sheets.ts'
import { type Stands, allStands } from './stands.ts'

/** All lists of one kind: those of people with one answer to the question of whom a list is for. */
export interface ListChanges {
  /** the answer; none where the question was left unanswered */
  readonly answer: string | undefined
  readonly list: string
  /** how many sheets call for it */
  readonly sheets: bigint
  /** none where time or room ran out */
  readonly changes: Readonly<Record<Stands, readonly Change[] | undefined>>
  /** the most kinds of person told apart at once */
  readonly widest: number
}

/** What an edit changes, over every sheet that can be filled in now. */
export interface Comparison {
  readonly before: Catalogue
  readonly now: Catalogue
  readonly sheets: bigint
  readonly lists: readonly ListChanges[]
}

/** The same questions, where answers do nothing but rule out. */
const gatesOf = (graph: Graph): Graph => ({
  ...graph,
  contexts: graph.contexts.map((block) =>
    block.map(({ answers, effects }) => ({
      answers,
      effects: effects.map((effect) => ({ ...effect, weights: effect.weights.map((weight) => (weight === out ? out : 0)) })),
    })),
  ),
})

/** So many places have to be settled before somebody's changes are known; all of them for who is ruled out. */
const settledBy = (stands: Stands, graph: Graph): number => (stands === 'first' ? 1 : stands === 'within' ? places : graph.width)

const changesBy = (
  graph: Graph,
  pair: ViewPair,
  stands: Stands,
  limits: Limits,
): { readonly changes: readonly Change[] | undefined; readonly widest: number } => {
  const pairs = groupPairsOf(pair)
  const walked = stands === 'eligible' ? gatesOf(graph) : graph
  const { note, read } = changesOf(walked, pairs, stands)
  try {
    const done = walk(walked, settledBy(stands, graph), note, limits, alikeIn(walked, pairs))
    return { changes: read(done), widest: done.widest }
  } catch (error) {
    if (!(error instanceof OutOfRoom)) throw error
    return { changes: undefined, widest: 0 }
  }
}

const unchanged: ListChanges['changes'] = { first: [], within: [], eligible: [] }

/**
 * Lays every list as it is now beside itself as it was, for every sheet that can be filled in now. An answer that the
 * catalogue of before does not know, or would not have asked for, is not heard there.
 */
export const compareCatalogues = (before: Catalogue, now: Catalogue, limits: Limits = noLimits): Comparison => {
  const { question } = now.lists
  const same = sameRules(before, now)
  let sheets = 0n
  const lists = listAnswers(now).flatMap((answer) => {
    const made = viewPairsOf(before, now, answer).map((pair): ListChanges => {
      const views = same ? [] : [pair.before, pair.now]
      const graph = graphOf(now, views, { [question]: answer }, () => 1)
      const known = { answer, list: pair.now.list, sheets: sheetsIn(graph) }
      if (same) return { ...known, changes: unchanged, widest: 0 }
      const found = allStands.map((stands) => [stands, changesBy(graph, pair, stands, limits)] as const)
      const changes = Object.fromEntries(found.map(([stands, by]) => [stands, by.changes])) as ListChanges['changes']
      return { ...known, changes, widest: Math.max(...found.map(([, { widest }]) => widest)) }
    })
    sheets += made[0]?.sheets ?? 0n
    return made
  })
  return { before, now, sheets, lists }
}
