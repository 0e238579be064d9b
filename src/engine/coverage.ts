import type { Group, Option, Stand, Suits, SuitWord, Together, Trait } from '#content'
import { chosen } from './sheet.ts'
import type { Column } from './catalogue-index.ts'
import { type Reason, weights } from './reason.ts'
import { type ListInput, type AnsweredQuestion, makeReason, standOf, weigh } from './list-input.ts'
import { inVoice } from './voice.ts'

/** How well one trait of a group suits one ticked option. */
interface Cover {
  readonly option: Option
  readonly trait: Trait
  readonly stand: Stand
  readonly suits: Suits
  readonly word: SuitWord
}

const coversOf = ({ index, answers }: ListInput, group: Group, ticked: readonly Option[]): readonly Cover[] => {
  const covers: Cover[] = []
  for (const option of ticked) {
    for (const { trait, suits: usual, alone } of index.optionSuits.get(option) ?? []) {
      const stand = standOf(trait, group, answers)
      if (!stand) continue
      const suits = ticked.length === 1 && alone?.values[stand.value] ? alone : usual
      const word = suits.values[stand.value]
      if (word) covers.push({ option, trait, stand, suits, word })
    }
  }
  return covers
}

const rank = (word: SuitWord): number => (word === 'never' ? Number.NEGATIVE_INFINITY : weights[word])

/** The tick that leads: the main one if the person named it, else the one that this group covers best. */
const leadOf = (covers: readonly Cover[], main: string | undefined): Cover | undefined =>
  covers.find(({ option }) => option.id === main) ??
  covers.reduce<Cover | undefined>((best, cover) => (best && rank(best.word) >= rank(cover.word) ? best : cover), undefined)

const leadingWord = ({ alsoCovered, mainBeside, mainMissing }: Together, { word, stand }: Cover): SuitWord => {
  if (word !== 'never') return word
  return alsoCovered.includes(stand.value) ? mainBeside : mainMissing
}

const breadthReason = (
  { index, voice }: ListInput,
  { question, factor }: AnsweredQuestion,
  { alsoCovered, trait, suits, said }: Together,
  covers: readonly Cover[],
  lead: Cover,
): Reason => {
  const missing = covers.find(({ word, stand }) => word === 'never' && !alsoCovered.includes(stand.value))
  const value = missing ? 'part' : 'everything'
  const other = missing ?? covers.find((cover) => cover !== lead) ?? lead
  const word = suits.values[value] ?? 'neutral'
  const sources = [...suits.sources]
  for (const { stand } of covers) sources.push(...stand.sources.filter((source) => !sources.includes(source)))
  return Object.freeze({
    question: question.id,
    option: other.option.id,
    trait,
    value,
    suits: word,
    weight: weigh(word, factor),
    said: inVoice(said, voice),
    because: index.traits.get(trait)?.values[value]?.is ?? '',
    basis: suits.basis,
    sources: Object.freeze(sources),
  })
}

/**
 * The reasons for a question whose ticks are weighed together: how well the group suits the leading tick and, with several ticks,
 * whether it covers them all. If every tick says never, one reason for each tick.
 */
const coverageReasons = (input: ListInput, group: Group, answered: AnsweredQuestion, together: Together): readonly Reason[] => {
  const covers = coversOf(input, group, answered.options)
  const toReason = ({ option, trait, stand, suits }: Cover, word: SuitWord): Reason =>
    makeReason(input, answered, option, trait, stand, suits, word)
  if (covers.every(({ word }) => word === 'never')) return covers.map((cover) => toReason(cover, 'never'))
  const lead = leadOf(covers, chosen(input.answers, together.mainQuestion)[0])
  if (!lead) return []
  const first = toReason(lead, leadingWord(together, lead))
  return covers.length > 1 ? [first, breadthReason(input, answered, together, covers, lead)] : [first]
}

/** A key for what was ticked and what leads. With list, country and factor, it decides these reasons. */
export const tickedOf = ({ answers }: ListInput, { question, options }: AnsweredQuestion, { mainQuestion }: Together): string =>
  [question, ...options, { id: chosen(answers, mainQuestion)[0] }].map(({ id }) => id).join(' ')

/** The reasons for what was ticked together, column by column: the first reason of every group, then the second, and so on. */
export const coverageColumns = (input: ListInput, answered: AnsweredQuestion, together: Together): readonly Column[] => {
  const rows = input.index.groupsByName.map((group) => coverageReasons(input, group, answered, together))
  const most = rows.reduce((sofar, { length }) => Math.max(sofar, length), 0)
  return Array.from({ length: most }, (_, nth) => rows.map((row) => row[nth]))
}
