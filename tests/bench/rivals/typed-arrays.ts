import type { Catalogue, Option, Question } from '#content'
import { type Answers, type Reason, type Sheet, chosen, holds, listsFor } from '#engine'
import {
  type Heard,
  type PlainList,
  type Within,
  byName,
  isPart,
  orderWithin,
  reasonsOfAnswer,
  withinFor,
} from './plain-objects.ts'

/** What an answer weighs for each group, which groups it rules out, and its reasons, the first of every group before the second. */
interface Row {
  readonly weights: Int16Array
  readonly out: Uint8Array
  /** which groups cover only a part of what was ticked */
  readonly part: Uint8Array
  readonly reasons: readonly (readonly (Reason | undefined)[])[]
}

/** A question with numbers for its options, and the rows that were worked out for its answers. */
interface Numbered {
  readonly question: Question
  readonly id: string
  readonly options: ReadonlyMap<string, number>
  /** the other question on which its reasons hang: which ticked thing is the main one, or where the person is */
  readonly beside: string | undefined
  readonly besides: ReadonlyMap<string, number>
  /** the circumstances in which it says less */
  readonly unless: readonly string[]
  readonly rows: Map<number, Row>
}

const numbersOf = (options: readonly Option[] = []): ReadonlyMap<string, number> =>
  new Map(options.map(({ id }, at) => [id, at + 1]))

const numbered = ({ questions, traits }: Catalogue): readonly Numbered[] =>
  questions.map((question) => {
    const placed = traits.find(({ id, by }) => by !== undefined && question.options.some(({ suits }) => Object.hasOwn(suits, id)))
    const beside = question.together?.mainQuestion ?? placed?.by
    const besides = numbersOf(questions.find(({ id }) => id === beside)?.options)
    const unless = [...new Set(question.options.flatMap(({ suits }) => Object.values(suits).flatMap((one) => one.unless ?? [])))]
    return { question, id: question.id, options: numbersOf(question.options), beside, besides, unless, rows: new Map() }
  })

const rowOf = (rows: readonly (readonly Reason[])[], rules: Within): Row => {
  const most = rows.reduce((sofar, { length }) => Math.max(sofar, length), 0)
  return {
    weights: Int16Array.from(rows, (reasons) => reasons.reduce((sum, { weight }) => sum + weight, 0)),
    out: Uint8Array.from(rows, (reasons) => Number(reasons.some(({ suits }) => suits === 'never'))),
    part: Uint8Array.from(rows, (reasons) => Number(reasons.some((reason) => isPart(rules, reason)))),
    reasons: Array.from({ length: most }, (_, nth) => rows.map((reasons) => reasons[nth])),
  }
}

const neverOf = (reasons: readonly Reason[]): readonly Reason[] => {
  const never: Reason[] = []
  for (const reason of reasons) if (reason.suits === 'never') never.push(reason)
  return never
}

const reasonsOf = (rows: readonly Row[], at: number): readonly Reason[] => {
  const reasons: Reason[] = []
  for (const row of rows) {
    for (const column of row.reasons) {
      const reason = column[at]
      if (reason) reasons.push(reason)
    }
  }
  return reasons
}

/** A group that was placed, and whose reasons are put together when somebody looks at them. */
class Later {
  constructor(
    readonly group: string,
    readonly place: number,
    readonly total: number,
    readonly rows: readonly Row[],
    readonly at: number,
  ) {}

  get reasons(): readonly Reason[] {
    return reasonsOf(this.rows, this.at)
  }
}

/** The same of a group that was ruled out. */
class LaterOut {
  constructor(
    readonly group: string,
    readonly rows: readonly Row[],
    readonly at: number,
  ) {}

  get reasons(): readonly Reason[] {
    return neverOf(reasonsOf(this.rows, this.at))
  }
}

/** The ways in which a ranking by typed arrays makes its reasons: each group's list of them, or none until somebody looks. */
export type Making = 'reasons made' | 'reasons when looked at'

/**
 * Ranks one list by adding numbers in typed arrays, which are made once and used again. What an answer weighs, and its reasons,
 * are worked out when it is first met and kept for good. Only what applies may be in the sheet.
 */
export const typedRanker = (catalogue: Catalogue, making: Making): ((sheet: Sheet) => PlainList) => {
  const groups = catalogue.groups.toSorted(byName)
  const ids = groups.map(({ id }) => id)
  const many = groups.length
  const rules = withinFor(catalogue)
  const whereabouts = catalogue.traits.find(({ meets }) => meets !== undefined)?.by ?? ''
  /** by country, which groups are not known to meet there */
  const elsewhere = new Map<string, Uint8Array>()
  const questions = new Map(numbered(catalogue).map((one) => [one.id, one]))
  const lists = new Map(Object.keys(catalogue.lists.voices).map((list, at) => [list, at]))
  const totals = new Int32Array(many)
  const out = new Uint8Array(many)
  const part = new Uint8Array(many)
  const order = new Int32Array(many)
  // The place of each group is counted out by its total and, within a place, by what comes first there. Nothing is further from 0 than this.
  const furthest = 8 * 8 * 4 * catalogue.questions.length * 4
  const counts = new Int32Array(2 * furthest + 2)
  const buckets = new Int32Array(many)
  /** the groups that have a rule about who may come */
  const withRules = new Set(
    groups.flatMap(({ cautions, stands }, at) =>
      [...cautions, ...catalogue.traits.flatMap(({ id, values }) => values[stands[id]?.value ?? '']?.cautions ?? [])].some(
        ({ entryRule }) => entryRule,
      )
        ? [at]
        : [],
    ),
  )
  const rows: Row[] = []

  const make = ({ question }: Numbered, list: string, answers: Answers, ticked: readonly string[], factor: number): Row => {
    const options = question.options.filter(({ id }) => ticked.includes(id))
    const heard: Heard = { catalogue, list, question, options, answers, factor }
    return rowOf(
      groups.map((group) => reasonsOfAnswer(heard, group)),
      rules,
    )
  }

  const hear = ({ answers, mattersMost }: Sheet): void => {
    const [list = ''] = listsFor(catalogue, answers)
    const voice = lists.get(list) ?? 0
    rows.length = 0
    for (const id of Object.keys(answers)) {
      const one = questions.get(id)
      if (!one) continue
      const answer = answers[id] ?? []
      const factor = mattersMost.includes(id) ? 2 : 1
      const by = one.beside !== undefined && Object.hasOwn(answers, one.beside) ? answers[one.beside] : ''
      const key = ((one.besides.get(typeof by === 'string' ? by : '') ?? 0) * 4 + voice) * 2 + factor
      let ticks = 0
      if (typeof answer === 'string') ticks = one.options.get(answer) ?? 0
      else for (const tick of answer) ticks += 2 ** (one.options.get(tick) ?? 0)
      let silence = 0
      for (const circumstance of one.unless) silence = silence * 2 + Number(holds(catalogue, circumstance, answers))
      const full = (ticks * 1024 + key) * 2 ** one.unless.length + silence
      let row = one.rows.get(full)
      if (!row) {
        row = make(one, list, answers, typeof answer === 'string' ? [answer] : answer, factor)
        one.rows.set(full, row)
      }
      rows.push(row)
    }
  }

  const add = (): void => {
    totals.fill(0)
    out.fill(0)
    part.fill(0)
    for (const row of rows) {
      for (let at = 0; at < many; at++) {
        totals[at] = (totals[at] ?? 0) + (row.weights[at] ?? 0)
        out[at] = (out[at] ?? 0) | (row.out[at] ?? 0)
        part[at] = (part[at] ?? 0) | (row.part[at] ?? 0)
      }
    }
  }

  const notMeeting = (answers: Answers): Uint8Array => {
    const [country = ''] = chosen(answers, whereabouts)
    const known = elsewhere.get(country) ?? Uint8Array.from(groups, (group) => Number(!rules.meets(group, answers)))
    elsewhere.set(country, known)
    return known
  }

  /** Puts those that are in into order, the largest total first and equal ones as they come within a place, and says how many they are. */
  const sort = (answers: Answers): number => {
    const absent = notMeeting(answers)
    const bucketOf = (at: number): number => {
      const asks = withRules.has(at) && rules.asks(groups[at] as (typeof groups)[number], answers)
      return furthest - 8 * (totals[at] ?? 0) + orderWithin(part[at] === 1, absent[at] === 0, asks)
    }
    let least = counts.length
    let most = 0
    for (let at = 0; at < many; at++) {
      if (out[at]) continue
      const bucket = bucketOf(at)
      buckets[at] = bucket
      counts[bucket + 1] = (counts[bucket + 1] ?? 0) + 1
      if (bucket < least) least = bucket
      if (bucket > most) most = bucket
    }
    for (let bucket = least; bucket <= most; bucket++) counts[bucket + 1] = (counts[bucket + 1] ?? 0) + (counts[bucket] ?? 0)
    for (let at = 0; at < many; at++) {
      if (out[at]) continue
      const bucket = buckets[at] ?? 0
      const to = counts[bucket] ?? 0
      order[to] = at
      counts[bucket] = to + 1
    }
    const length = most < least ? 0 : (counts[most] ?? 0)
    counts.fill(0, least, most + 2)
    return length
  }

  return (sheet) => {
    hear(sheet)
    add()
    const length = sort(sheet.answers)
    const placed: PlainList['placed'][number][] = []
    const ruledOut: PlainList['ruledOut'][number][] = []
    const later = making === 'reasons made' ? undefined : rows.slice()
    let place = 0
    let before = Number.NaN
    for (let nth = 0; nth < length; nth++) {
      const at = order[nth] ?? 0
      const total = totals[at] ?? 0
      if (total !== before) place = nth + 1
      before = total
      const group = ids[at] ?? ''
      placed.push(later ? new Later(group, place, total, later, at) : { group, place, total, reasons: reasonsOf(rows, at) })
    }
    for (let at = 0; at < many; at++) {
      if (!out[at]) continue
      const group = ids[at] ?? ''
      ruledOut.push(later ? new LaterOut(group, later, at) : { group, reasons: neverOf(reasonsOf(rows, at)) })
    }
    return { placed, ruledOut }
  }
}
