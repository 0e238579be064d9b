import type { Catalogue } from '#content'

/** What a section measured, as lines to print, and where results differ that must not. */
export interface Measured {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
}

/** A part of `npm run bench`, by itself. */
export type Section = (catalogue: Catalogue) => Promise<Measured>
