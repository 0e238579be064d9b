import type { Catalogue, Group } from '#content'
import {
  type Answers,
  type Listing,
  circumstancesOf,
  eligible,
  holds,
  listingFor,
  listsFor,
  prune,
  reasonsFor,
  totalOf,
} from '#engine'
import type { Block } from './answer-space.ts'
import { OutOfRoom, mostInTotals } from './limits.ts'

/** One list, looked at through one catalogue: that of the sheets themselves, or another one that is compared with it. */
export interface View {
  readonly catalogue: Catalogue
  readonly list: string
}

/** In the place of a total: the group is ruled out, or can no longer come among the first. */
export const excluded = -128

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

/** @throws OutOfRoom where the total is more than can be counted with */
const counted = (total: number, group: Group, block: Block): number => {
  if (Math.abs(total) <= mostInTotals) return total
  const questions = block.map(({ id }) => id).join(', ')
  throw new OutOfRoom(
    `Answers to ${questions} add ${total} to the total of ${group.name}; no more than ${mostInTotals} can be counted with. Choose milder words.`,
  )
}

/**
 * What the answers to one block add to each group, in the order of the catalogue; `out` where they rule it out.
 * @throws OutOfRoom where it is more than can be counted with
 */
export const weightsIn = (view: View, block: Block, answers: Answers, mattersMost: readonly string[] = []): readonly number[] => {
  const listing = listingIn(view, answers, mattersMost)
  const said = listing.answered.filter(({ question }) => block.some(({ id }) => id === question.id))
  return view.catalogue.groups.map((group) => {
    const reasons = reasonsFor({ ...listing, answered: said }, group)
    return eligible(reasons) ? counted(totalOf(reasons), group, block) : excluded
  })
}

/** The lists that a sheet with this answer calls for, each as a view. */
export const viewsOf = (catalogue: Catalogue, answer: string | undefined): readonly View[] =>
  listsFor(catalogue, answer === undefined ? {} : { [catalogue.lists.question]: answer }).map((list) => ({ catalogue, list }))

const idsOf = (some: readonly Block[]): ReadonlySet<string> => new Set(some.flat().map(({ id }) => id))

/** The circumstances that blocks still to come ask about, of questions in the blocks before. */
const liveIn = (catalogue: Catalogue, blocks: readonly Block[], done: number): readonly string[] => {
  const [before, later] = [idsOf(blocks.slice(0, done)), idsOf(blocks.slice(done))]
  const named = catalogue.questions.filter(({ id }) => later.has(id)).flatMap(circumstancesOf)
  return [...new Set(named)].filter((id) => before.has(catalogue.circumstances[id]?.question ?? ''))
}

/** What each catalogue still asks about, after so many blocks. */
export type Live = ReadonlyMap<Catalogue, readonly string[]>

export const liveAfter = (catalogues: readonly Catalogue[], blocks: readonly Block[], done: number): Live =>
  new Map(catalogues.map((catalogue) => [catalogue, liveIn(catalogue, blocks, done)]))

const marks = (catalogue: Catalogue, live: readonly string[], answers: Answers): string =>
  live.map((id) => (id in catalogue.circumstances && holds(catalogue, id, answers) ? '1' : '0')).join('')

/** What is still to be known of the answers so far: people in one context are asked the same, and heard the same, from here on. */
export const contextOf = (views: readonly View[], live: Live, answers: Answers): string =>
  [
    ...[...live].map(([catalogue, ids]) => marks(catalogue, ids, prune(catalogue, answers))),
    ...views.map((view) => marks(view.catalogue, live.get(view.catalogue) ?? [], heardIn(view, answers))),
  ].join(' ')
