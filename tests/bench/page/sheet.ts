import type { Catalogue, Question } from '#content'
import { Refused } from '../../../src/cli/input.ts'
import { type Answers, askingVoice, inVoice, optionsFor, questionsFor } from '#engine'

/** A question as a peer shows it: its words for somebody who answers for themselves, and the option that is taken. */
export interface PlainQuestion {
  readonly id: string
  readonly choose: Question['choose']
  readonly ask: string
  readonly hint: string | undefined
  readonly why: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

/** All that is shown on every page that is measured, and what is pressed there. */
export interface PlainSheet {
  readonly questions: readonly PlainQuestion[]
  readonly words: { readonly start: string; readonly next: string; readonly end: string }
  /** the label that is ticked in each question, by its id */
  readonly ticks: Readonly<Record<string, string>>
}

/** Answers to which the guide puts eight short questions, and then shows them all once more. */
const answers: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['alcohol'],
  goal: 'stop',
  withdrawal: 'no',
  'higher-power': 'fine',
  approach: 'tools',
  gender: 'man',
}

const labelTaken = ({ id, options }: PlainQuestion): string => {
  const taken = [answers[id] ?? []].flat()
  const option = options.find((one) => taken.includes(one.id))
  if (!option)
    throw new Refused(`${id} offers none of ${taken.join(', ')}. Change the answers in tests/bench/page/sheet.ts to fit.`)
  return option.label
}

/**
 * The eight questions in the words of the content.
 * @throws Refused if the content asks others
 */
export const plainSheet = (catalogue: Catalogue): PlainSheet => {
  const asked = questionsFor(catalogue, answers).filter(({ part }) => part === 'short')
  const ids = asked.map(({ id }) => id)
  if (ids.join() !== Object.keys(answers).join())
    throw new Refused(
      `The content asks ${ids.join(', ')}, and the pages are compared on other questions. Change the answers in tests/bench/page/sheet.ts to fit.`,
    )
  const voice = askingVoice(catalogue, answers)
  const questions = asked.map((question) => ({
    id: question.id,
    choose: question.choose,
    ask: inVoice(question.ask, voice),
    hint: question.hint === undefined ? undefined : inVoice(question.hint, voice),
    why: inVoice(question.why, voice),
    options: optionsFor(catalogue, question, answers).map(({ id, label }) => ({ id, label: inVoice(label, voice) })),
  }))
  return {
    questions,
    words: { start: catalogue.words.start, next: catalogue.words.continue, end: catalogue.words['review-title'] },
    ticks: Object.fromEntries(questions.map((question) => [question.id, labelTaken(question)])),
  }
}
