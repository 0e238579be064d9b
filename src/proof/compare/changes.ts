import type { Graph } from '../graph.ts'
import type { Settled } from '../settled.ts'
import { type Count, type Tally, tallyOf } from '../tally.ts'
import type { Walked } from '../walk.ts'
import type { GroupPair } from './pairs.ts'
import { type Stands, standsThere } from './stands.ts'

/** One way in which lists change: which groups no longer stand there, and which do now. */
export interface Change {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly count: Count
}

interface Kind {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly tally: Tally
}

/** Notes of every kind of person how their list changes, where it does. */
export const changesOf = (graph: Graph, pairs: readonly GroupPair[], stands: Stands) => {
  const middle = graph.views[0]?.catalogue.groups.length ?? 0
  const kinds = new Map<string, Kind>()
  const isAmong = (totals: Int8Array, at: number): boolean =>
    at >= 0 && standsThere(stands, totals, at < middle ? 0 : middle, at < middle ? middle : graph.width, at)
  return {
    note: (settled: Settled): void => {
      let key = ''
      for (const [number, { before, now }] of pairs.entries()) {
        const was = isAmong(settled.totals, before)
        if (was !== isAmong(settled.totals, now)) key += `${was ? '-' : '+'}${number}`
      }
      if (key === '') return
      const moved = (from: 'before' | 'now', to: 'before' | 'now'): readonly string[] =>
        pairs
          .filter((pair) => isAmong(settled.totals, pair[from]) && !isAmong(settled.totals, pair[to]))
          .map(({ group }) => group)
      const kind = kinds.get(key) ?? { gone: moved('before', 'now'), come: moved('now', 'before'), tally: tallyOf(graph, 1) }
      kinds.set(key, kind)
      kind.tally.note(0, settled)
    },
    read: (walked: Walked): readonly Change[] =>
      [...kinds.values()].map(({ gone, come, tally }) => ({ gone, come, count: tally.read(0, walked) })),
  }
}
