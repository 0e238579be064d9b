import { recommend } from '../recommend.ts'
import type { Catalogue } from '#content'
import type { Answer, Sheet } from '../sheet.ts'
import { type DiagramNode, type Outcomes, hasNoClosedGate, noOutcomes, rootOf } from './transitions.ts'
import { catalogueIndex, questionOf } from '../catalogue-index.ts'
import { firstShown, listInputFor, listOf } from '../ranking.ts'
import { pruneSheet, waitsFor } from '../relevance.ts'
import { type Block, dependenciesOf } from './dependencies.ts'
import { allLists } from './search.ts'
import { type Alternative, type SearchSpace, alternativesIn } from './alternatives.ts'

/** The alternatives taken so far, linked from the last to the first. */
export interface Chain {
  readonly before: Chain | undefined
  readonly alternative: Alternative
}

/** A group outside the first three and one inside that it would have to pass; undefined if a place is free. */
export interface Rivals {
  readonly outside: number
  readonly inside: number | undefined
  /** the least lead at which the one outside comes before the other */
  readonly enough: number
  /** the least at which it may: with equal totals the order inside a place decides, and open questions may change that */
  readonly perhaps: number
}

/** For each pair of rivals, the best lead that the one outside can have so far, and the answers that give it. */
interface Reached {
  readonly leads: number[]
  readonly by: (Chain | undefined)[]
}

/** What an alternative adds to the lead of each group outside, over its rival. */
export const leadsOver = (rivals: readonly Rivals[]): ((alternative: Alternative) => readonly number[]) => {
  const computed = new Map<Alternative, readonly number[]>()
  return (alternative) => {
    const { adds } = alternative
    const found =
      computed.get(alternative) ??
      rivals.map(({ outside, inside }) => (adds[outside] ?? 0) - (inside === undefined ? 0 : (adds[inside] ?? 0)))
    computed.set(alternative, found)
    return found
  }
}

/**
 * The best leads at each end of the diagram. For each pair of rivals it follows only the best answers. It calls `stop` for
 * every alternative on the way, and returns an empty map if that returns true.
 */
export const bestLeads = (
  { catalogue, list }: SearchSpace,
  rivals: readonly Rivals[],
  alternativesAt: (block: Block, outcomes: Outcomes) => readonly Alternative[],
  leadsIn: (alternative: Alternative) => readonly number[],
  stop: (alternative: Alternative, by: Chain | undefined, node: DiagramNode) => boolean,
): ReadonlyMap<DiagramNode, Reached> => {
  const { blocks } = dependenciesOf(catalogue)
  let reached = new Map<DiagramNode, Reached>([
    [rootOf(catalogue, list), { leads: rivals.map(() => 0), by: rivals.map(() => undefined) }],
  ])
  for (const block of blocks.filter(({ steers }) => steers)) {
    const next = new Map<DiagramNode, Reached>()
    for (const [node, { leads, by }] of reached) {
      for (const alternative of alternativesAt(block, node.next)) {
        if (stop(alternative, by[0], node)) return new Map()
        const adds = leadsIn(alternative)
        const after = node.after(alternative.outcome)
        const furthest = next.get(after) ?? { leads: rivals.map(() => Number.NEGATIVE_INFINITY), by: [] }
        next.set(after, furthest)
        for (const [nth, lead] of leads.entries()) {
          const far = lead + (adds[nth] ?? 0)
          if (far <= (furthest.leads[nth] ?? 0)) continue
          furthest.leads[nth] = far
          furthest.by[nth] = { before: by[nth], alternative }
        }
      }
    }
    reached = next
  }
  return reached
}

/** All sets of these ticks, each as one code. */
const allSets = (codes: readonly number[]): readonly number[] =>
  codes.reduce<readonly number[]>((all, code) => [...all, ...all.map((set) => set | code)], [0])

/**
 * Ticks that weigh by themselves add up, so that many can do what no few of them do: here all their sets are looked at. Ticks that
 * are weighed together do not, and one of them says more about the first three than another on top.
 */
const everySet = ({ questions: [question] }: Block, outcomes: Outcomes): Outcomes => {
  if (question?.choose !== 'many' || question.together) return outcomes
  const isAlone = (code: number): boolean => question.options.some(({ exclusive }, at) => exclusive && code === 1 << at)
  const alone = outcomes.offered.filter(isAlone)
  const codes = [...allSets(outcomes.offered.filter((code) => !isAlone(code))), ...alone]
  return { ...outcomes, near: () => codes.flatMap(outcomes.with) }
}

/** The alternatives at a block, cheapest first, with no set of ticks left out. */
const everyAlternativeIn = (space: SearchSpace): ReturnType<typeof alternativesIn> => {
  const alternativesAt = alternativesIn(space)
  const whole = new Map<Outcomes, Outcomes>()
  return (block, outcomes) => {
    const all = whole.get(outcomes) ?? everySet(block, outcomes)
    whole.set(outcomes, all)
    return alternativesAt(block, all)
  }
}

const makeOrdering = (catalogue: Catalogue): readonly ReadonlySet<string>[] => {
  const { meeting, entryRules, groupsByName } = catalogueIndex(catalogue)
  const { questions, circumstances } = catalogue
  return groupsByName.map((group) => {
    const rules = entryRules.get(group)?.flatMap(({ when }) => when) ?? []
    const ids = new Set([
      ...questions.filter(({ together }) => together).map(({ id }) => id),
      ...rules.flatMap((id) => circumstances[id]?.question ?? []),
    ])
    if (meeting?.trait.by !== undefined) ids.add(meeting.trait.by)
    // A set is walked to its end, and what is added on the way comes at the end.
    for (const id of ids) {
      const question = questionOf(catalogue, id)
      if (question) for (const before of waitsFor(catalogue, question)) ids.add(before)
    }
    return ids
  })
}

const madeOrdering = new WeakMap<Catalogue, readonly ReadonlySet<string>[]>()

/** For each group, in order of name, the questions that decide how it stands beside others with the same total. */
const orderingOf = (catalogue: Catalogue): readonly ReadonlySet<string>[] => {
  const ordering = madeOrdering.get(catalogue) ?? makeOrdering(catalogue)
  madeOrdering.set(catalogue, ordering)
  return ordering
}

/** The groups as they would stand if all had the same total, best first; those that are ruled out are left out. */
const levelOrder = ({ catalogue, sheet, list }: SearchSpace): readonly number[] => {
  const { groupsByName } = catalogueIndex(catalogue)
  const input = listInputFor(catalogue, sheet, list)
  const answered = input.answered.map((one) => ({ ...one, factor: 0 }))
  return listOf(catalogue, { ...input, answered }).recommendations.map(({ group }) =>
    groupsByName.findIndex(({ id }) => id === group),
  )
}

/** Tells what lead the one group needs to come before the other, and what lead may do. */
const leadsNeeded = (space: SearchSpace): ((one: number, other: number) => Pick<Rivals, 'enough' | 'perhaps'>) => {
  const { catalogue, mayDiffer } = space
  const level = levelOrder(space)
  const isOpen = orderingOf(catalogue).map((ids) => catalogue.questions.some((one) => ids.has(one.id) && mayDiffer(one)))
  return (one, other) => {
    const [at, place] = [level.indexOf(one), level.indexOf(other)]
    if (isOpen[one] === true || isOpen[other] === true || at < 0 || place < 0) return { enough: 1, perhaps: 0 }
    return at < place ? { enough: 0, perhaps: 0 } : { enough: 1, perhaps: 1 }
  }
}

const rivalsOf = (space: SearchSpace, inside: readonly number[] | undefined): readonly Rivals[] => {
  const isFull = inside !== undefined && inside.length >= firstShown
  const needed = isFull ? leadsNeeded(space) : undefined
  const free = Number.NEGATIVE_INFINITY
  const all = space.catalogue.groups
    .map((_, group) => group)
    .filter((group) => inside?.includes(group) === false)
    .flatMap((outside): readonly Rivals[] =>
      needed
        ? (inside ?? []).map((one) => ({ outside, inside: one, ...needed(outside, one) }))
        : [{ outside, inside: undefined, enough: free, perhaps: free }],
    )
  // With no rivals, one group is its own rival, so that we still keep the answers.
  const itself = inside ? 1 : 0
  return all.length > 0 ? all : [{ outside: 0, inside: 0, enough: itself, perhaps: itself }]
}

/** The sheet with the answers along a chain. */
const sheetAlong = (sheet: Sheet, chain: Chain | undefined): Sheet => {
  const answers: Record<string, Answer> = { ...sheet.answers }
  for (let at = chain; at; at = at.before) {
    for (const [nth, { id }] of at.alternative.block.questions.entries()) {
      const answer = at.alternative.outcome.answers[nth]
      if (answer === undefined) delete answers[id]
      else answers[id] = answer
    }
  }
  return { answers, mattersMost: sheet.mattersMost }
}

/**
 * Answers that change the first three of a list: one of them is ruled out, or a group from outside comes before one of them.
 * Undefined if there are no such answers. If none surely do, answers with which a group from outside has the same total as one of them.
 */
const chainToOthers = (space: SearchSpace, first: readonly number[] | undefined): Chain | undefined => {
  const { catalogue } = space
  const rivals = rivalsOf(space, first)
  const { blocks } = dependenciesOf(catalogue)
  const alternativesAt = everyAlternativeIn(space)
  const leadsIn = leadsOver(rivals)
  const rulesOut = ({ adds }: Alternative): boolean => first?.some((group) => !hasNoClosedGate(adds[group] ?? 0)) ?? false
  let ruling: Chain | undefined
  const reached = bestLeads(space, rivals, alternativesAt, leadsIn, (alternative, before) => {
    if (rulesOut(alternative)) ruling = { before, alternative }
    return ruling !== undefined
  })
  if (ruling) return ruling
  const bests = new Map<readonly Alternative[], readonly (Alternative | undefined)[]>()
  const bestOf = (alternatives: readonly Alternative[]): readonly (Alternative | undefined)[] => {
    const found =
      bests.get(alternatives) ??
      rivals.map((_, nth) =>
        alternatives.reduce<Alternative | undefined>(
          (best, alternative) => (best && (leadsIn(best)[nth] ?? 0) >= (leadsIn(alternative)[nth] ?? 0) ? best : alternative),
          undefined,
        ),
      )
    bests.set(alternatives, found)
    return found
  }
  const leaves = blocks.filter(({ steers }) => !steers)
  let perhaps: Chain | undefined
  for (const [node, { leads, by }] of reached) {
    const choices = leaves.map((leaf, nth) => alternativesAt(leaf, node.rest[nth] ?? noOutcomes))
    const last = choices.flat().find(rulesOut)
    if (last) return { before: by[0], alternative: last }
    for (const [nth, rival] of rivals.entries()) {
      let lead = leads[nth] ?? 0
      let chain = by[nth]
      for (const alternatives of choices) {
        const best = bestOf(alternatives)[nth]
        lead += (best && leadsIn(best)[nth]) ?? 0
        chain = best && { before: chain, alternative: best }
      }
      if (!hasNoClosedGate(lead)) continue
      if (lead >= rival.enough) return chain
      if (lead >= rival.perhaps) perhaps ??= chain
    }
  }
  return perhaps
}

/**
 * A sheet, with more of the open questions answered, that changes the first three of a list; undefined if there is none. If it all
 * hangs on the order of equal totals, the sheet may leave the first three as they are.
 */
export const whatCouldStillChange = (catalogue: Catalogue, person: Sheet, open: readonly string[]): Sheet | undefined => {
  const sheet = pruneSheet(catalogue, person)
  const { groupsByName } = catalogueIndex(catalogue)
  const now = recommend(catalogue, sheet).lists.map(({ recommendations }) =>
    recommendations.slice(0, firstShown).map(({ group }) => groupsByName.findIndex(({ id }) => id === group)),
  )
  const mayDiffer: SearchSpace['mayDiffer'] = ({ id }) => open.includes(id)
  for (const list of allLists(catalogue)) {
    for (const [nth, first] of [...now, undefined].entries()) {
      const includes: SearchSpace['includes'] = (lists) =>
        first ? lists.length === now.length && lists[nth] === list : lists.length !== now.length && lists[0] === list
      const chain = chainToOthers({ catalogue, sheet, list, mayDiffer, includes }, first)
      if (chain) return pruneSheet(catalogue, sheetAlong(sheet, chain))
    }
  }
  return undefined
}

/** Whether any answers to the open questions could still change the first three of a list. */
export const canStillChange = (catalogue: Catalogue, sheet: Sheet, open: readonly string[]): boolean =>
  whatCouldStillChange(catalogue, sheet, open) !== undefined

/** Whether any notice before the list looks at the answer to this question. Such a question is never called useless. */
const isForSafety = ({ notices, circumstances }: Catalogue, question: string): boolean =>
  notices.some(
    ({ when, anyOf, afterList }) =>
      !afterList && [...when, ...(anyOf ?? [])].some((id) => circumstances[id]?.question === question),
  )

/** Tells whether alternatives lead to anything different, in what they add or in any block after them. */
const differAhead = (
  space: SearchSpace,
  alternativesAt: ReturnType<typeof alternativesIn>,
): ((alternatives: readonly Alternative[], node: DiagramNode) => boolean) => {
  const { blocks } = dependenciesOf(space.catalogue)
  const leaves = blocks.filter(({ steers }) => !steers)
  const computed = new Map<DiagramNode, string>()
  const numbers = new Map<string, string>()
  const ahead = (node: DiagramNode, at: number): string => {
    const found = computed.get(node)
    if (found !== undefined) return found
    const block = blocks[at]
    const parts = block?.steers
      ? [
          ...new Set(
            alternativesAt(block, node.next).map(
              (alternative) => `${alternative.adds.join()}>${ahead(node.after(alternative.outcome), at + 1)}`,
            ),
          ),
        ]
      : leaves.map((leaf, nth) =>
          alternativesAt(leaf, node.rest[nth] ?? noOutcomes)
            .map(({ adds }) => adds.join())
            .join('/'),
        )
    const whole = parts.join(';')
    const number = numbers.get(whole) ?? String(numbers.size)
    numbers.set(whole, number)
    computed.set(node, number)
    return number
  }
  return (alternatives, node) =>
    new Set(
      alternatives.map(
        (alternative) =>
          `${alternative.adds.join()}>${ahead(node.after(alternative.outcome), blocks.indexOf(alternative.block) + 1)}`,
      ),
    ).size > 1
}

const addDifferently = (alternatives: readonly Alternative[]): boolean =>
  new Set(alternatives.map(({ adds }) => adds.join())).size > 1

/** Whether answers to one question lead to anything different in one list, on any sheet of the space. */
const mattersIn = (space: SearchSpace, question: string): boolean => {
  const alternativesAt = everyAlternativeIn(space)
  const differ = differAhead(space, alternativesAt)
  // What adds nothing can still decide the order of equal totals.
  const orders = orderingOf(space.catalogue).some((ids) => ids.has(question))
  const mayOrder = ({ offered }: Outcomes): boolean => orders && offered.length > 0
  let matters = false
  const ends = bestLeads(space, [], alternativesAt, leadsOver([]), ({ block, outcome }, _, node) => {
    const at = block.questions.findIndex(({ id }) => id === question)
    if (at < 0) return false
    matters =
      block.questions.length > 1
        ? orders || outcome.answers[at] !== undefined
        : mayOrder(node.next) || differ(alternativesAt(block, node.next), node)
    return matters
  })
  const leaves = dependenciesOf(space.catalogue).blocks.filter(({ steers }) => !steers)
  const nth = leaves.findIndex(({ questions }) => questions[0]?.id === question)
  const leaf = leaves[nth]
  if (matters || !leaf) return matters
  return [...ends.keys()].some(({ rest }) => {
    const outcomes = rest[nth] ?? noOutcomes
    return mayOrder(outcomes) || addDifferently(alternativesAt(leaf, outcomes))
  })
}

/**
 * Whether answering one open question could still change the first three of a list, or bring up a warning. False is certain: whatever
 * else is answered, this answer leaves the first three as they are, though a notice about how one of them meets, or a pointer after
 * the list, may still depend on it. True can be wrong: the answers may move groups, but none of them far enough.
 */
export const canStillMatter = (catalogue: Catalogue, person: Sheet, open: readonly string[], question: string): boolean => {
  if (!open.includes(question)) return false
  if (isForSafety(catalogue, question)) return true
  if (!canStillChange(catalogue, person, open)) return false
  if (question === catalogue.lists.question) return true
  const sheet = pruneSheet(catalogue, person)
  return allLists(catalogue).some((list) => {
    const includes: SearchSpace['includes'] = (lists) => lists.includes(list)
    return mattersIn({ catalogue, sheet, list, mayDiffer: ({ id }) => open.includes(id), includes }, question)
  })
}
