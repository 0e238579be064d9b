import type { Catalogue, Outcome } from '#content'
import { type List, type Recommendation, type Result, groupOf, kindOfGroup } from '#engine'

/** A visit that the person told us about, and the group whose visit they had planned. */
interface Tried {
  readonly outcome: Outcome
  readonly kind: string
  readonly planned: string | undefined
}

/** The group to try next. */
interface Next {
  readonly group: string
  /** a group higher on the same list that was passed over, because it is of the kind that was not right */
  readonly passedOver?: string
}

/** The list in which the person looks on: that of the group they planned, else the first in which there is a group. */
const listOf = ({ lists }: Result, planned: string | undefined): List | undefined =>
  lists.find(({ recommendations }) => recommendations.some(({ group }) => group === planned)) ??
  lists.find(({ recommendations }) => recommendations.length > 0)

/**
 * The group to try after a visit: the same one where it may still be right, else the first of the list, which the visit has changed
 * already. Only a group of another kind is named, if there is one. Who is sent past a group that is higher on the list is told so.
 */
export const nextToTry = (catalogue: Catalogue, result: Result, { outcome, kind, planned }: Tried): Next | undefined => {
  const all = listOf(result, planned)?.recommendations ?? []
  if (outcome.stays) return all.find(({ group }) => group === planned)
  const isOfKind = ({ group }: Recommendation): boolean => {
    const one = groupOf(catalogue, group)
    return one !== undefined && kindOfGroup(catalogue, one) === kind
  }
  // What was planned is what was visited only if the visit was to a group of that kind.
  const wasVisited = (one: Recommendation): boolean => one.group === planned && isOfKind(one)
  const unvisited = all.filter((one) => !wasVisited(one))
  const next = unvisited.find((one) => !isOfKind(one)) ?? unvisited[0]
  if (!next) return undefined
  const [first] = unvisited
  return first && first !== next ? { group: next.group, passedOver: first.group } : { group: next.group }
}
