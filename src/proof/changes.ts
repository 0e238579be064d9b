import type { Answers } from '#engine'
import { drawSheets, enoughDrawn } from './drawn.ts'
import type { Graph } from './graph.ts'
import type { Limits } from './limits.ts'
import type { GroupPair } from './pairs.ts'
import type { Cursor } from './states.ts'
import { type Count, type Tally, places, tallyOf } from './survey.ts'
import { excluded } from './views.ts'
import type { Visited } from './visit-decided.ts'

const areAlike = (totals: Int8Array, pairs: readonly GroupPair[]): boolean =>
  pairs.every(({ before, now }) => before < 0 || now < 0 || totals[before] === totals[now])

/** Block by block, the contexts after which no answer changes one side of a pair more than the other. */
const alikeFromHere = ({ contexts }: Graph, pairs: readonly GroupPair[]): readonly (readonly boolean[])[] =>
  contexts.reduceRight<readonly (readonly boolean[])[]>((later, block) => {
    const [following = []] = later
    const alike = block.map(({ effects }) =>
      effects.every(({ weights, next }) => areAlike(weights, pairs) && (following[next] ?? true)),
    )
    return [alike, ...later]
  }, [])

/** Tells for which states the list is certain to stay as it was, whatever else is answered. */
export const alikeIn = (graph: Graph, pairs: readonly GroupPair[]): ((cursor: Cursor, done: number) => boolean) => {
  const alike = alikeFromHere(graph, pairs)
  const single = pairs.filter(({ before, now }) => before < 0 || now < 0).map(({ before, now }) => Math.max(before, now))
  return ({ totals, context }, done) =>
    alike[done]?.[context] === true && single.every((at) => totals[at] === excluded) && areAlike(totals, pairs)
}

/** What is compared: which groups come first, which come within the first three, and which are not ruled out. */
export type Aspect = 'first' | 'within' | 'eligible'

/** Every aspect, in the order in which it is reported. */
export const aspects: readonly Aspect[] = ['first', 'within', 'eligible']

const above = (totals: Int8Array, from: number, to: number, total: number): number => {
  let count = 0
  for (let group = from; group < to; group++) if ((totals[group] as number) > total) count++
  return count
}

/** Whether a group has this aspect, among the totals of its own list. */
export const meets = (aspect: Aspect, totals: Int8Array, from: number, to: number, group: number): boolean => {
  const total = totals[group] as number
  if (total === excluded) return false
  return aspect === 'eligible' || above(totals, from, to, total) < (aspect === 'first' ? 1 : places)
}

/** One way in which a list changes: the groups that it loses, those that it gains, and how often that happens. */
export interface Change {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly count: Count
}

interface ChangeTally {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly tally: Tally
}

/** Counts how the lists of visited states change. */
export const changesOf = (graph: Graph, pairs: readonly GroupPair[], aspect: Aspect) => {
  const middle = graph.views[0]?.catalogue.groups.length ?? 0
  const tallies = new Map<string, ChangeTally>()
  const isAmong = (totals: Int8Array, at: number): boolean =>
    at >= 0 && meets(aspect, totals, at < middle ? 0 : middle, at < middle ? middle : graph.width, at)
  /** The groups that change, as a key; empty if none does. */
  const keyOf = (totals: Int8Array): string => {
    let key = ''
    for (const [number, { before, now }] of pairs.entries()) {
      const was = isAmong(totals, before)
      if (was !== isAmong(totals, now)) key += `${was ? '-' : '+'}${number}`
    }
    return key
  }
  const moved = (totals: Int8Array, from: 'before' | 'now', to: 'before' | 'now'): readonly string[] =>
    pairs.filter((pair) => isAmong(totals, pair[from]) && !isAmong(totals, pair[to])).map(({ group }) => group)
  return {
    note: (cursor: Cursor): void => {
      const { totals } = cursor
      const key = keyOf(totals)
      if (key === '') return
      const change = tallies.get(key) ?? {
        gone: moved(totals, 'before', 'now'),
        come: moved(totals, 'now', 'before'),
        tally: tallyOf(graph, 1),
      }
      tallies.set(key, change)
      change.tally.note(0, cursor)
    },
    read: (visited: Visited, times: bigint): readonly Change[] =>
      [...tallies.values()].map(({ gone, come, tally }) => {
        const { sheets, example } = tally.read(0, visited)
        return { gone, come, count: { sheets: sheets * times, example } }
      }),
    /** The same from sheets drawn by lot, as far as the changes come up there. */
    drawn: (sheets: bigint, limits: Limits): readonly Change[] => {
      const seen = new Map<string, { change: Omit<Change, 'count'>; times: number; length: number; example: Answers }>()
      drawSheets(graph, enoughDrawn, limits, ({ totals, length, answers }) => {
        const key = keyOf(totals)
        if (key === '') return
        const known = seen.get(key)
        const isShorter = !known || length < known.length
        seen.set(key, {
          change: known?.change ?? { gone: moved(totals, 'before', 'now'), come: moved(totals, 'now', 'before') },
          times: (known?.times ?? 0) + 1,
          length: isShorter ? length : known.length,
          example: isShorter ? answers() : known.example,
        })
      })
      return [...seen.values()].map(({ change, times, example }) => ({
        ...change,
        count: { sheets: (sheets * BigInt(times)) / BigInt(enoughDrawn), example },
      }))
    },
  }
}
