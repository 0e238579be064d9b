import type { Answers } from '#engine'
import type { Comparison, ListChanges, Stands } from '../proof/compare.ts'
import { lengthOf } from '../proof/graph.ts'

/** So many lists, with the smallest sheet that brings one of them about. */
export interface Found {
  readonly lists: bigint
  readonly example: Answers
}

/** How one group moves: in how many lists it now stands there, and in how many it no longer does. */
export interface GroupMove {
  readonly name: string
  readonly come: Found | undefined
  readonly gone: Found | undefined
}

export interface KindOfChange extends Found {
  readonly come: readonly string[]
  readonly gone: readonly string[]
}

/** All that changes about one thing, such as the first place. */
export interface Figures {
  /** of how many lists it is known, and how many of these change */
  readonly lists: bigint
  readonly changed: bigint
  readonly byList: readonly { readonly list: ListChanges; readonly changed: bigint }[]
  readonly groups: readonly GroupMove[]
  readonly kinds: readonly KindOfChange[]
}

const joined = (one: Found | undefined, other: Found): Found => ({
  lists: (one?.lists ?? 0n) + other.lists,
  example: one && lengthOf(one.example) <= lengthOf(other.example) ? one.example : other.example,
})

const byLists = (one: { readonly lists: bigint }, other: { readonly lists: bigint }): number =>
  one.lists > other.lists ? -1 : one.lists < other.lists ? 1 : 0

const sumOf = (some: readonly bigint[]): bigint => some.reduce((sum, one) => sum + one, 0n)

/** What a comparison says about one thing, over lists of every kind: the commonest first. */
export const figuresOf = ({ before, now, lists }: Comparison, stands: Stands): Figures => {
  const known = lists.flatMap((list) => (list.changes[stands] ? [{ list, changes: list.changes[stands] }] : []))
  const names = new Map([...before.groups, ...now.groups].map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const kinds = new Map<string, KindOfChange>()
  const [come, gone] = [new Map<string, Found>(), new Map<string, Found>()]
  for (const change of known.flatMap(({ changes }) => changes)) {
    const found: Found = { lists: change.count.sheets, example: change.count.example ?? {} }
    const key = `${change.gone.join()} ${change.come.join()}`
    kinds.set(key, { come: change.come.map(nameOf), gone: change.gone.map(nameOf), ...joined(kinds.get(key), found) })
    for (const id of change.come) come.set(id, joined(come.get(id), found))
    for (const id of change.gone) gone.set(id, joined(gone.get(id), found))
  }
  const byList = known.map(({ list, changes }) => ({ list, changed: sumOf(changes.map(({ count }) => count.sheets)) }))
  return {
    lists: sumOf(known.map(({ list }) => list.sheets)),
    changed: sumOf(byList.map(({ changed }) => changed)),
    byList,
    groups: [...names]
      .filter(([id]) => come.has(id) || gone.has(id))
      .map(([id, name]) => ({
        name,
        come: come.get(id),
        gone: gone.get(id),
        lists: (come.get(id)?.lists ?? 0n) + (gone.get(id)?.lists ?? 0n),
      }))
      .toSorted(byLists),
    kinds: [...kinds.values()].toSorted(byLists),
  }
}

/** A part of a whole in per cent, in few digits. Only what is nothing is said to be nothing. */
export const shareOf = (part: bigint, whole: bigint): number => (whole === 0n ? 0 : Number((part * 10n ** 12n) / whole) / 1e10)

export const inPercent = (part: bigint, whole: bigint): string => {
  const share = shareOf(part, whole)
  if (part === 0n) return '0 %'
  if (share < 1e-6) return 'less than 0.000001 %'
  return `${
    share >= 10
      ? share.toFixed(1)
      : share >= 0.1
        ? share.toFixed(2)
        : Number(share.toPrecision(2))
            .toFixed(20)
            .replace(/(0\.0*[1-9]\d?).*/, '$1')
  } %`
}

export const inDigits = (number: bigint): string => number.toLocaleString('en-GB')
