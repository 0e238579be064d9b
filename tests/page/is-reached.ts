import type { Page } from 'playwright-core'
import { isHelping } from '#engine'
import { placeOf } from '../conversation/step.ts'
import { askOf, catalogue, headingOf, nameOf, questionCalled } from './answering.ts'
import type { PageState } from './page-states.ts'

const { words } = catalogue

/** The heading of a page with an address of its own. */
const headingOfAddress = (page: string): string => {
  const titles: Readonly<Record<string, string>> = {
    'all-groups': words['all-groups'],
    'how-this-works': words['how-this-works'],
    safety: words.safety,
    fairness: words.fairness,
  }
  return (titles[page] ?? nameOf(page)) || words['not-found-title']
}

const headingTold = ({ reached: { situation, page, planted } }: PageState): string => {
  if (planted) return words['fault-title']
  if (page !== undefined) return headingOfAddress(page)
  const { open = '', sheet } = situation.context
  const titles: Readonly<Record<string, string>> = {
    greeting: words['start-title'],
    'reviewing.reading': words['review-title'],
    'recommending.reading': words['groups-title'],
    'recommending.reconsidering': words['groups-title'],
    hearing: isHelping(catalogue, sheet.answers) ? words['went-helping'] : words.went,
    returning: words.went,
  }
  if (placeOf(situation) === 'planning') {
    const title = isHelping(catalogue, sheet.answers) ? words['plan-title-helping'] : words['plan-title']
    return title.replace('{name}', nameOf(situation.context.planned))
  }
  return titles[placeOf(situation)] ?? askOf(questionCalled(open), sheet.answers)
}

/** Where the browser stands elsewhere than the conversation, walked without one, says that the steps lead. */
export const faultsOfTheWay = async (page: Page, state: PageState): Promise<readonly string[]> => {
  const heading = await headingOf(page)
  const expected = headingTold(state)
  if (heading !== expected) return [`the heading is "${heading}" instead of "${expected}"`]
  const { situation, besides, page: over, planted } = state.reached
  const marks = situation.context.sheet.mattersMost.length
  const asks = over === undefined && !planted
  const [ticked, summaries, open] = await page.evaluate(() => [
    document.querySelectorAll('.matters input:checked').length,
    document.querySelectorAll('.error-summary').length,
    document.querySelectorAll('.need-help[open]').length,
  ])
  const pressed = (name: string): number => Number(besides.some((step) => 'press' in step && step.press === name))
  return [
    ...(asks && placeOf(situation) === 'reviewing.reading' && ticked !== marks
      ? [`${ticked} are marked instead of ${marks}`]
      : []),
    ...(summaries === pressed(words.continue) + pressed(words['save-answer']) ? [] : [`there are ${summaries} error summaries`]),
    ...(open === pressed(words['need-help']) ? [] : ['help is not as it should be']),
  ]
}
