import type { Catalogue } from '#content'
import { type Answer, type Answers, asked, chosen } from '#engine'
import { type Block, answersOrSilence, blocksOf } from './answer-space.ts'
import { type View, contextOf, liveAfter, excluded, weightsIn } from './views.ts'
import { type Limits, OutOfRoom, lookAtTheClock, mostInTotals, mostNumbered, noLimits } from './limits.ts'

/** Stands where no two groups have come so far yet. */
const unmet = -(2 ** 30)

/** The most that a total can lie from that of another group in its view, before or after what answers to one more block add. */
export const furthestApart = (
  { contexts, views, width }: Pick<Graph, 'contexts' | 'views' | 'width'>,
  limits: Limits = noLimits,
): number => {
  const ends = views.map((_, view) => views.slice(0, view + 1).reduce((sum, { catalogue }) => sum + catalogue.groups.length, 0))
  const rivals = ends.flatMap((end, view) => {
    const start = ends[view - 1] ?? 0
    return Array.from({ length: end - start }, () => ({ start, end }))
  })
  let most = 0
  let reached = (contexts[0] ?? []).map(() => new Int32Array(width * width))
  for (const [index, block] of contexts.slice(0, -1).entries()) {
    const following = (contexts[index + 1] ?? []).map(() => new Int32Array(width * width).fill(unmet))
    for (const [number, { effects }] of block.entries()) {
      const before = reached[number] as Int32Array
      const behind = before.reduce((sofar, gap) => Math.max(sofar, gap), 0)
      for (const { weights, next } of effects) {
        lookAtTheClock(limits)
        const after = following[next] as Int32Array
        for (let one = 0; one < width; one++) {
          const own = weights[one] as number
          if (own === excluded) continue
          most = Math.max(most, behind + Math.abs(own))
          const { start, end } = rivals[one] as { readonly start: number; readonly end: number }
          for (let other = start; other < end; other++) {
            const rival = weights[other] as number
            if (rival === excluded) continue
            const pair = one * width + other
            const gap = (before[pair] as number) + own - rival
            if (gap > (after[pair] as number)) after[pair] = gap
            most = Math.max(most, gap)
          }
        }
      }
    }
    reached = following
  }
  return most
}

const greatest = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0)

/**
 * Refuses a questionnaire whose figures have no room in the tables of the walk.
 * @throws OutOfRoom naming what is too much
 */
export const checkRange = (graph: Graph, limits: Limits = noLimits): void => {
  const longest = graph.catalogue.questions.reduce(
    (sum, { choose, options }) => sum + 100 + (choose === 'one' ? 1 : options.length),
    0,
  )
  const counts = {
    'contexts in which one question is asked': greatest(graph.contexts.map((block) => block.length)),
    'different ways to answer one question': greatest(
      graph.contexts.flatMap((block) => block.map(({ effects }) => effects.length)),
    ),
    'parts to the longest sheet': longest,
  }
  for (const [what, count] of Object.entries(counts))
    if (count > mostNumbered) throw new OutOfRoom(`There are ${count} ${what}; no more than ${mostNumbered} can be counted with.`)
  const apart = furthestApart(graph, limits)
  if (apart > mostInTotals)
    throw new OutOfRoom(
      `The answers to all ${graph.catalogue.questions.length} questions can bring totals ${apart} apart in the list "${graph.views[0]?.list}"; no more than ${mostInTotals} can be counted with. Ask fewer questions that weigh much, or choose milder words.`,
    )
}

/** How often an answer is given by those who are asked, from 0 to 1. */
export type Share = (catalogue: Catalogue, question: string, answer: Answer | undefined, answers: Answers) => number

/** What some answers to a block do: all those that do the same are one effect. */
export interface Effect {
  /** group after group, view after view: what is added to its total, or `out` */
  readonly weights: Int8Array
  /** the context that follows, by its number in the next block */
  readonly next: number
  /** how many answers to the block do this */
  readonly count: number
  /** how often these are given, where people are as the stated mix says */
  readonly share: number
  /** the shortest of them, and how much they say */
  readonly answers: Answers
  readonly length: number
}

/** People who are asked the same from here on. */
export interface Context {
  /** the shortest answers that lead here */
  readonly answers: Answers
  readonly effects: readonly Effect[]
}

/** The questionnaire as a graph: block after block, the contexts in which it is met, and what can be answered there. */
export interface Graph {
  readonly catalogue: Catalogue
  readonly views: readonly View[]
  readonly fixed: Fixed
  /** what everybody answers alike, if anything was fixed */
  readonly fixedAnswers: Answers
  readonly width: number
  readonly blocks: readonly Block[]
  /** a block's contexts; after the last block stand those in which everything is said */
  readonly contexts: readonly (readonly Context[])[]
}

type WeightedAnswers = readonly [answers: Answers, share: number]

/** Whoever is asked for one answer alone, such as whom the list is for. */
export type Fixed = Readonly<Record<string, Answer | undefined>>

/** Every way of answering a block after these answers, with how often people of the mix do so. */
export const blockAnswers = (
  catalogue: Catalogue,
  block: Block,
  earlier: Answers,
  fixed: Fixed,
  shareOf: Share,
  limits: Limits = noLimits,
): readonly WeightedAnswers[] =>
  block.reduce<readonly WeightedAnswers[]>(
    (sofar, question) =>
      sofar.flatMap(([answers, share]) =>
        answersOrSilence(catalogue, question, answers)
          .filter((answer) => !(question.id in fixed) || fixed[question.id] === answer)
          .map((answer): WeightedAnswers => {
            lookAtTheClock(limits)
            const certain = question.id in fixed || !asked(catalogue, question, answers)
            const part = certain ? 1 : shareOf(catalogue, question.id, answer, answers)
            return [answer === undefined ? answers : { ...answers, [question.id]: answer }, share * part]
          }),
      ),
    [[earlier, 1]],
  )

/** How much was said: what a shortest example has least of. */
export const lengthOf = (answers: Answers): number =>
  Object.keys(answers).reduce((sum, id) => sum + 100 + chosen(answers, id).length, 0)

const onlyOf = (block: Block, answers: Answers): Answers =>
  Object.fromEntries(block.flatMap(({ id }) => (id in answers ? [[id, answers[id] ?? '']] : [])))

/**
 * The whole graph of a catalogue, seen through some views. What is fixed is answered that way by everybody. A view may be
 * one of another catalogue, which hears the same sheets.
 * @throws OutOfRoom where figures could become too great for the tables of a walk, or where the time is over
 */
export const graphOf = (
  catalogue: Catalogue,
  views: readonly View[],
  fixed: Fixed,
  shareOf: Share,
  limits: Limits = noLimits,
): Graph => {
  const catalogues = [...new Set([catalogue, ...views.map((view) => view.catalogue)])]
  const blocks = blocksOf(catalogue, catalogues.slice(1))
  const contexts: Context[][] = []
  let reached: readonly Answers[] = [{}]
  for (const [index, block] of blocks.entries()) {
    const live = liveAfter(catalogues, blocks, index + 1)
    const following = new Map<string, { number: number; answers: Answers }>()
    contexts.push(
      reached.map((earlier): Context => {
        const effects = new Map<string, Effect>()
        for (const [answers, share] of blockAnswers(catalogue, block, earlier, fixed, shareOf, limits)) {
          lookAtTheClock(limits)
          const key = contextOf(views, live, answers)
          const next = following.get(key) ?? { number: following.size, answers }
          following.set(key, lengthOf(answers) < lengthOf(next.answers) ? { ...next, answers } : next)
          const weights = views.flatMap((view) => weightsIn(view, block, answers))
          const same = `${next.number} ${weights.join()}`
          const found = effects.get(same)
          const own = onlyOf(block, answers)
          const length = lengthOf(own)
          const shorter = !found || length < found.length
          effects.set(same, {
            weights: found?.weights ?? Int8Array.from(weights),
            next: next.number,
            count: (found?.count ?? 0) + 1,
            share: (found?.share ?? 0) + share,
            answers: shorter ? own : found.answers,
            length: shorter ? length : found.length,
          })
        }
        return { answers: earlier, effects: [...effects.values()] }
      }),
    )
    reached = [...following.values()].map(({ answers }) => answers)
  }
  contexts.push(reached.map((answers) => ({ answers, effects: [] })))
  const width = views.reduce((sum, view) => sum + view.catalogue.groups.length, 0)
  const fixedAnswers = Object.fromEntries(
    Object.entries(fixed).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
  )
  const graph = { catalogue, views, fixed, fixedAnswers, width, blocks, contexts }
  checkRange(graph, limits)
  return graph
}

/** In how many ways people can go on to the end, block by block and context by context. */
export const pathCounts = ({ contexts }: Graph): readonly (readonly bigint[])[] => {
  const counts: (readonly bigint[])[] = [(contexts.at(-1) ?? []).map(() => 1n)]
  for (const block of contexts.slice(0, -1).toReversed()) {
    const [following = []] = counts
    counts.unshift(
      block.map(({ effects }) => effects.reduce((sum, { count, next }) => sum + BigInt(count) * (following[next] ?? 0n), 0n)),
    )
  }
  return counts
}

/** How many sheets there are, exactly. */
export const sheetsIn = (graph: Graph): bigint => (pathCounts(graph)[0] ?? []).reduce((sum, count) => sum + count, 0n)
