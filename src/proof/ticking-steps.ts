import { type Catalogue, type Question, isMet } from '#content'
import { type Answers, asked, chosen, optionsFor } from '#engine'
import type { ContextsMet, Reached } from './contexts.ts'
import { type Context, effectsFound } from './graph.ts'
import { type Limits, lookAtTheClock } from './limits.ts'
import { answersTo, joined, lengthOf } from './partial-answers.ts'
import { type TickState, type Ticking, tickStatesOnce, wordsIn } from './ticks.ts'
import { type View, excluded, weightsIn } from './views.ts'

/*
 * Ticks that are weighed together, walked one by one. With n ticks there are 2 ** n sets of them, too many to look at; but far fewer
 * things that a set can do. So the first step tells apart silence, one tick alone, and two or more with each that can lead; and each
 * further step leaves one tick out or makes it, which moves every group from one state of its own to another (see `tickStates`). Sets
 * that brought every group into the same state go on as one context. Each set is still exactly one way through the steps.
 */

/** What the steps are compiled from. */
interface Source {
  readonly catalogue: Catalogue
  readonly views: readonly View[]
  readonly limits: Limits
  /** what silence adds to each group */
  readonly nothing: readonly number[]
}

/** Sheets between two ticks, as far as it matters what they said. */
interface Between {
  /** the number of the context before the first tick */
  readonly earlier: number
  readonly answers: Answers
  /** the state of each group; undefined once the answer is whole */
  readonly states: readonly TickState[] | undefined
  /** the tick that leads, if it is still to come */
  readonly lead: number | undefined
  /** how many were made, as far as that makes a difference */
  readonly ticks: number
  readonly open: Reached['open']
}

/** What was met between two ticks, numbered in that order. */
interface BetweenMet {
  readonly numberOf: (at: Between) => number
  readonly all: () => readonly Between[]
}

/** The circumstances that later blocks look at. */
const claimsOn = (catalogues: readonly Catalogue[], { live }: ContextsMet) =>
  catalogues.flatMap((one) => (live.get(one) ?? []).map((id) => one.circumstances[id]))

const metBetween = (catalogues: readonly Catalogue[], { id }: Question, after: ContextsMet): BetweenMet => {
  const met = new Map<string, { readonly number: number; readonly at: Between }>()
  const claims = claimsOn(catalogues, after)
  const marksOf = (answers: Answers): string =>
    claims.map((claim) => (claim?.question === id && isMet(claim, chosen(answers, id)) ? 1 : 0)).join('')
  const keyOf = ({ earlier, answers, states, lead, ticks, open }: Between): string =>
    states
      ? `${earlier} ${lead} ${ticks} ${marksOf(answers)} ${states.map((state) => state.id).join()}`
      : `whole ${after.keyOf(answers, open)}`
  return {
    numberOf: (at) => {
      const key = keyOf(at)
      const known = met.get(key)
      if (known && lengthOf(known.at.answers) <= lengthOf(at.answers)) return known.number
      const number = known?.number ?? met.size
      met.set(key, { number, at })
      return number
    },
    all: () => [...met.values()].map(({ at }) => at),
  }
}

/** A context before the first tick: whoever says nothing or ticks one option is done, and the others begin with the tick that leads. */
const beginningContext = (
  { catalogue, views, limits }: Source,
  { question, main }: Ticking,
  { answers: earlier, open }: Reached,
  from: number,
  ticks: readonly number[],
  statesOf: ReturnType<typeof tickStatesOnce>,
  following: BetweenMet,
): Context => {
  lookAtTheClock(limits)
  const block = [question, main]
  const { put, all } = effectsFound()
  const whole = (answers: Answers): void => {
    const own = answersTo(block, answers)
    const next = following.numberOf({ earlier: from, answers, states: undefined, lead: undefined, ticks: 0, open })
    put(
      views.flatMap((view) => weightsIn(view, block, answers)),
      next,
      own,
      lengthOf(own),
    )
  }
  whole(earlier)
  const offered = asked(catalogue, question, earlier) ? optionsFor(catalogue, question, earlier) : []
  for (const { id } of offered) whole({ ...earlier, [question.id]: [id] })
  const idOf = (at: number): string => question.options[at]?.id ?? ''
  const several = ticks.filter((at) => offered.some(({ id }) => id === idOf(at)))
  if (several.length < 2) return { answers: earlier, effects: all() }
  const ids = several.map(idOf)
  const words = views.flatMap((view) => wordsIn(view, { question, main }, earlier, ids) ?? [])
  if (words.length < views.reduce((sum, view) => sum + view.catalogue.groups.length, 0))
    throw new Error(`The ticks of "${question.id}" say more than one thing of one group each.`)
  const begin = (lead: number | undefined, own: Answers, count: number): void => {
    const states = words.flatMap((one) => statesOf(one, several, lead) ?? [])
    const next = following.numberOf({ earlier: from, answers: joined(earlier, own), states, lead, ticks: 0, open })
    put(
      states.map(({ base }) => base),
      next,
      own,
      lengthOf(own),
      count,
    )
  }
  const leads = optionsFor(catalogue, main, { ...earlier, [question.id]: ids }).map(({ id }) => id)
  // Who says that several things are about equal, and who says nothing, have none that leads.
  begin(undefined, { [question.id]: [] }, 1 + leads.filter((id) => !ids.includes(id)).length)
  for (const lead of several) {
    const id = idOf(lead)
    if (leads.includes(id)) begin(lead, { [question.id]: [], [main.id]: id }, 1)
  }
  return { answers: earlier, effects: all() }
}

/** What a tick adds to each group, or leaving it out does, beyond what has been added; `excluded` if it rules the group out. */
const gains = (before: readonly TickState[], now: readonly TickState[]): readonly number[] =>
  now.map(({ base }, group) => {
    const sofar = before[group]?.base ?? 0
    if (base === excluded) return sofar === excluded ? 0 : excluded
    return base - sofar
  })

/** The steps through a question of many ticks and the question that asks which of them leads, from the contexts before it. */
export const tickingSteps = (
  source: Source,
  catalogues: readonly Catalogue[],
  ticking: Ticking,
  reached: readonly Reached[],
  after: ContextsMet,
): readonly (readonly Context[])[] => {
  const { catalogue, limits, nothing } = source
  const { question } = ticking
  const statesOf = tickStatesOnce()
  // How many ticks make a difference to what comes later.
  const enough = claimsOn(catalogues, after).reduce((most, claim) => Math.max(most, (claim?.moreThan ?? 0) + 1), 2)
  const options = question.options.map(({ id, exclusive }, at) => ({ id, exclusive, at })).filter(({ exclusive }) => !exclusive)
  // In an order that does not depend on that of the content.
  const ticks = options.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const order = ticks.map(({ at }) => at)
  let between = metBetween(catalogues, question, after)
  const steps: (readonly Context[])[] = [
    reached.map((one, from) => beginningContext(source, ticking, one, from, order, statesOf, between)),
  ]
  for (const [nth, { id, at }] of ticks.entries()) {
    const following = metBetween(catalogues, question, after)
    const isLast = nth === ticks.length - 1
    const nextOf = (there: Between): number => (isLast ? after.numberOf(there.answers, there.open) : following.numberOf(there))
    const tickContext = (here: Between): Context => {
      lookAtTheClock(limits)
      const { put, all } = effectsFound()
      const { answers, states } = here
      const offered = optionsFor(catalogue, question, reached[here.earlier]?.answers ?? {})
      if (!states || !offered.some((option) => option.id === id)) {
        put(nothing, nextOf(here), {}, 0)
        return { answers, effects: all() }
      }
      const lead = here.lead === at ? undefined : here.lead
      const skipped = states.flatMap(({ skip }) => skip ?? [])
      if (skipped.length === states.length) put(gains(states, skipped), nextOf({ ...here, states: skipped, lead }), {}, 0)
      const ticked = states.flatMap(({ tick }) => tick ?? [])
      if (ticked.length === states.length) {
        const own = { [question.id]: [id] }
        const there = { ...here, states: ticked, answers: joined(answers, own), ticks: Math.min(enough, here.ticks + 1), lead }
        put(gains(states, ticked), nextOf(there), own, 1)
      }
      return { answers, effects: all() }
    }
    steps.push(between.all().map(tickContext))
    between = following
  }
  return steps
}
