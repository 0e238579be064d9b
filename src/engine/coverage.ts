import type { Group, Option, Question, Stand, Suits, SuitWord, Together, Trait } from '#content'
import { chosen } from './answers.ts'
import type { Reason } from './reason.ts'
import { type Listing, makeReason, standOf, weigh } from './reasons.ts'
import { weights } from './suits.ts'
import { inVoice } from './voice.ts'

/** What a group makes of one ticked thing. */
interface Cover {
  readonly option: Option
  readonly trait: Trait
  readonly stand: Stand
  readonly suits: Suits
  readonly word: SuitWord
}

const coverOf = (listing: Listing, group: Group, option: Option, alone: boolean): Cover[] =>
  Object.entries(option.suits).flatMap(([traitId, usual]) => {
    const trait = listing.traits.get(traitId)
    const stand = trait && standOf(trait, group, listing.sheet.answers)
    if (!trait || !stand) return []
    const instead = alone ? option.alone?.[traitId] : undefined
    const suits = instead?.values[stand.value] ? instead : usual
    const word = suits.values[stand.value]
    return word ? [{ option, trait, stand, suits, word }] : []
  })

const rank = (word: SuitWord): number => (word === 'never' ? Number.NEGATIVE_INFINITY : weights[word])

/** The ticked thing that leads: the main one where it was said, else the one this group covers best. */
const leadOf = (covers: readonly Cover[], main: string | undefined): Cover | undefined =>
  covers.find(({ option }) => option.id === main) ??
  covers.reduce<Cover | undefined>((best, cover) => (best && rank(best.word) >= rank(cover.word) ? best : cover), undefined)

const breadthReason = (
  listing: Listing,
  question: Question,
  together: Together,
  covers: readonly Cover[],
  lead: Cover,
): Reason[] => {
  const missing = covers.find(({ word, stand }) => word === 'never' && !together.alsoCovered.includes(stand.value))
  const value = missing ? 'part' : 'everything'
  const other = missing ?? covers.find((cover) => cover !== lead) ?? lead
  const word = together.suits.values[value] ?? 'neutral'
  return [{
    question: question.id,
    option: other.option.id,
    trait: together.trait,
    value,
    suits: word,
    weight: weigh(listing, question, word),
    said: inVoice(together.said, listing.voice),
    because: listing.traits.get(together.trait)?.values[value]?.is ?? '',
    basis: together.suits.basis,
    sources: [...new Set([...together.suits.sources, ...covers.flatMap(({ stand }) => stand.sources)])],
  }]
}

/**
 * Reasons for a question whose ticks are weighed together: one for the thing that leads, one for whether the group
 * covers the rest. The group is ruled out only when everything ticked says never.
 */
export const coverageReasons = (
  listing: Listing,
  group: Group,
  question: Question,
  together: Together,
  ticked: readonly Option[],
): Reason[] => {
  const covers = ticked.flatMap((option) => coverOf(listing, group, option, ticked.length === 1))
  const toReason = (cover: Cover, word: SuitWord): Reason =>
    makeReason(listing, question, cover.option, cover.trait, cover.stand, cover.suits, word)
  if (covers.every(({ word }) => word === 'never')) return covers.map((cover) => toReason(cover, 'never'))
  const lead = leadOf(covers, chosen(listing.sheet.answers, together.mainQuestion)[0])
  if (!lead) return []
  const first = toReason(lead, lead.word === 'never' ? together.mainMissing : lead.word)
  return covers.length > 1 ? [first, ...breadthReason(listing, question, together, covers, lead)] : [first]
}
