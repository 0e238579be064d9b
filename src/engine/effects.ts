import type { Catalogue, Option, Question } from '#content'
import { type Answers, chosen, optionOf } from './answers.ts'
import { lookupOf } from './lookup.ts'
import { eligible, totalOf } from './reason.ts'
import { reasonsFor, saidIn } from './reasons.ts'
import { structureOf } from './structure.ts'
import { voiceOf } from './voice.ts'
import { sorted } from '../sorted.ts'

/** What one answer adds to the total of each group, in the order of their names. Equal effects are one and the same. */
export interface Effect {
  readonly id: number
  readonly adds: readonly number[]
}

/** Added to a group that an answer rules out: no sum of weights comes near it. */
export const out = -100_000

/** Whether a sum of effects leaves a group in the list. */
export const isIn = (sum: number): boolean => sum > out / 2

interface Known {
  readonly bySaid: Map<string, Effect>
  readonly bySums: Map<string, Effect>
  readonly likeness: Map<string, string>
  readonly alike: Map<Option, string>
}

const known = new WeakMap<Catalogue, Known>()

const knownOf = (catalogue: Catalogue): Known => {
  const found = known.get(catalogue) ?? { bySaid: new Map(), bySums: new Map(), likeness: new Map(), alike: new Map() }
  known.set(catalogue, found)
  return found
}

/** Things that can be ticked for one another: every group says the same of them. */
const likenessOf = (catalogue: Catalogue, { id, together }: Question, option: Option): string => {
  const { says, groupsByName } = lookupOf(catalogue)
  const all = says.get(option) ?? []
  if (!together || all.some(({ trait }) => trait.by !== undefined)) return `${id} ${option.id}`
  return JSON.stringify(
    groupsByName.map(({ stands }) =>
      all.map(({ trait, suits, alone }) => {
        const value = stands[trait.id]?.value ?? ''
        return [suits.values[value], alone?.values[value], together.alsoCovered.includes(value)]
      }),
    ),
  )
}

const measure = (catalogue: Catalogue, list: string, question: Question, answers: Answers): readonly number[] => {
  const lookup = lookupOf(catalogue)
  const listing = { lookup, list, voice: voiceOf(catalogue, list), answers, said: saidIn([question], answers, []) }
  return lookup.groupsByName.map((group) => {
    const reasons = reasonsFor(listing, group)
    return eligible(reasons) ? totalOf(reasons) : out
  })
}

/** What the answer to one question adds to each group of a list, beside the other answers. */
export const effectOf = (catalogue: Catalogue, list: string, question: Question, answers: Answers): Effect => {
  const { bySaid, bySums, alike, likeness } = knownOf(catalogue)
  const ticked = chosen(answers, question.id)
  const like = (id: string): string => {
    const option = optionOf(question, id)
    if (!option) return id
    const found = alike.get(option)
    if (found !== undefined) return found
    const whole = likenessOf(catalogue, question, option)
    const short = likeness.get(whole) ?? `like-${likeness.size}`
    likeness.set(whole, short)
    alike.set(option, short)
    return short
  }
  const beside = structureOf(catalogue)
    .weighsBeside(question)
    .map((id) => {
      const [said = ''] = chosen(answers, id)
      return id !== question.together?.mainQuestion ? said : ticked.includes(said) ? like(said) : ''
    })
  const speaksFor = question.options.some(({ standsFor }) => standsFor) ? list : ''
  const key = [question.id, speaksFor, ...beside, ...sorted(ticked.map(like))].join()
  const found = bySaid.get(key)
  if (found) return found
  const adds = measure(catalogue, list, question, answers)
  const sums = adds.join()
  const effect = bySums.get(sums) ?? { id: bySums.size, adds }
  bySums.set(sums, effect)
  bySaid.set(key, effect)
  return effect
}
