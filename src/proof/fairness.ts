import type { Catalogue, Fairness, ListKind } from '#content'
import { voiceOf } from '#engine'
import type { AskedPeople, Seen, WatchedMix } from './made-up-people.ts'
import type { ListFigures, Survey } from './survey.ts'
import { marginOf } from './drawn.ts'
import { canAppear, influenceOf } from './influence.ts'
import { watchedIn } from './watched.ts'

/** A share closer than this to 0 or 1 is 0 or 1, but for rounding. */
const nothing = 1e-12

/** A group of another kind of list has a row if it comes up in at least this many lists of a thousand. */
const worthARow = 10

/** A share as a number of a thousand. It is 0 only for what never happens, and 1000 only for what always does. */
const ofAThousand = (part: number): number => {
  if (part < nothing) return 0
  return part > 1 - nothing ? 1000 : Math.min(999, Math.max(1, Math.round(part * 1000)))
}

/** The same for exact counts, however rare. */
const counted = (sheets: bigint, all: bigint): number =>
  sheets === 0n || sheets === all
    ? ofAThousand(Number(sheets > 0n))
    : ofAThousand(Math.max(2 * nothing, Number(sheets) / Number(all)))

/** A count with commas, such as 1,344,833. */
export const withCommas = (count: bigint): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')

type Figures = readonly [alone: number, level: number, within: number]

/** How often one group comes first alone, level first and within three, over all sheets. */
const inAll = (lists: readonly ListFigures[], group: number): Figures => {
  const sheets = lists.reduce((sum, list) => sum + list.sheets, 0n)
  const sheetsWith = (figure: 'first' | 'alone' | 'within'): bigint =>
    lists.reduce((sum, { groups }) => sum + (groups[group]?.[figure].sheets ?? 0n), 0n)
  return [
    counted(sheetsWith('alone'), sheets),
    counted(sheetsWith('first') - sheetsWith('alone'), sheets),
    counted(sheetsWith('within'), sheets),
  ]
}

/** The same over the lists of made-up people. */
const inMix = (lists: readonly Seen[], group: string): Figures => {
  const partWith = (is: (list: Seen) => boolean): number => (lists.length === 0 ? 0 : lists.filter(is).length / lists.length)
  return [
    ofAThousand(partWith(({ first }) => first.length === 1 && first.includes(group))),
    ofAThousand(partWith(({ first }) => first.length > 1 && first.includes(group))),
    ofAThousand(partWith(({ within }) => within.includes(group))),
  ]
}

/** On how many sheets of a kind of list the figures within three rest, if not on every one, and how far chance may move them. */
const drawnIn = (lists: readonly ListFigures[]): Pick<Fairness['lists']['own'], 'drawn'> => {
  const drawn = lists.flatMap((list) => list.drawn ?? [])
  if (drawn.length === 0) return {}
  // Lists of a kind are drawn from apart, so together they are no further off than the one of which the fewest were drawn.
  const fewest = Math.min(...drawn)
  return { drawn: { sheets: withCommas(BigInt(fewest)), margin: marginOf(fewest) } }
}

const figuresOf = (
  catalogue: Catalogue,
  lists: readonly ListFigures[],
  ofPeople: readonly Seen[],
  blocks: readonly number[],
): Fairness['lists']['own'] => {
  // If nobody said whose problem it is, the list has groups for families too. What matters to those is shown with their own list.
  const graphs = lists.filter(({ answer }) => answer !== undefined).map(({ graph }) => graph)
  const groups = catalogue.groups.map(({ id }, group): [string, Fairness['lists']['own']['groups'][string]] => {
    const speaksTo = graphs.filter((graph) => canAppear(graph, group))
    const influences = speaksTo.length === 0 ? [] : blocks.map((block) => influenceOf(speaksTo, block, group))
    return [
      id,
      {
        all: inAll(lists, group),
        mix: inMix(ofPeople, id),
        swings: influences.map(({ range }) => range),
        gates: influences.flatMap(({ rulesOut }, at) => (rulesOut ? [at] : [])),
      },
    ]
  })
  return {
    sheets: withCommas(lists.reduce((sum, list) => sum + list.sheets, 0n)),
    people: withCommas(BigInt(ofPeople.length)),
    ...drawnIn(lists),
    groups: Object.fromEntries(
      groups.filter(([, { all, mix, swings }]) => swings.length > 0 || [...all, ...mix].some((one) => one >= worthARow)),
    ),
  }
}

/** The figures of the fairness page, from every possible sheet and from the lists of made-up people. */
export const fairnessOf = (
  { catalogue, sheets, lists }: Survey,
  asked: AskedPeople,
  mix: Pick<WatchedMix, 'alarms'>,
): Fairness => {
  const isFamily = ({ view }: ListFigures): boolean => voiceOf(catalogue, view.list) === 'family'
  const [own, families] = [lists.filter((list) => !isFamily(list)), lists.filter(isFamily)]
  const listsOf = (wanted: ListKind): readonly Seen[] => asked.lists.filter(({ kind }) => kind === wanted)
  const [ownPeople, relatives] = [listsOf('own'), listsOf('families')]
  const graphs = lists.filter(({ answer }) => answer !== undefined).map(({ graph }) => graph)
  const blocks = (graphs[0]?.blocks ?? []).flatMap((_, block) =>
    catalogue.groups.some((_group, group) => {
      const speaksTo = graphs.filter((graph) => canAppear(graph, group))
      const { range, rulesOut } = influenceOf(speaksTo, block, group)
      return range > 0 || rulesOut
    })
      ? [block]
      : [],
  )
  return {
    sheets: withCommas(sheets),
    people: withCommas(BigInt(asked.people)),
    margin: Math.max(marginOf(ownPeople.length), marginOf(relatives.length)),
    watched: watchedIn(asked, mix),
    questions: blocks.map((block) => (graphs[0]?.blocks[block] ?? []).map(({ id }) => id)),
    lists: {
      own: figuresOf(catalogue, own, ownPeople, blocks),
      families: figuresOf(catalogue, families, relatives, blocks),
    },
  }
}
