import type { Catalogue, Option, Question, Suits } from '#content'
import { type Answers, circumstancesOf, listsFor, prune, questionOf } from '#engine'
import { graphOf } from './compilation.ts'
import { drawSheets, enoughDrawn } from './drawn.ts'
import { type Graph, gatesOf } from './graph.ts'
import { type Limits, OverLimit, OutOfTime, noLimits } from './limits.ts'
import { mergedIn } from './merged.ts'
import { sheetsIn } from './paths.ts'
import type { Cursor } from './states.ts'
import { tooManyTicks } from './steps.ts'
import { type Count, type Tally, listAnswers, places, tallyOf } from './survey.ts'
import { type View, excluded } from './views.ts'
import { type Walked, walk } from './walk.ts'

const areAlike = (totals: Int8Array, pairs: readonly GroupPair[]): boolean =>
  pairs.every(({ before, now }) => before < 0 || now < 0 || totals[before] === totals[now])

/** Block by block, the contexts after which no answer changes one side of a pair more than the other. */
const alikeFromHere = ({ contexts }: Graph, pairs: readonly GroupPair[]): readonly (readonly boolean[])[] =>
  contexts.reduceRight<readonly (readonly boolean[])[]>((later, block) => {
    const [following = []] = later
    const alike = block.map(({ effects }) =>
      effects.every(({ weights, next }) => areAlike(weights, pairs) && (following[next] ?? true)),
    )
    return [alike, ...later]
  }, [])

/** Tells for which states the list is certain to stay as it was, whatever else is answered. */
export const alikeIn = (graph: Graph, pairs: readonly GroupPair[]): ((cursor: Cursor, done: number) => boolean) => {
  const alike = alikeFromHere(graph, pairs)
  const single = pairs.filter(({ before, now }) => before < 0 || now < 0).map(({ before, now }) => Math.max(before, now))
  return ({ totals, context }, done) =>
    alike[done]?.[context] === true && single.every((at) => totals[at] === excluded) && areAlike(totals, pairs)
}

/** What is compared: which groups come first, which come within the first three, and which are not ruled out. */
export type Aspect = 'first' | 'within' | 'eligible'

/** Every aspect, in the order in which it is reported. */
export const aspects: readonly Aspect[] = ['first', 'within', 'eligible']

const above = (totals: Int8Array, from: number, to: number, total: number): number => {
  let count = 0
  for (let group = from; group < to; group++) if ((totals[group] as number) > total) count++
  return count
}

/** Whether a group has this aspect, among the totals of its own list. */
export const meets = (aspect: Aspect, totals: Int8Array, from: number, to: number, group: number): boolean => {
  const total = totals[group] as number
  if (total === excluded) return false
  return aspect === 'eligible' || above(totals, from, to, total) < (aspect === 'first' ? 1 : places)
}

/** One way in which a list changes: the groups that it loses, those that it gains, and how often that happens. */
export interface Change {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly count: Count
}

interface ChangeTally {
  readonly gone: readonly string[]
  readonly come: readonly string[]
  readonly tally: Tally
}

/** Counts how the lists of visited states change. */
export const changesOf = (graph: Graph, pairs: readonly GroupPair[], aspect: Aspect) => {
  const middle = graph.views[0]?.catalogue.groups.length ?? 0
  const tallies = new Map<string, ChangeTally>()
  const isAmong = (totals: Int8Array, at: number): boolean =>
    at >= 0 && meets(aspect, totals, at < middle ? 0 : middle, at < middle ? middle : graph.width, at)
  /** The groups that change, as a key; empty if none does. */
  const keyOf = (totals: Int8Array): string => {
    let key = ''
    for (const [number, { before, now }] of pairs.entries()) {
      const was = isAmong(totals, before)
      if (was !== isAmong(totals, now)) key += `${was ? '-' : '+'}${number}`
    }
    return key
  }
  const moved = (totals: Int8Array, from: 'before' | 'now', to: 'before' | 'now'): readonly string[] =>
    pairs.filter((pair) => isAmong(totals, pair[from]) && !isAmong(totals, pair[to])).map(({ group }) => group)
  return {
    note: (cursor: Cursor): void => {
      const { totals } = cursor
      const key = keyOf(totals)
      if (key === '') return
      const change = tallies.get(key) ?? {
        gone: moved(totals, 'before', 'now'),
        come: moved(totals, 'now', 'before'),
        tally: tallyOf(graph, 1),
      }
      tallies.set(key, change)
      change.tally.note(0, cursor)
    },
    read: (walked: Walked, times: bigint): readonly Change[] =>
      [...tallies.values()].map(({ gone, come, tally }) => {
        const { sheets, example } = tally.read(0, walked)
        return { gone, come, count: { sheets: sheets * times, example } }
      }),
    /** The same from sheets drawn by lot, as far as the changes come up there. */
    drawn: (sheets: bigint, limits: Limits): readonly Change[] => {
      const seen = new Map<string, { change: Omit<Change, 'count'>; times: number; length: number; example: Answers }>()
      drawSheets(graph, enoughDrawn, limits, ({ totals, length, answers }) => {
        const key = keyOf(totals)
        if (key === '') return
        const known = seen.get(key)
        const isShorter = !known || length < known.length
        seen.set(key, {
          change: known?.change ?? { gone: moved(totals, 'before', 'now'), come: moved(totals, 'now', 'before') },
          times: (known?.times ?? 0) + 1,
          length: isShorter ? length : known.length,
          example: isShorter ? answers() : known.example,
        })
      })
      return [...seen.values()].map(({ change, times, example }) => ({
        ...change,
        count: { sheets: (sheets * BigInt(times)) / BigInt(enoughDrawn), example },
      }))
    },
  }
}

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

const askingRules = ({ questions, circumstances, lists }: Catalogue): unknown => ({
  question: lists.question,
  circumstances,
  questions: questions.map(({ id, choose, asked: when, picksFrom, options }) => ({
    id,
    choose,
    when,
    picksFrom,
    options: options.map((option) => [option.id, option.offered, option.exclusive]),
  })),
})

/** Whether both catalogues ask the same questions, so that the same sheets are possible. */
export const sameSheets = (one: Catalogue, other: Catalogue): boolean =>
  JSON.stringify(askingRules(one)) === JSON.stringify(askingRules(other))

const wordsOf = (suits: Readonly<Record<string, Suits>> = {}): unknown =>
  Object.entries(suits).map(([trait, { values, unless }]) => [trait, values, unless])

const optionRules = ({ suits, alone, standsFor }: Option): unknown => [wordsOf(suits), wordsOf(alone), standsFor]

const questionRules = ({ together, options }: Question): unknown => [
  together && [together.mainQuestion, together.suits.values, together.alsoCovered, together.mainBeside, together.mainMissing],
  options.map(optionRules),
]

const valuesOf = (stands: Readonly<Record<string, { readonly value: string }>>): unknown =>
  Object.entries(stands).map(([id, { value }]) => [id, value])

const rankingRules = (catalogue: Catalogue): unknown => [
  catalogue.lists.unsaid,
  catalogue.questions.map(questionRules),
  catalogue.traits.map(({ id, by, values }) => [id, by, Object.keys(values)]),
  catalogue.groups.map(({ id, stands, reach }) => [id, valuesOf(stands), valuesOf(reach)]),
]

/** Whether both catalogues rank by the same rules, so that lists can differ only in their words. */
export const sameRules = (one: Catalogue, other: Catalogue): boolean =>
  sameSheets(one, other) && JSON.stringify(rankingRules(one)) === JSON.stringify(rankingRules(other))

/** The answers that only the first catalogue has, as `question` or `question: option`. */
export const answersOnlyIn = (one: Catalogue, other: Catalogue): readonly string[] =>
  one.questions.flatMap(({ id, options }) => {
    const there = questionOf(other, id)
    if (!there) return [id]
    return options
      .filter((option) => there.options.every((known) => known.id !== option.id))
      .map((option) => `${id}: ${option.id}`)
  })

/** Why two catalogues cannot be compared; undefined if they can. Both must ask everyone whom the list is for. */
export const incomparable = (before: Catalogue, now: Catalogue): string | undefined => {
  if (before.lists.question !== now.lists.question)
    return `Whom a list is for was asked by \`${before.lists.question}\` there and is asked by \`${now.lists.question}\` now, so there is no list to lay beside another.`
  const waits = [before, now].some(({ lists, questions }) =>
    questions.some((question) => question.id === lists.question && circumstancesOf(question).length > 0),
  )
  if (waits) return `\`${now.lists.question}\` waits for other answers, so it is not certain which list a sheet calls for.`
  const tooMany = tooManyTicks(before, now) ?? tooManyTicks(now, before)
  return tooMany
    ? `The options of \`${tooMany.id}\` differ, or who is offered them, and ${tooMany.options.length} are too many to try every set of ticks under both. What can be done is to run \`npm run prove\` on each.`
    : undefined
}

/** How the lists change of everyone with one answer to the question whom a list is for. */
export interface ListChanges {
  /** the answer; undefined if the question was skipped */
  readonly answer: string | undefined
  readonly list: string
  /** how many sheets call for this list */
  readonly sheets: bigint
  /** undefined if time or memory ran out */
  readonly changes: Readonly<Record<Aspect, readonly Change[] | undefined>>
  /** on how many sheets drawn by lot the changes rest, where there are too many kinds of person to tell apart */
  readonly drawn: Readonly<Partial<Record<Aspect, number>>>
  /** the most states told apart at once */
  readonly widest: number
}

/** What an edit changes, over every sheet that is possible now. */
export interface Comparison {
  readonly before: Catalogue
  readonly now: Catalogue
  readonly sheets: bigint
  readonly lists: readonly ListChanges[]
}

/** How many first places must be decided before the changes are known; all of them if eligibility is compared. */
const placesToDecide = (aspect: Aspect, graph: Graph): number => {
  if (aspect === 'first') return 1
  return aspect === 'within' ? places : graph.width
}

interface FoundChanges {
  readonly changes: readonly Change[] | undefined
  readonly drawn?: number
  readonly widest: number
}

/** With more states than this, sheets are drawn by lot instead of telling all kinds of person apart. */
const mostCounted = 60_000

const changesBy = (graph: Graph, pair: ViewPair, aspect: Aspect, limits: Limits): FoundChanges => {
  const pairs = groupPairsOf(pair)
  try {
    const { graph: walked, times } = mergedIn(aspect === 'eligible' ? gatesOf(graph) : graph, limits)
    const { note, read, drawn } = changesOf(walked, pairs, aspect)
    try {
      const few = { ...limits, states: Math.min(limits.states, mostCounted) }
      const done = walk(walked, placesToDecide(aspect, graph), note, few, alikeIn(walked, pairs))
      return { changes: read(done, times), widest: done.widest }
    } catch (error) {
      if (!(error instanceof OverLimit) || error instanceof OutOfTime || limits.states <= mostCounted) throw error
      return { changes: drawn(sheetsIn(graph), limits), drawn: enoughDrawn, widest: mostCounted }
    }
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    return { changes: undefined, widest: 0 }
  }
}

const unchanged: ListChanges['changes'] = { first: [], within: [], eligible: [] }

const notCompared: ListChanges['changes'] = { first: undefined, within: undefined, eligible: undefined }

/** The graph of a pair of lists; none if time ran out while it was built. */
const graphInTime = (now: Catalogue, views: readonly View[], fixed: Parameters<typeof graphOf>[2], limits: Limits) => {
  try {
    return graphOf(now, views, fixed, limits)
  } catch (error) {
    // A questionnaire that is too big for any time limit is an error at once.
    if (!(error instanceof OverLimit && limits.isOver())) throw error
    return undefined
  }
}

/**
 * Compares every list with what it was before an edit, for every sheet that is possible now. The catalogue from before ignores answers
 * that it does not know, or would not have asked for.
 */
export const compareCatalogues = (before: Catalogue, now: Catalogue, limits: Limits = noLimits): Comparison => {
  const { question } = now.lists
  const same = sameRules(before, now)
  let sheets = 0n
  const lists = listAnswers(now).flatMap((answer) => {
    const made = viewPairsOf(before, now, answer).map((pair): ListChanges => {
      // Without any view the graph could not follow which of many ticks leads, and would count too many sheets.
      const views = same ? [pair.now] : [pair.before, pair.now]
      const graph = graphInTime(now, views, { [question]: answer }, limits)
      if (!graph) return { answer, list: pair.now.list, sheets: 0n, changes: notCompared, drawn: {}, widest: 0 }
      const known = { answer, list: pair.now.list, sheets: sheetsIn(graph) }
      if (same) return { ...known, changes: unchanged, drawn: {}, widest: 0 }
      const found = aspects.map((aspect) => [aspect, changesBy(graph, pair, aspect, limits)] as const)
      const changes = Object.fromEntries(found.map(([aspect, by]) => [aspect, by.changes])) as ListChanges['changes']
      const drawn = Object.fromEntries(found.flatMap(([aspect, by]) => (by.drawn === undefined ? [] : [[aspect, by.drawn]])))
      return { ...known, changes, drawn, widest: Math.max(...found.map(([, { widest }]) => widest)) }
    })
    sheets += made[0]?.sheets ?? 0n
    return made
  })
  return { before, now, sheets, lists }
}
