import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, asked, holds, mostStillToCome, optionsFor, partOf } from '#engine'

/** Every answer that a question takes, once. */
export const answersOf = (catalogue: Catalogue, question: Question, answers: Answers): readonly Answer[] => {
  const offered = optionsFor(catalogue, question, answers)
  if (question.choose === 'one') return offered.map(({ id }) => id)
  const sharing = offered.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  const sets = Array.from({ length: 2 ** sharing.length - 1 }, (_empty, nth) =>
    sharing.filter((_id, bit) => ((nth + 1) >> bit) & 1),
  )
  return [...sets, ...offered.filter(({ exclusive }) => exclusive).map(({ id }) => [id])]
}

/** A point of the questionnaire: what was said, what was asked, and the question it has come to. */
interface Point {
  readonly at: number
  readonly answers: Answers
  readonly settled: readonly string[]
}

/** An answer, and how many others it stands for, itself included. */
interface Reply {
  readonly answer: Answer
  readonly many: number
}

/** The next point, and how many answers lead to it: none where the question is skipped. */
interface Way {
  readonly to: Point
  readonly many: number
}

/** What is true of all ways on from a point. */
interface Onward {
  /** the most questions of the part that are asked on any of them */
  readonly most: number
  /** how many are asked -> how likely that is, where every question is answered, and every answer is as likely as the next */
  readonly likely: ReadonlyMap<number, number>
}

export interface Paths extends Onward {
  /** points that were told apart */
  readonly points: number
  /** promises about progress that were broken, with the answers at which */
  readonly broken: readonly string[]
}

/** Two ways to say which questions are done with: the ones settled, or all that lie behind, as the page has it. */
const doneAt = (catalogue: Catalogue, { at, settled }: Point): Readonly<Record<string, readonly string[]>> => ({
  'counting what was settled': settled,
  'counting what lies behind': catalogue.questions.slice(0, at).map(({ id }) => id),
})

/** The number asked and the most still to come, each way. */
const totalsAt = (catalogue: Catalogue, part: Question['part'], point: Point): readonly (readonly [string, number, number])[] => {
  const before = catalogue.questions.filter(
    (question) => partOf(catalogue, question, point.answers) === part && point.settled.includes(question.id),
  ).length
  return Object.entries(doneAt(catalogue, point)).map(([way, done]) => {
    const toCome = mostStillToCome(catalogue, part, point.answers, done)
    return [way, toCome, before + toCome]
  })
}

const add = (to: Map<number, number>, from: ReadonlyMap<number, number>, more: number, share: number): void =>
  from.forEach((likelihood, count) => to.set(count + more, (to.get(count + more) ?? 0) + likelihood * share))

/**
 * Follows every path through the questionnaire to the end of a part; `given` fixes the answers to some questions.
 *
 * There are more answer sheets than can be tried, but what is asked, what is offered and what may still come look at answers
 * only through circumstances. Two people who have come to the same question, were asked the same so far, and for whom the same
 * circumstances hold, have the same ways before them, so that one stands for both; and so do two answers of which the same
 * circumstances hold. This is exact, and no sample: at every point, every answer and the skip are looked at, and only those that
 * nothing tells apart are taken together, each counted. Where one question picks from the ticks of another and a circumstance looks
 * at what was picked, the ticks themselves are told apart as well.
 */
export const everyPath = (catalogue: Catalogue, part: Question['part'], given: Answers = {}): Paths => {
  const isWalked = (question: Question, answers: Answers): boolean =>
    asked(catalogue, question, answers) && (part === 'more' || partOf(catalogue, question, answers) === 'short')
  const { questions, circumstances } = catalogue
  const claims = [
    ...new Set(
      questions.flatMap(({ asked: whenAsked, optionalFor = [], options }) => [
        ...whenAsked,
        ...optionalFor,
        ...options.flatMap(({ offered }) => offered),
      ]),
    ),
  ]
  const picked = questions.filter(({ id }) => claims.some((claim) => circumstances[claim]?.question === id))
  const keyOf = ({ at, answers, settled }: Point): string => {
    const ticks = picked.map(({ picksFrom }) => (picksFrom === undefined ? undefined : answers[picksFrom]))
    return JSON.stringify([at, settled, claims.map((claim) => holds(catalogue, claim, answers)), ticks])
  }
  const isPickedFrom = (id: string): boolean => picked.some(({ picksFrom }) => picksFrom === id)
  const replies = new Map<string, readonly Reply[]>()

  /** The answers to a question that anything tells apart, each for all that are like it. */
  const repliesTo = (question: Question, answers: Answers): readonly Reply[] => {
    const key = [question.id, ...optionsFor(catalogue, question, answers).map(({ id }) => id)].join(' ')
    const found = replies.get(key)
    if (found) return found
    const own = claims.filter((claim) => circumstances[claim]?.question === question.id)
    const alike = new Map<string, Reply>()
    for (const answer of answersOf(catalogue, question, answers)) {
      const told = isPickedFrom(question.id) ? answer : own.map((claim) => holds(catalogue, claim, { [question.id]: answer }))
      const one = JSON.stringify(told)
      alike.set(one, { answer: alike.get(one)?.answer ?? answer, many: 1 + (alike.get(one)?.many ?? 0) })
    }
    replies.set(key, [...alike.values()])
    return [...alike.values()]
  }

  const known = new Map<string, Onward>()
  const broken = new Set<string>()

  const waysOn = (point: Point): readonly Way[] => {
    const { at, answers, settled } = point
    const question = questions[at]
    if (!question) return []
    if (!isWalked(question, answers)) return [{ to: { ...point, at: at + 1 }, many: 1 }]
    const only = given[question.id]
    const next = { at: at + 1, settled: [...settled, question.id] }
    const onward = (only === undefined ? repliesTo(question, answers) : [{ answer: only, many: 1 }]).map(({ answer, many }) => ({
      to: { ...next, answers: { ...answers, [question.id]: answer } },
      many,
    }))
    return only === undefined ? [...onward, { to: { ...next, answers }, many: 0 }] : onward
  }

  const onwardFrom = (point: Point): Onward => {
    const ways = waysOn(point)
    if (ways.length === 0) return { most: 0, likely: new Map([[0, 1]]) }
    const question = questions[point.at]
    const isAsked = ways[0]?.to.settled.length !== point.settled.length
    const one = isAsked && question && partOf(catalogue, question, point.answers) === part ? 1 : 0
    const totals = totalsAt(catalogue, part, point)
    const likely = new Map<number, number>()
    const all = ways.reduce((sum, { many }) => sum + many, 0)
    let most = 0
    for (const { to, many } of ways) {
      const key = keyOf(to)
      const onward = known.get(key) ?? onwardFrom(to)
      known.set(key, onward)
      most = Math.max(most, onward.most + one)
      if (many > 0) add(likely, onward.likely, one, many / all)
      totalsAt(catalogue, part, to).forEach(([name, , total], index) => {
        const before = totals[index]?.[2] ?? total
        if (total > before) broken.add(`${name}, the number rises from ${before} to ${total} at ${JSON.stringify(to.answers)}`)
      })
    }
    for (const [name, toCome] of totals) {
      if (toCome < most)
        broken.add(`${name}, ${toCome} are to come but ${most} can be asked after ${JSON.stringify(point.answers)}`)
    }
    return { most, likely }
  }

  const start: Point = { at: 0, answers: {}, settled: [] }
  return { ...onwardFrom(start), points: known.size + 1, broken: [...broken] }
}

/** The number that half of all people stay at or below. */
export const median = (likely: ReadonlyMap<number, number>): number => {
  let share = 0
  for (const [count, likelihood] of [...likely].toSorted(([a], [b]) => a - b)) {
    share += likelihood
    if (share >= 0.5 - 1e-9) return count
  }
  return Number.NaN
}
