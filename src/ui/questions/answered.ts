import type { Catalogue, Question, Voice } from '#content'
import { type Answers, askingVoice, chosen, inVoice, optionOf, questionsFor } from '#engine'

/** One question and what was answered to it, in words. */
export interface Answered {
  readonly question: Question
  readonly ask: string
  /** the labels of the chosen options; none if it was not answered */
  readonly labels: readonly string[]
  /** the same in a few words: what it is about, and what was chosen */
  readonly short: string
  readonly inShort: readonly string[]
}

/** The questions that these answers ask, each with its answer. A private answer is never repeated. */
export const answeredQuestions = (
  catalogue: Catalogue,
  answers: Answers,
  voice: Voice = askingVoice(catalogue, answers),
): readonly Answered[] =>
  questionsFor(catalogue, answers)
    .filter((question) => !question.private)
    .map((question) => {
      const options = chosen(answers, question.id).flatMap((id) => optionOf(question, id) ?? [])
      return {
        question,
        ask: inVoice(question.ask, voice),
        labels: options.map(({ label }) => inVoice(label, voice)),
        short: inVoice(question.short, voice),
        inShort: options.map(({ label, short = label }) => inVoice(short, voice)),
      }
    })

/** Whether marking this question has an effect: the chosen options add to totals, rather than only ruling groups out. */
export const canMatter = (catalogue: Catalogue, answers: Answers, question: Question): boolean => {
  const ids = chosen(answers, question.id)
  return (
    question.id !== catalogue.lists.question &&
    question.options
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ suits }) => Object.values(suits))
      .some(({ values }) => Object.values(values).some((word) => word !== 'neutral' && word !== 'never'))
  )
}
