import type { Catalogue, Short, Tag, Wording } from '#content'
import { sorted } from '../sorted.ts'
import { groupOf, traitOf } from './catalogue-index.ts'
import { standOf } from './list-input.ts'
import { type Reason, totalOf } from './reason.ts'
import type { Answers } from './sheet.ts'
import { inVoice, voiceOf } from './voice.ts'

/** Whether something counts for a group or against it. */
export type Side = 'for' | 'against'

/** One line of a closed card: what the group is, in a few words, with every reason that rests on it. */
export interface ShortLine {
  readonly words: string
  readonly side: Side
  /** the weights of its reasons added up: above 0 on the one side, below 0 on the other */
  readonly weight: number
  readonly reasons: readonly Reason[]
}

const sideOf = ({ weight }: Reason): Side => (weight > 0 ? 'for' : 'against')

const onSide = (short: Short, side: Side): Wording => (typeof short === 'object' && 'for' in short ? short[side] : short)

/**
 * What the group is, in a few words that make sense by themselves, in the voice of this list. A reason that rules a group out is read
 * as one against it. A value without short words says its whole sentence.
 */
export const shortOf = (catalogue: Catalogue, list: string, reason: Reason): string => {
  const short = traitOf(catalogue, reason.trait)?.values[reason.value]?.short
  return short === undefined ? reason.because : inVoice(onSide(short, sideOf(reason)), voiceOf(catalogue, list))
}

const isSameFact = (a: Reason, b: Reason): boolean => a.trait === b.trait && a.value === b.value && sideOf(a) === sideOf(b)

/**
 * The reasons that weigh, one short line for each fact, the heaviest first whichever side it is on. Several answers can weigh the same
 * fact, as country and format do with where a group meets: on one side they share a line. Lines of equal weight keep the order of the
 * questions.
 */
export const shortLines = (catalogue: Catalogue, list: string, reasons: readonly Reason[]): readonly ShortLine[] => {
  const facts: Reason[][] = []
  for (const reason of reasons) {
    if (reason.weight === 0) continue
    const fact = facts.find(([first]) => first && isSameFact(first, reason))
    if (fact) fact.push(reason)
    else facts.push([reason])
  }
  const lines = facts.flatMap((fact): readonly ShortLine[] => {
    const [first] = fact
    return first ? [{ words: shortOf(catalogue, list, first), side: sideOf(first), weight: totalOf(fact), reasons: fact }] : []
  })
  return sorted(lines, (a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/**
 * The plain facts that a group's card shows in a row, in the order of the traits. What we are not certain of is left out, unless
 * the tag says that itself; of several tags with the same picture, only the first is shown.
 */
export const tagsOf = (catalogue: Catalogue, id: string, answers: Answers): readonly Tag[] => {
  const group = groupOf(catalogue, id)
  const tags: Tag[] = []
  for (const trait of group ? catalogue.traits : []) {
    const stand = group && standOf(trait, group, answers)
    const tag = stand && trait.values[stand.value]?.tag
    if (!tag || tags.some(({ icon }) => icon === tag.icon)) continue
    if (stand.certainty !== 'uncertain' || tag.icon === 'check') tags.push(tag)
  }
  return tags
}
