/** What a person chose: an option's id, or several of them where a question takes many. */
export type Answer = string | readonly string[]

/** Question id -> answer. A question that was skipped is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** All that a ranking is made from. */
export interface Sheet {
  readonly answers: Answers
  /** ids of answered questions that the person marked as mattering most */
  readonly mattersMost: readonly string[]
}

export const emptySheet: Sheet = { answers: {}, mattersMost: [] }

/** The option ids of an answer, one or many; none for a question that was skipped. */
export const chosen = (answers: Answers, question: string): readonly string[] => {
  const answer = Object.prototype.hasOwnProperty.call(answers, question) ? answers[question] : undefined
  if (answer === undefined) return []
  return typeof answer === 'string' ? [answer] : answer
}
