import type { Page } from 'playwright-core'
import { answersAreClosed } from '#engine'
import { placeOf } from '../conversation/step.ts'
import { catalogue } from './answering.ts'
import type { PageState } from './page-states.ts'

/** Where the focus belongs once a state is reached: on what the step before has just brought up. */
const focusTold = ({ at, reached: { situation, besides, planted, pressed } }: PageState): string => {
  const { words } = catalogue
  const didPress = (name: string): boolean => besides.some((step) => 'press' in step && step.press === name)
  if (didPress(words.continue) || didPress(words['save-answer'])) return 'the error summary'
  if (didPress(words['start-again'])) return 'the way to keep the answers'
  // Whoever has just loaded the page begins at its top, with the skip links.
  if (at !== undefined) return 'the top'
  if (planted) return 'the heading'
  const place = placeOf(situation)
  if (place === 'recommending.reconsidering') return 'an option'
  const moved = situation.context.undo || pressed === catalogue.words.undo
  if (place === 'recommending.reading' && moved) return 'what moved'
  const { aside, sheet } = situation.context
  // Whoever opens everything shows the answers as well, if they are closed.
  const opens = besides.some((step) => 'open' in step && step.open === 'everything') && answersAreClosed(catalogue, sheet.answers)
  if (place === 'recommending.reading' && (opens || didPress(words['answers-show']))) return 'the answers'
  return place === 'greeting' && !aside && Object.keys(sheet.answers).length === 0 ? 'the top' : 'the heading'
}

const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused?.matches('h1')) return 'the heading'
    if (focused?.matches('.changes h2')) return 'what moved'
    if (focused?.matches('#your-answers')) return 'the answers'
    if (focused?.matches('.error-summary')) return 'the error summary'
    if (focused?.matches('.start-again-ask button:not(.start-again-yes)')) return 'the way to keep the answers'
    if (focused?.matches('main input')) return 'an option'
    return focused === document.body ? 'the top' : `${focused?.tagName} "${focused?.textContent}"`
  })

/** Where the focus is elsewhere than on what the last step has brought up. */
export const faultsOfFocus = async (page: Page, state: PageState): Promise<readonly string[]> => {
  const [expected, focus] = [focusTold(state), await focusOf(page)]
  return focus === expected ? [] : [`the focus is on ${focus} instead of ${expected}`]
}
