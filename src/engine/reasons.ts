import type { Group, Option, Question, Stand, Suits, SuitWord, Trait, Voice } from '#content'
import { type Answers, chosen, optionOf } from './answers.ts'
import { coverageReasons } from './coverage.ts'
import { type Lookup, sourcesOf } from './lookup.ts'
import type { Reason } from './reason.ts'
import { mattersMostFactor, weights } from './suits.ts'
import { inVoice } from './voice.ts'

/** A question that was answered: what was chosen, and how much it counts. */
export interface Said {
  readonly question: Question
  readonly options: readonly Option[]
  readonly factor: number
}

/** One person's list in the making: the answers that speak to it, and the voice it is worded in. */
export interface Listing {
  readonly lookup: Lookup
  readonly list: string
  readonly voice: Voice
  readonly answers: Answers
  readonly said: readonly Said[]
}

/** What was said, in the order of the questions. A skipped question says nothing; one that matters most counts for more. */
export const saidIn = (questions: readonly Question[], answers: Answers, mattersMost: readonly string[]): readonly Said[] => {
  const said: Said[] = []
  for (const question of questions) {
    const ids = chosen(answers, question.id)
    if (ids.length === 0) continue
    const options = ids.flatMap((id) => optionOf(question, id) ?? [])
    said.push({ question, options, factor: mattersMost.includes(question.id) ? mattersMostFactor : 1 })
  }
  return said
}

/** Where a group stands on a trait for this person, if it says so (reach is said country by country). */
export const standOf = (trait: Trait, group: Group, answers: Answers): Stand | undefined => {
  if (trait.by === undefined) return group.stands[trait.id]
  const [place] = chosen(answers, trait.by)
  return place === undefined ? undefined : group.reach[place]
}

/** What a word adds to a total. `never` adds nothing: it rules out. */
export const weigh = (word: SuitWord, factor: number): number => (word === 'never' ? 0 : weights[word] * factor)

/** The reason that one answer and one trait of a group make together. */
export const makeReason = (
  { voice }: Listing,
  { question, factor }: Said,
  option: Option,
  trait: Trait,
  stand: Stand,
  suits: Suits,
  word: SuitWord,
): Reason => {
  const reason: Reason = {
    question: question.id,
    option: option.id,
    trait: trait.id,
    value: stand.value,
    suits: word,
    weight: weigh(word, factor),
    said: inVoice(option.said, voice),
    because: trait.values[stand.value]?.is ?? '',
    basis: word === 'never' ? 'group-says' : suits.basis,
    sources: sourcesOf(suits, stand),
  }
  return word === 'never' && suits.note !== undefined ? { ...reason, note: suits.note } : reason
}

const addReasonsOf = (reasons: Reason[], listing: Listing, group: Group, said: Said, option: Option): void => {
  const speaks = (option.standsFor && optionOf(said.question, listing.list)) ?? option
  for (const { trait, suits } of listing.lookup.says.get(speaks) ?? []) {
    const stand = standOf(trait, group, listing.answers)
    const word = stand && suits.values[stand.value]
    if (word) reasons.push(makeReason(listing, said, option, trait, stand, suits, word))
  }
}

/** Every reason that speaks for, against or neither way for this group, in the order of the questions. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const said of listing.said) {
    const { together } = said.question
    if (together) reasons.push(...coverageReasons(listing, group, said, together))
    else for (const option of said.options) addReasonsOf(reasons, listing, group, said, option)
  }
  return reasons
}
