import { type Result } from './recommend.ts'
import type { Reason } from './reason.ts'
import type { List } from './ranking.ts'

/** Where a group stands in a list: its place, or ruled out. */
export type Standing = number | 'ruled-out'

/** A group that has another place in the second of two results, with the reasons it gained and lost. */
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

/** Whether two reasons read the same. If several things were ticked together, different ticks can lead to the same words. */
const same = (a: Reason, b: Reason): boolean =>
  a.question === b.question &&
  (a.option === b.option || a.said === b.said) &&
  a.trait === b.trait &&
  a.value === b.value &&
  a.weight === b.weight &&
  a.suits === b.suits

/** The reasons in the first list that are not in the second. */
export const without = (reasons: readonly Reason[], others: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason) => !others.some((other) => same(reason, other)))

/** The groups that moved between two results, in the order of the later one. A list that only one of them has is left out. */
export const movesBetween = (before: Result, after: Result): readonly Move[] =>
  after.lists.flatMap((list) => {
    const earlier = before.lists.find((one) => one.for === list.for)
    if (!earlier) return []
    const was = standings(earlier)
    return [...standings(list)].flatMap(([group, { standing, reasons }]): Move[] => {
      const then = was.get(group)
      if (!then || then.standing === standing) return []
      // A ruled-out group keeps only the reasons that rule it out, so no others can be compared.
      const isRuledOut = then.standing === 'ruled-out' || standing === 'ruled-out'
      const compared = (found: readonly Reason[]): readonly Reason[] =>
        isRuledOut ? found.filter(({ suits }) => suits === 'never') : found
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

/** The reasons that only one of two groups has. */
export interface Apart {
  readonly onlyFirst: readonly Reason[]
  readonly onlySecond: readonly Reason[]
}

/** The difference between two lists of reasons. Shared reasons cancel out, so these alone add up to the difference of the totals. */
export const reasonsApart = (first: readonly Reason[], second: readonly Reason[]): Apart => ({
  onlyFirst: without(first, second),
  onlySecond: without(second, first),
})
