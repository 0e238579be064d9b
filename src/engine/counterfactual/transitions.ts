import { saidIn } from '../listing.ts'
import type { Catalogue, Option, Question } from '#content'
import { type Answer, type Answers, chosen, optionOf } from '../sheet.ts'
import { answersTo } from './changes.ts'
import { holds, prune } from '../relevance.ts'
import { type Block, structureOf } from './dependencies.ts'
import { listsFor, voiceOf } from '../voice.ts'
import { lookupOf } from '../catalogue-index.ts'
import { eligible, totalOf } from '../reason.ts'
import { reasonsFor } from '../reasons.ts'
import { sorted } from '../../sorted.ts'

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

const computedEffects = new WeakMap<Catalogue, Known>()

const knownOf = (catalogue: Catalogue): Known => {
  const found = computedEffects.get(catalogue) ?? { bySaid: new Map(), bySums: new Map(), likeness: new Map(), alike: new Map() }
  computedEffects.set(catalogue, found)
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

/** One way to answer the questions of a block, and what comes of it in one list. */
export interface Outcome {
  /** for each question of the block: its answer, if any, and all that it could have been */
  readonly said: readonly (Answer | undefined)[]
  readonly codes: readonly number[]
  readonly offered: readonly (readonly number[])[]
  readonly effects: readonly Effect[]
  /** all that other questions will want to know of these answers */
  readonly tells: string
  /** the same for all outcomes that no group and no other question can tell apart */
  readonly kind: string
}

/** An answer as a number: 0 for none; the place of an option; or one bit for each tick. */
export const codeOf = ({ choose, options }: Question, answer: Answer | undefined): number =>
  answer === undefined
    ? 0
    : typeof answer === 'string'
      ? options.findIndex(({ id }) => id === answer) + 1
      : options.reduce((code, { id }, at) => (answer.includes(id) ? code | (1 << at) : code), 0) * (choose === 'many' ? 1 : 0)

/** Of the answers in this sheet, those that speak to one list. */
const heardIn = (catalogue: Catalogue, said: Answers, list: string): Answers => {
  const { question } = catalogue.lists
  const [own] = chosen(said, question)
  return own === undefined || own === list ? said : { ...prune(catalogue, { ...said, [question]: list }), [question]: own }
}

const tell = (catalogue: Catalogue, claims: readonly string[], raw: readonly string[], answers: Answers): string =>
  [...claims.map((id) => (holds(catalogue, id, answers) ? 1 : 0)), ...raw.map((id) => chosen(answers, id).join('+'))].join()

/** What the answers to a block tell all other questions. */
const teller = (catalogue: Catalogue, block: Block): ((said: Answers, heard: Answers) => string) => {
  const ids = block.questions.map(({ id }) => id)
  const others = structureOf(catalogue).blocks.filter((other) => other !== block)
  const claims = [...new Set(others.flatMap((other) => other.claims))].filter((id) =>
    ids.includes(catalogue.circumstances[id]?.question ?? ''),
  )
  const raw = ids.filter((id) => others.some(({ leansOn }) => leansOn.includes(id)))
  const steersLists = ids.includes(catalogue.lists.question)
  return (said, heard) =>
    [
      tell(catalogue, claims, raw, said),
      heard === said ? '' : tell(catalogue, claims, raw, heard),
      ...(steersLists ? listsFor(catalogue, said) : []),
    ].join('/')
}

/** All outcomes of a block, or only those with one answer to its first question, by its number. */
const make = (catalogue: Catalogue, block: Block, before: Answers, list: string, only?: number): readonly Outcome[] => {
  let rows: readonly { readonly answers: Answers; readonly offered: readonly (readonly number[])[] }[] = [
    { answers: before, offered: [] },
  ]
  for (const [nth, question] of block.questions.entries()) {
    const wanted = nth === 0 ? only : undefined
    rows = rows.flatMap(({ answers, offered }) => {
      const all = answersTo(catalogue, question, answers)
      const codes = all.map((answer) => codeOf(question, answer))
      const offers = [...offered, codes]
      return [
        ...(wanted === undefined || wanted === 0 ? [{ answers, offered: offers }] : []),
        ...all
          .filter((_, at) => wanted === undefined || codes[at] === wanted)
          .map((answer) => ({ answers: { ...answers, [question.id]: answer }, offered: offers })),
      ]
    })
  }
  const tellsOf = block.steers ? teller(catalogue, block) : () => ''
  return rows.map(({ answers, offered }) => {
    const heard = heardIn(catalogue, answers, list)
    const effects = block.questions.map((question) => effectOf(catalogue, list, question, heard))
    const tells = tellsOf(answers, heard)
    return {
      said: block.questions.map(({ id }) => answers[id]),
      codes: block.questions.map((question) => codeOf(question, answers[question.id])),
      offered,
      effects,
      tells,
      kind: `${tells};${effects.map(({ id }) => id).join()}`,
    }
  })
}

/** The outcomes of a block. There can be thousands, so that none is worked out before it is asked for. */
export interface Outcomes {
  /** the answers that its first question offers, as numbers */
  readonly offered: readonly number[]
  readonly all: () => readonly Outcome[]
  readonly with: (first: number) => readonly Outcome[]
}

const later = (catalogue: Catalogue, block: Block, before: Answers, list: string): Outcomes => {
  const [leading] = block.questions
  let whole: readonly Outcome[] | undefined
  const parts = new Map<number, readonly Outcome[]>()
  const part = (code: number): readonly Outcome[] =>
    whole?.filter(({ codes }) => codes[0] === code) ?? make(catalogue, block, before, list, code)
  return {
    offered: leading ? answersTo(catalogue, leading, before).map((answer) => codeOf(leading, answer)) : [],
    all: () => (whole ??= make(catalogue, block, before, list)),
    with: (code) => {
      const found = parts.get(code) ?? part(code)
      parts.set(code, found)
      return found
    },
  }
}

/** Where somebody stands who answered some blocks: what can be answered next, and where each answer leads. */
export interface Spot {
  /** the outcomes of the next block that steers, and where they lead; none at the end */
  readonly next: Outcomes
  readonly after: (outcome: Outcome) => Spot
  /** at the end, the outcomes of every other question */
  readonly rest: readonly Outcomes[]
}

/** Of a block that is not there. */
export const noOutcomes: Outcomes = { offered: [], all: () => [], with: () => [] }

const computedOutcomes = new WeakMap<Catalogue, Map<string, Outcomes>>()

/** Every outcome of a block beside the answers to the blocks before it. The same situation is worked out once. */
const outcomesOf = (catalogue: Catalogue, block: Block, before: Answers, list: string): Outcomes => {
  const heard = heardIn(catalogue, before, list)
  const found = computedOutcomes.get(catalogue) ?? new Map<string, Outcomes>()
  computedOutcomes.set(catalogue, found)
  const key = [
    block.questions[0]?.id,
    tell(catalogue, block.claims, block.leansOn, before),
    ...(heard === before ? [] : [tell(catalogue, block.claims, block.leansOn, heard)]),
    heard !== before || block.byList ? list : '',
  ].join('|')
  const outcomes = found.get(key) ?? later(catalogue, block, before, list)
  found.set(key, outcomes)
  return outcomes
}

const spotAt = (catalogue: Catalogue, list: string, before: Answers, at: number): Spot => {
  const { blocks } = structureOf(catalogue)
  const outcomesAt = (block: Block): Outcomes => outcomesOf(catalogue, block, before, list)
  const block = blocks[at]
  if (!block?.steers)
    return { next: noOutcomes, rest: blocks.slice(at).map(outcomesAt), after: () => spotAt(catalogue, list, before, at) }
  const spots = new Map<string, Spot>()
  return {
    next: outcomesAt(block),
    rest: [],
    after: ({ tells, said }) => {
      const found = spots.get(tells)
      if (found) return found
      const answers = Object.fromEntries(block.questions.map(({ id }, nth) => [id, said[nth]] as const).filter(hasAnswer))
      const spot = spotAt(catalogue, list, { ...before, ...answers }, at + 1)
      spots.set(tells, spot)
      return spot
    },
  }
}

const hasAnswer = (entry: readonly [string, Answer | undefined]): entry is readonly [string, Answer] => entry[1] !== undefined

const starts = new WeakMap<Catalogue, Map<string, Spot>>()

/** Where everybody stands before the first answer, in one list. */
export const startOf = (catalogue: Catalogue, list: string): Spot => {
  const found = starts.get(catalogue) ?? new Map<string, Spot>()
  starts.set(catalogue, found)
  const spot = found.get(list) ?? spotAt(catalogue, list, {}, 0)
  found.set(list, spot)
  return spot
}
