import type { Catalogue, Fairness } from '#content'
import { voiceOf } from '#engine'
import type { GroupFigures, ListFigures, Survey } from './survey.ts'
import type { Graph } from './graph.ts'
import { excluded } from './views.ts'

/** What the answers to one block can do to one group, whatever else is answered. */
export interface Influence {
  /** the greatest difference that the choice of answer makes to its total */
  readonly range: number
  /** whether one answer rules the group out and another does not */
  readonly rulesOut: boolean
}

const weightsOn = (graph: Graph, block: number, group: number): readonly (readonly number[])[] =>
  (graph.contexts[block] ?? []).map(({ effects }) => effects.map(({ weights }) => weights[group] ?? excluded))

/** Whether any sheet has the group in this list. */
export const canAppear = (graph: Graph, group: number): boolean =>
  graph.blocks.every((_, block) =>
    weightsOn(graph, block, group).some((weights) => weights.some((weight) => weight !== excluded)),
  )

/** The most that one block can do to a group, in any context of any of these lists. */
export const influenceOf = (graphs: readonly Graph[], block: number, group: number): Influence => {
  const perContext = graphs.flatMap((graph) => weightsOn(graph, block, group))
  const ranges = perContext.map((weights) => {
    const added = weights.filter((weight) => weight !== excluded)
    return added.length === 0 ? 0 : Math.max(...added) - Math.min(...added)
  })
  return {
    range: Math.max(0, ...ranges),
    rulesOut: perContext.some((weights) => weights.includes(excluded) && weights.some((weight) => weight !== excluded)),
  }
}

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

type Figure = 'first' | 'alone' | 'within'

/** How often one group comes first alone, level first and within three: over all sheets, and over the mix. */
const figuresIn = (lists: readonly ListFigures[], group: number) => {
  const ofGroup = ({ groups }: ListFigures, figure: Figure): GroupFigures[Figure] | undefined => groups[group]?.[figure]
  const sheets = lists.reduce((sum, list) => sum + list.sheets, 0n)
  const people = lists.reduce((sum, { share }) => sum + share, 0)
  const sheetsWith = (figure: Figure): bigint => lists.reduce((sum, list) => sum + (ofGroup(list, figure)?.sheets ?? 0n), 0n)
  const peopleWith = (figure: Figure): number =>
    people === 0 ? 0 : lists.reduce((sum, list) => sum + (ofGroup(list, figure)?.share ?? 0) * list.share, 0) / people
  return {
    all: [
      counted(sheetsWith('alone'), sheets),
      counted(sheetsWith('first') - sheetsWith('alone'), sheets),
      counted(sheetsWith('within'), sheets),
    ],
    mix: [peopleWith('alone'), peopleWith('first') - peopleWith('alone'), peopleWith('within')].map(ofAThousand),
  }
}

const figuresOf = (catalogue: Catalogue, lists: readonly ListFigures[], blocks: readonly number[]) => {
  // If nobody said whose problem it is, the list has groups for families too. What matters to those is shown with their own list.
  const graphs = lists.filter(({ answer }) => answer !== undefined).map(({ graph }) => graph)
  const groups = catalogue.groups.map(({ id }, group): [string, Fairness['lists']['own']['groups'][string]] => {
    const speaksTo = graphs.filter((graph) => canAppear(graph, group))
    const influences = speaksTo.length === 0 ? [] : blocks.map((block) => influenceOf(speaksTo, block, group))
    return [
      id,
      {
        ...figuresIn(lists, group),
        swings: influences.map(({ range }) => range),
        gates: influences.flatMap(({ rulesOut }, at) => (rulesOut ? [at] : [])),
      },
    ]
  })
  return {
    sheets: withCommas(lists.reduce((sum, list) => sum + list.sheets, 0n)),
    groups: Object.fromEntries(
      groups.filter(([, { all, mix, swings }]) => swings.length > 0 || [...all, ...mix].some((one) => one >= worthARow)),
    ),
  }
}

/** The figures of the fairness page. `alarm` is a share from 0 to 1. */
export const fairnessOf = ({ catalogue, sheets, lists }: Survey, alarm: number): Fairness => {
  const isFamily = ({ view }: ListFigures): boolean => voiceOf(catalogue, view.list) === 'family'
  const [own, families] = [lists.filter((list) => !isFamily(list)), lists.filter(isFamily)]
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
    alarm: Math.round(alarm * 1000) / 10,
    questions: blocks.map((block) => (graphs[0]?.blocks[block] ?? []).map(({ id }) => id)),
    lists: { own: figuresOf(catalogue, own, blocks), families: figuresOf(catalogue, families, blocks) },
  }
}

/** The groups that come first, alone or level, on more lists for one's own problem than the alarm allows. */
export const alarming = ({ alarm, lists }: Fairness): readonly string[] =>
  Object.entries(lists.own.groups).flatMap(
    ([
      id,
      {
        mix: [alone = 0, level = 0],
      },
    ]) => (alone + level > alarm * 10 ? [id] : []),
  )
