import type { Catalogue, Group } from '#content'
import { type Answers, type Sheet, chosen } from './answers.ts'
import { holds } from './circumstances.ts'
import { lookupOf } from './lookup.ts'
import { type RaisedNotice, noticesFor } from './notices.ts'
import { type Reason, eligible, totalOf } from './reason.ts'
import { type Listing, reasonsFor, saidIn, standOf } from './reasons.ts'
import { asked, prune, pruneSheet } from './relevance.ts'
import { type Fit, fitWord } from './suits.ts'
import { listsFor, voiceOf } from './voice.ts'

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

export interface Result {
  readonly lists: readonly List[]
  readonly notices: readonly RaisedNotice[]
  /** questions these answers would not ask */
  readonly notAsked: readonly string[]
  /** questions they would ask, and that have no answer */
  readonly skipped: readonly string[]
  /** answers to questions they would not ask; without effect */
  readonly dropped: readonly string[]
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
    lookup: lookupOf(catalogue),
    list,
    voice: voiceOf(catalogue, list),
    answers: heard,
    said: saidIn(catalogue.questions, heard, mattersMost),
  }
}

const cautionsFor = (catalogue: Catalogue, { lookup, answers }: Listing, group: Group): Recommendation['cautions'] => {
  const here = lookup.placed.flatMap((trait) => trait.values[standOf(trait, group, answers)?.value ?? '']?.cautions ?? [])
  return [...(lookup.cautions.get(group) ?? []), ...here]
    .filter(({ when }) => when.every((id) => holds(catalogue, id, answers)))
    .map(({ id, text }) => ({ id, text }))
}

const listOf = (catalogue: Catalogue, listing: Listing): List => {
  const judged = listing.lookup.groupsByName.map((group) => ({ group, reasons: reasonsFor(listing, group) }))
  const ranked = judged
    .filter(({ reasons }) => eligible(reasons))
    .map(({ group, reasons }) => ({ group, reasons, total: totalOf(reasons) }))
    .toSorted((a, b) => b.total - a.total)
  return {
    for: listing.list,
    recommendations: ranked.map(({ group, reasons, total }) => ({
      group: group.id,
      place: 1 + ranked.findIndex((other) => other.total === total),
      fit: fitWord(total),
      total,
      reasons,
      cautions: cautionsFor(catalogue, listing, group),
    })),
    ruledOut: judged
      .filter(({ reasons }) => !eligible(reasons))
      .map(({ group, reasons }) => ({ group: group.id, reasons: reasons.filter(({ suits }) => suits === 'never') })),
  }
}

/** The lists for a person: every group once in each, placed or ruled out, with its reasons. */
export const recommend = (catalogue: Catalogue, given: Sheet): Result => {
  const sheet = pruneSheet(catalogue, given)
  const lists = listsFor(catalogue, sheet.answers).map((list) => listOf(catalogue, listingFor(catalogue, sheet, list)))
  const relevant = catalogue.questions.filter((question) => asked(catalogue, question, sheet.answers))
  return {
    lists,
    notices: noticesFor(catalogue, sheet.answers, lists),
    notAsked: catalogue.questions.filter((question) => !relevant.includes(question)).map(({ id }) => id),
    skipped: relevant.filter(({ id }) => !(id in sheet.answers)).map(({ id }) => id),
    dropped: catalogue.questions
      .filter(({ id }) => chosen(given.answers, id).length > 0 && !(id in sheet.answers))
      .map(({ id }) => id),
  }
}
