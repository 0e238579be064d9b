import type { Catalogue, Question } from '#content'
import type { Sheet } from '../sheet.ts'
import type { Change } from './changes.ts'
import { type Outcome, type Outcomes, codeOf } from './transitions.ts'
import { type Block, structureOf } from './dependencies.ts'
import { mattersMostFactor } from '../reason.ts'
import { listsFor } from '../voice.ts'
import { sorted } from '../../sorted.ts'

/** A way to answer the questions of a block, beside how a sheet answers them. */
export interface Way {
  readonly block: Block
  readonly outcome: Outcome
  /** for each question, the answer that stands where nothing is changed, as a number */
  readonly free: readonly number[]
  /** what it adds to each group's total, where what matters most counts for more */
  readonly adds: readonly number[]
  /** what it takes to imagine it: above all the number of changed answers */
  readonly price: number
}

/** Whose answers may differ, and from which sheet, in one list. */
export interface Ground {
  readonly catalogue: Catalogue
  /** with only what applies */
  readonly sheet: Sheet
  readonly list: string
  readonly mayDiffer: (question: Question) => boolean
  /** whether people with these lists are looked at */
  readonly includes: (lists: readonly string[]) => boolean
}

const perChange = 1_000_000

/** How many changed answers a price holds. */
export const changesIn = (price: number): number => Math.floor(price / perChange)

const bitsIn = (code: number): number => (code === 0 ? 0 : 1 + bitsIn(code & (code - 1)))

const freeOf = ({ choose, options }: Question, said: number, offered: readonly number[]): number => {
  if (choose === 'one') return offered.includes(said) ? said : 0
  const kept = said & offered.reduce((all, code) => all | code, 0)
  const sharing = options.reduce((code, { exclusive }, at) => (exclusive ? code & ~(1 << at) : code), kept)
  return sharing === 0 ? kept : sharing
}

/** The answers that are changed on a way. */
export const changesOn = ({ block, outcome, free }: Way): readonly Change[] =>
  block.questions.flatMap(({ id }, nth) =>
    outcome.codes[nth] === free[nth] ? [] : [{ question: id, answer: outcome.said[nth] }],
  )

type Candidate = Pick<Way, 'outcome' | 'free' | 'price'>

const lightest = (ground: Ground, block: Block, outcomes: Outcomes): readonly Way[] => {
  const { catalogue, sheet } = ground
  const { gravity } = structureOf(catalogue)
  const asking = block.questions.map((question) => ({
    question,
    said: codeOf(question, sheet.answers[question.id]),
    free: new Map<readonly number[], number>(),
    fixed: !ground.mayDiffer(question),
    many: question.choose === 'many',
    once: perChange + 10 * gravity(question),
    steersLists: question.id === catalogue.lists.question,
  }))
  // Which questions of the block are changed is one bit each: what hangs on the one is told apart from what hangs on the other.
  const best = new Map<number, Map<string, Candidate>>()
  const [leading] = asking
  const fixed = leading?.fixed === true ? freeOf(leading.question, leading.said, outcomes.offered) : undefined
  for (const outcome of fixed === undefined ? outcomes.all() : outcomes.with(fixed)) {
    let price = 0
    let changed = 0
    const free = asking.map((one, nth) => {
      const offered = outcome.offered[nth] ?? []
      const code = outcome.codes[nth] ?? 0
      const stands = one.free.get(offered) ?? freeOf(one.question, one.said, offered)
      one.free.set(offered, stands)
      if (code !== stands) {
        changed |= 1 << nth
        price += one.fixed
          ? Number.POSITIVE_INFINITY
          : one.once + 1000 * (one.many ? bitsIn(code ^ stands) : 1) + (code === 0 ? 5 : 0)
      }
      if (one.steersLists && !ground.includes(listsFor(catalogue, { [one.question.id]: outcome.said[nth] ?? [] })))
        price = Number.POSITIVE_INFINITY
      return stands
    })
    if (price === Number.POSITIVE_INFINITY) continue
    const { kind } = outcome
    const kinds = best.get(changed) ?? new Map<string, Candidate>()
    best.set(changed, kinds)
    if (price < (kinds.get(kind)?.price ?? Number.POSITIVE_INFINITY)) kinds.set(kind, { outcome, free, price })
  }
  const unchanged = best.get(0)
  const factors = block.questions.map(({ id }) => (sheet.mattersMost.includes(id) ? mattersMostFactor : 1))
  const kept = [...best.values()]
    .flatMap((kinds) => [...kinds.values()])
    .filter(({ price, outcome }) => price === 0 || unchanged?.has(outcome.kind) !== true)
  return sorted(kept, (a, b) => a.price - b.price).map(({ outcome, free, price }) => ({
    block,
    outcome,
    free,
    price,
    adds: catalogue.groups.map((_, group) =>
      outcome.effects.reduce((sum, { adds }, nth) => sum + (adds[group] ?? 0) * (factors[nth] ?? 1), 0),
    ),
  }))
}

/** The ways that can be taken through a block: of those that nothing can tell apart the lightest, and the lightest first. */
export const waysOn = (ground: Ground): ((block: Block, outcomes: Outcomes) => readonly Way[]) => {
  const known = new Map<Outcomes, readonly Way[]>()
  return (block, outcomes) => {
    const ways = known.get(outcomes) ?? lightest(ground, block, outcomes)
    known.set(outcomes, ways)
    return ways
  }
}
