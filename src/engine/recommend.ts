import type { Caution, Catalogue, Group, Trait } from '#content'
import { type Answers, type Sheet, chosen } from './answers.ts'
import { holds } from './circumstances.ts'
import { type RaisedNotice, noticesFor } from './notices.ts'
import { type Reason, eligible, totalOf } from './reason.ts'
import { type Listing, reasonsFor, standOf } from './reasons.ts'
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

const listingFor = (catalogue: Catalogue, traits: ReadonlyMap<string, Trait>, sheet: Sheet, list: string): Listing => {
  const { question } = catalogue.lists
  const said = chosen(sheet.answers, question)
  const own = said.length === 0 ? sheet.answers : { ...sheet.answers, [question]: list }
  const answers: Answers = { ...prune(catalogue, own), ...(said.length === 0 ? {} : { [question]: sheet.answers[question] ?? list }) }
  return { catalogue, traits, list, voice: voiceOf(catalogue, list), sheet: { ...sheet, answers } }
}

const cautionsFor = (listing: Listing, group: Group): readonly { id: string; text: string }[] => {
  const ofTraits = [...listing.traits.values()].flatMap((trait): readonly Caution[] => {
    const stand = standOf(trait, group, listing.sheet.answers)
    return stand ? (trait.values[stand.value]?.cautions ?? []) : []
  })
  return [...group.cautions, ...ofTraits]
    .filter(({ when }) => when.every((id) => holds(listing.catalogue, id, listing.sheet.answers)))
    .map(({ id, text }) => ({ id, text }))
}

const byName = (a: Group, b: Group): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const listOf = (listing: Listing): List => {
  const judged = listing.catalogue.groups.toSorted(byName).map((group) => ({ group, reasons: reasonsFor(listing, group) }))
  const ranked = judged
    .filter(({ reasons }) => eligible(reasons))
    .map(({ group, reasons }) => ({ group, reasons, total: totalOf(reasons) }))
    .toSorted((a, b) => b.total - a.total)
  return {
    for: listing.list,
    recommendations: ranked.map(({ group, reasons, total }) => ({
      group: group.id,
      place: 1 + ranked.filter((other) => other.total > total).length,
      fit: fitWord(total),
      total,
      reasons,
      cautions: cautionsFor(listing, group),
    })),
    ruledOut: judged
      .filter(({ reasons }) => !eligible(reasons))
      .map(({ group, reasons }) => ({ group: group.id, reasons: reasons.filter(({ suits }) => suits === 'never') })),
  }
}

/** The lists for a person: every group once in each, placed or ruled out, with its reasons. */
export const recommend = (catalogue: Catalogue, given: Sheet): Result => {
  const sheet = pruneSheet(catalogue, given)
  const traits = new Map(catalogue.traits.map((trait) => [trait.id, trait]))
  const lists = listsFor(catalogue, sheet.answers).map((list) => listOf(listingFor(catalogue, traits, sheet, list)))
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
