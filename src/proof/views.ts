import type { Catalogue, Group } from '#content'
import {
  type Answers,
  type ListInput,
  type Reason,
  circumstancesOf,
  eligible,
  holds,
  listInputFor,
  listsFor,
  prune,
  reasonsForAll,
  totalOf,
} from '#engine'
import type { Block } from './answer-space.ts'
import { OverLimit, mostInTotals } from './limits.ts'

/** One list of one catalogue, which need not be the catalogue that the sheets were written for. */
export interface View {
  readonly catalogue: Catalogue
  readonly list: string
}

/** Instead of a total: the group is ruled out, or can no longer come among the first. */
export const excluded = -128

/** Instead of a total: the group is certain of one of the first places. */
export const sure = 127

/** What a view makes of some answers. It ignores those that its catalogue does not know or would not ask for. */
const listInputIn = ({ catalogue, list }: View, answers: Answers, mattersMost: readonly string[]): ListInput =>
  listInputFor(catalogue, { answers: prune(catalogue, answers), mattersMost }, list)

/** The answers that apply to a view, as they decide what else it would ask. */
export const heardIn = (view: View, answers: Answers): Answers => {
  const { answers: heard } = listInputIn(view, answers, [])
  const { question } = view.catalogue.lists
  return question in heard ? { ...heard, [question]: view.list } : heard
}

/** @throws OverLimit if the total is too big to count with */
const counted = (total: number, group: Group, block: Block): number => {
  if (Math.abs(total) <= mostInTotals) return total
  const questions = block.map(({ id }) => id).join(', ')
  throw new OverLimit(
    `Answers to ${questions} add ${total} to the total of ${group.name}; the count holds no more than ${mostInTotals}. Choose milder words.`,
  )
}

/**
 * What the answers to one block add to each group, in the order of the catalogue; `excluded` if they rule it out. If `isWeighed` is
 * given, other words of theirs are left out.
 * @throws OverLimit if that is too big to count with
 */
export const weightsIn = (
  view: View,
  block: Block,
  answers: Answers,
  mattersMost: readonly string[] = [],
  isWeighed?: (reason: Reason) => boolean,
): readonly number[] => {
  const input = listInputIn(view, answers, mattersMost)
  const answered = input.answered.filter(({ question }) => block.some(({ id }) => id === question.id))
  const reasonsOf = reasonsForAll({ ...input, answered })
  return view.catalogue.groups.map((group) => {
    const all = reasonsOf(group)
    const reasons = isWeighed ? all.filter(isWeighed) : all
    return eligible(reasons) ? counted(totalOf(reasons), group, block) : excluded
  })
}

/** The lists that a sheet with this answer calls for, each as a view. */
export const viewsOf = (catalogue: Catalogue, answer: string | undefined): readonly View[] =>
  listsFor(catalogue, answer === undefined ? {} : { [catalogue.lists.question]: answer }).map((list) => ({ catalogue, list }))

const idsOf = (some: readonly Block[]): ReadonlySet<string> => new Set(some.flat().map(({ id }) => id))

/** The circumstances of earlier questions on which later blocks depend. */
const liveIn = (catalogue: Catalogue, earlier: readonly Block[], later: readonly Block[]): readonly string[] => {
  const [before, after] = [idsOf(earlier), idsOf(later)]
  const named = catalogue.questions.filter(({ id }) => after.has(id)).flatMap(circumstancesOf)
  return [...new Set(named)].filter((id) => before.has(catalogue.circumstances[id]?.question ?? ''))
}

/** For each catalogue, the circumstances on which its later blocks depend. */
export type Live = ReadonlyMap<Catalogue, readonly string[]>

/** The live circumstances of each catalogue between some blocks and others. */
export const liveBetween = (catalogues: readonly Catalogue[], earlier: readonly Block[], later: readonly Block[]): Live =>
  new Map(catalogues.map((catalogue) => [catalogue, liveIn(catalogue, earlier, later)]))

const marks = (catalogue: Catalogue, live: readonly string[], answers: Answers): string =>
  live.map((id) => (id in catalogue.circumstances && holds(catalogue, id, answers) ? '1' : '0')).join('')

/** All that later blocks depend on in the answers so far, as a key. Sheets with the same key are in the same context. */
export const contextOf = (views: readonly View[], live: Live, answers: Answers): string =>
  [
    ...[...live].map(([catalogue, ids]) => marks(catalogue, ids, prune(catalogue, answers))),
    ...views.map((view) => marks(view.catalogue, live.get(view.catalogue) ?? [], heardIn(view, answers))),
  ].join(' ')
