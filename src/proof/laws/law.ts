import type { Sheet } from '#engine'
import type { Mix } from '../population.ts'
import type { Plan, Survey } from '../survey.ts'

/** What a law is checked against: a survey of every possible sheet, or the plan before anything is counted. */
export interface Evidence<Looked extends Plan = Survey> {
  readonly survey: Looked
  readonly mix: Mix
}

/** Whether a law holds. `not-shown` means that it could be neither proved nor refuted. */
export interface Finding {
  readonly verdict: 'holds' | 'refuted' | 'not-shown'
  /** what was checked; if the law does not hold, what is wrong */
  readonly explanation: string
  /** the shortest sheet that shows it, if a single sheet can */
  readonly example?: Sheet
}

interface LawAbout<Needs, Looked extends Plan> {
  readonly says: string
  readonly needs: Needs
  readonly check: (evidence: Evidence<Looked>) => Finding
}

/** A statement about every possible sheet, and how to check it: from the questions alone, or from the counts. */
export type Law = LawAbout<'questions', Plan> | LawAbout<'counts', Survey>

/** The finding that a law holds. */
export const holds = (explanation: string): Finding => ({ verdict: 'holds', explanation })

/** The finding that a law is broken, with a sheet that shows it. */
export const refuted = (explanation: string, example: Sheet): Finding => ({ verdict: 'refuted', explanation, example })

/** The finding that a law could not be decided. */
export const notShown = (explanation: string): Finding => ({ verdict: 'not-shown', explanation })
