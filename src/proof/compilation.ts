import type { Catalogue, Question } from '#content'
import { type Answers, asked } from '#engine'
import { type Block, type Fixed, blockAnswers, blocksOf } from './answer-space.ts'
import { type ContextsMet, type Reached, contextsBetween } from './contexts.ts'
import { type Context, type Graph, effectsFound } from './graph.ts'
import { type Homes, homesOf, knownIn } from './known.ts'
import { type Limits, lookAtTheClock, noLimits } from './limits.ts'
import { checkOverflow } from './overflow.ts'
import { answersTo, lengthOf } from './partial-answers.ts'
import { type Step, stepsOf } from './steps.ts'
import { manyTicks } from './ticks.ts'
import { tickingSteps } from './ticking-steps.ts'
import { type View, weightsIn } from './views.ts'

/** What a graph is compiled from. */
interface Source {
  readonly catalogue: Catalogue
  readonly views: readonly View[]
  readonly fixed: Fixed
  readonly limits: Limits
  readonly blocks: readonly Block[]
  readonly homes: Homes
  /** what silence adds to each group */
  readonly nothing: readonly number[]
}

const weightsOf = ({ views }: Source, question: Question, answers: Answers): readonly number[] =>
  views.flatMap((view) => weightsIn(view, [question], answers))

/** A context in which all questions of a block are answered at once: each set of answers is weighed by the ranking itself. */
const wholeContext = (source: Source, number: number, { answers: earlier, open }: Reached, after: ContextsMet): Context => {
  const { catalogue, views, fixed, limits, blocks, homes } = source
  const block = blocks[number] ?? []
  const speakers = homes.speakersIn(number)
  const { put, all } = effectsFound()
  for (const answers of blockAnswers(catalogue, block, earlier, fixed, limits)) {
    lookAtTheClock(limits)
    const own = answersTo(block, answers)
    const weights = views.flatMap((view) => weightsIn(view, speakers, answers, [], homes.isWeighedIn(view.catalogue, number)))
    put(weights, after.numberOf(answers, open), own, lengthOf(own))
  }
  return { answers: earlier, effects: all() }
}

/** A context in which it is decided whether any of the ticks that stand alone can be ticked, or an exclusive option is. */
const openingContext = (source: Source, question: Question, { answers: earlier, open }: Reached, after: ContextsMet): Context => {
  const { put, all } = effectsFound()
  const isAsked = asked(source.catalogue, question, earlier) && !(question.id in source.fixed)
  put(source.nothing, after.numberOf(earlier, { ...open, [question.id]: isAsked }), {}, 0)
  if (isAsked)
    for (const { id, exclusive } of question.options) {
      if (!exclusive) continue
      const own = { [question.id]: [id] }
      // The answer itself is never asked for again, so the context goes on as if nothing had been said.
      put(
        weightsOf(source, question, { ...earlier, ...own }),
        after.numberOf(earlier, { ...open, [question.id]: false }),
        own,
        lengthOf(own),
      )
    }
  return { answers: earlier, effects: all() }
}

/** A context in which one tick that stands alone is left out or made. */
const tickContext = (
  source: Source,
  question: Question,
  option: string,
  isLast: boolean,
  { answers: earlier, open }: Reached,
  after: ContextsMet,
): Context => {
  const { put, all } = effectsFound()
  const { [question.id]: isOpen, ...others } = open
  const own = { [question.id]: [option] }
  const next = after.numberOf(earlier, isLast ? others : open)
  put(source.nothing, next, {}, 0)
  if (isOpen) put(weightsOf(source, question, { ...earlier, ...own }), next, own, lengthOf(own))
  return { answers: earlier, effects: all() }
}

/** The blocks through which some steps lead. */
const blocksIn = (blocks: readonly Block[], some: readonly Step[]): readonly Block[] =>
  [...new Set(some.map(({ block }) => block))].map((block) => blocks[block] ?? [])

const withoutSilence = (fixed: Fixed): Answers =>
  Object.fromEntries(Object.entries(fixed).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])))

/**
 * Compiles the questions of a catalogue into a graph, with the weights of some views. A view may belong to another catalogue, which
 * ranks the same sheets. Questions with at least so many ticks that are weighed together are walked tick by tick.
 *
 * Ways and sheets match one to one: each step goes through every answer that the engine allows after those before it, and sheets share
 * a context only if all that later blocks look at is the same.
 * @throws OverLimit if figures could outgrow the tables of a walk, or time runs out
 */
export const graphOf = (
  catalogue: Catalogue,
  views: readonly View[],
  fixed: Fixed,
  limits: Limits = noLimits,
  least = manyTicks,
): Graph => {
  const catalogues = [...new Set([catalogue, ...views.map((view) => view.catalogue)])]
  const known = knownIn(catalogues, fixed)
  const blocks = blocksOf(catalogue, catalogues.slice(1), known)
  const homes = homesOf(catalogues, blocks, known)
  const plan = stepsOf(catalogue, views, blocks, homes, least)
  const width = views.reduce((sum, view) => sum + view.catalogue.groups.length, 0)
  const source: Source = { catalogue, views, fixed, limits, blocks, homes, nothing: Array.from({ length: width }, () => 0) }
  const steps: { readonly block: number }[] = []
  const contexts: (readonly Context[])[] = []
  let reached: readonly Reached[] = [{ answers: known === undefined ? {} : withoutSilence({ [known]: fixed[known] }), open: {} }]

  for (const [at, step] of plan.entries()) {
    const [earlier, later] = [plan.slice(0, at + 1), plan.slice(at + 1)]
    const after = contextsBetween(catalogues, views, blocksIn(blocks, earlier), blocksIn(blocks, later))
    const isLast = later.every((other) => other.block !== step.block)
    const contextFor = (one: Reached): Context => {
      if (step.kind === 'open') return openingContext(source, step.question, one, after)
      if (step.kind === 'tick') return tickContext(source, step.question, step.option, isLast, one, after)
      return wholeContext(source, step.block, one, after)
    }
    const made =
      step.kind === 'ticking' ? tickingSteps(source, catalogues, step.ticking, reached, after) : [reached.map(contextFor)]
    contexts.push(...made)
    steps.push(...made.map(() => ({ block: step.block })))
    reached = after.all()
  }
  contexts.push(reached.map(({ answers }) => ({ answers, effects: [] })))
  const graph = { catalogue, views, fixed, fixedAnswers: withoutSilence(fixed), width, blocks, steps, contexts }
  checkOverflow(graph, limits)
  return graph
}
