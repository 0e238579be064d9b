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

/** So many of a sweep of this many: at least one. */
export const shareOf = (many: number): number => Math.max(1, Math.ceil(many * share))

/** Whether this one of a sweep through all there is belongs to this run's share, drawn by chance; all do where it is the whole. */
export const isInShare = (chance: Chance): boolean => share === 1 || chance() < share
