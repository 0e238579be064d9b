import type { Page } from 'playwright-core'
import { catalogue } from './answering.ts'
import type { PageState } from './page-states.ts'
import { type Step, take } from './steps.ts'

const placeAmongQuestions = (id: string | undefined): number =>
  id === undefined ? Infinity : catalogue.questions.findIndex((one) => one.id === id)

/** Whether whoever answers up to the question of one step comes to that of the other by answering the same further on. */
const answersOn = (last: Step | undefined, next: Step | undefined): boolean =>
  last !== undefined &&
  next !== undefined &&
  'answer' in last &&
  'answer' in next &&
  last.answer === next.answer &&
  placeAmongQuestions(last.until) < placeAmongQuestions(next.until)

/** Buttons that change something where they stand, and leave the focus where it was. */
const standing: readonly string[] = [catalogue.words['keep-nothing'], catalogue.words['answers-show']]

/** Steps that bring up something else, and the focus with it. */
const leadsOn = (step: Step | undefined): boolean =>
  step !== undefined &&
  ['press', 'follow', 'answer', 'tell'].some((kind) => kind in step) &&
  !('press' in step && standing.includes(step.press))

/** The steps that lead on from one state to another whose way goes through it; nothing where it does not. */
const stepsOn = (from: PageState, to: PageState): readonly Step[] | undefined => {
  const other = from.steps.findIndex((step, nth) => JSON.stringify(step) !== JSON.stringify(to.steps[nth]))
  const shared = other === -1 ? from.steps.length : other
  const isThere =
    shared === from.steps.length || (shared === from.steps.length - 1 && answersOn(from.steps[shared], to.steps[shared]))
  const on = to.steps.slice(shared)
  return from.at === to.at && isThere && leadsOn(on.at(-1)) ? on : undefined
}

/** States in an order in which as many as can be are gone on to from the one before: each begins where the page is loaded. */
export const inChains = (states: readonly PageState[]): PageState[][] => {
  const left = [...states]
  const chains: PageState[][] = []
  for (let first = left.shift(); first; first = left.shift()) {
    const chain = [first]
    chains.push(chain)
    for (let from: PageState | undefined = first; from;) {
      const before: PageState = from
      const nth = left.findIndex((state) => stepsOn(before, state) !== undefined)
      from = nth === -1 ? undefined : left.splice(nth, 1)[0]
      if (from) chain.push(from)
    }
  }
  return chains
}

/** Goes on from the state in which the page is to the next of its chain. */
export const goOn = async (page: Page, from: PageState, to: PageState): Promise<void> => {
  for (const step of stepsOn(from, to) ?? []) await take(page, step)
}
