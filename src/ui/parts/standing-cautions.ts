import type { Caution, Catalogue, Group } from '#content'

/** The cautions that a group carries whoever asks: its own, and those of where it stands. */
export const standingCautions = (catalogue: Catalogue, group: Group): readonly Caution[] =>
  [
    ...group.cautions,
    ...catalogue.traits.flatMap(({ id, values }) => values[group.stands[id]?.value ?? '']?.cautions ?? []),
  ].filter(({ when }) => when.length === 0)
