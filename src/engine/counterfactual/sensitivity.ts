import { recommend } from '../recommend.ts'
import type { Catalogue } from '#content'
import type { Answer, Sheet } from '../sheet.ts'
import { type Outcomes, type Spot, isIn, noOutcomes, startOf } from './transitions.ts'
import { lookupOf } from '../catalogue-index.ts'
import { firstShown } from '../notices.ts'
import { pruneSheet } from '../relevance.ts'
import { type Block, structureOf } from './dependencies.ts'
import { allLists } from './search.ts'
import { type Ground, type Way, waysOn } from './alternatives.ts'

/** The ways taken so far, the last one first. */
export interface Chain {
  readonly before: Chain | undefined
  readonly way: Way
}

/** A group outside the first ones, and one of these that it would have to pass; none where a place is free. */
export interface Rivals {
  readonly outside: number
  readonly inside: number | undefined
  /** the least difference at which the one outside comes first: equal totals go by name */
  readonly enough: number
}

/** The furthest that one of two groups can get before the other, however the questions so far are answered, and by which answers. */
interface Reached {
  readonly leads: number[]
  readonly by: (Chain | undefined)[]
}

/** What each way adds to the lead of the one outside. */
export const leadsOver = (rivals: readonly Rivals[]): ((way: Way) => readonly number[]) => {
  const known = new Map<Way, readonly number[]>()
  return (way) => {
    const { adds } = way
    const found =
      known.get(way) ??
      rivals.map(({ outside, inside }) => (adds[outside] ?? 0) - (inside === undefined ? 0 : (adds[inside] ?? 0)))
    known.set(way, found)
    return found
  }
}

/**
 * How far each group can get, at each spot where the questions that steer can lead. Of all answers only the best
 * for each two groups is followed. Told of every way that can be taken, `stop` ends it.
 */
export const furthest = (
  { catalogue, list }: Ground,
  rivals: readonly Rivals[],
  ways: (block: Block, outcomes: Outcomes) => readonly Way[],
  leadsIn: (way: Way) => readonly number[],
  stop: (way: Way, by: Chain | undefined, spot: Spot) => boolean,
): ReadonlyMap<Spot, Reached> => {
  const { blocks } = structureOf(catalogue)
  let reached = new Map<Spot, Reached>([
    [startOf(catalogue, list), { leads: rivals.map(() => 0), by: rivals.map(() => undefined) }],
  ])
  for (const block of blocks.filter(({ steers }) => steers)) {
    const next = new Map<Spot, Reached>()
    for (const [spot, { leads, by }] of reached) {
      for (const way of ways(block, spot.next)) {
        if (stop(way, by[0], spot)) return new Map()
        const adds = leadsIn(way)
        const after = spot.after(way.outcome)
        const known = next.get(after) ?? { leads: rivals.map(() => Number.NEGATIVE_INFINITY), by: [] }
        next.set(after, known)
        for (const [nth, lead] of leads.entries()) {
          const far = lead + (adds[nth] ?? 0)
          if (far <= (known.leads[nth] ?? 0)) continue
          known.leads[nth] = far
          known.by[nth] = { before: by[nth], way }
        }
      }
    }
    reached = next
  }
  return reached
}

const rivalsOf = (inside: readonly number[] | undefined, groups: readonly unknown[]): readonly Rivals[] => {
  const all = groups
    .map((_, group) => group)
    .filter((group) => inside?.includes(group) === false)
    .flatMap((outside): readonly Rivals[] =>
      (inside?.length ?? 0) < firstShown
        ? [{ outside, inside: undefined, enough: Number.NEGATIVE_INFINITY }]
        : (inside ?? []).map((one) => ({ outside, inside: one, enough: outside < one ? 0 : 1 })),
    )
  // Where nobody can come in, or anybody will do, a group beside itself keeps track of the answers.
  return all.length > 0 ? all : [{ outside: 0, inside: 0, enough: inside ? 1 : 0 }]
}

const given = (sheet: Sheet, chain: Chain | undefined): Sheet => {
  const answers: Record<string, Answer> = { ...sheet.answers }
  for (let at = chain; at; at = at.before) {
    for (const [nth, { id }] of at.way.block.questions.entries()) {
      const said = at.way.outcome.said[nth]
      if (said === undefined) delete answers[id]
      else answers[id] = said
    }
  }
  return { answers, mattersMost: sheet.mattersMost }
}

/**
 * Somebody who answers like this and in whom the first ones of a list are others: one of them is ruled out, or
 * a group from outside stands before one of them.
 */
const somebodyElse = (ground: Ground, first: readonly number[] | undefined): Chain | undefined => {
  const { catalogue } = ground
  const rivals = rivalsOf(first, catalogue.groups)
  const { blocks } = structureOf(catalogue)
  const ways = waysOn(ground)
  const leadsIn = leadsOver(rivals)
  const rulesOut = ({ adds }: Way): boolean => first?.some((group) => !isIn(adds[group] ?? 0)) ?? false
  let ruling: Chain | undefined
  const reached = furthest(ground, rivals, ways, leadsIn, (way, before) => {
    if (rulesOut(way)) ruling = { before, way }
    return ruling !== undefined
  })
  if (ruling) return ruling
  const bests = new Map<readonly Way[], readonly (Way | undefined)[]>()
  const bestOf = (some: readonly Way[]): readonly (Way | undefined)[] => {
    const found =
      bests.get(some) ??
      rivals.map((_, nth) =>
        some.reduce<Way | undefined>(
          (best, way) => (best && (leadsIn(best)[nth] ?? 0) >= (leadsIn(way)[nth] ?? 0) ? best : way),
          undefined,
        ),
      )
    bests.set(some, found)
    return found
  }
  const leaves = blocks.filter(({ steers }) => !steers)
  for (const [spot, { leads, by }] of reached) {
    const choices = leaves.map((leaf, nth) => ways(leaf, spot.rest[nth] ?? noOutcomes))
    const last = choices.flat().find(rulesOut)
    if (last) return { before: by[0], way: last }
    for (const [nth, { enough }] of rivals.entries()) {
      let lead = leads[nth] ?? 0
      let chain = by[nth]
      for (const some of choices) {
        const best = bestOf(some)[nth]
        lead += (best && leadsIn(best)[nth]) ?? 0
        chain = best && { before: chain, way: best }
      }
      if (isIn(lead) && lead >= enough) return chain
    }
  }
  return undefined
}

/** Answers to open questions that would make the first three of a list others than they are; none where nothing can. */
export const whatCouldStillChange = (catalogue: Catalogue, person: Sheet, open: readonly string[]): Sheet | undefined => {
  const sheet = pruneSheet(catalogue, person)
  const { groupsByName } = lookupOf(catalogue)
  const now = recommend(catalogue, sheet).lists.map(({ recommendations }) =>
    recommendations.slice(0, firstShown).map(({ group }) => groupsByName.findIndex(({ id }) => id === group)),
  )
  const mayDiffer: Ground['mayDiffer'] = ({ id }) => open.includes(id)
  for (const list of allLists(catalogue)) {
    for (const [nth, first] of [...now, undefined].entries()) {
      const includes: Ground['includes'] = (lists) =>
        first ? lists.length === now.length && lists[nth] === list : lists.length !== now.length && lists[0] === list
      const chain = somebodyElse({ catalogue, sheet, list, mayDiffer, includes }, first)
      if (chain) return pruneSheet(catalogue, given(sheet, chain))
    }
  }
  return undefined
}

/** Whether the first three of a list can still become others, however the open questions are answered. */
export const canStillChange = (catalogue: Catalogue, sheet: Sheet, open: readonly string[]): boolean =>
  whatCouldStillChange(catalogue, sheet, open) !== undefined

/** Whether an answer to a question can by itself bring up a notice before the list, so that it is never said to be without use. */
const isForSafety = ({ notices, circumstances }: Catalogue, question: string): boolean =>
  notices.some(
    ({ when, anyOf, afterList }) =>
      !afterList && [...when, ...(anyOf ?? [])].some((id) => circumstances[id]?.question === question),
  )

/** Whether answers to a question that steers lead to anything different: now, or in what they call for. */
const differs = (ground: Ground, ways: ReturnType<typeof waysOn>): ((some: readonly Way[], spot: Spot) => boolean) => {
  const { blocks } = structureOf(ground.catalogue)
  const leaves = blocks.filter(({ steers }) => !steers)
  const known = new Map<Spot, string>()
  const shorts = new Map<string, string>()
  const ahead = (spot: Spot, at: number): string => {
    const found = known.get(spot)
    if (found !== undefined) return found
    const block = blocks[at]
    const told = block?.steers
      ? [...new Set(ways(block, spot.next).map((way) => `${way.adds.join()}>${ahead(spot.after(way.outcome), at + 1)}`))]
      : leaves.map((leaf, nth) =>
          ways(leaf, spot.rest[nth] ?? noOutcomes)
            .map(({ adds }) => adds.join())
            .join('/'),
        )
    const whole = told.join(';')
    const short = shorts.get(whole) ?? String(shorts.size)
    shorts.set(whole, short)
    known.set(spot, short)
    return short
  }
  return (some, spot) =>
    new Set(some.map((way) => `${way.adds.join()}>${ahead(spot.after(way.outcome), blocks.indexOf(way.block) + 1)}`)).size > 1
}

/**
 * Whether answering one open question could still change the first three of a list, or bring up a warning. False is
 * certain of the first three: whatever else is answered, this answer changes nothing. A notice about how one of them meets, or a pointer
 * after the list, may still hang on it. True can be said once too often, of answers that move groups but
 * none of them far enough.
 */
export const canStillMatter = (catalogue: Catalogue, person: Sheet, open: readonly string[], question: string): boolean => {
  if (!open.includes(question)) return false
  if (isForSafety(catalogue, question)) return true
  if (!canStillChange(catalogue, person, open)) return false
  if (question === catalogue.lists.question) return true
  const sheet = pruneSheet(catalogue, person)
  const { blocks } = structureOf(catalogue)
  const leaves = blocks.filter(({ steers }) => !steers)
  const nth = leaves.findIndex(({ questions }) => questions[0]?.id === question)
  return allLists(catalogue).some((list) => {
    const ground: Ground = {
      catalogue,
      sheet,
      list,
      mayDiffer: ({ id }) => open.includes(id),
      includes: (lists) => lists.includes(list),
    }
    const ways = waysOn(ground)
    const turning = differs(ground, ways)
    let matters = false
    const ends = furthest(ground, [], ways, leadsOver([]), ({ block, outcome }, _, spot) => {
      const at = block.questions.findIndex(({ id }) => id === question)
      if (at >= 0) matters ||= block.questions.length > 1 ? outcome.said[at] !== undefined : turning(ways(block, spot.next), spot)
      return matters
    })
    const own = leaves[nth]
    return (
      matters ||
      (own !== undefined &&
        [...ends.keys()].some((spot) => new Set(ways(own, spot.rest[nth] ?? noOutcomes).map(({ adds }) => adds.join())).size > 1))
    )
  })
}
