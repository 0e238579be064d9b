import type { Question } from '#content'
import { type Answers, partOf, questionsFor } from '#engine'
import { catalogue } from './answering.ts'

/** A woman who drinks and uses opioids, and who answers the short questionnaire and no more. */
export const woman: Answers = {
  'who-for': 'me',
  age: 'adult',
  concern: ['alcohol', 'opioids'],
  'main-concern': 'alcohol',
  goal: 'stop',
  withdrawal: 'yes',
  'opioid-medicine': 'no',
  'higher-power': 'rather-not',
  approach: 'talking',
  gender: 'woman',
  'women-only': 'either',
  country: 'england',
  format: 'either',
}

/** The short questionnaire, as these answers have it. */
export const shortOf = (answers: Answers): readonly Question[] =>
  questionsFor(catalogue, answers).filter((question) => partOf(catalogue, question, answers) === 'short')
