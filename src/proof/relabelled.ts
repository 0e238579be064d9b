import type { Catalogue } from '#content'

export const renamed = (id: string): string => `renamed-${id}`

/** The same content with other ids and names for its groups, and groups, and the options of every question, in the opposite order. */
export const relabelled = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  groups: catalogue.groups
    .map((group, at) => ({ ...group, id: renamed(group.id), name: `${catalogue.groups.length - at} ${group.name}` }))
    .toReversed(),
  questions: catalogue.questions.map((question) => ({ ...question, options: question.options.toReversed() })),
})
