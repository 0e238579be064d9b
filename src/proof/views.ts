import type { Catalogue } from '#content'
import { type Answers, type Listing, eligible, listingFor, listsFor, reasonsFor, totalOf } from '#engine'
import type { Block } from './blocks.ts'

/** One list, looked at through one catalogue: that of the sheets themselves, or another one that is compared with it. */
export interface View {
  readonly catalogue: Catalogue
  readonly list: string
}

/** In the place of a total: the group is ruled out, or can no longer come among the first. */
export const out = -128

/** In the place of a total: the group surely has one of the first places. */
export const sure = 127

/** The answers that speak to a view, as they decide what else would be asked. */
export const heardIn = ({ catalogue, list }: View, answers: Answers): Answers => {
  const listing: Listing = listingFor(catalogue, { answers, mattersMost: [] }, list)
  return catalogue.lists.question in answers ? { ...listing.answers, [catalogue.lists.question]: list } : listing.answers
}

/** What the answers to one block add to each group, in the order of the catalogue; `out` where they rule it out. */
export const weightsIn = (
  { catalogue, list }: View,
  block: Block,
  answers: Answers,
  mattersMost: readonly string[] = [],
): readonly number[] => {
  const listing = listingFor(catalogue, { answers, mattersMost }, list)
  const said = listing.said.filter(({ question }) => block.some(({ id }) => id === question.id))
  return catalogue.groups.map((group) => {
    const reasons = reasonsFor({ ...listing, said }, group)
    return eligible(reasons) ? totalOf(reasons) : out
  })
}

/** The lists that a sheet with this answer calls for, each as a view. */
export const viewsOf = (catalogue: Catalogue, answer: string | undefined): readonly View[] =>
  listsFor(catalogue, answer === undefined ? {} : { [catalogue.lists.question]: answer }).map((list) => ({ catalogue, list }))
