import type { Group, Option, Question, Stand, Suits, SuitWord, Trait, Voice } from '#content'
import { type CatalogueIndex, optionOf } from './catalogue-index.ts'
import { type Reason, mattersMostFactor, weights } from './reason.ts'
import { type Answers, chosen } from './sheet.ts'
import { inVoice } from './voice.ts'

/** A question that was answered: what was chosen, and how much it counts. */
export interface AnsweredQuestion {
  readonly question: Question
  readonly options: readonly Option[]
  readonly factor: number
}

/** One person's list in the making: the answers that speak to it, and the voice it is worded in. */
export interface Listing {
  readonly index: CatalogueIndex
  readonly list: string
  readonly voice: Voice
  readonly answers: Answers
  readonly answered: readonly AnsweredQuestion[]
}

/** What was said, in the order of the questions. A skipped question says nothing; one that matters most counts for more. */
export const answeredIn = (
  questions: readonly Question[],
  answers: Answers,
  mattersMost: readonly string[],
): readonly AnsweredQuestion[] => {
  const answered: AnsweredQuestion[] = []
  for (const question of questions) {
    const ids = chosen(answers, question.id)
    if (ids.length === 0) continue
    const options: Option[] = []
    for (const id of ids) {
      const option = optionOf(question, id)
      if (option) options.push(option)
    }
    answered.push({ question, options, factor: mattersMost.includes(question.id) ? mattersMostFactor : 1 })
  }
  return answered
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
  { question, factor }: AnsweredQuestion,
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
