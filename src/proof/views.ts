import type { Catalogue } from '#content'
import { type Answers, type Listing, eligible, listingFor, listsFor, prune, reasonsFor, totalOf } from '#engine'
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

/** What a view makes of answers: those that its catalogue does not know, or would not ask for, fall away. */
const listingIn = ({ catalogue, list }: View, answers: Answers, mattersMost: readonly string[]): Listing =>
  listingFor(catalogue, { answers: prune(catalogue, answers), mattersMost }, list)

/** The answers that speak to a view, as they decide what else would be asked. */
export const heardIn = (view: View, answers: Answers): Answers => {
  const { answers: heard } = listingIn(view, answers, [])
  const { question } = view.catalogue.lists
  return question in heard ? { ...heard, [question]: view.list } : heard
}

/** What the answers to one block add to each group, in the order of the catalogue; `out` where they rule it out. */
export const weightsIn = (view: View, block: Block, answers: Answers, mattersMost: readonly string[] = []): readonly number[] => {
  const listing = listingIn(view, answers, mattersMost)
  const said = listing.said.filter(({ question }) => block.some(({ id }) => id === question.id))
  return view.catalogue.groups.map((group) => {
    const reasons = reasonsFor({ ...listing, said }, group)
    return eligible(reasons) ? totalOf(reasons) : out
  })
}

/** The lists that a sheet with this answer calls for, each as a view. */
export const viewsOf = (catalogue: Catalogue, answer: string | undefined): readonly View[] =>
  listsFor(catalogue, answer === undefined ? {} : { [catalogue.lists.question]: answer }).map((list) => ({ catalogue, list }))
