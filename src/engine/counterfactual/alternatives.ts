import type { Catalogue, Question } from '#content'
import type { Sheet } from '../sheet.ts'
import type { Change } from './changes.ts'
import { type Outcome, type Outcomes, bitsIn, codeOf } from './transitions.ts'
import { type Block, dependenciesOf } from './dependencies.ts'
import { mattersMostFactor } from '../reason.ts'
import { listsFor } from '../voice.ts'
import { sorted } from '../../sorted.ts'

/** One way to answer the questions of a block, compared with how a sheet answers them. */
export interface Alternative {
  readonly block: Block
  readonly outcome: Outcome
  /** for each question, the code of the answer if nothing is changed */
  readonly baseline: readonly number[]
  /** what it adds to each group's total; what matters most counts for more */
  readonly adds: readonly number[]
  /** how hard this is to imagine; the number of changed answers counts first */
  readonly cost: number
}

/** The sheets to search: those that differ from one sheet in certain questions, for one list. */
export interface SearchSpace {
  readonly catalogue: Catalogue
  /** pruned */
  readonly sheet: Sheet
  readonly list: string
  readonly mayDiffer: (question: Question) => boolean
  /** whether sheets that call for these lists are searched */
  readonly includes: (lists: readonly string[]) => boolean
}

/** One changed answer costs more than any sum of milder differences. */
const costPerChange = 1_000_000

/** How many changed answers a cost contains. */
export const changesIn = (cost: number): number => Math.floor(cost / costPerChange)

const baselineOf = ({ choose, options }: Question, current: number, offered: readonly number[]): number => {
  if (choose === 'one') return offered.includes(current) ? current : 0
  const stillOffered = current & offered.reduce((all, code) => all | code, 0)
  const sharing = options.reduce((code, { exclusive }, at) => (exclusive ? code & ~(1 << at) : code), stillOffered)
  return sharing === 0 ? stillOffered : sharing
}

/** The answers that an alternative changes. */
export const changesOn = ({ block, outcome, baseline }: Alternative): readonly Change[] =>
  block.questions.flatMap(({ id }, nth) =>
    outcome.codes[nth] === baseline[nth] ? [] : [{ question: id, answer: outcome.answers[nth] }],
  )

type Candidate = Pick<Alternative, 'outcome' | 'baseline' | 'cost'>

const cheapest = (space: SearchSpace, block: Block, outcomes: Outcomes): readonly Alternative[] => {
  const { catalogue, sheet } = space
  const { followerCost } = dependenciesOf(catalogue)
  const questions = block.questions.map((question) => ({
    question,
    current: codeOf(question, sheet.answers[question.id]),
    baselines: new Map<readonly number[], number>(),
    fixed: !space.mayDiffer(question),
    many: question.choose === 'many',
    once: costPerChange + 10 * followerCost(question),
    steersLists: question.id === catalogue.lists.question,
  }))
  // By the set of questions changed, one bit each, and then by signature: a change to one question never hides a change to another.
  const best = new Map<number, Map<string, Candidate>>()
  const [leading] = questions
  const fixed = leading?.fixed === true ? baselineOf(leading.question, leading.current, outcomes.offered) : undefined
  for (const outcome of fixed === undefined ? outcomes.near(leading?.current ?? 0) : outcomes.with(fixed)) {
    let cost = 0
    let changed = 0
    const baseline = questions.map((one, nth) => {
      const offered = outcome.offered[nth] ?? []
      const code = outcome.codes[nth] ?? 0
      const unchangedCode = one.baselines.get(offered) ?? baselineOf(one.question, one.current, offered)
      one.baselines.set(offered, unchangedCode)
      if (code !== unchangedCode) {
        changed |= 1 << nth
        cost += one.fixed
          ? Number.POSITIVE_INFINITY
          : one.once + 1000 * (one.many ? bitsIn(code ^ unchangedCode) : 1) + (code === 0 ? 5 : 0)
      }
      if (one.steersLists && !space.includes(listsFor(catalogue, { [one.question.id]: outcome.answers[nth] ?? [] })))
        cost = Number.POSITIVE_INFINITY
      return unchangedCode
    })
    if (cost === Number.POSITIVE_INFINITY) continue
    const { signature } = outcome
    const bySignature = best.get(changed) ?? new Map<string, Candidate>()
    best.set(changed, bySignature)
    if (cost < (bySignature.get(signature)?.cost ?? Number.POSITIVE_INFINITY))
      bySignature.set(signature, { outcome, baseline, cost })
  }
  const unchanged = best.get(0)
  const factors = block.words.map(({ question: { id } }) => (sheet.mattersMost.includes(id) ? mattersMostFactor : 1))
  const useful = [...best.values()]
    .flatMap((bySignature) => [...bySignature.values()])
    .filter(({ cost, outcome }) => cost === 0 || unchanged?.has(outcome.signature) !== true)
  return sorted(useful, (a, b) => a.cost - b.cost).map(({ outcome, baseline, cost }) => ({
    block,
    outcome,
    baseline,
    cost,
    adds: catalogue.groups.map((_, group) =>
      outcome.effects.reduce((sum, { adds }, nth) => sum + (adds[group] ?? 0) * (factors[nth] ?? 1), 0),
    ),
  }))
}

/** The alternatives at a block, cheapest first. Of alternatives that nothing can tell apart only the cheapest is among them. */
export const alternativesIn = (space: SearchSpace): ((block: Block, outcomes: Outcomes) => readonly Alternative[]) => {
  const computed = new Map<Outcomes, readonly Alternative[]>()
  return (block, outcomes) => {
    const alternatives = computed.get(outcomes) ?? cheapest(space, block, outcomes)
    computed.set(outcomes, alternatives)
    return alternatives
  }
}
