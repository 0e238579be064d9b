import type { Gazetteer } from './gazetteer.ts'

/** What an import goes by beside the listing itself. */
export interface Given {
  /** the nearest of the words that are known, as a sentence */
  readonly meant: (word: string, known: readonly string[]) => string
  /** the hosts of the fellowship's own sites: links may lead there, and nowhere else */
  readonly sites: readonly string[]
  /** what rows can mean by their towns */
  readonly gazetteer: Gazetteer
  /** the time zone of rows that name none */
  readonly zone?: string | undefined
}
