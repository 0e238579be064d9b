import type { Catalogue, Question } from '#content'
import { type Answer, type Answers, asked, canStillChange, questionsFor } from '#engine'
import { loadMix } from '../../src/content/load.ts'
import { sampleOf } from '../../src/proof/population.ts'
import type { Section } from './harness.ts'
import { contentFolder } from '../../src/cli/input.ts'

const peopleAsked = 300

interface Asked {
  /** how many questions these answers call for */
  readonly all: number
  /** how many were asked when the first three could no longer change, or all of them */
  readonly untilSettled: number
  readonly settledEarly: boolean
}

/** Asks one person everything, in the order of the content. */
const ask = (catalogue: Catalogue, given: Answers): Asked => {
  const said: Record<string, Answer> = {}
  let [all, untilSettled] = [0, 0]
  for (const [at, question] of catalogue.questions.entries()) {
    if (!asked(catalogue, question, said)) continue
    all++
    const answer = given[question.id]
    if (answer !== undefined) said[question.id] = answer
    const open = catalogue.questions.slice(at + 1).map(({ id }) => id)
    if (untilSettled === 0 && !canStillChange(catalogue, { answers: said, mattersMost: [] }, open)) untilSettled = all
  }
  return { all, untilSettled: untilSettled || all, settledEarly: untilSettled > 0 && untilSettled < all }
}

const meanOf = (numbers: readonly number[]): string => (numbers.reduce((sum, one) => sum + one, 0) / numbers.length).toFixed(1)

/** How many questions are asked until the first three groups can no longer change, for people of the stated mix. */
export const settled: Section = async (catalogue, reportProgress) => {
  const found = sampleOf(catalogue, loadMix(contentFolder()), peopleAsked).map((answers) => {
    reportProgress()
    return ask(catalogue, answers)
  })
  const early = found.filter(({ settledEarly }) => settledEarly).length
  return {
    lines: [
      `Questions until the first three groups can no longer change, in the order of the content: ${meanOf(found.map(({ untilSettled }) => untilSettled))} of ${meanOf(found.map(({ all }) => all))} on average; for ${early} of ${peopleAsked} people before the last one (drawn from the stated mix, not every sheet)`,
    ],
    faults: [],
  }
}

const people = 60

/** The questions that have to come before one: they decide whether it is asked, and what it offers. */
const before = ({ circumstances }: Catalogue, { asked: conditions, options, picksFrom }: Question): readonly string[] => [
  ...[...conditions, ...options.flatMap(({ offered }) => offered)].flatMap((id) => circumstances[id]?.question ?? []),
  ...(picksFrom === undefined ? [] : [picksFrom]),
]

type Order = readonly string[]

const isSound = (catalogue: Catalogue, order: Order): boolean =>
  catalogue.questions.every((question) =>
    before(catalogue, question).every((id) => order.indexOf(id) < order.indexOf(question.id)),
  )

/** Counts how many questions one person is asked, in an order, until the first three can no longer change. What was found is kept. */
const countFor = (catalogue: Catalogue, answers: Answers): ((order: Order) => number) => {
  const askedOfThem = new Set(questionsFor(catalogue, answers).map(({ id }) => id))
  const known = new Map<string, boolean>()
  const isSettled = (done: readonly string[]): boolean => {
    const key = done.toSorted().join()
    const said = Object.fromEntries(Object.entries(answers).filter(([id]) => done.includes(id)))
    const open = catalogue.questions.map(({ id }) => id).filter((id) => !done.includes(id))
    const found = known.get(key) ?? !canStillChange(catalogue, { answers: said, mattersMost: [] }, open)
    known.set(key, found)
    return found
  }
  return (order) => {
    const own = order.filter((id) => askedOfThem.has(id))
    // Once settled, always settled, so that the place can be halved in upon.
    let [low, high] = [0, own.length]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (isSettled(own.slice(0, middle))) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Every sound order with one question in another place; the others keep theirs. */
const moves = (catalogue: Catalogue, order: Order, movable: readonly string[]): readonly Order[] =>
  order.flatMap((id, from) =>
    order.flatMap((other, to) => {
      const moved = order.toSpliced(from, 1).toSpliced(to, 0, id)
      return to !== from && movable.includes(id) && movable.includes(other) && isSound(catalogue, moved) ? [moved] : []
    }),
  )

interface Found {
  readonly best: Order
  /** the mean number of questions */
  readonly least: number
}

const told = ({ best, least }: Found): string => `${least.toFixed(2)}: ${best.join(', ')}`

/** The best order that is reached by moving one of these questions at a time, each to where another of them stands, as long as that helps. */
const bestFrom = (catalogue: Catalogue, start: Order, movable: readonly string[], mean: (order: Order) => number): Found => {
  let [best, least] = [start, mean(start)]
  for (let better = true; better;) {
    better = false
    for (const moved of moves(catalogue, best, movable)) {
      const count = mean(moved)
      if (count < least) [best, least, better] = [moved, count, true]
    }
  }
  return { best, least }
}

/**
 * The order of the content beside the best that was found: how many questions people of the stated mix are asked until the first
 * three groups can no longer change. What lies between is what it costs to ask what is delicate only late, and what warnings need first.
 */
export const order: Section = async (catalogue, reportProgress) => {
  const counts = sampleOf(catalogue, loadMix(contentFolder()), people).map((answers) => countFor(catalogue, answers))
  const mean = (one: Order): number => {
    reportProgress()
    return counts.reduce((sum, count) => sum + count(one), 0) / people
  }
  const present: Order = catalogue.questions.map(({ id }) => id)
  const later = catalogue.questions.filter(({ part }) => part === 'more').map(({ id }) => id)
  const best = (movable: readonly string[]): Found => bestFrom(catalogue, present, movable, mean)
  return {
    lines: [
      `Questions until the first three groups can no longer change, for ${people} people of the stated mix: ${mean(present).toFixed(2)} in the order of the content.`,
      'The best order that was found by moving one question at a time',
      `  among those that sharpen: ${told(best(later))}`,
      `  among all: ${told(best(present))}`,
    ],
    faults: [],
  }
}
