import { array, nat, sample } from 'fast-check'
import { type Answer, type Answers, asked, optionsFor } from '#engine'
import { catalogue } from './answering.ts'
import { seed } from '../support/seed.ts'

/** One question in eight is skipped. */
const skippedOf = 8

/** What somebody who picks like this says: a pick decides each question, and whether it is answered at all. */
const answersFrom = (picks: readonly number[]): Answers => {
  const answers: Record<string, Answer> = {}
  for (const [index, question] of catalogue.questions.entries()) {
    const pick = picks[index] ?? 0
    if (pick % skippedOf === 0 || !asked(catalogue, question, answers)) continue
    const offered = optionsFor(catalogue, question, answers)
    const one = offered[pick % offered.length]
    if (!one) continue
    const some = offered.filter(({ exclusive }, bit) => !exclusive && (pick >> bit) & (pick >> (bit + 9)) & 1)
    answers[question.id] = question.choose === 'one' ? one.id : (some.length > 0 ? some : [one]).map(({ id }) => id)
  }
  return answers
}

/** The answers of that many people, the same ones for the same SEED. */
export const randomAnswers = (people: number): readonly Answers[] => {
  console.log(`seed ${seed} (run again with SEED=${seed})`)
  const { length } = catalogue.questions
  return sample(array(nat(), { minLength: length, maxLength: length }), { seed, numRuns: people }).map(answersFrom)
}
