import type { Catalogue } from '#content'
import { emptySheet } from '#engine'
import { type ConversationEvent, conversation } from '#machines'
import {
  type AnyStateNode,
  type AnyTransitionDefinition,
  createActor,
  getInitialMicrosteps,
  getMicrosteps,
  initialTransition,
} from 'xstate'
import { eventsIn } from './events.ts'
import { brokenBy, brokenByStep } from './laws.ts'
import { type Situation, type Step, destinationOf, isBack, placeOf } from './step.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

const ignore = (): void => undefined
const self = createActor(conversation, { input: { catalogue: toyCatalogue } })
const scope: Parameters<typeof conversation.transition>[2] = {
  self,
  system: self.system,
  id: '',
  sessionId: '',
  logger: ignore,
  defer: ignore,
  emit: ignore,
  stopChild: ignore,
  actionExecutor: ignore,
}

/** What comes of an event: XState's own pure `transition`, without the new actor that it makes for every step. */
export const after = (situation: Situation, event: ConversationEvent): Situation =>
  conversation.transition(situation, event, scope)

/** Throws where anything reads it. */
const unread = new Proxy(emptySheet, {
  get: () => {
    throw new Error('The conversation looked at the answers as they stood before. Only the page may.')
  },
})

/**
 * Situations with one key have one future. Some things that are remembered are left out of it:
 * - `before`: nothing in the machine reads it, as `unread` shows at every step;
 * - `mattersMost`: each situation is walked from with as many marks as there can be, and the random walks compare every step
 *   with one from the same situation unmarked;
 * - `undo`: undoing leads to where the person was since the list or the answers were opened, which was walked from then; each
 *   situation is walked from with something to undo where there can be;
 * - `aside`: each situation is walked from with something set aside, and the random walks compare as with marks;
 * - `planned` and `visit`: nothing in the machine reads them either; they are noted and shown.
 */
export const keyOf = (situation: Situation): string => {
  const { sheet, passedOver, open, part, since } = situation.context
  return JSON.stringify([placeOf(situation), sheet.answers, passedOver, open, part, since])
}

/** The situation that stands for all with its key. */
export const standIn = (situation: Situation): Situation => {
  const { context } = situation
  const mattersMost = Object.keys(context.sheet.answers).slice(0, 3)
  const sheet = { ...context.sheet, mattersMost }
  const undo = /\.|planning|hearing/.test(placeOf(situation)) ? { sheet, passedOver: context.passedOver } : undefined
  return { ...situation, context: { ...context, sheet, before: unread, undo, aside: emptySheet } }
}

/** A state and all states inside it. */
export const statesOf = (node: AnyStateNode): readonly AnyStateNode[] => [node, ...Object.values(node.states).flatMap(statesOf)]

/** Every transition of the chart, those that happen by themselves included. */
export const chartTransitions = (): Set<AnyTransitionDefinition> =>
  new Set(statesOf(conversation.root).flatMap((node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]))

/** The transitions that happen by themselves, on the way through these situations. */
const passedThrough = (steps: readonly Situation[]): readonly AnyTransitionDefinition[] =>
  steps.slice(0, -1).flatMap((situation, index) => {
    const next = steps[index + 1]
    const always = conversation.root.states[placeOf(situation)]?.always ?? []
    return always.filter(({ target }) => next && target?.some(({ key }) => key === placeOf(next).split('.')[0]))
  })

export interface Walk {
  /** every situation that can be reached, once */
  readonly situations: readonly Situation[]
  /** for each situation, the numbers of those that one step leads to */
  readonly next: readonly (readonly number[])[]
  /** for each situation, the number of the one that going back leads to */
  readonly back: readonly number[]
  readonly steps: number
  /** the laws that were broken, with the first step that broke each */
  readonly broken: ReadonlyMap<string, string>
  readonly chart: number
  readonly unvisited: readonly string[]
  /** the number of a situation, where it was reached */
  readonly numberOf: (situation: Situation) => number | undefined
}

/** A conversation at fault can have situations without end. */
const farTooMany = 100_000

/** Walks every situation that can be reached, saying everything that can be said in each. */
export const walk = (catalogue: Catalogue): Walk => {
  const numbers = new Map<string, number>()
  const situations: Situation[] = []
  const next: number[][] = []
  const back: number[] = []
  const broken = new Map<string, string>()
  const unvisited = chartTransitions()
  const chart = unvisited.size
  let steps = 0
  const note = (laws: readonly string[], { from, event, to }: Step): void =>
    laws.forEach((law) => {
      if (!broken.has(law)) broken.set(law, `${keyOf(from)} ${JSON.stringify(event)} -> ${keyOf(to)}`)
    })
  const arrive = (step: Step): number => {
    const key = keyOf(step.to)
    const known = numbers.get(key)
    if (known !== undefined) return known
    note(brokenBy(step.to), step)
    numbers.set(key, situations.length)
    return situations.push(standIn(step.to)) - 1
  }
  const visit = (transitions: readonly AnyTransitionDefinition[]): void => transitions.forEach((one) => unvisited.delete(one))

  const [first] = initialTransition(conversation, { catalogue })
  arrive({ from: first, event: { type: 'person.startsAgain' }, to: first })
  const passedOver = catalogue.questions.slice(0, 1).map(({ id }) => id)
  const begun = [undefined, 'recommending', 'hearing', `planning ${catalogue.groups[0]?.id}`].map((place) => ({
    passedOver,
    place,
  }))
  for (const kept of [{}, ...begun]) {
    visit(passedThrough(getInitialMicrosteps(conversation, { catalogue, ...kept }).map(([situation]) => situation)))
  }
  for (let number = 0; number < situations.length && situations.length < farTooMany; number++) {
    const from = situations[number]
    if (!from) break
    const leads = new Set<number>()
    for (const event of eventsIn(from)) {
      steps++
      const to = after(from, event)
      note(brokenByStep({ from, event, to }), { from, event, to })
      const reached = to.value === from.value && to.context === from.context ? number : arrive({ from, event, to })
      leads.add(reached)
      if (isBack(event) && destinationOf(event).state === undefined) back[number] = reached
      if (unvisited.size > 0) {
        visit(conversation.getTransitionData(from, event))
        visit(passedThrough(getMicrosteps(conversation, from, event).map(([situation]) => situation)))
      }
    }
    next.push([...leads])
  }
  return {
    situations,
    next,
    back,
    steps,
    broken,
    chart,
    unvisited: [...unvisited].map(
      ({ source, eventType, guard }) => `${source.id} ${eventType} ${typeof guard === 'string' ? guard : ''}`,
    ),
    numberOf: (situation) => numbers.get(keyOf(situation)),
  }
}
