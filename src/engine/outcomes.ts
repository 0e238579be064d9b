import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, chosen } from './answers.ts'
import { answersTo } from './change.ts'
import { holds } from './circumstances.ts'
import { type Effect, effectOf } from './effects.ts'
import { prune } from './relevance.ts'
import { type Block, structureOf } from './structure.ts'
import { listsFor } from './voice.ts'

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

const known = new WeakMap<Catalogue, Map<string, Outcomes>>()

/** Every outcome of a block beside the answers to the blocks before it. The same situation is worked out once. */
const outcomesOf = (catalogue: Catalogue, block: Block, before: Answers, list: string): Outcomes => {
  const heard = heardIn(catalogue, before, list)
  const found = known.get(catalogue) ?? new Map<string, Outcomes>()
  known.set(catalogue, found)
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
