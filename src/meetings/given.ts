import type { Town } from './places.ts'

/** What an import goes by beside the listing itself. */
export interface Given {
  /** the nearest of the words that are known, as a sentence */
  readonly meant: (word: string, known: readonly string[]) => string
  /** the hosts of the fellowship's own sites: links may lead there, and nowhere else */
  readonly sites: readonly string[]
  /** the gazetteer */
  readonly towns: readonly Town[]
  /** the time zone of rows that name none */
  readonly zone?: string | undefined
}
