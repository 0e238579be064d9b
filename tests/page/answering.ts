import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Catalogue, Question } from '#content'
import { type Answers, askingVoice, chosen, inVoice, optionOf } from '#engine'
import { loadCatalogue } from '../../src/content/load.ts'

export const catalogue: Catalogue = loadCatalogue(join(import.meta.dirname, '../../content'))

/** The heading of the page that is open. */
export const headingOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

export const press = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name, exact: true })
    .evaluate((button) => button instanceof HTMLElement && button.click())
    .then(() => undefined)

/** How the question is put to somebody who gave these answers. */
export const askOf = (question: Question, answers: Answers): string => inVoice(question.ask, askingVoice(catalogue, answers))

const asksSo = (question: Question, heading: string): boolean =>
  typeof question.ask === 'string' ? question.ask === heading : Object.values(question.ask).includes(heading)

/** The question that the open page asks; none where it is no question. */
export const openQuestion = async (page: Page): Promise<Question | undefined> => {
  const heading = await headingOf(page)
  return catalogue.questions.find((question) => asksSo(question, heading))
}

export const questionCalled = (id: string): Question => {
  const found = catalogue.questions.find((question) => question.id === id)
  if (!found) throw new Error(`There is no question "${id}".`)
  return found
}

/** A group's name, as the page has it. */
export const nameOf = (id: string | undefined): string => catalogue.groups.find((group) => group.id === id)?.name ?? ''

/** What stands beside the options that these answers choose for a question. */
export const labelsOf = (question: Question, answers: Answers): readonly string[] =>
  chosen(answers, question.id).flatMap((id) => {
    const option = optionOf(question, id)
    return option ? [inVoice(option.label, askingVoice(catalogue, answers))] : []
  })

/** The same in the few words that an answer has beside the list. */
export const inShort = (question: Question, answers: Answers): string =>
  chosen(answers, question.id)
    .map((id) => {
      const option = optionOf(question, id)
      return option ? inVoice(option.short ?? option.label, askingVoice(catalogue, answers)) : id
    })
    .join('; ')

/** The name of the button that changes an answer beside the list: the question, and what the button shows. */
export const changeBesideList = (question: Question, answers: Answers, mattersMost: readonly string[] = []): string => {
  const about = inVoice(question.short, askingVoice(catalogue, answers))
  const name = `${catalogue.words.change} ${askOf(question, answers)} ${about}: ${inShort(question, answers)}`
  return mattersMost.includes(question.id) ? `${name} ${catalogue.words['matters-mark']}` : name
}

/** Answers the open question as the answers say and goes on, or skips it. */
export const answerOne = async (page: Page, question: Question, answers: Answers): Promise<void> => {
  const labels = labelsOf(question, answers)
  const inputs = page.locator('main label')
  await inputs.evaluateAll((all, names) => {
    for (const label of all) {
      const input = label.querySelector('input')
      if (input && input.checked !== names.includes(label.textContent ?? '') && (input.type === 'checkbox' || !input.checked))
        input.click()
    }
  }, labels)
  await press(page, labels.length > 0 ? 'Continue' : 'Skip this question')
}

/** What to do at each question: its id and the labels to choose, by the heading it is asked under. */
type Script = Readonly<Record<string, { readonly id: string; readonly labels: readonly string[] }>>

/** How the questions but one are asked, in every voice, and the labels that these answers choose. */
export const scriptOf = (answers: Answers, until?: string): Script =>
  Object.fromEntries(
    catalogue.questions
      .filter(({ id }) => id !== until)
      .flatMap((question) => {
        const deed = { id: question.id, labels: labelsOf(question, answers) }
        const asks = typeof question.ask === 'string' ? [question.ask] : Object.values(question.ask)
        return asks.map((ask) => [ask, deed] as const)
      }),
  )

/**
 * Runs in the page, which is several times quicker than from outside: as long as the heading is in the script, chooses the
 * labels there and goes on, or skips the question. Returns the ids that were asked.
 */
export const answerInPage = async (script: Script): Promise<readonly string[]> => {
  const asked: string[] = []
  const heading = (): string => document.querySelector('h1')?.textContent?.trim() ?? ''
  // Between two pages there may be none for a moment.
  const headingAfter = async (last: string): Promise<string> => {
    for (let looks = 0; looks < 10_000; looks++) {
      const now = heading()
      if (now !== last && now !== '') return now
      await new Promise((done) => setTimeout(done, 4))
    }
    throw new Error(`Waited for the page after "${last}": the heading is still "${heading()}".`)
  }
  for (let ask = await headingAfter(''); script[ask]; ask = await headingAfter(ask)) {
    const { id, labels } = script[ask] ?? { id: '', labels: [] }
    asked.push(id)
    for (const label of document.querySelectorAll('main label')) {
      const input = label.querySelector('input')
      const wanted = labels.includes(label.textContent ?? '')
      if (input && input.checked !== wanted && (wanted || input.type === 'checkbox')) input.click()
    }
    const name = labels.length > 0 ? 'Continue' : 'Skip this question'
    ;[...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click()
  }
  return asked
}

/** Answers question after question, until one of that id is open or there is none left. Returns the ids that were asked. */
export const answerUntil = (page: Page, answers: Answers, until?: string): Promise<readonly string[]> =>
  page.evaluate(answerInPage, scriptOf(answers, until))

/** Starts again, and says yes to the question whether that is meant. */
export const startAgain = async (page: Page): Promise<void> => {
  await press(page, catalogue.words['start-again'])
  await press(page, catalogue.words['start-again-yes'])
}

/** Opens what would make the list better, if it is folded away. */
export const unfoldBetter = async (page: Page): Promise<void> => {
  const closed = page.locator('details.better:not([open]) > summary')
  if ((await closed.count()) > 0) await closed.click()
}

/** Goes on from the list to the questions that make it better. */
export const sharpen = async (page: Page): Promise<void> => {
  await unfoldBetter(page)
  await press(page, catalogue.words.sharpen)
}

/** From the first page to the list. */
export const toResults = async (page: Page, answers: Answers): Promise<void> => {
  await press(page, 'Start')
  await answerUntil(page, answers)
  await press(page, 'See my groups now')
}
