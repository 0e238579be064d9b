import type { Catalogue } from '#content'
import type { Sheet } from './answers.ts'
import { canStillChange } from './early-finish.ts'
import { out } from './effects.ts'
import { type Reached, type Rivals, furthest, leadsOver } from './furthest.ts'
import { firstShown } from './notices.ts'
import { type Spot, noOutcomes } from './outcomes.ts'
import { pruneSheet } from './relevance.ts'
import { structureOf } from './structure.ts'
import { allLists } from './visit.ts'
import { type Ground, type Way, waysOn } from './ways.ts'

/** Whether a question can bring up a notice, so that it is never said to be without use. */
const isForSafety = ({ notices, circumstances }: Catalogue, question: string): boolean =>
  notices.some(({ when, anyOf }) => [...when, ...(anyOf ?? [])].some((id) => circumstances[id]?.question === question))

/** Every group beside every other, and each beside none: then what matters is whether it has a place. */
const pairs = (groups: readonly unknown[]): readonly Rivals[] =>
  groups.flatMap((_, outside) => [
    { outside, inside: undefined, enough: out / 2 },
    ...groups.flatMap((__, inside) => (inside === outside ? [] : [{ outside, inside, enough: outside < inside ? 0 : 1 }])),
  ])

/** Whether some answer to one question decides which of two groups comes first, where both can be among the first ones. */
const decides = (
  rivals: readonly Rivals[],
  leadsIn: (way: Way) => readonly number[],
  { leads }: Reached,
  own: readonly Way[],
  others: readonly (readonly Way[])[],
): boolean => {
  const best = (some: readonly Way[], nth: number): number => Math.max(...some.map((way) => leadsIn(way)[nth] ?? 0))
  const beside = rivals.map((_, nth) => others.reduce((sum, some) => sum + best(some, nth), leads[nth] ?? 0))
  const behind = new Map<number, number>()
  const placed = new Set<number>()
  for (const [nth, { outside, inside, enough }] of rivals.entries()) {
    const far = (beside[nth] ?? 0) + best(own, nth)
    if (far >= enough && inside === undefined) placed.add(outside)
    if (far < enough && inside !== undefined) behind.set(outside, (behind.get(outside) ?? 0) + 1)
  }
  const inPlay = (group: number): boolean => placed.has(group) && (behind.get(group) ?? 0) < firstShown
  const back = new Map(rivals.map(({ outside, inside }, nth) => [`${outside} ${inside}`, beside[nth] ?? 0]))
  return rivals.some(({ outside, inside, enough }, nth) => {
    if (!inPlay(outside) || (inside !== undefined && !inPlay(inside))) return false
    const most = beside[nth] ?? 0
    const least = inside === undefined ? Number.NEGATIVE_INFINITY : -(back.get(`${inside} ${outside}`) ?? 0)
    const gains = own.map((way) => leadsIn(way)[nth] ?? 0)
    const [low, high] = [Math.min(...gains), Math.max(...gains)]
    return low < high && most + high >= enough && least + low < enough
  })
}

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
 * Whether answering one open question could still change the first three of a list, or bring up a notice. False is
 * certain: whatever else is answered, this answer changes nothing. True can be said once too often.
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
    const rivals = nth < 0 ? [] : pairs(catalogue.groups)
    const leadsIn = leadsOver(rivals)
    const turning = differs(ground, ways)
    let matters = false
    const ends = furthest(ground, rivals, ways, leadsIn, ({ block, outcome }, _, spot) => {
      const at = block.questions.findIndex(({ id }) => id === question)
      if (at >= 0) matters ||= block.questions.length > 1 ? outcome.said[at] !== undefined : turning(ways(block, spot.next), spot)
      return matters
    })
    return (
      matters ||
      (nth >= 0 &&
        [...ends].some(([spot, reached]) => {
          const choices = leaves.map((leaf, at) => ways(leaf, spot.rest[at] ?? noOutcomes))
          return decides(rivals, leadsIn, reached, choices[nth] ?? [], choices.toSpliced(nth, 1))
        }))
    )
  })
}
