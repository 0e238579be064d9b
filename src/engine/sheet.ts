/** What a person chose: the id of one option, or several if the question allows it. */
export type Answer = string | readonly string[]

/** Answers by the id of their question. A skipped question is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** The only input of a ranking. */
export interface Sheet {
  readonly answers: Answers
  /** ids of answered questions that the person marked as mattering most */
  readonly mattersMost: readonly string[]
}

/** The sheet of someone who has answered nothing yet. */
export const emptySheet: Sheet = { answers: {}, mattersMost: [] }

/** The ids of the options that were chosen; none if the question was skipped. */
export const chosen = (answers: Answers, question: string): readonly string[] => {
  const answer = Object.prototype.hasOwnProperty.call(answers, question) ? answers[question] : undefined
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}
