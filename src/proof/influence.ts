import type { Graph } from './graph.ts'
import { excluded } from './views.ts'

/** What the answers to one block can do to one group, whatever else is answered. */
export interface Influence {
  /** the greatest difference that the choice of answer makes to its total */
  readonly range: number
  /** whether one answer rules the group out and another does not */
  readonly rulesOut: boolean
}

/** Whether any sheet has the group in this list. */
export const canAppear = ({ contexts }: Graph, group: number): boolean => {
  let reached = new Set([0])
  for (const step of contexts.slice(0, -1)) {
    const following = new Set<number>()
    for (const at of reached)
      for (const { weights, next } of step[at]?.effects ?? []) if (weights[group] !== excluded) following.add(next)
    reached = following
  }
  return reached.size > 0
}

/** The least and the most that some steps in a row add to a group on the way to one context, and whether any way rules it out. */
interface Way {
  readonly least: number
  readonly most: number
  readonly out: boolean
}

const both = (one: Way | undefined, other: Way): Way =>
  one ? { least: Math.min(one.least, other.least), most: Math.max(one.most, other.most), out: one.out || other.out } : other

/** What the steps from one to another, which follow each other, can add to a group from each context on. */
const waysThrough = ({ contexts }: Graph, steps: readonly number[], group: number): readonly Way[] => {
  const [first = 0] = steps
  return (contexts[first] ?? []).map((_, begin) => {
    let reached = new Map<number, Way>([[begin, { least: 0, most: 0, out: false }]])
    let out = false
    for (const step of steps) {
      const following = new Map<number, Way>()
      for (const [at, { least, most }] of reached)
        for (const { weights, next } of contexts[step]?.[at]?.effects ?? []) {
          const weight = weights[group] ?? excluded
          if (weight === excluded) out = true
          else following.set(next, both(following.get(next), { least: least + weight, most: most + weight, out: false }))
        }
      reached = following
    }
    const none: Way = { least: Infinity, most: -Infinity, out }
    return [...reached.values()].reduce((sofar, way) => both(sofar, way), none)
  })
}

/** Steps that follow each other, together. */
const runsOf = (steps: readonly number[]): readonly (readonly number[])[] =>
  steps.reduce<readonly (readonly number[])[]>((runs, step) => {
    const last = runs.at(-1)
    return last && last.at(-1) === step - 1 ? [...runs.slice(0, -1), [...last, step]] : [...runs, [step]]
  }, [])

/** The most that one block can do to a group, in any context of any of these lists. */
export const influenceOf = (graphs: readonly Graph[], block: number, group: number): Influence => {
  const perGraph = graphs.map((graph): Influence => {
    const steps = graph.steps.flatMap((step, at) => (step.block === block ? [at] : []))
    // Ticks that are walked apart from each other stand alone, so what they can do adds up.
    const runs = runsOf(steps).map((run): Influence => {
      const ways = waysThrough(graph, run, group)
      return {
        range: Math.max(0, ...ways.map(({ least, most }) => most - least)),
        rulesOut: ways.some(({ out, most }) => out && most > -Infinity),
      }
    })
    return {
      range: runs.reduce((sum, { range }) => sum + range, 0),
      rulesOut: runs.some(({ rulesOut }) => rulesOut),
    }
  })
  return {
    range: Math.max(0, ...perGraph.map(({ range }) => range)),
    rulesOut: perGraph.some(({ rulesOut }) => rulesOut),
  }
}
