import { type ListInput, answeredIn, standOf } from './list-input.ts'
import type { Catalogue, Caution, Group } from '#content'
import { type Answers, type Sheet, chosen } from './sheet.ts'
import { allHold, prune } from './relevance.ts'
import { catalogueIndex, groupOf } from './catalogue-index.ts'
import { type Fit, type Reason, eligible, fitWord, totalOf } from './reason.ts'
import { columnsFor, reasonsAt } from './reasons.ts'
import { voiceOf } from './voice.ts'
import { sorted } from '../sorted.ts'

/**
 * How many groups the page shows before "show all", unless more share the last place (`shownAtFirst` in `face.ts`). Notices about a
 * list look at these alone. The figures of the fairness page and the words of `compare` speak of the first three as well.
 */
export const firstShown = 3

/** A group with its reasons and its place. Equal totals share a place. */
export interface Recommendation {
  readonly group: string
  readonly place: number
  readonly fit: Fit
  /** the sum of the weights of its reasons; for tests and tools, never shown */
  readonly total: number
  readonly reasons: readonly Reason[]
  readonly cautions: readonly { readonly id: string; readonly text: string }[]
}

/** One list: the groups that fit, best first, and those that are ruled out. */
export interface List {
  readonly for: string
  readonly recommendations: readonly Recommendation[]
  readonly ruledOut: readonly { readonly group: string; readonly reasons: readonly Reason[] }[]
}

/** The answers that apply to one list. If there are two, each leaves out answers to questions that only the other would ask. */
export const answersFor = (catalogue: Catalogue, answers: Answers, list: string): Answers => {
  const { question } = catalogue.lists
  const [whom] = chosen(answers, question)
  if (whom === undefined || whom === list) return answers
  return { ...prune(catalogue, { ...answers, [question]: list }), [question]: whom }
}

/** Gathers what one list is made from. The sheet must be pruned already. */
export const listInputFor = (catalogue: Catalogue, { answers, mattersMost }: Sheet, list: string): ListInput => {
  const heard = answersFor(catalogue, answers, list)
  return {
    index: catalogueIndex(catalogue),
    list,
    voice: voiceOf(catalogue, list),
    answers: heard,
    answered: answeredIn(catalogue.questions, heard, mattersMost),
  }
}

/** What this person should know about a group. `checked` remembers which cautions hold, since groups share them. */
const cautionsFor = (
  catalogue: Catalogue,
  { index, answers }: ListInput,
  checked: Map<Caution, boolean>,
  group: Group,
): Recommendation['cautions'] => {
  const found: Recommendation['cautions'][number][] = []
  const look = (caution: Caution): void => {
    const hold = checked.get(caution) ?? allHold(catalogue, caution.when, answers)
    checked.set(caution, hold)
    if (hold) found.push({ id: caution.id, text: caution.text })
  }
  index.cautions.get(group)?.forEach(look)
  for (const trait of index.placed) trait.values[standOf(trait, group, answers)?.value ?? '']?.cautions.forEach(look)
  return found
}

/** A group that nothing rules out, with its reasons and their sum. */
interface Ranked {
  readonly group: Group
  readonly reasons: readonly Reason[]
  readonly total: number
}

/**
 * What decides the order of groups that share a place, smallest first: whether it covers everything that was ticked, whether it is known
 * to meet in the person's country, and whether its rule about who may come is still unanswered.
 */
const orderInPlace = ({ index, answers }: ListInput, { group, reasons }: Ranked, breadth: string | undefined): number => {
  const { meeting, catalogue } = index
  const coversPart = reasons.some(({ trait, value }) => trait === breadth && value === 'part')
  const stand = meeting && standOf(meeting.trait, group, answers)
  // What we could not check is not known.
  const meets = stand !== undefined && stand.certainty !== 'uncertain' && meeting?.values.includes(stand.value) === true
  const asks = index.entryRules.get(group)?.some(({ when }) => allHold(catalogue, when, answers)) ?? false
  return (coversPart ? 4 : 0) + (meets ? 0 : 2) + (asks ? 1 : 0)
}

/** Ranks every group of the catalogue for one list. Groups with equal totals share a place. */
export const listOf = (catalogue: Catalogue, input: ListInput): List => {
  const columns = columnsFor(input)
  const breadth = catalogue.questions.find(({ together }) => together)?.together?.trait
  const checked = new Map<Caution, boolean>()
  const ranked: (Ranked & { readonly within: number })[] = []
  const ruledOut: List['ruledOut'][number][] = []
  for (const [at, group] of input.index.groupsByName.entries()) {
    const reasons = reasonsAt(columns, at)
    const one = { group, reasons, total: totalOf(reasons) }
    if (eligible(reasons)) ranked.push({ ...one, within: orderInPlace(input, one, breadth) })
    else ruledOut.push({ group: group.id, reasons: reasons.filter(({ suits }) => suits === 'never') })
  }
  let place = 0
  const inOrder = sorted(ranked, (a, b) => b.total - a.total || a.within - b.within)
  const recommendations = inOrder.map(({ group, reasons, total }, at) => {
    if (total !== inOrder[at - 1]?.total) place = at + 1
    return {
      group: group.id,
      place,
      fit: fitWord(total),
      total,
      reasons,
      cautions: cautionsFor(catalogue, input, checked, group),
    }
  })
  return { for: input.list, recommendations, ruledOut }
}

/** The word to show beside a group: its fit, unless the person should see a doctor before anything else. */
export const shownFit = (
  catalogue: Catalogue,
  { group, fit, cautions }: Pick<Recommendation, 'group' | 'fit' | 'cautions'>,
): Fit | 'doctor-first' => {
  const isRaised = (caution: Caution): boolean => cautions.some(({ id }) => id === caution.id)
  const doctorFirst = groupOf(catalogue, group)?.cautions.some((caution) => caution.doctorFirst && isRaised(caution))
  return doctorFirst ? 'doctor-first' : fit
}
