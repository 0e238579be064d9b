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

const make = (catalogue: Catalogue, block: Block, before: Answers, list: string): readonly Outcome[] => {
  let rows: readonly { readonly answers: Answers; readonly offered: readonly (readonly number[])[] }[] = [
    { answers: before, offered: [] },
  ]
  for (const question of block.questions) {
    rows = rows.flatMap(({ answers, offered }) => {
      const all = answersTo(catalogue, question, answers)
      const codes = all.map((answer) => codeOf(question, answer))
      const offers = [...offered, codes]
      return [
        { answers, offered: offers },
        ...all.map((answer) => ({ answers: { ...answers, [question.id]: answer }, offered: offers })),
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

const known = new WeakMap<Catalogue, Map<string, readonly Outcome[]>>()

/** Every outcome of a block beside the answers to the blocks before it. The same situation is worked out once. */
export const outcomesOf = (catalogue: Catalogue, block: Block, before: Answers, list: string): readonly Outcome[] => {
  const heard = heardIn(catalogue, before, list)
  const found = known.get(catalogue) ?? new Map<string, readonly Outcome[]>()
  known.set(catalogue, found)
  const key = [
    block.questions[0]?.id,
    tell(catalogue, block.claims, block.leansOn, before),
    ...(heard === before ? [] : [tell(catalogue, block.claims, block.leansOn, heard)]),
    heard !== before || block.byList ? list : '',
  ].join('|')
  const outcomes = found.get(key) ?? make(catalogue, block, before, list)
  found.set(key, outcomes)
  return outcomes
}
