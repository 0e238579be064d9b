import type { Sheet } from '#engine'
import type { Mix } from '../population.ts'
import type { Plan, Survey } from '../survey.ts'

/** What a law is held against: every possible sheet, as the survey met it, or as it is before anybody is counted. */
export interface Evidence<Looked extends Plan = Survey> {
  readonly survey: Looked
  readonly mix: Mix
}

/** Whether a law holds. `not-shown` says that it could be neither proved nor refuted here. */
export interface Finding {
  readonly verdict: 'holds' | 'refuted' | 'not-shown'
  /** what was found, in words; where it does not hold, what is wrong and with whom */
  readonly told: string
  /** the shortest sheet that shows it, where one sheet can */
  readonly example?: Sheet
}

interface LawAbout<Needs, Looked extends Plan> {
  readonly says: string
  readonly needs: Needs
  readonly check: (evidence: Evidence<Looked>) => Finding
}

/** One statement about every possible sheet, and how it is held against them: by the questions alone, or by the counts. */
export type Law = LawAbout<'questions', Plan> | LawAbout<'counts', Survey>

export const holds = (told: string): Finding => ({ verdict: 'holds', told })

export const refuted = (told: string, example: Sheet): Finding => ({ verdict: 'refuted', told, example })

export const notShown = (told: string): Finding => ({ verdict: 'not-shown', told })
