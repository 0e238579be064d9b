import type { Catalogue, Group, Option, Question, Stand, Suits, SuitWord, Trait, Voice } from '#content'
import { type Answers, type Sheet, chosen, optionOf } from './answers.ts'
import { coverageReasons } from './coverage.ts'
import type { Reason } from './reason.ts'
import { mattersMostFactor, weights } from './suits.ts'
import { inVoice } from './voice.ts'

/** One person's list in the making: the answers that speak to it, and the voice it is worded in. */
export interface Listing {
  readonly catalogue: Catalogue
  readonly traits: ReadonlyMap<string, Trait>
  readonly list: string
  readonly voice: Voice
  readonly sheet: Sheet
}

/** Where a group stands on a trait for this person, if it says so (reach is said country by country). */
export const standOf = (trait: Trait, group: Group, answers: Answers): Stand | undefined => {
  if (trait.by === undefined) return group.stands[trait.id]
  const [place] = chosen(answers, trait.by)
  return place === undefined ? undefined : group.reach[place]
}

/** A question's weight in this list: more where the person marked it as mattering most. */
export const weigh = ({ sheet }: Listing, question: Question, word: SuitWord): number =>
  word === 'never' ? 0 : weights[word] * (sheet.mattersMost.includes(question.id) ? mattersMostFactor : 1)

/** The reason that one answer and one trait of a group make together. */
export const makeReason = (
  listing: Listing,
  question: Question,
  option: Option,
  trait: Trait,
  stand: Stand,
  suits: Suits,
  word: SuitWord,
): Reason => ({
  question: question.id,
  option: option.id,
  trait: trait.id,
  value: stand.value,
  suits: word,
  weight: weigh(listing, question, word),
  said: inVoice(option.said, listing.voice),
  because: trait.values[stand.value]?.is ?? '',
  basis: word === 'never' ? 'group-says' : suits.basis,
  sources: [...new Set([...suits.sources, ...stand.sources])],
  ...(word === 'never' && suits.note !== undefined ? { note: suits.note } : {}),
})

const reasonsOfOption = (listing: Listing, group: Group, question: Question, option: Option, speaks: Option): Reason[] =>
  Object.entries(speaks.suits).flatMap(([traitId, suits]) => {
    const trait = listing.traits.get(traitId)
    const stand = trait && standOf(trait, group, listing.sheet.answers)
    const word = stand && suits.values[stand.value]
    return trait && stand && word ? [makeReason(listing, question, option, trait, stand, suits, word)] : []
  })

/** Every reason that speaks for, against or neither way for this group, in the order of the questions. A skipped question leaves none. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] =>
  listing.catalogue.questions.flatMap((question) => {
    const ids = chosen(listing.sheet.answers, question.id)
    const options = ids.flatMap((id) => optionOf(question, id) ?? [])
    if (question.together) return coverageReasons(listing, group, question, question.together, options)
    return options.flatMap((option) => {
      const speaks = option.standsFor ? optionOf(question, listing.list) : option
      return reasonsOfOption(listing, group, question, option, speaks ?? option)
    })
  })
