import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { canStillChange } from './early-finish.ts'
import { furthest, leadsOver } from './furthest.ts'
import { type Spot, noOutcomes } from './outcomes.ts'
import { pruneSheet } from './relevance.ts'
import { structureOf } from './structure.ts'
import { allLists } from './visit.ts'
import { type Ground, type Way, waysOn } from './ways.ts'

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
