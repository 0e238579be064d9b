import { type Result } from './recommend.ts'
import type { Reason } from './reason.ts'
import type { List } from './ranking.ts'

/** Where a group stands in a list: its place, or ruled out. */
export type Standing = number | 'ruled-out'

/** A group that changed place between two results, and the reasons that came or went. */
export interface Move {
  readonly list: string
  readonly group: string
  readonly from: Standing
  readonly to: Standing
  readonly gained: readonly Reason[]
  readonly lost: readonly Reason[]
}

interface Position {
  readonly standing: Standing
  readonly reasons: readonly Reason[]
}

const standings = (list: List): ReadonlyMap<string, Position> =>
  new Map<string, Position>([
    ...list.recommendations.map(({ group, place, reasons }): [string, Position] => [group, { standing: place, reasons }]),
    ...list.ruledOut.map(({ group, reasons }): [string, Position] => [group, { standing: 'ruled-out', reasons }]),
  ])

/** One reason on both sides. Of what was ticked together, either tick may stand behind the same words: whoever reads them cannot tell. */
const same = (a: Reason, b: Reason): boolean =>
  a.question === b.question &&
  (a.option === b.option || a.said === b.said) &&
  a.trait === b.trait &&
  a.value === b.value &&
  a.weight === b.weight &&
  a.suits === b.suits

/** Reasons of the first that the second does not have. */
export const without = (reasons: readonly Reason[], others: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason) => !others.some((other) => same(reason, other)))

/** What moved between two results, in the order of the later one. Lists that only one of them has are not compared. */
export const movesBetween = (before: Result, after: Result): readonly Move[] =>
  after.lists.flatMap((list) => {
    const earlier = before.lists.find((one) => one.for === list.for)
    if (!earlier) return []
    const was = standings(earlier)
    return [...standings(list)].flatMap(([group, { standing, reasons }]): Move[] => {
      const then = was.get(group)
      if (!then || then.standing === standing) return []
      // Of a group that is ruled out only the reasons for that are kept, so that only they can be compared.
      const apart = then.standing === 'ruled-out' || standing === 'ruled-out'
      const compared = (found: readonly Reason[]): readonly Reason[] =>
        apart ? found.filter(({ suits }) => suits === 'never') : found
      return [
        {
          list: list.for,
          group,
          from: then.standing,
          to: standing,
          gained: compared(without(reasons, then.reasons)),
          lost: compared(without(then.reasons, reasons)),
        },
      ]
    })
  })

/** What sets two groups of one list apart: the reasons that only one of them has. */
export interface Apart {
  readonly onlyFirst: readonly Reason[]
  readonly onlySecond: readonly Reason[]
}

/** The difference of two lists of reasons. What both have cancels out, so that these alone add up to the difference of the totals. */
export const reasonsApart = (first: readonly Reason[], second: readonly Reason[]): Apart => ({
  onlyFirst: without(first, second),
  onlySecond: without(second, first),
})
