/** What a walk is to do: so many acts, each chosen by the next of these numbers from 0 up to 1. */
export interface Plan {
  readonly chances: readonly number[]
  /** leave out what leads away from questions and answers: other pages, starting again, help */
  readonly onlyAnswers?: boolean
}

/** Something that was said: an answer to a question, or none; no question at all is starting again. */
export interface Said {
  readonly question?: string
  readonly answer?: readonly string[]
  /** what the tab keeps after an act that the guide turns into answers by itself */
  readonly kept?: string
}

/** What is written into every plan: it must be found nowhere. */
export const writtenIntoPlans = 'Winterbottom'

/** Everything in which an answer must never be found, each in every wording that it had in the course of a walk. */
export interface Traces {
  readonly titles: readonly string[]
  readonly addresses: readonly string[]
  readonly states: readonly string[]
  /** referrer, cookies, the window's name, and what is kept beyond the tab */
  readonly elsewhere: readonly string[]
  readonly keys: readonly string[]
  readonly kept: readonly string[]
}

export interface Walked {
  /** what was done, in order, so that a walk can be read */
  readonly acts: readonly string[]
  readonly said: readonly Said[]
  /** every question with every option that was ever ticked */
  readonly ticked: readonly (readonly [question: string, option: string])[]
  readonly traces: Traces
}

declare global {
  interface Window {
    walk?: (plan: Plan) => Promise<Walked>
  }
}
