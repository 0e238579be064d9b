import type { Group, Option, Question, Stand, SuitWord, Suits, Trait, Voice } from '#content'
import { type CatalogueIndex, optionOf } from './catalogue-index.ts'
import { type Reason, mattersMostFactor, weights } from './reason.ts'
import { type Answers, chosen } from './sheet.ts'
import { holds } from './relevance.ts'
import { inVoice } from './voice.ts'

/** A question that was answered, the options that were chosen, and how much they count. */
export interface AnsweredQuestion {
  readonly question: Question
  readonly options: readonly Option[]
  readonly factor: number
}

/** Everything that one list is made from: the answers that apply to it, and the voice it is worded in. */
export interface ListInput {
  readonly index: CatalogueIndex
  readonly list: string
  readonly voice: Voice
  readonly answers: Answers
  readonly answered: readonly AnsweredQuestion[]
}

/** The answered questions, in order. A skipped question is left out; one that matters most counts for more. */
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

/** What is known about a group on a trait. If the trait differs by country, that depends on the country that was answered. */
export const standOf = (trait: Trait, group: Group, answers: Answers): Stand | undefined => {
  if (trait.by === undefined) return group.stands[trait.id]
  const [place] = chosen(answers, trait.by)
  return place === undefined ? undefined : group.reach[place]
}

/** Whether an answer's words about a trait say nothing, because of another answer. */
export const isSilenced = ({ index, answers }: ListInput, { unless }: Suits): boolean =>
  unless?.some((id) => holds(index.catalogue, id, answers)) ?? false

/** What a word adds to a total. `never` adds nothing: it rules out. */
export const weigh = (word: SuitWord, factor: number): number => (word === 'never' ? 0 : weights[word] * factor)

/** The reason made of one answer and one trait of a group. It is frozen, because several lists share it. */
export const makeReason = (
  { voice }: ListInput,
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
