import type { Basis, SuitWord } from '#content'

/** One thing a person said, beside one thing a group is. */
export interface Reason {
  readonly question: string
  readonly option: string
  readonly trait: string
  readonly value: string
  readonly suits: SuitWord
  /** what it adds to the group's total; 0 for `never`, which rules out instead */
  readonly weight: number
  /** what the person said, as a whole sentence */
  readonly said: string
  /** what the group is, as a whole sentence */
  readonly because: string
  readonly basis: Basis
  /** ids in the catalogue's sources: the studies first, then the group's own pages */
  readonly sources: readonly string[]
  /** a kind word to add if the group is ruled out, such as what would bring it back */
  readonly note?: string
}

/** Whether a group stays in the ranking: it does unless a reason says never. */
export const eligible = (reasons: readonly Reason[]): boolean => reasons.every(({ suits }) => suits !== 'never')

/** A group's fit is the sum of its reasons, and nothing else. */
export const totalOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { weight }) => sum + weight, 0)

/** The only place where words become numbers. `never` has no number, because it rules out. */
export const weights: Readonly<Record<Exclude<SuitWord, 'never'>, number>> = {
  ideal: 3,
  good: 2,
  fair: 1,
  neutral: 0,
  awkward: -1,
  poor: -2,
  bad: -3,
  worst: -4,
}

/** An answer counts this many times if the person marked its question as mattering most. */
export const mattersMostFactor = 2

/** The most questions that a person can mark on the page as mattering most. */
export const mostThatMatter = 3

/** The word for a total. No screen shows the total itself. */
export const fitWord = (total: number): Fit => {
  if (total >= 5) return 'strong'
  if (total >= 2) return 'good'
  return total >= -1 ? 'possible' : 'less-likely'
}

/** How well a group fits, from best to worst. */
export type Fit = 'strong' | 'good' | 'possible' | 'less-likely'
