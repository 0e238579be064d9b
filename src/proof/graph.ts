import type { Catalogue } from '#content'
import { type Answer, type Answers, asked, chosen } from '#engine'
import { type Block, answersOrSilence, blocksOf } from './answer-space.ts'
import { type View, contextOf, excluded, liveAfter, weightsIn } from './views.ts'
import { type Limits, OutOfRoom, lookAtTheClock, mostInTotals, mostNumbered, noLimits } from './limits.ts'

/** Marks a pair of groups that no answers have reached yet. */
const unmet = -(2 ** 30)

/** The most that two totals of one view can differ by, before or after the answers to one more block. */
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
 * Checks that every figure fits into the tables of the walk.
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

/** How many of those who are asked give an answer, from 0 to 1. */
export type Share = (catalogue: Catalogue, question: string, answer: Answer | undefined, answers: Answers) => number

/** What some answers to a block do. Answers that do the same are one effect. */
export interface Effect {
  /** group by group, view by view: what is added to its total, or `excluded` */
  readonly weights: Int8Array
  /** the number of the context that follows in the next block */
  readonly next: number
  /** how many answers to the block have this effect */
  readonly count: number
  /** how many people of the mix give one of them, from 0 to 1 */
  readonly share: number
  /** the shortest of these answers, and their length */
  readonly answers: Answers
  readonly length: number
}

/** Sheets so far that are asked the same from here on. */
export interface Context {
  /** the shortest answers that lead here */
  readonly answers: Answers
  readonly effects: readonly Effect[]
}

/** The questionnaire as a layered graph: for each block the contexts in which it is asked, for each context the effects of answers. */
export interface Graph {
  readonly catalogue: Catalogue
  readonly views: readonly View[]
  readonly fixed: Fixed
  /** the answers that are fixed, without those that are fixed to silence */
  readonly fixedAnswers: Answers
  readonly width: number
  readonly blocks: readonly Block[]
  /** the contexts of each block, then those at the end */
  readonly contexts: readonly (readonly Context[])[]
}

type WeightedAnswers = readonly [answers: Answers, share: number]

/** Answers fixed in advance, such as whom the list is for. */
export type Fixed = Readonly<Record<string, Answer | undefined>>

/** Every way to answer a block after earlier answers, with its share of the mix. */
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

/** The length of a sheet, by which examples are chosen: first its answers, then its ticks. */
export const lengthOf = (answers: Answers): number =>
  Object.keys(answers).reduce((sum, id) => sum + 100 + chosen(answers, id).length, 0)

const onlyOf = (block: Block, answers: Answers): Answers =>
  Object.fromEntries(block.flatMap(({ id }) => (id in answers ? [[id, answers[id] ?? '']] : [])))

/**
 * Builds the graph of a catalogue, with the weights of some views. A view may belong to another catalogue, which ranks the same
 * sheets.
 * @throws OutOfRoom if figures could outgrow the tables of a walk, or time runs out
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

/** The number of ways to go on from each context to the end, block by block. */
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

/** The exact number of sheets. */
export const sheetsIn = (graph: Graph): bigint => (pathCounts(graph)[0] ?? []).reduce((sum, count) => sum + count, 0n)
