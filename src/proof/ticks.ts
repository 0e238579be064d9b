import type { Catalogue, Question, SuitWord } from '#content'
import { type Answers, chosen, listInputFor, prune, standOf, weights } from '#engine'
import type { Block } from './answer-space.ts'
import { type View, excluded } from './views.ts'

/** A question whose ticks are weighed together, and the question that asks which of them leads. */
export interface Ticking {
  readonly question: Question
  readonly main: Question
}

/** With fewer ticks than this, every set of them is looked at by itself. */
export const manyTicks = 8

/** The two questions of a block that has so many ticks weighed together that their sets cannot be looked at one by one. */
export const tickingIn = (catalogue: Catalogue, [question, main, ...others]: Block, least: number): Ticking | undefined => {
  if (!question?.together || !main || others.length > 0 || question.choose !== 'many') return undefined
  if (question.options.filter(({ exclusive }) => !exclusive).length < least) return undefined
  const isMain = question.together.mainQuestion === main.id && main.picksFrom === question.id && main.choose === 'one'
  const claims = main.asked.map((id) => catalogue.circumstances[id])
  const [claim] = claims
  const isAskedOfMany = claims.length === 1 && claim?.question === question.id && claim.moreThan === 1
  const saysNothing = main.options.every(
    ({ suits, offered }) =>
      Object.keys(suits).length === 0 && offered.every((id) => catalogue.circumstances[id]?.question !== question.id),
  )
  // If another question looked at which tick leads, that would have to be told apart as well.
  const isHeard = Object.values(catalogue.circumstances).some((one) => one.question === main.id)
  return isMain && isAskedOfMany && saysNothing && !isHeard ? { question, main } : undefined
}

/** What one tick says of a group. */
interface Word {
  /** what it adds if it leads; `excluded` if it says never; undefined if it says nothing of the group */
  readonly adds: number | undefined
  /** what it adds if nothing else is ticked */
  readonly alone: number | undefined
  /** whether it counts as covered beside others although it says never */
  readonly beside: boolean
  /** whether this list hears it, and hears that it leads; where there are two lists, each leaves out what only the other asks */
  readonly heard: boolean
  readonly heardToLead: boolean
}

/** What the ticks say of one group. */
export interface GroupWords {
  /** tick by tick, in the order of the options */
  readonly ticks: readonly Word[]
  readonly everything: number
  readonly part: number
  readonly mainBeside: number
  readonly mainMissing: number
}

const numberOf = (word: SuitWord | undefined): number => {
  if (word === undefined) return 0
  return word === 'never' ? excluded : weights[word]
}

/** What the ticks say of each group after these answers; undefined if a tick says several things of one group. */
export const wordsIn = (
  { catalogue, list }: View,
  { question: { id }, main }: Ticking,
  earlier: Answers,
  offered: readonly string[],
): readonly GroupWords[] | undefined => {
  const question = catalogue.questions.find((one) => one.id === id)
  if (!question?.together) return undefined
  const { alsoCovered, mainBeside, mainMissing, suits: breadth } = question.together
  const heardOf = (said: Answers): Answers =>
    listInputFor(catalogue, { answers: prune(catalogue, { ...earlier, ...said }), mattersMost: [] }, list).answers
  const answers = heardOf({ [id]: offered })
  const heard = chosen(answers, id)
  const numbers = [breadth.values['everything'], breadth.values['part'], mainBeside, mainMissing].map(numberOf)
  if (numbers.includes(excluded)) return undefined
  const [everything, part, beside, missing] = numbers as [number, number, number, number]
  const leading = new Set(
    offered.filter((option) => chosen(heardOf({ [id]: offered, [main.id]: option }), main.id).includes(option)),
  )
  let isRegular = true
  const words = catalogue.groups.map((group): GroupWords => ({
    ticks: question.options.map(({ id: option, suits, alone = {} }): Word => {
      const said = catalogue.traits.flatMap((trait) => {
        const stand = suits[trait.id] && standOf(trait, group, answers)
        const word = stand && suits[trait.id]?.values[stand.value]
        const byItself = stand && (alone[trait.id]?.values[stand.value] ?? word)
        if (byItself === undefined) return []
        return [
          {
            adds: word === undefined ? undefined : numberOf(word),
            alone: numberOf(byItself),
            beside: alsoCovered.includes(stand?.value ?? ''),
          },
        ]
      })
      if (said.length > 1 || Object.values(suits).some(({ unless }) => unless)) isRegular = false
      return {
        ...(said[0] ?? { adds: undefined, alone: undefined, beside: false }),
        heard: heard.includes(option),
        heardToLead: leading.has(option),
      }
    }),
    everything,
    part,
    mainBeside: beside,
    mainMissing: missing,
  }))
  return isRegular ? words : undefined
}

/** What a tick that the list does not hear says. */
const unheard = { adds: undefined, beside: false }

/** How far somebody has come through the ticks of a question, as far as it can still matter for one group. */
export interface TickState {
  /** shared by states after which the same ticks add the same; `settled` if nothing can be added any more */
  readonly id: number
  /** what has been added up to here; what follows adds the rest. `excluded` if nothing can bring the group back. */
  readonly base: number
  /** what follows if the next tick is left out, and if it is ticked; undefined if that cannot be */
  readonly skip: TickState | undefined
  readonly tick: TickState | undefined
}

/** The number of a state after which nothing more is added. */
export const settled = -1

/** Numbers that are equal for equal keys. */
export const numbering = (): ((key: string) => number) => {
  const known = new Map<string, number>()
  return (key) => {
    const number = known.get(key) ?? known.size
    known.set(key, number)
    return number
  }
}

/** What has been ticked so far, as one group sees it. */
interface Ticked {
  /** how many there are, and how many of them the list hears: 0, 1, or 2 for more */
  readonly ticks: number
  readonly heard: number
  /** what the only one that is heard adds */
  readonly only: number
  /** how many of them say something of the group: 0, 1, or 2 for more */
  readonly speaking: number
  readonly covered: boolean
  readonly missing: boolean
  readonly best: number
}

/**
 * The states of one group on the way through the offered ticks, of which at least two have to be ticked. `lead` is the tick that
 * leads, undefined if none does. As much as possible is added as early as possible, so that few states differ.
 */
export const tickStates = (
  { ticks, everything, part, mainBeside, mainMissing }: GroupWords,
  offered: readonly number[],
  lead: number | undefined,
  numberFor: (key: string) => number,
): TickState | undefined => {
  const leading = lead !== undefined && ticks[lead]?.heardToLead ? ticks[lead] : undefined
  const leads = leading?.adds
  const known = new Map<string, TickState | undefined>()
  const atTheEnd = ({ ticks: many, heard, only, speaking, covered, missing, best }: Ticked): number | undefined => {
    if (many < 2) return undefined
    if (heard < 2) return heard === 0 ? 0 : only
    if (speaking === 0) return 0
    if (!covered) return excluded
    const breadth = missing ? part : everything
    const first = leads === undefined ? best : leads === excluded ? (leading?.beside ? mainBeside : mainMissing) : leads
    return speaking > 1 ? first + breadth : first
  }
  const make = (at: number, sofar: Ticked): TickState | undefined => {
    const option = offered[at]
    if (option === undefined) {
      const base = atTheEnd(sofar)
      return base === undefined ? undefined : { id: settled, base, skip: undefined, tick: undefined }
    }
    const word = ticks[option]
    const { adds, beside } = word?.heard ? word : unheard
    const isCovered = adds !== undefined && adds !== excluded
    const skip = option === lead ? undefined : from(at + 1, sofar)
    const heard = Math.min(2, sofar.heard + (word?.heard ? 1 : 0))
    const tick = from(at + 1, {
      ticks: Math.min(2, sofar.ticks + 1),
      heard,
      only: heard === 2 ? 0 : word?.heard ? (word.alone ?? 0) : sofar.only,
      speaking: Math.min(2, sofar.speaking + (adds === undefined ? 0 : 1)),
      covered: sofar.covered || isCovered,
      missing: sofar.missing || (adds === excluded && !beside),
      best: leads === undefined && isCovered ? Math.max(sofar.best, adds) : sofar.best,
    })
    const following = [skip, tick].filter((next) => next !== undefined)
    if (following.length === 0) return undefined
    const base = following.find((next) => next.base !== excluded)?.base ?? excluded
    const isSettled = base === excluded || following.every((next) => next.id === settled && next.base === base)
    const key = [skip, tick].map((next) => {
      if (!next) return 'none'
      return next.base === excluded ? 'out' : `${next.id}+${next.base - base}`
    })
    return { id: isSettled ? settled : numberFor(key.join(' ')), base, skip, tick }
  }
  const from = (at: number, sofar: Ticked): TickState | undefined => {
    const key = `${at} ${Object.values(sofar).join(' ')}`
    if (!known.has(key)) known.set(key, make(at, sofar))
    return known.get(key)
  }
  return from(0, { ticks: 0, heard: 0, only: 0, speaking: 0, covered: false, missing: false, best: excluded })
}

/** Makes the states of groups, those once of which the ticks say the same, and numbers them alike for all groups. */
export const tickStatesOnce = (): ((
  words: GroupWords,
  offered: readonly number[],
  lead: number | undefined,
) => TickState | undefined) => {
  const numberFor = numbering()
  const known = new Map<string, TickState | undefined>()
  return (words, offered, lead) => {
    const key = JSON.stringify([words, offered, lead])
    if (!known.has(key)) known.set(key, tickStates(words, offered, lead, numberFor))
    return known.get(key)
  }
}
