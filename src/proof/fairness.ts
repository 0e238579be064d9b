import type { Catalogue, Fairness } from '#content'
import { recommend, voiceOf } from '#engine'
import { type ListFigures, type Survey, places } from './survey.ts'
import { sampleOf } from './population.ts'
import { canAppear, influenceOf } from './influence.ts'

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

/** How many people of the mix are asked. */
const people = 20_000

/** Who comes first, and who within three, in one list of one person of the mix. */
interface Seen {
  readonly family: boolean
  readonly first: readonly string[]
  readonly within: readonly string[]
}

const seenBy = ({ catalogue, mix, limits }: Survey): readonly Seen[] =>
  sampleOf(catalogue, mix, people, limits).flatMap((answers) =>
    recommend(catalogue, { answers, mattersMost: [] }).lists.map(({ for: list, recommendations }) => {
      const upTo = (most: number): readonly string[] =>
        recommendations.filter(({ place }) => place <= most).map(({ group }) => group)
      return { family: voiceOf(catalogue, list) === 'family', first: upTo(1), within: upTo(places) }
    }),
  )

/** How often one group comes first alone, level first and within three: over all sheets, and over people of the mix. */
const figuresIn = (lists: readonly ListFigures[], seen: readonly Seen[], group: number, id: string) => {
  const sheets = lists.reduce((sum, list) => sum + list.sheets, 0n)
  const sheetsWith = (figure: Figure): bigint =>
    lists.reduce((sum, { groups }) => sum + (groups[group]?.[figure].sheets ?? 0n), 0n)
  const peopleWith = (is: (list: Seen) => boolean): number => (seen.length === 0 ? 0 : seen.filter(is).length / seen.length)
  return {
    all: [
      counted(sheetsWith('alone'), sheets),
      counted(sheetsWith('first') - sheetsWith('alone'), sheets),
      counted(sheetsWith('within'), sheets),
    ],
    mix: [
      peopleWith(({ first }) => first.includes(id) && first.length === 1),
      peopleWith(({ first }) => first.includes(id) && first.length > 1),
      peopleWith(({ within }) => within.includes(id)),
    ].map(ofAThousand),
  }
}

const figuresOf = (catalogue: Catalogue, lists: readonly ListFigures[], seen: readonly Seen[], blocks: readonly number[]) => {
  // If nobody said whose problem it is, the list has groups for families too. What matters to those is shown with their own list.
  const graphs = lists.filter(({ answer }) => answer !== undefined).map(({ graph }) => graph)
  const groups = catalogue.groups.map(({ id }, group): [string, Fairness['lists']['own']['groups'][string]] => {
    const speaksTo = graphs.filter((graph) => canAppear(graph, group))
    const influences = speaksTo.length === 0 ? [] : blocks.map((block) => influenceOf(speaksTo, block, group))
    return [
      id,
      {
        ...figuresIn(lists, seen, group, id),
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
export const fairnessOf = (survey: Survey, alarm: number): Fairness => {
  const { catalogue, sheets, lists } = survey
  const seen = seenBy(survey)
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
    lists: {
      own: figuresOf(
        catalogue,
        own,
        seen.filter(({ family }) => !family),
        blocks,
      ),
      families: figuresOf(
        catalogue,
        families,
        seen.filter(({ family }) => family),
        blocks,
      ),
    },
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
