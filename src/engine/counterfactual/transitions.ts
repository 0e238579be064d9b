import { answeredIn } from '../list-input.ts'
import type { Catalogue, Option, Question } from '#content'
import { type Answer, type Answers, chosen } from '../sheet.ts'
import { asked, holds, optionsFor } from '../relevance.ts'
import { type Block, type Words, dependenciesOf } from './dependencies.ts'
import { answersFor } from '../ranking.ts'
import { listsFor, voiceOf } from '../voice.ts'
import { catalogueIndex, optionOf } from '../catalogue-index.ts'
import { eligible, totalOf } from '../reason.ts'
import { reasonsFor } from '../reasons.ts'
import { sorted } from '../../sorted.ts'

/** The most answers whose effects are remembered by what was said; equal effects stay one object. */
const mostEffects = 5000

/** What one answer adds to the total of each group, in order of name. Equal effects are the same object. */
export interface Effect {
  readonly id: number
  readonly adds: readonly number[]
}

/**
 * What an answer adds to a group that it rules out. Sums carry the number of closed gates in their high digits and the weights in
 * the low ones, so that a changed answer can open a gate again by subtraction; with -Infinity that would give NaN.
 */
export const perGate = -100_000

/** Whether nothing in a sum of effects rules the group out. No sum of weights comes near half a gate. */
export const hasNoClosedGate = (sum: number): boolean => sum > perGate / 2

interface EffectCache {
  readonly byAnswers: Map<string, Effect>
  readonly bySums: Map<string, Effect>
  readonly likeness: Map<string, string>
  readonly alike: Map<Option, string>
}

const computedEffects = new WeakMap<Catalogue, EffectCache>()

const effectCacheOf = (catalogue: Catalogue): EffectCache => {
  const found = computedEffects.get(catalogue) ?? {
    byAnswers: new Map(),
    bySums: new Map(),
    likeness: new Map(),
    alike: new Map(),
  }
  computedEffects.set(catalogue, found)
  return found
}

/** The same text for ticks that every group treats alike, so that one can stand for the other. */
const likenessOf = (catalogue: Catalogue, { id, together }: Question, option: Option): string => {
  const { optionSuits, groupsByName } = catalogueIndex(catalogue)
  const all = optionSuits.get(option) ?? []
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

const measure = (catalogue: Catalogue, list: string, { question, about }: Words, answers: Answers): readonly number[] => {
  const index = catalogueIndex(catalogue)
  const input = { index, list, voice: voiceOf(catalogue, list), answers, answered: answeredIn([question], answers, []) }
  return index.groupsByName.map((group) => {
    const all = reasonsFor(input, group)
    const reasons = about ? all.filter(({ trait }) => about.has(trait)) : all
    return eligible(reasons) ? totalOf(reasons) : perGate
  })
}

/** What these words add to each group of a list after these answers. */
export const effectOf = (catalogue: Catalogue, list: string, words: Words, answers: Answers): Effect => {
  const { id: whose, question, heard } = words
  const { byAnswers, bySums, alike, likeness } = effectCacheOf(catalogue)
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
  const others = heard.map((id) => {
    const said = chosen(answers, id)
    if (id !== question.together?.mainQuestion) return said.join('+')
    const [main = ''] = said
    return ticked.includes(main) ? like(main) : ''
  })
  const speaksFor = question.options.some(({ standsFor }) => standsFor) ? list : ''
  const key = [whose, speaksFor, ...others, ...sorted(ticked.map(like))].join()
  const found = byAnswers.get(key)
  if (found) return found
  const adds = measure(catalogue, list, words, answers)
  const sums = adds.join()
  const effect = bySums.get(sums) ?? { id: bySums.size, adds }
  bySums.set(sums, effect)
  if (byAnswers.size >= mostEffects) byAnswers.clear()
  byAnswers.set(key, effect)
  return effect
}

/** One way to answer the questions of a block, and what it does in one list. */
export interface Outcome {
  /** the answer to each question, if it has one; the next two have the same order */
  readonly answers: readonly (Answer | undefined)[]
  readonly codes: readonly number[]
  /** the codes of all options that were offered */
  readonly offered: readonly (readonly number[])[]
  /** what the words of the block add, in their order */
  readonly effects: readonly Effect[]
  /** all that later questions depend on in these answers */
  readonly state: string
  /** equal for outcomes that no group and no later question can tell apart */
  readonly signature: string
}

/** An answer as a number: 0 for none, the position of one option from 1, or a bit for each tick. */
export const codeOf = ({ choose, options }: Question, answer: Answer | undefined): number => {
  if (answer === undefined) return 0
  if (typeof answer === 'string') return options.findIndex(({ id }) => id === answer) + 1
  if (choose === 'one') return 0
  return options.reduce((code, { id }, at) => (answer.includes(id) ? code | (1 << at) : code), 0)
}

const stateIn = (catalogue: Catalogue, circumstances: readonly string[], raw: readonly string[], answers: Answers): string =>
  [
    ...circumstances.map((id) => (holds(catalogue, id, answers) ? 1 : 0)),
    ...raw.map((id) => chosen(answers, id).join('+')),
  ].join()

/** Returns a function that reads, from a block's answers, what other blocks depend on. */
const stateReader = (catalogue: Catalogue, block: Block): ((answers: Answers, heard: Answers) => string) => {
  const ids = block.questions.map(({ id }) => id)
  const others = dependenciesOf(catalogue).blocks.filter((other) => other !== block)
  const circumstances = [...new Set(others.flatMap((other) => other.circumstances))].filter((id) =>
    ids.includes(catalogue.circumstances[id]?.question ?? ''),
  )
  const raw = ids.filter((id) => others.some(({ dependsOn }) => dependsOn.includes(id)))
  const steersLists = ids.includes(catalogue.lists.question)
  return (answers, heard) =>
    [
      stateIn(catalogue, circumstances, raw, answers),
      heard === answers ? '' : stateIn(catalogue, circumstances, raw, heard),
      ...(steersLists ? listsFor(catalogue, answers) : []),
    ].join('/')
}

/** How many ticks a code has. */
export const bitsIn = (code: number): number => (code === 0 ? 0 : 1 + bitsIn(code & (code - 1)))

/** With so many ticks or fewer, every combination is imagined. */
const mostTicks = 8

/** With more, those that differ from what was ticked by so many ticks or fewer, and every single tick. */
const mostTicksChanged = 2

/** The options that a question offers, each as the code of the answer that chooses it alone. */
const codesOffered = (catalogue: Catalogue, question: Question, answers: Answers): readonly number[] =>
  asked(catalogue, question, answers)
    ? optionsFor(catalogue, question, answers).map(({ id }) => codeOf(question, question.choose === 'one' ? id : [id]))
    : []

/** All sets of at most so many of these codes, each as one code. */
const fewOf = (codes: readonly number[], most: number): readonly number[] =>
  codes.reduce<readonly number[]>(
    (all, code) => [...all, ...all.filter((one) => bitsIn(one) < most).map((one) => one | code)],
    [0],
  )

/** The answers to a question that are worth imagining beside one of them, as codes; 0 for none. */
const codesNear = (catalogue: Catalogue, question: Question, answers: Answers, current: number): readonly number[] => {
  const offered = codesOffered(catalogue, question, answers)
  if (question.choose === 'one') return [0, ...offered]
  const isAlone = (code: number): boolean => question.options.some(({ exclusive }, at) => exclusive && code === 1 << at)
  const shared = offered.filter((code) => !isAlone(code))
  const alone = fewOf(offered.filter(isAlone), offered.length).slice(1)
  if (shared.length <= mostTicks) return [...fewOf(shared, shared.length), ...alone]
  const ticked = current & shared.reduce((all, code) => all | code, 0)
  return [...new Set([0, ...shared, ...fewOf(shared, mostTicksChanged).map((changes) => ticked ^ changes), ...alone])]
}

/** The most first answers whose outcomes are remembered: those near what one person ticked, and no more than that for long. */
const mostRemembered = 300

/** The answer with this code; undefined for 0. */
const answerOf = ({ choose, options }: Question, code: number): Answer | undefined => {
  if (code === 0) return undefined
  return choose === 'one' ? options[code - 1]?.id : options.filter((_, at) => (code & (1 << at)) !== 0).map(({ id }) => id)
}

/** The outcomes of a block whose first answer has this code. */
const computeOutcomes = (
  catalogue: Catalogue,
  block: Block,
  before: Answers,
  list: string,
  stateOf: (answers: Answers, heard: Answers) => string,
  first: number,
): readonly Outcome[] => {
  let rows: readonly { readonly answers: Answers; readonly offered: readonly (readonly number[])[] }[] = [
    { answers: before, offered: [] },
  ]
  for (const [nth, question] of block.questions.entries()) {
    rows = rows.flatMap(({ answers, offered }) => {
      const offers = [...offered, codesOffered(catalogue, question, answers)]
      return (nth === 0 ? [first] : codesNear(catalogue, question, answers, 0)).map((code) => {
        const answer = answerOf(question, code)
        return { answers: answer === undefined ? answers : { ...answers, [question.id]: answer }, offered: offers }
      })
    })
  }
  return rows.map(({ answers, offered }) => {
    const heard = answersFor(catalogue, answers, list)
    const effects = block.words.map((words) => effectOf(catalogue, list, words, heard))
    const state = stateOf(answers, heard)
    return {
      answers: block.questions.map(({ id }) => answers[id]),
      codes: block.questions.map((question) => codeOf(question, answers[question.id])),
      offered,
      effects,
      state,
      signature: `${state};${effects.map(({ id }) => id).join()}`,
    }
  })
}

/** The outcomes of a block. There can be thousands, so each is computed only when it is needed. */
export interface Outcomes {
  /** the codes of the options that its first question offers */
  readonly offered: readonly number[]
  /** those whose first answer is worth imagining beside the one with this code */
  readonly near: (first: number) => readonly Outcome[]
  /** those whose first answer has this code */
  readonly with: (first: number) => readonly Outcome[]
}

const lazyOutcomes = (catalogue: Catalogue, block: Block, before: Answers, list: string): Outcomes => {
  const [leading] = block.questions
  if (!leading) return noOutcomes
  const stateOf = block.steers ? stateReader(catalogue, block) : () => ''
  const computed = new Map<number, readonly Outcome[]>()
  const withCode = (code: number): readonly Outcome[] => {
    const found = computed.get(code) ?? computeOutcomes(catalogue, block, before, list, stateOf, code)
    if (computed.size >= mostRemembered) computed.clear()
    computed.set(code, found)
    return found
  }
  return {
    offered: codesOffered(catalogue, leading, before),
    near: (code) => codesNear(catalogue, leading, before, code).flatMap(withCode),
    with: withCode,
  }
}

/** A node of the decision diagram: what can be answered next, and where each answer leads. */
export interface DiagramNode {
  /** the outcomes of the next block that steers; none at the end */
  readonly next: Outcomes
  readonly after: (outcome: Outcome) => DiagramNode
  /** at the end, the outcomes of every question on which no other depends */
  readonly rest: readonly Outcomes[]
}

/** Stands in for a missing block. */
export const noOutcomes: Outcomes = { offered: [], near: () => [], with: () => [] }

const computedOutcomes = new WeakMap<Catalogue, Map<string, Outcomes>>()

/** The outcomes of a block after these answers. Situations that it cannot tell apart share them. */
const outcomesOf = (catalogue: Catalogue, block: Block, before: Answers, list: string): Outcomes => {
  const heard = answersFor(catalogue, before, list)
  const found = computedOutcomes.get(catalogue) ?? new Map<string, Outcomes>()
  computedOutcomes.set(catalogue, found)
  const key = [
    block.questions[0]?.id,
    stateIn(catalogue, block.circumstances, block.dependsOn, before),
    ...(heard === before ? [] : [stateIn(catalogue, block.circumstances, block.dependsOn, heard)]),
    heard !== before || block.byList ? list : '',
  ].join('|')
  const outcomes = found.get(key) ?? lazyOutcomes(catalogue, block, before, list)
  found.set(key, outcomes)
  return outcomes
}

const nodeAt = (catalogue: Catalogue, list: string, before: Answers, at: number): DiagramNode => {
  const { blocks } = dependenciesOf(catalogue)
  const outcomesAt = (block: Block): Outcomes => outcomesOf(catalogue, block, before, list)
  const block = blocks[at]
  if (!block?.steers)
    return { next: noOutcomes, rest: blocks.slice(at).map(outcomesAt), after: () => nodeAt(catalogue, list, before, at) }
  const nodes = new Map<string, DiagramNode>()
  return {
    next: outcomesAt(block),
    rest: [],
    after: ({ state, answers: chosenAnswers }) => {
      const found = nodes.get(state)
      if (found) return found
      const answers = Object.fromEntries(
        block.questions.map(({ id }, nth) => [id, chosenAnswers[nth]] as const).filter(hasAnswer),
      )
      const node = nodeAt(catalogue, list, { ...before, ...answers }, at + 1)
      nodes.set(state, node)
      return node
    },
  }
}

const hasAnswer = (entry: readonly [string, Answer | undefined]): entry is readonly [string, Answer] => entry[1] !== undefined

const roots = new WeakMap<Catalogue, Map<string, DiagramNode>>()

/** The node before the first answer, for one list. */
export const rootOf = (catalogue: Catalogue, list: string): DiagramNode => {
  const found = roots.get(catalogue) ?? new Map<string, DiagramNode>()
  roots.set(catalogue, found)
  const node = found.get(list) ?? nodeAt(catalogue, list, {}, 0)
  found.set(list, node)
  return node
}
