import { mostAtOnce, tooManySheets } from './exact-counts.ts'
import type { Context, Effect, Graph } from './graph.ts'
import { type Limits, OverLimit, lookAtTheClock, noLimits } from './limits.ts'
import { sheetsIn } from './paths.ts'

/**
 * The greatest factors by which the counts of a context may be taken as those of another. Each is tried if counts outgrow their numbers
 * with the one before: the smaller the factor, the smaller the counts, but the more contexts there are.
 */
const factors = [2 ** 20, 2 ** 10, 1]

const greatestCommon = (one: number, other: number): number => (other === 0 ? one : greatestCommon(other, one % other))

/** A context in the merged graph, and how many ways there are through the one it stands for to each way through it. */
interface Merged {
  readonly at: number
  readonly times: number
}

/** Effects that do the same in the merged graph are one. */
const effectsOf = ({ effects }: Context, following: readonly Merged[]): readonly Effect[] => {
  const found = new Map<string, Effect>()
  for (const effect of effects) {
    const { at, times } = following[effect.next] as Merged
    const key = `${at} ${effect.weights.join()}`
    const same = found.get(key)
    const shorter = same && same.length <= effect.length ? same : effect
    found.set(key, { ...shorter, next: at, count: (same?.count ?? 0) + effect.count * times })
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, effect]) => effect)
}

/**
 * What an effect does, with its answers, so that an example through it can be taken from the one context to the other. Whom the list
 * is for is the same throughout, and told elsewhere.
 */
const nameIn =
  ({ catalogue: { lists } }: Graph) =>
  ({ weights, next, count, answers, length }: Effect): string => {
    const { [lists.question]: _, ...others } = answers
    return JSON.stringify([next, weights.join(), count, length, others])
  }

/** A graph for counting. */
export interface MergedGraph {
  readonly graph: Graph
  /** how many sheets each of its ways stands for */
  readonly times: bigint
  /** all that figures and examples depend on, but for whom the list is for and how many sheets each way stands for */
  readonly shape: string
  /** how many sheets each way stands for: graphs of one shape with the same counts have the same figures, but for `times` */
  readonly counts: string
}

const mergedBy = (graph: Graph, mostTimes: number, limits: Limits): MergedGraph => {
  const nameOf = nameIn(graph)
  const last = graph.contexts.at(-1) ?? []
  let following: readonly Merged[] = last.map(() => ({ at: 0, times: 1 }))
  const steps: (readonly Context[])[] = [last.slice(0, 1)]
  for (const step of graph.contexts.slice(0, -1).toReversed()) {
    const known = new Map<string, Context>()
    const stoodFor = step.map(({ answers, ...context }) => {
      lookAtTheClock(limits)
      const effects = effectsOf({ answers, ...context }, following)
      const common = effects.reduce((sofar, { count }) => greatestCommon(count, sofar), 0)
      const times = common > 0 && common <= mostTimes ? common : 1
      const fewer = effects.map((effect) => ({ ...effect, count: effect.count / times }))
      const key = fewer.map(nameOf).join(' ')
      if (!known.has(key)) known.set(key, { answers, effects: fewer })
      return { key, times }
    })
    // In an order that depends on nothing but what they do, so that graphs that do the same are the same.
    const keys = [...known.keys()].toSorted()
    const places = new Map(keys.map((key, at) => [key, at]))
    following = stoodFor.map(({ key, times }) => ({ at: places.get(key) ?? 0, times }))
    steps.unshift(keys.flatMap((key) => known.get(key) ?? []))
  }
  return {
    graph: { ...graph, contexts: steps },
    times: BigInt(following[0]?.times ?? 1),
    shape: steps
      .map((step) => step.map(({ effects }) => effects.map((one) => nameOf({ ...one, count: 1 })).join(' ')).join(';'))
      .join('|'),
    counts: steps.map((step) => step.map(({ effects }) => effects.map(({ count }) => count).join()).join(';')).join('|'),
  }
}

const greatestCount = ({ contexts }: Graph): number =>
  contexts.flat().reduce((most, { effects }) => effects.reduce((sofar, { count }) => Math.max(sofar, count), most), 0)

/**
 * The same graph for counting, with fewer contexts: where two go on alike, and one only has so many times as many ways on as the
 * other, such as after a question that moves nothing here, one stands for both. All sheets are still told: the ways of the merged graph,
 * each with its count, times `times`.
 * @throws OverLimit if counts in it could not be exact
 */
export const mergedIn = (graph: Graph, limits: Limits = noLimits): MergedGraph => {
  const sheets = sheetsIn(graph)
  if (sheets >= tooManySheets)
    throw new OverLimit(`There are ${sheets} sheets; fewer than ${tooManySheets} can be counted. Ask fewer questions.`)
  for (const factor of factors) {
    const merged = mergedBy(graph, factor, limits)
    if (greatestCount(merged.graph) <= mostAtOnce) return merged
  }
  throw new OverLimit(`More than ${mostAtOnce} answers to one question do the same, and cannot be counted. Offer fewer options.`)
}
