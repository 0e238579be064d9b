import { type Answers, type List, type Reason, recommend, weights } from '#engine'
import { sampleOf } from '../sample.ts'
import { sheetOf } from '../answered.ts'
import { type Law, holds, refuted } from '../law.ts'

type Numbers = typeof weights

/** Other numbers for the same words, each as sensible as ours. */
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
/** Fewer than so many of a hundred lists with the same first group would say that the order hangs on the numbers. */
const enough = 80

const sumWith = (numbers: Numbers, reasons: readonly Reason[]): number =>
  reasons.reduce(
    (sum, { suits, weight }) =>
      sum + (suits === 'never' || weights[suits] === 0 ? 0 : (numbers[suits] * weight) / weights[suits]),
    0,
  )

/** Whether one of the groups at the first place is also first by other numbers. */
const sameFirst = (numbers: Numbers, { recommendations }: List): boolean => {
  const sums = recommendations.map(({ place, reasons }) => ({ place, sum: sumWith(numbers, reasons) }))
  const most = Math.max(...sums.map(({ sum }) => sum))
  return sums.length === 0 || sums.some(({ place, sum }) => place === 1 && sum === most)
}

export const law: Law = {
  says: `The first place does not hang on our numbers for the words: with others it stays the same for at least ${enough} of 100 people.`,
  check: ({ survey: { catalogue }, mix }) => {
    const sheets = sampleOf(catalogue, mix, people)
    const lists = sheets.flatMap((answers: Answers) =>
      recommend(catalogue, sheetOf(answers)).lists.map((list) => ({ answers, list })),
    )
    const found = Object.entries(others).map(([name, numbers]) => {
      const different = lists.filter(({ list }) => !sameFirst(numbers, list))
      return { name, same: 100 * (1 - different.length / lists.length), example: different[0]?.answers }
    })
    const told = `Not over every sheet, but for ${people} people drawn from the mix: ${found.map(({ name, same }) => `${name}, ${same.toFixed(1)} of 100`).join('; ')}.`
    const worst = found.find(({ same }) => same < enough)
    return worst ? refuted(told, sheetOf(worst.example ?? {})) : holds(told)
  },
}
