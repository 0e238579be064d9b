import type { SuitWord } from '#content'

/** The words become numbers here and nowhere else. `never` has none: it rules out. */
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

/** What an answer counts for, once more, when the person marked its question as mattering most. */
export const mattersMostFactor = 2

/** The most questions that can be marked on the page as mattering most. */
export const mostThatMatter = 3

/** A sum of weights becomes a word at these totals; no screen shows the sum. */
export const fitWord = (total: number): Fit =>
  total >= 5 ? 'strong' : total >= 2 ? 'good' : total >= -1 ? 'possible' : 'less-likely'

export type Fit = 'strong' | 'good' | 'possible' | 'less-likely'
