import { type Catalogue, type Question, isMet } from '#content'
import { type Answer, type Answers, asked, chosen, optionsFor } from '#engine'
import { type Block, answersOrSilence, blocksOf } from './answer-space.ts'
import { type Step, stepsOf } from './steps.ts'
import { type TickState, type Ticking, manyTicks, numbering, tickStates, wordsIn } from './ticks.ts'
import { type View, contextOf, excluded, liveBetween, weightsIn } from './views.ts'
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
  /** the shortest of these answers, and their length; a tick that is walked by itself counts as an answer of its own */
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
  /**
   * the steps of the walk, each with the number of the block whose questions it answers. A question of many ticks takes several
   * steps. Their order is not that of the blocks.
   */
  readonly steps: readonly { readonly block: number }[]
  /** the contexts of each step, then those at the end */
  readonly contexts: readonly (readonly Context[])[]
}

/** Answers fixed in advance, such as whom the list is for. */
export type Fixed = Readonly<Record<string, Answer | undefined>>

/** Every way to answer a block after earlier answers, with at most so many ticks of one question. */
export const blockAnswers = (
  catalogue: Catalogue,
  block: Block,
  earlier: Answers,
  fixed: Fixed,
  limits: Limits = noLimits,
  mostTicked = Infinity,
): readonly Answers[] =>
  block.reduce<readonly Answers[]>(
    (sofar, question) =>
      sofar.flatMap((answers) =>
        answersOrSilence(catalogue, question, answers, mostTicked)
          .filter((answer) => !(question.id in fixed) || fixed[question.id] === answer)
          .map((answer): Answers => {
            lookAtTheClock(limits)
            return answer === undefined ? answers : { ...answers, [question.id]: answer }
          }),
      ),
    [earlier],
  )

/** The length of a sheet, by which examples are chosen: first its answers, then its ticks. */
export const lengthOf = (answers: Answers): number =>
  Object.keys(answers).reduce((sum, id) => sum + 100 + chosen(answers, id).length, 0)

const onlyOf = (block: Block, answers: Answers): Answers =>
  Object.fromEntries(block.flatMap(({ id }) => (id in answers ? [[id, answers[id] ?? '']] : [])))

/** The same answers with more. Ticks of one question come together. */
export const joined = (answers: Answers, more: Answers): Answers => {
  const both = { ...answers, ...more }
  for (const [id, answer] of Object.entries(more)) {
    const earlier = answers[id]
    if (Array.isArray(answer) && Array.isArray(earlier)) both[id] = [...(earlier as string[]), ...(answer as string[])]
  }
  return both
}

/** The same answers in the order in which the questions and their options are asked. */
export const inOrder = ({ questions }: Catalogue, answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, options }) => {
      const answer = answers[id]
      if (answer === undefined) return []
      return [
        [id, typeof answer === 'string' ? answer : options.flatMap((option) => (answer.includes(option.id) ? [option.id] : []))],
      ]
    }),
  )

/** Sheets so far that go on alike, while the graph is built. */
interface Reached {
  readonly answers: Answers
  /** for each question of which some ticks are still to come: whether any can be ticked */
  readonly open: Readonly<Record<string, boolean>>
}

/** Effects as they are found. Those that do the same are merged. */
const effectsFound = () => {
  const found = new Map<string, Effect>()
  return {
    put: (weights: readonly number[], next: number, own: Answers, length: number, count = 1): void => {
      const key = `${next} ${weights.join()}`
      const same = found.get(key)
      const isShorter = !same || length < same.length
      found.set(key, {
        weights: same?.weights ?? Int8Array.from(weights),
        next,
        count: (same?.count ?? 0) + count,
        answers: isShorter ? own : same.answers,
        length: isShorter ? length : same.length,
      })
    },
    all: (): readonly Effect[] => [...found.values()],
  }
}

/** Where somebody is between two ticks that are weighed together. */
interface Between {
  readonly earlier: number
  readonly answers: Answers
  /** undefined once the answer is whole */
  readonly states: readonly TickState[] | undefined
  /** the tick that leads, if it is still to come */
  readonly lead: number | undefined
  readonly ticks: number
  readonly open: Reached['open']
}

/** The blocks through which some steps lead. */
const blocksIn = (blocks: readonly Block[], some: readonly Step[]): readonly Block[] =>
  [...new Set(some.map(({ block }) => block))].map((block) => blocks[block] ?? [])

/**
 * Builds the graph of a catalogue, with the weights of some views. A view may belong to another catalogue, which ranks the same
 * sheets. Questions with at least so many ticks that are weighed together are walked tick by tick.
 * @throws OutOfRoom if figures could outgrow the tables of a walk, or time runs out
 */
export const graphOf = (
  catalogue: Catalogue,
  views: readonly View[],
  fixed: Fixed,
  limits: Limits = noLimits,
  least = manyTicks,
): Graph => {
  const catalogues = [...new Set([catalogue, ...views.map((view) => view.catalogue)])]
  const blocks = blocksOf(catalogue, catalogues.slice(1))
  const plan = stepsOf(catalogue, views, blocks, least)
  const width = views.reduce((sum, view) => sum + view.catalogue.groups.length, 0)
  const nothing = Array.from({ length: width }, () => 0)
  const steps: { readonly block: number }[] = []
  const contexts: (readonly Context[])[] = []
  let reached: readonly Reached[] = [{ answers: {}, open: {} }]

  /** The contexts after a step, numbered as they are met. */
  const contextsAfter = (at: number) => {
    const live = liveBetween(catalogues, blocksIn(blocks, plan.slice(0, at + 1)), blocksIn(blocks, plan.slice(at + 1)))
    const met = new Map<string, { readonly number: number; readonly reached: Reached }>()
    const keyOf = (answers: Answers, open: Reached['open']): string =>
      `${contextOf(views, live, answers)} ${JSON.stringify(open)}`
    return {
      live,
      keyOf,
      numberOf: (answers: Answers, open: Reached['open']): number => {
        const key = keyOf(answers, open)
        const known = met.get(key)
        if (known && lengthOf(known.reached.answers) <= lengthOf(answers)) return known.number
        const number = known?.number ?? met.size
        met.set(key, { number, reached: { answers, open } })
        return number
      },
      all: (): readonly Reached[] => [...met.values()].map((one) => one.reached),
    }
  }
  type After = ReturnType<typeof contextsAfter>
  const weightsOf = (block: Block, answers: Answers): readonly number[] =>
    views.flatMap((view) => weightsIn(view, block, answers))

  const wholeStep = (block: Block, { answers: earlier, open }: Reached, after: After): Context => {
    const { put, all } = effectsFound()
    for (const answers of blockAnswers(catalogue, block, earlier, fixed, limits)) {
      lookAtTheClock(limits)
      const own = onlyOf(block, answers)
      put(weightsOf(block, answers), after.numberOf(answers, open), own, lengthOf(own))
    }
    return { answers: earlier, effects: all() }
  }

  const openStep = (question: Question, { answers: earlier, open }: Reached, after: After): Context => {
    const { put, all } = effectsFound()
    const isAsked = asked(catalogue, question, earlier) && !(question.id in fixed)
    put(nothing, after.numberOf(earlier, { ...open, [question.id]: isAsked }), {}, 0)
    if (isAsked)
      for (const { id, exclusive } of question.options) {
        if (!exclusive) continue
        const own = { [question.id]: [id] }
        // The answer itself is never asked for again, so the context goes on as if nothing had been said.
        put(
          weightsOf([question], { ...earlier, ...own }),
          after.numberOf(earlier, { ...open, [question.id]: false }),
          own,
          lengthOf(own),
        )
      }
    return { answers: earlier, effects: all() }
  }

  const tickStep = (
    question: Question,
    option: string,
    isLast: boolean,
    { answers: earlier, open }: Reached,
    after: After,
  ): Context => {
    const { put, all } = effectsFound()
    const { [question.id]: isOpen, ...others } = open
    const next = after.numberOf(earlier, isLast ? others : open)
    put(nothing, next, {}, 0)
    if (isOpen)
      put(
        weightsOf([question], { ...earlier, [question.id]: [option] }),
        next,
        { [question.id]: [option] },
        lengthOf({ [question.id]: [option] }),
      )
    return { answers: earlier, effects: all() }
  }

  const tickingSteps = ({ question, main }: Ticking, number: number, after: After): void => {
    const block = [question, main]
    const numberFor = numbering()
    const claims = catalogues.flatMap((one) => (after.live.get(one) ?? []).map((id) => one.circumstances[id]))
    const marksOf = (answers: Answers): string =>
      claims.map((claim) => (claim?.question === question.id && isMet(claim, chosen(answers, question.id)) ? 1 : 0)).join('')
    // How many ticks make a difference to what comes later.
    const enough = claims.reduce((most, claim) => Math.max(most, (claim?.moreThan ?? 0) + 1), 2)
    let between = new Map<string, { readonly number: number; readonly at: Between }>()
    const meet = (into: typeof between, at: Between): number => {
      const ids = at.states
        ? `${at.earlier} ${at.lead} ${at.ticks} ${marksOf(at.answers)} ${at.states.map(({ id }) => id).join()}`
        : `whole ${after.keyOf(at.answers, at.open)}`
      const known = into.get(ids)
      if (known && lengthOf(known.at.answers) <= lengthOf(at.answers)) return known.number
      into.set(ids, { number: known?.number ?? into.size, at })
      return known?.number ?? into.size - 1
    }
    const options = question.options.map(({ id, exclusive }, at) => ({ id, exclusive, at })).filter(({ exclusive }) => !exclusive)
    // In an order that does not depend on that of the content.
    const ticks = options.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    steps.push({ block: number })
    contexts.push(
      reached.map(({ answers: earlier, open }, from): Context => {
        lookAtTheClock(limits)
        const { put, all } = effectsFound()
        const whole = (answers: Answers): void => {
          const own = onlyOf(block, answers)
          put(
            weightsOf(block, answers),
            meet(between, { earlier: from, answers, states: undefined, lead: undefined, ticks: 0, open }),
            own,
            lengthOf(own),
          )
        }
        whole(earlier)
        const offered = asked(catalogue, question, earlier) ? optionsFor(catalogue, question, earlier) : []
        for (const { id } of offered) whole({ ...earlier, [question.id]: [id] })
        const several = ticks.filter(({ id }) => offered.some((option) => option.id === id)).map(({ at }) => at)
        if (several.length < 2) return { answers: earlier, effects: all() }
        const ids = several.map((at) => question.options[at]?.id ?? '')
        const words = views.flatMap((view) => wordsIn(view, { question, main }, earlier, ids) ?? [])
        if (words.length < width) throw new Error(`The ticks of "${question.id}" say more than one thing of one group each.`)
        const begin = (lead: number | undefined, own: Answers, count: number): void => {
          const states = words.flatMap((one) => tickStates(one, several, lead, numberFor) ?? [])
          const answers = joined(earlier, own)
          const at = meet(between, { earlier: from, answers, states, lead, ticks: 0, open })
          put(
            states.map(({ base }) => base),
            at,
            own,
            lengthOf(own),
            count,
          )
        }
        const leads = optionsFor(catalogue, main, { ...earlier, [question.id]: ids }).map(({ id }) => id)
        // Who says that several things are about equal, and who says nothing, have none that leads.
        begin(undefined, { [question.id]: [] }, 1 + leads.filter((id) => !ids.includes(id)).length)
        for (const lead of several) {
          const id = question.options[lead]?.id ?? ''
          if (leads.includes(id)) begin(lead, { [question.id]: [], [main.id]: id }, 1)
        }
        return { answers: earlier, effects: all() }
      }),
    )
    for (const [nth, { id, at }] of ticks.entries()) {
      const following: typeof between = new Map()
      const isLast = nth === ticks.length - 1
      steps.push({ block: number })
      contexts.push(
        [...between.values()].map(({ at: here }): Context => {
          lookAtTheClock(limits)
          const { put, all } = effectsFound()
          const go = (there: Between, weights: readonly number[], own: Answers, length: number): void => {
            const next = isLast ? after.numberOf(there.answers, there.open) : meet(following, there)
            put(weights, next, own, length)
          }
          const { states } = here
          const isOffered = optionsFor(catalogue, question, reached[here.earlier]?.answers ?? {}).some(
            (option) => option.id === id,
          )
          if (!states || !isOffered) go(here, nothing, {}, 0)
          else
            for (const way of ['skip', 'tick'] as const) {
              const then = states.flatMap((state) => state[way] ?? [])
              if (then.length < states.length) continue
              const weights = then.map(({ base }, group) => {
                const sofar = states[group]?.base ?? 0
                if (base === excluded) return sofar === excluded ? 0 : excluded
                return base - sofar
              })
              const own = way === 'tick' ? { [question.id]: [id] } : {}
              go(
                {
                  ...here,
                  states: then,
                  answers: joined(here.answers, own),
                  ticks: way === 'tick' ? Math.min(enough, here.ticks + 1) : here.ticks,
                  lead: here.lead === at ? undefined : here.lead,
                },
                weights,
                own,
                way === 'tick' ? 1 : 0,
              )
            }
          return { answers: here.answers, effects: all() }
        }),
      )
      between = following
    }
  }

  for (const [at, step] of plan.entries()) {
    const after = contextsAfter(at)
    const block = blocks[step.block] ?? []
    if (step.kind === 'ticking') tickingSteps(step.ticking, step.block, after)
    else {
      steps.push({ block: step.block })
      const isLast = plan.slice(at + 1).every((later) => later.block !== step.block)
      contexts.push(
        reached.map((one) => {
          if (step.kind === 'whole') return wholeStep(block, one, after)
          return step.kind === 'open'
            ? openStep(step.question, one, after)
            : tickStep(step.question, step.option, isLast, one, after)
        }),
      )
    }
    reached = after.all()
  }
  contexts.push(reached.map(({ answers }) => ({ answers, effects: [] })))
  const fixedAnswers = Object.fromEntries(
    Object.entries(fixed).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
  )
  const graph = { catalogue, views, fixed, fixedAnswers, width, blocks, steps, contexts }
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

/** The same graph with weights left out, so that answers only rule groups out. */
export const gatesOf = (graph: Graph): Graph => ({
  ...graph,
  contexts: graph.contexts.map((block) =>
    block.map(({ answers, effects }) => ({
      answers,
      effects: effects.map((effect) => ({
        ...effect,
        weights: effect.weights.map((weight) => (weight === excluded ? excluded : 0)),
      })),
    })),
  ),
})

/** The shortest way to go on from each context, and its length. */
export const shortestRest = ({ contexts }: Graph) => {
  const rest: { readonly length: number; readonly effect: Effect | undefined }[][] = [
    (contexts.at(-1) ?? []).map(() => ({ length: 0, effect: undefined })),
  ]
  for (const step of contexts.slice(0, -1).toReversed()) {
    const [following = []] = rest
    rest.unshift(
      step.map(({ effects }) => {
        let best: { readonly length: number; readonly effect: Effect | undefined } = { length: 0xffff, effect: undefined }
        for (const effect of effects) {
          const length = effect.length + (following[effect.next]?.length ?? 0xffff)
          if (length < best.length) best = { length, effect }
        }
        return best
      }),
    )
  }
  const answersFrom = (step: number, context: number): Answers => {
    const effect = rest[step]?.[context]?.effect
    return effect ? joined(effect.answers, answersFrom(step + 1, effect.next)) : {}
  }
  return { lengths: rest.map((step) => Uint16Array.from(step, ({ length }) => length)), answersFrom }
}
