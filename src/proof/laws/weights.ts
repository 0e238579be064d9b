import { type Answers, type List, type Reason, recommend, weights } from '#engine'
import { sampleOf } from '../population.ts'
import { sheetOf } from '../examples.ts'
import { type Law, holds, refuted } from './law.ts'
import { inTime } from '../limits.ts'

type Numbers = typeof weights

/** Other numbers for the same words, as sensible as ours. */
const others: Readonly<Record<string, Numbers>> = {
  'wider steps': { ideal: 6, good: 4, fair: 2, neutral: 0, awkward: -2, poor: -4, bad: -6, worst: -9 },
  'smaller steps at the ends': { ideal: 2.5, good: 2, fair: 1, neutral: 0, awkward: -1, poor: -2, bad: -2.5, worst: -3 },
  'what speaks against counts half as much again': {
    ideal: 3,
    good: 2,
    fair: 1,
    neutral: 0,
    awkward: -1.5,
    poor: -3,
    bad: -4.5,
    worst: -6,
  },
  'what speaks against counts half': { ideal: 3, good: 2, fair: 1, neutral: 0, awkward: -0.5, poor: -1, bad: -1.5, worst: -2 },
  'the best word counts more': { ideal: 4, good: 2, fair: 1, neutral: 0, awkward: -1, poor: -2, bad: -3, worst: -4 },
}

const people = 5000
/** If one of the first groups stayed first in fewer than this many lists of a hundred, the order would depend on our numbers. */
const enough = 80

const sumWith = (numbers: Numbers, reasons: readonly Reason[]): number =>
  reasons.reduce(
    (sum, { suits, weight }) =>
      sum + (suits === 'never' || weights[suits] === 0 ? 0 : (numbers[suits] * weight) / weights[suits]),
    0,
  )

/** What happens in first place under other numbers: whether one of its groups stays, and whether exactly the same groups do. */
const firstBy = (numbers: Numbers, { recommendations }: List): { readonly stays: boolean; readonly isSame: boolean } => {
  const sums = recommendations.map(({ place, reasons }) => ({ place, sum: sumWith(numbers, reasons) }))
  const most = Math.max(...sums.map(({ sum }) => sum))
  return {
    stays: sums.length === 0 || sums.some(({ place, sum }) => place === 1 && sum === most),
    isSame: sums.every(({ place, sum }) => (place === 1) === (sum === most)),
  }
}

const ofHundred = (some: number, all: number): number => (all === 0 ? 100 : (100 * some) / all)

export const arithmetic: Law = {
  says: `The first place does not depend on the numbers that we chose for our words: with others, one of the groups in first place stays there in at least ${enough} of 100 lists.`,
  needs: 'questions',
  check: ({ survey: { catalogue, limits }, mix }) => {
    const sheets = sampleOf(catalogue, mix, people, limits)
    const listsOf = inTime(limits, (answers: Answers) =>
      recommend(catalogue, sheetOf(answers)).lists.map((list) => ({ answers, list })),
    )
    const lists = sheets.flatMap((answers) => listsOf(answers))
    const found = Object.entries(others).map(([name, numbers]) => {
      const by = lists.map(inTime(limits, ({ answers, list }) => ({ answers, ...firstBy(numbers, list) })))
      const staying = ofHundred(by.filter(({ stays }) => stays).length, by.length)
      const same = ofHundred(by.filter(({ isSame }) => isSame).length, by.length)
      return { name, staying, same, example: by.find(({ stays }) => !stays)?.answers }
    })
    const inWords = found.map(
      ({ name, staying, same }) => `${name}, ${staying.toFixed(1)} of 100 (the very same groups in ${same.toFixed(1)})`,
    )
    const claim = `Checked not on every sheet, but on the ${lists.length} lists of ${people} made-up people: ${inWords.join('; ')}.`
    const worst = found.find(({ staying }) => staying < enough)
    return worst ? refuted(claim, sheetOf(worst.example ?? {})) : holds(claim)
  },
}
