import { type Catalogue, type Short, type Tag, type Wording, icons } from '#content'
import { sorted } from '../sorted.ts'
import { groupOf, traitOf } from './catalogue-index.ts'
import { standOf } from './list-input.ts'
import { type Reason, totalOf } from './reason.ts'
import type { Answers } from './sheet.ts'
import { inVoice, voiceOf } from './voice.ts'

/** Whether something counts for a group or against it; both where several answers weigh it, and come to nothing. */
export type Side = 'for' | 'against' | 'both'

/** One line of a closed card: what the group is, in a few words, with every reason that rests on it. */
export interface ShortLine {
  readonly words: string
  readonly side: Side
  /** the weights of its reasons added up: above 0 for it, below 0 against it */
  readonly weight: number
  readonly reasons: readonly Reason[]
}

const sideOf = (weight: number): 'for' | 'against' => (weight > 0 ? 'for' : 'against')

const onSide = (short: Short, side: 'for' | 'against'): Wording =>
  typeof short === 'object' && 'for' in short ? short[side] : short

/**
 * What the group is, in a few words that make sense by themselves, in the voice of this list. A reason that rules a group out is read
 * as one against it. A value without short words says its whole sentence.
 */
export const shortOf = (catalogue: Catalogue, list: string, reason: Reason): string => {
  const short = traitOf(catalogue, reason.trait)?.values[reason.value]?.short
  return short === undefined ? reason.because : inVoice(onSide(short, sideOf(reason.weight)), voiceOf(catalogue, list))
}

/**
 * The reasons that weigh, one short line for each fact, the heaviest first whichever side it is on. Several answers can weigh the same
 * fact, as country and format do with where a group meets: they share a line, on the side to which they come together, in its words.
 * Lines of equal weight keep the order of the questions.
 */
export const shortLines = (catalogue: Catalogue, list: string, reasons: readonly Reason[]): readonly ShortLine[] => {
  const facts: Reason[][] = []
  for (const reason of reasons) {
    if (reason.weight === 0) continue
    // Of one group, which has one value a trait.
    const fact = facts.find(([first]) => first?.trait === reason.trait)
    if (fact) fact.push(reason)
    else facts.push([reason])
  }
  const lines = facts.flatMap((fact): readonly ShortLine[] => {
    const weight = totalOf(fact)
    const telling = fact.find((reason) => sideOf(reason.weight) === sideOf(weight))
    if (!telling) return []
    return [{ words: shortOf(catalogue, list, telling), side: weight === 0 ? 'both' : sideOf(weight), weight, reasons: fact }]
  })
  return sorted(lines, (a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/**
 * The plain facts that a group's card shows in a row, one for each picture: of several, the first in the order of the traits. If we are
 * not certain of a fact, its tag says that, or is left out. That we found no meeting, or did not check, holds as it is.
 */
export const tagsOf = (catalogue: Catalogue, id: string, answers: Answers): readonly Tag[] => {
  const group = groupOf(catalogue, id)
  const tags: Tag[] = []
  for (const trait of group ? catalogue.traits : []) {
    const stand = group && standOf(trait, group, answers)
    const tag = stand && trait.values[stand.value]?.tag
    if (!tag) continue
    const { text, icon, unsure } = tag
    const tellsOfNone = icon === 'check' || (trait.meets !== undefined && !trait.meets.includes(stand.value))
    if (tellsOfNone || stand.certainty !== 'uncertain') tags.push({ text, icon })
    else if (unsure !== undefined) tags.push({ text: unsure, icon: 'check' })
  }
  return icons.flatMap((picture) => tags.find(({ icon }) => icon === picture) ?? [])
}
