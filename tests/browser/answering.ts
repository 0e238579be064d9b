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

/** Answers question after question, until one of that id is open or there is none left. Returns the ids that were asked. */
export const answerUntil = async (page: Page, answers: Answers, until?: string): Promise<readonly string[]> => {
  const asked: string[] = []
  for (;;) {
    const question = await openQuestion(page)
    if (!question || question.id === until) return asked
    asked.push(question.id)
    await answerOne(page, question, answers)
  }
}

/** From the first page to the list. */
export const toResults = async (page: Page, answers: Answers): Promise<void> => {
  await press(page, 'Start')
  await answerUntil(page, answers)
  await press(page, 'See my groups now')
}
