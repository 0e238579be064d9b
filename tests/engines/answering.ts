import type { Question, Wording } from '#content'
import type { Answers } from '#engine'
import { catalogue, labelsOf, questionCalled } from '../browser/answering.ts'
import type { Tab, Target } from './engine.ts'
import { findControl, pressFound } from './in-page.ts'
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
  await until(`${target.what} "${target.name}"`, () => tab.evaluate(findControl, target))
  await tab.evaluate(pressFound)
}

interface Walk {
  /** how each question is put, and the labels that belong to it */
  readonly known: Readonly<Record<string, readonly string[]>>
  /** the headings at which it ends */
  readonly ends: readonly string[]
}

/** Runs in the page: as long as the heading is a question that is known here, ticks the labels that belong to it and goes on, or skips it. */
const answerInPage = async ({ known, ends }: Walk): Promise<string> => {
  const heading = (): string => document.querySelector('h1')?.textContent?.trim() ?? ''
  // Between two pages there may be none for a moment.
  const nextHeading = async (after: string): Promise<string> => {
    for (let waits = 0; waits < 1000; waits++) {
      const now = heading()
      if (now !== after && (now in known || ends.includes(now))) return now
      await new Promise((done) => setTimeout(done, 4))
    }
    throw new Error(`After "${after}" comes "${heading()}", which is neither a question to answer nor where to stop.`)
  }
  for (let asked = await nextHeading(''); !ends.includes(asked); asked = await nextHeading(asked)) {
    const labels = known[asked] ?? []
    for (const label of document.querySelectorAll('main label')) {
      const input = label.querySelector('input')
      const wanted = labels.includes(label.textContent ?? '')
      if (input && input.checked !== wanted && (wanted || input.type === 'checkbox')) input.click()
    }
    const name = labels.length > 0 ? 'Continue' : 'Skip this question'
    ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click()
  }
  return heading()
}

const { words } = catalogue

/** Answers question after question from inside the page, until one of that id is open or there is none left. */
export const answerUntil = async (tab: Tab, answers: Answers, end?: string): Promise<void> => {
  const known = catalogue.questions
    .filter(({ id }) => id !== end)
    .flatMap((question) => inEveryVoice(question.ask).map((ask) => [ask, labelsOf(question, answers)] as const))
  const ends = end === undefined ? [words['review-title'], words['groups-title']] : inEveryVoice(questionCalled(end).ask)
  await tab.evaluate(answerInPage, { known: Object.fromEntries(known), ends })
}

/** Answers the open question with a pointer, as the answers say, and goes on, or skips it. */
export const answerByPointer = async (tab: Tab, question: Question, answers: Answers): Promise<void> => {
  const labels = labelsOf(question, answers)
  for (const name of labels) await tab.click({ what: 'choice', name })
  await tab.click({ what: 'button', name: labels.length > 0 ? 'Continue' : 'Skip this question' })
  await until(`the page after ${question.id}`, async () => (await questionOn(tab))?.id !== question.id)
}
