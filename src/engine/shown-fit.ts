import type { Catalogue } from '#content'
import type { Recommendation } from './recommend.ts'
import type { Fit } from './suits.ts'

/** The word that stands beside a group: that for its fit, unless something about the person comes before any fit. */
export const shownFit = (
  { groups }: Catalogue,
  { group, fit, cautions }: Pick<Recommendation, 'group' | 'fit' | 'cautions'>,
): Fit | 'doctor-first' =>
  groups
    .find(({ id }) => id === group)
    ?.cautions.some(({ id, doctorFirst }) => doctorFirst && cautions.some((raised) => raised.id === id))
    ? 'doctor-first'
    : fit
