import { inject } from 'vitest'
import type { Chance } from './chance.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** the part of each long sweep that this run makes: see projects.ts */
    share: number
  }
}

/** The part of each long sweep that this run makes, above 0 and up to 1. */
export const share = inject('share')

/** Whether this run is `npm test`, which makes a tenth of each sweep (see projects.ts), and not a deep one. */
export const isShareOfNpmTest = share <= 0.1

/** So many of a sweep of this many: at least one. */
export const shareOf = (many: number): number => Math.max(1, Math.ceil(many * share))

/**
 * At least this part of what there is, drawn by chance: that part where a run makes less, all where it makes the whole or is the
 * deep one. For what each takes a page of its own.
 */
export const atLeast = <Value>(part: number, all: readonly Value[], chance: Chance): readonly Value[] => {
  if (!isShareOfNpmTest) return all
  const least = Math.ceil(all.length * part)
  const places = all.map((_, nth) => ({ nth, drawn: chance() })).toSorted((a, b) => a.drawn - b.drawn)
  const chosen = new Set(places.slice(0, least).map(({ nth }) => nth))
  return all.filter((_, nth) => chosen.has(nth))
}

/** Whether this one of a sweep through all there is belongs to this run's share, drawn by chance; all do where it is the whole. */
export const isInShare = (chance: Chance): boolean => share === 1 || chance() < share
