import type { Question, Wording } from '#content'
import type { Answers } from '#engine'
import { answerInPage, catalogue, labelsOf, scriptOf } from '../page/answering.ts'
import type { Tab, Target } from './engine.ts'
import { findControl } from './in-page.ts'
import { until } from './waiting.ts'

/** The heading of the page that is open. */
export const headingOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '')

export const untilHeading = async (tab: Tab, heading: string): Promise<void> => {
  await until(`the heading "${heading}"`, async () => (await headingOf(tab)) === heading)
}

/** The sentence as it is put to everybody, whichever voice they are spoken to in. */
export const inEveryVoice = (wording: Wording): readonly string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording).filter((sentence) => sentence !== undefined)

/** The question that the open page asks; none where it is no question. */
export const questionOn = async (tab: Tab): Promise<Question | undefined> => {
  const heading = await headingOf(tab)
  return catalogue.questions.find(({ ask }) => inEveryVoice(ask).includes(heading))
}

/** Presses a control from inside the page, which is quicker than a pointer and for the guide the same. */
export const pressInPage = async (tab: Tab, target: Target): Promise<void> => {
  do {
    await until(`${target.what} "${target.name}"`, () => tab.evaluate(findControl, target)).catch(async (error: unknown) => {
      throw new Error(`${String(error)}. The page is "${await headingOf(tab)}", with "${await buttonsOf(tab)}".`)
    })
    // Pressed once at most, which nobody could say of a look that is given up and made again.
  } while (!(await tab.evaluate(findControl, { ...target, press: true })))
}

const buttonsOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => [...document.querySelectorAll('main button')].map(({ textContent }) => textContent).join('", "'))

/** Starts again, and says yes to the question whether that is meant. */
export const startAgain = async (tab: Tab): Promise<void> => {
  await pressInPage(tab, { what: 'button', name: catalogue.words['start-again'] })
  await pressInPage(tab, { what: 'button', name: catalogue.words['start-again-yes'] })
}

/** Opens what would make the list better, if it is folded away. */
export const unfoldBetterIn = (tab: Tab): Promise<void> =>
  tab.evaluate(() => document.querySelector('details.better')?.setAttribute('open', ''))

/** Answers question after question, until one of that id is open or there is none left. */
export const answerUntil = async (tab: Tab, answers: Answers, end?: string): Promise<void> => {
  await tab.evaluate(answerInPage, scriptOf(answers, end))
}

/** Answers the open question with a pointer, as the answers say, and goes on, or skips it. */
export const answerByPointer = async (tab: Tab, question: Question, answers: Answers): Promise<void> => {
  const labels = labelsOf(question, answers)
  for (const name of labels) await tab.click({ what: 'choice', name })
  await tab.click({ what: 'button', name: labels.length > 0 ? 'Continue' : 'Skip this question' })
  await until(`the page after ${question.id}`, async () => (await questionOn(tab))?.id !== question.id)
}
