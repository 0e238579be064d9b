import type { Catalogue } from '#content'
import type { Answer, Sheet } from './answers.ts'
import { isIn } from './effects.ts'
import { type Chain, type Rivals, furthest, leadsOver } from './furthest.ts'
import { lookupOf } from './lookup.ts'
import { firstShown } from './notices.ts'
import { noOutcomes } from './outcomes.ts'
import { recommend } from './recommend.ts'
import { pruneSheet } from './relevance.ts'
import { structureOf } from './structure.ts'
import { allLists } from './visit.ts'
import { type Ground, type Way, waysOn } from './ways.ts'

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
