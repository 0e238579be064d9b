import { answeredIn, standOf, type Listing } from './listing.ts'
import type { Catalogue, Caution, Group } from '#content'
import { type Answers, type Sheet, chosen } from './sheet.ts'
import { allHold, prune } from './relevance.ts'
import { catalogueIndex, groupOf } from './catalogue-index.ts'
import { type Fit, type Reason, eligible, fitWord, totalOf } from './reason.ts'
import { columnsFor, reasonsAt } from './reasons.ts'
import { voiceOf } from './voice.ts'
import { sorted } from '../sorted.ts'

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

export interface List {
  readonly for: string
  readonly recommendations: readonly Recommendation[]
  readonly ruledOut: readonly { readonly group: string; readonly reasons: readonly Reason[] }[]
}

/** The answers that speak to one list, where these call for two: those to questions that its own voice would be asked. */
const answersFor = (catalogue: Catalogue, answers: Answers, list: string): Answers => {
  const { question } = catalogue.lists
  const [said] = chosen(answers, question)
  if (said === undefined || said === list) return answers
  return { ...prune(catalogue, { ...answers, [question]: list }), [question]: said }
}

/** What one list is made from: the answers that speak to it, in its voice. The sheet has to be pruned. */
export const listingFor = (catalogue: Catalogue, { answers, mattersMost }: Sheet, list: string): Listing => {
  const heard = answersFor(catalogue, answers, list)
  return {
    index: catalogueIndex(catalogue),
    list,
    voice: voiceOf(catalogue, list),
    answers: heard,
    answered: answeredIn(catalogue.questions, heard, mattersMost),
  }
}

/** What a group brings with it that this person should know; `known` says which cautions were looked at and hold. */
const cautionsFor = (
  catalogue: Catalogue,
  { index, answers }: Listing,
  known: Map<Caution, boolean>,
  group: Group,
): Recommendation['cautions'] => {
  const found: Recommendation['cautions'][number][] = []
  const look = (caution: Caution): void => {
    const hold = known.get(caution) ?? allHold(catalogue, caution.when, answers)
    known.set(caution, hold)
    if (hold) found.push({ id: caution.id, text: caution.text })
  }
  index.cautions.get(group)?.forEach(look)
  for (const trait of index.placed) trait.values[standOf(trait, group, answers)?.value ?? '']?.cautions.forEach(look)
  return found
}

/** A group that nothing rules out, and its sum. */
interface Ranked {
  readonly group: Group
  readonly reasons: readonly Reason[]
  readonly total: number
}

export const listOf = (catalogue: Catalogue, listing: Listing): List => {
  const columns = columnsFor(listing)
  const known = new Map<Caution, boolean>()
  const ranked: Ranked[] = []
  const ruledOut: List['ruledOut'][number][] = []
  listing.index.groupsByName.forEach((group, at) => {
    const reasons = reasonsAt(columns, at)
    if (eligible(reasons)) ranked.push({ group, reasons, total: totalOf(reasons) })
    else ruledOut.push({ group: group.id, reasons: reasons.filter(({ suits }) => suits === 'never') })
  })
  let place = 0
  const recommendations = sorted(ranked, (a, b) => b.total - a.total).map(({ group, reasons, total }, at, inOrder) => {
    if (total !== inOrder[at - 1]?.total) place = at + 1
    return {
      group: group.id,
      place,
      fit: fitWord(total),
      total,
      reasons,
      cautions: cautionsFor(catalogue, listing, known, group),
    }
  })
  return { for: listing.list, recommendations, ruledOut }
}

/** The word that stands beside a group: that for its fit, unless something about the person comes before any fit. */
export const shownFit = (
  catalogue: Catalogue,
  { group, fit, cautions }: Pick<Recommendation, 'group' | 'fit' | 'cautions'>,
): Fit | 'doctor-first' => {
  const isRaised = (caution: Caution): boolean => cautions.some(({ id }) => id === caution.id)
  const doctorFirst = groupOf(catalogue, group)?.cautions.some((caution) => caution.doctorFirst && isRaised(caution))
  return doctorFirst ? 'doctor-first' : fit
}
