import { initialTransition } from 'xstate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '#content'
import { restore, savedPlace, toSave } from '#engine'
import { conversation, placeToSave } from '#machines'
import { type Situation, placeOf } from './step.ts'
import { type Walk, chartTransitions, statesOf, walk } from './walk.ts'
import { share } from '../support/share.ts'
import { toyCatalogue } from '../support/toy-catalogue.ts'

/** The toy catalogue, with a question in the middle that some are asked only after the list. */
const whole: Catalogue = {
  ...toyCatalogue,
  questions: toyCatalogue.questions.map((question) =>
    question.id === 'main-concern' ? { ...question, optionalFor: ['someone-elses-problem'] } : question,
  ),
}

/** The same; without one of its questions, and so with a fifth of its situations, where a run makes a share of the sweeps alone. */
const walkedOn = share === 1 ? whole : { ...whole, questions: whole.questions.filter(({ id }) => id !== 'country') }

describe('walked whole on a toy catalogue', () => {
  let walked: Walk
  beforeAll(() => {
    walked = walk(walkedOn)
    console.log(`${walked.situations.length} situations, ${walked.steps} steps, ${walked.chart} transitions in the chart`)
  })

  test('every situation is walked from', () => {
    expect(walked.next).toHaveLength(walked.situations.length)
  })
  test('every situation and every step keeps the laws', () => {
    expect(Object.fromEntries(walked.broken)).toEqual({})
  })
  test('every transition of the chart, and so every state, is visited', () => {
    expect(walked.unvisited).toEqual([])
  })
  test('from every situation the groups can be reached', () => {
    const leadingTo: number[][] = walked.situations.map(() => [])
    walked.next.forEach((leads, from) => leads.forEach((to) => leadingTo[to]?.push(from)))
    const reaching = new Set(
      walked.situations.flatMap((situation, number) => (placeOf(situation) === 'recommending.reading' ? [number] : [])),
    )
    for (const number of reaching) leadingTo[number]?.forEach((from) => reaching.add(from))
    expect(walked.situations.filter((_, number) => !reaching.has(number)).map(shown)).toEqual([])
  })
  test('every situation leads to the greeting by going back alone', () => {
    const stuck = walked.situations.filter((_, start) => {
      const been = new Set<number>()
      let at = start
      while (!been.has(at)) {
        been.add(at)
        at = walked.back[at] ?? at
      }
      return placeOf(walked.situations[at] ?? ({} as Situation)) !== 'greeting'
    })
    expect(stuck.map(shown)).toEqual([])
  })
  test('every situation comes back after the page is loaded again, without what is private', () => {
    const lost = walked.situations.filter((situation) => {
      const { context } = situation
      const again = loadedAgain(situation)
      const { 'safe-at-home': _, ...open } = context.sheet.answers
      return walked.numberOf(again) === undefined || JSON.stringify(again.context.sheet.answers) !== JSON.stringify(open)
    })
    expect(lost.map(shown)).toEqual([])
  })
  test('the list, a plan and how a visit went are still there after the page is loaded again, and nothing else decides it', () => {
    const elsewhere = walked.situations.filter((situation) => {
      const { sheet, passedOver, part, planned } = situation.context
      const [was = ''] = placeOf(situation).split('.')
      const again = loadedAgain(situation)
      const nothingKept = again.context.passedOver.length === 0 && Object.keys(again.context.sheet.answers).length === 0
      if (nothingKept && was !== 'planning') return placeOf(again) !== 'greeting'
      if (was === 'planning') return placeOf(again) !== 'planning' || again.context.planned !== planned
      if (was === 'hearing') return placeOf(again) !== 'hearing'
      if (was === 'recommending' || (was === 'asking' && part === 'more')) return placeOf(again) !== 'recommending.reading'
      return ![
        ...(Object.keys(sheet.answers).length + passedOver.length > 0 ? [] : ['greeting']),
        'asking',
        'reviewing.reading',
      ].includes(placeOf(again))
    })
    expect(elsewhere.map(shown)).toEqual([])
  })
})

/** What a load of the page makes of a situation. */
const loadedAgain = (situation: Situation): Situation => {
  const saved = toSave(walkedOn, situation.context, 'visit', placeToSave(situation))
  const [again] = initialTransition(conversation, { catalogue: walkedOn, ...restore(walkedOn, saved), place: savedPlace(saved) })
  return again
}

describe('the chart', () => {
  const states = statesOf(conversation.root)
  const transitions = [...chartTransitions()]
  const { guards, actions } = conversation.implementations
  const used = [
    ...transitions.flatMap(({ guard, actions: deeds }) => [guard, ...deeds]),
    ...states.flatMap(({ entry, exit }) => [...entry, ...exit]),
  ]

  test('every state says in one sentence what we are doing', () => {
    const others = states.filter(({ description = '' }) => !/^[A-Z][^.!?]*[.!?]$/.test(description))
    expect(others.map(({ id }) => id)).toEqual([])
  })
  test('every target is a state of the chart', () => {
    for (const { target } of transitions) for (const state of target ?? []) expect(states).toContain(state)
  })
  test('every guard and every action is a phrase, and has its place in the chart', () => {
    for (const name of [...Object.keys(guards), ...Object.keys(actions)]) {
      expect(name).toMatch(/^[a-z]+( [a-z]+)+$/)
      expect(used).toContain(name)
    }
  })
  test('every guard and action of the chart has a name', () => {
    for (const name of used.filter((one) => one !== undefined)) {
      expect([...Object.keys(guards), ...Object.keys(actions)]).toContain(name)
    }
  })
})

const shown = (situation: Situation): string =>
  JSON.stringify([placeOf(situation), situation.context.sheet.answers, situation.context.passedOver, situation.context.open])
