import type { Catalogue } from '#content'
import { listsFor, prune } from '#engine'
import type { View } from './views.ts'

/** One list before the edit and after it. */
export interface ViewPair {
  readonly before: View
  readonly now: View
}

/** A list that exists on one side only is compared with an empty one. */
const missing = (catalogue: Catalogue, list: string): View => ({ catalogue: { ...catalogue, groups: [] }, list })

const listsIn = (catalogue: Catalogue, answer: string | undefined): readonly string[] =>
  listsFor(catalogue, prune(catalogue, answer === undefined ? {} : { [catalogue.lists.question]: answer }))

/** The lists that this answer calls for, before and after. If there is one list on each side, they belong together whatever they are called. */
export const viewPairsOf = (before: Catalogue, now: Catalogue, answer: string | undefined): readonly ViewPair[] => {
  const [was, is] = [listsIn(before, answer), listsIn(now, answer)]
  const [onlyWas, onlyIs] = [was[0], is[0]]
  if (was.length === 1 && is.length === 1 && onlyWas !== undefined && onlyIs !== undefined)
    return [{ before: { catalogue: before, list: onlyWas }, now: { catalogue: now, list: onlyIs } }]
  return [...new Set([...is, ...was])].map((list) => ({
    before: was.includes(list) ? { catalogue: before, list } : missing(before, list),
    now: is.includes(list) ? { catalogue: now, list } : missing(now, list),
  }))
}

/** A group and its index in the totals of each view; -1 if the view does not have it. */
export interface GroupPair {
  readonly group: string
  readonly before: number
  readonly now: number
}

/** Every group of either view. In the totals, the groups from before come first. */
export const groupPairsOf = ({ before, now }: ViewPair): readonly GroupPair[] => {
  const [was, is] = [before, now].map(({ catalogue }) => catalogue.groups.map(({ id }) => id)) as [string[], string[]]
  return [...new Set([...is, ...was])].map((group) => ({
    group,
    before: was.indexOf(group),
    now: is.includes(group) ? was.length + is.indexOf(group) : -1,
  }))
}
