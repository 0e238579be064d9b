import type { Alarms, Fairness, ListKind, ListLimits } from '#content'
import type { AskedPeople, Seen, WatchedMix } from './made-up-people.ts'

/** Something about the lists of made-up people that has a limit, with what was found. */
type Watched = Fairness['watched'][number]

/** What was found: in so many lists, of so many that were looked at. */
type Found = Pick<Watched, 'groups'> & { readonly lists: number; readonly of: number }

/** What comes up in most lists, and in how many; of two that come up equally often, the first by name. */
const mostOften = (
  lists: readonly Seen[],
  namesIn: (list: Seen) => readonly string[],
): readonly [name: string, lists: number] => {
  const counts = new Map<string, number>()
  for (const name of lists.flatMap(namesIn)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ['', 0]
}

const oneGroup = (lists: readonly Seen[], groupsIn: (list: Seen) => readonly string[]): Found => {
  const [group, found] = mostOften(lists, groupsIn)
  return { groups: [group].filter(Boolean), lists: found, of: lists.length }
}

const sameThree = (lists: readonly Seen[]): Found => {
  const [groups, found] = mostOften(lists, ({ shown }) => [shown.join(' ')].filter(Boolean))
  return { groups: groups.split(' ').filter(Boolean), lists: found, of: lists.length }
}

const isSo = (lists: readonly Seen[], claim: 'choice' | 'noRoom'): Found => {
  const looked = lists.flatMap((list) => list[claim] ?? [])
  return { groups: [], lists: looked.filter(Boolean).length, of: looked.length }
}

const watchedInKind = (list: ListKind, lists: readonly Seen[], alarms: Alarms): readonly Watched[] => {
  const row = (
    what: Watched['what'],
    limits: ListLimits | undefined,
    must: Watched['must'],
    look: (lists: readonly Seen[]) => Found,
  ): readonly Watched[] => {
    const limit = limits?.[list]
    const { groups, lists: found, of } = look(lists)
    if (limit === undefined || of === 0) return []
    const ofAThousand = Math.round((found * 1000) / of)
    return [{ what, list, groups, lists: of.toLocaleString('en-GB'), found: ofAThousand, must, limit: Math.round(limit * 1000) }]
  }
  return [
    ...row('first', alarms.first, 'at-most', (all) => oneGroup(all, ({ first }) => first)),
    ...row('within-three', alarms.withinThree, 'at-most', (all) => oneGroup(all, ({ within }) => within)),
    ...row('same-three', alarms.sameThree, 'at-most', sameThree),
    ...row('choice', alarms.choice, 'at-least', (all) => isSo(all, 'choice')),
    ...row('no-room', alarms.noRoom, 'at-most', (all) => isSo(all, 'noRoom')),
  ]
}

/** What is watched in the lists of made-up people, as far as there are limits: lists for one's own problem, then those for families. */
export const watchedIn = ({ lists }: AskedPeople, { alarms }: Pick<WatchedMix, 'alarms'>): readonly Watched[] =>
  (['own', 'families'] as const).flatMap((list) =>
    watchedInKind(
      list,
      lists.filter(({ kind }) => kind === list),
      alarms,
    ),
  )
