import type { Catalogue, Group, Option, Question, Stand, Suits, SuitWord, Trait, Voice } from '#content'
import { type Answers, chosen, optionOf } from './answers.ts'
import { coverageReasons } from './coverage.ts'
import { type Lookup, type Say, lookupOf, sourcesOf } from './lookup.ts'
import type { Reason } from './reason.ts'
import { mattersMostFactor, weights } from './suits.ts'
import { inVoice } from './voice.ts'

/** What a chosen option says about one trait, and the reasons made of it so far. */
interface Spoken {
  readonly option: Option
  readonly say: Say
  readonly made: Map<Stand, Reason>
}

/** A question that was answered: what was chosen, and how much it counts. */
export interface Said {
  readonly question: Question
  readonly options: readonly Option[]
  readonly factor: number
  readonly spoken: readonly Spoken[]
}

/** One person's list in the making: the answers that speak to it, and the voice it is worded in. */
export interface Listing {
  readonly lookup: Lookup
  readonly list: string
  readonly voice: Voice
  readonly answers: Answers
  readonly said: readonly Said[]
}

const spokenBy = (lookup: Lookup, list: string, voice: Voice, factor: number, question: Question, option: Option): readonly Spoken[] => {
  const speaks = (option.standsFor && optionOf(question, list)) ?? option
  return (lookup.says.get(speaks) ?? []).map((say) => {
    const key = `${option.id} ${voice} ${factor}`
    const made = say.made.get(key) ?? new Map<Stand, Reason>()
    say.made.set(key, made)
    return { option, say, made }
  })
}

/** What was said, in the order of the questions. A skipped question says nothing; one that matters most counts for more. */
export const saidIn = (
  catalogue: Catalogue,
  answers: Answers,
  mattersMost: readonly string[],
  list: string,
  voice: Voice,
): readonly Said[] => {
  const lookup = lookupOf(catalogue)
  const said: Said[] = []
  for (const question of catalogue.questions) {
    const ids = chosen(answers, question.id)
    if (ids.length === 0) continue
    const factor = mattersMost.includes(question.id) ? mattersMostFactor : 1
    const options = ids.flatMap((id) => optionOf(question, id) ?? [])
    const spoken = options.flatMap((option) => spokenBy(lookup, list, voice, factor, question, option))
    said.push({ question, options, factor, spoken })
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

/** Equal answers make equal reasons, so each is made once for a voice and a weight: a ranking is mostly looking them up. */
const addReasonsOf = (reasons: Reason[], listing: Listing, group: Group, said: Said, { option, say, made }: Spoken): void => {
  const stand = standOf(say.trait, group, listing.answers)
  if (!stand) return
  const known = made.get(stand)
  const word = say.suits.values[stand.value]
  if (known) reasons.push(known)
  else if (word) {
    const reason = makeReason(listing, said, option, say.trait, stand, say.suits, word)
    made.set(stand, reason)
    reasons.push(reason)
  }
}

/** Every reason that speaks for, against or neither way for this group, in the order of the questions. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const said of listing.said) {
    const { together } = said.question
    if (together) reasons.push(...coverageReasons(listing, group, said, together))
    else for (const spoken of said.spoken) addReasonsOf(reasons, listing, group, said, spoken)
  }
  return reasons
}
