import type { Group, Option, Question, Stand, Suits, SuitWord, Trait, Voice } from '#content'
import { type Answers, chosen, optionOf } from './sheet.ts'
import { type Column, type Lookup, type Say, kept } from './catalogue-index.ts'
import { coverageColumns, tickedOf } from './coverage.ts'
import { type Reason, mattersMostFactor, weights } from './reason.ts'
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
    const options: Option[] = []
    for (const id of ids) {
      const option = optionOf(question, id)
      if (option) options.push(option)
    }
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

/** The reason that one answer and one trait of a group make together. It is shared by every list that it stands in, so that nobody may alter it. */
export const makeReason = (
  { voice }: Listing,
  { question, factor }: Said,
  option: Option,
  trait: Trait,
  stand: Stand,
  suits: Suits,
  word: SuitWord,
): Reason =>
  Object.freeze({
    question: question.id,
    option: option.id,
    trait: trait.id,
    value: stand.value,
    suits: word,
    weight: weigh(word, factor),
    said: inVoice(option.said, voice),
    because: trait.values[stand.value]?.is ?? '',
    basis: word === 'never' ? (stand.certainty === 'uncertain' ? 'our-judgement' : 'group-says') : suits.basis,
    sources: Object.freeze([...new Set([...suits.sources, ...stand.sources])]),
    ...(word === 'never' && suits.note !== undefined ? { note: suits.note } : {}),
  })

const columnOf = (listing: Listing, said: Said, option: Option, { trait, suits }: Say): Column =>
  listing.lookup.groupsByName.map((group) => {
    const stand = standOf(trait, group, listing.answers)
    const word = stand && suits.values[stand.value]
    return word && makeReason(listing, said, option, trait, stand, suits, word)
  })

/** The columns for one thing that was said, or for all that was ticked together, where these options speak for it. */
const columnsOf = (
  { lookup, list, answers }: Listing,
  { factor }: Said,
  speaking: readonly Option[],
  key: Option | string,
  make: () => readonly Column[],
): readonly Column[] => {
  let name = factor === 1 ? list : `${list}*${factor}`
  for (const option of speaking)
    for (const { trait } of lookup.says.get(option) ?? []) if (trait.by !== undefined) name += ` ${chosen(answers, trait.by)[0]}`
  return kept(lookup.columns, name, key, make)
}

/** Everything that was said beside every group, in the order of the questions. */
export const columnsFor = (listing: Listing): readonly Column[] => {
  const { lookup, list } = listing
  const columns: Column[] = []
  for (const said of listing.said) {
    const { question, options } = said
    const { together } = question
    const add = (speaking: readonly Option[], key: Option | string, make: () => readonly Column[]): void => {
      for (const column of columnsOf(listing, said, speaking, key, make)) columns.push(column)
    }
    if (together) add(options, tickedOf(listing, said, together), () => coverageColumns(listing, said, together))
    else
      for (const option of options) {
        const speaks = (option.standsFor && optionOf(question, list)) ?? option
        add([speaks], option, () => (lookup.says.get(speaks) ?? []).map((say) => columnOf(listing, said, option, say)))
      }
  }
  return columns
}

/** The reasons of the group that stands there among the groups by name. */
export const reasonsAt = (columns: readonly Column[], at: number): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const column of columns) {
    const reason = column[at]
    if (reason) reasons.push(reason)
  }
  return reasons
}

/** Every reason that speaks for, against or neither way for this group, in the order of the questions. */
export const reasonsFor = (listing: Listing, group: Group): readonly Reason[] =>
  reasonsAt(columnsFor(listing), listing.lookup.groupsByName.indexOf(group))
