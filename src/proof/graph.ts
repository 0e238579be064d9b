import type { Catalogue } from '#content'
import { type Answer, type Answers, asked, chosen } from '#engine'
import { alternativesFor } from './alternatives.ts'
import { type Block, blocksOf } from './blocks.ts'
import { contextOf, liveAfter } from './contexts.ts'
import { refuseTooMuch } from './range.ts'
import { type Limits, lookAtTheClock, noLimits } from './room.ts'
import { type View, weightsIn } from './views.ts'

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
  readonly given: Answers
  readonly width: number
  readonly blocks: readonly Block[]
  /** a block's contexts; after the last block stand those in which everything is said */
  readonly contexts: readonly (readonly Context[])[]
}

type Given = readonly [answers: Answers, share: number]

/** Whoever is asked for one answer alone, such as whom the list is for. */
export type Fixed = Readonly<Record<string, Answer | undefined>>

/** Every way of answering a block after these answers, with how often people of the mix do so. */
export const answersTo = (
  catalogue: Catalogue,
  block: Block,
  earlier: Answers,
  fixed: Fixed,
  shareOf: Share,
  limits: Limits = noLimits,
): readonly Given[] =>
  block.reduce<readonly Given[]>(
    (given, question) =>
      given.flatMap(([answers, share]) =>
        alternativesFor(catalogue, question, answers)
          .filter((answer) => !(question.id in fixed) || fixed[question.id] === answer)
          .map((answer): Given => {
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
  let known: readonly Answers[] = [{}]
  for (const [index, block] of blocks.entries()) {
    const live = liveAfter(catalogues, blocks, index + 1)
    const following = new Map<string, { number: number; answers: Answers }>()
    contexts.push(
      known.map((earlier): Context => {
        const effects = new Map<string, Effect>()
        for (const [answers, share] of answersTo(catalogue, block, earlier, fixed, shareOf, limits)) {
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
    known = [...following.values()].map(({ answers }) => answers)
  }
  contexts.push(known.map((answers) => ({ answers, effects: [] })))
  const width = views.reduce((sum, view) => sum + view.catalogue.groups.length, 0)
  const given = Object.fromEntries(Object.entries(fixed).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])))
  const graph = { catalogue, views, fixed, given, width, blocks, contexts }
  refuseTooMuch(graph, limits)
  return graph
}
