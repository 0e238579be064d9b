import { type Catalogue, type Question, didYouMean } from '#content'
import type { Answer, Sheet } from './sheet.ts'
import { questionOf } from './catalogue-index.ts'

/** The key in a sheet's JSON for the questions that matter most. */
export const mattersMostKey = 'matters-most'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** A value on one line, for an error. JSON refuses lists that are nested too deeply. */
const shown = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 60)
  } catch {
    return 'something too deep to show'
  }
}

const quoted = (word: string): string => JSON.stringify(word.slice(0, 60))

const answerFaults = (question: Question, value: unknown): string[] => {
  const known = question.options.map(({ id }) => id)
  const many = question.choose === 'many'
  if (many ? !isWords(value) : typeof value !== 'string') {
    return [
      `${question.id}: ${shown(value)} is not ${many ? 'a list of options' : 'one option'}. Give ${many ? `a list such as ["${known[0]}"]` : `a word such as "${known[0]}"`}.`,
    ]
  }
  const words = typeof value === 'string' ? [value] : (value as readonly string[])
  return words
    .filter((word) => !known.includes(word))
    .map((word) => `${question.id}: there is no option ${quoted(word)}. ${didYouMean(word, known)}`)
}

const markFaults = (catalogue: Catalogue, value: unknown): string[] => {
  if (!isWords(value)) return [`${mattersMostKey}: ${shown(value)} is not a list of questions. Give a list such as ["concern"].`]
  const known = catalogue.questions.map(({ id }) => id)
  return value
    .filter((word) => !known.includes(word))
    .map((word) => `${mattersMostKey}: there is no question ${quoted(word)}. ${didYouMean(word, known)}`)
}

/** Reads a sheet from data of any origin. If it has faults, returns those instead, one line each. */
export const readSheet = (
  catalogue: Catalogue,
  data: unknown,
): { readonly sheet: Sheet } | { readonly faults: readonly string[] } => {
  if (!isRecord(data)) return { faults: [`${shown(data)} is not an object of answers. Give one such as {"who-for": "me"}.`] }
  const known = [...catalogue.questions.map(({ id }) => id), mattersMostKey]
  const faults = Object.entries(data).flatMap(([id, value]) => {
    if (id === mattersMostKey) return markFaults(catalogue, value)
    const question = questionOf(catalogue, id)
    return question ? answerFaults(question, value) : [`there is no question ${quoted(id)}. ${didYouMean(id, known)}`]
  })
  if (faults.length > 0) return { faults }
  const { [mattersMostKey]: marks = [], ...answers } = data
  return { sheet: { answers: answers as Record<string, Answer>, mattersMost: marks as readonly string[] } }
}
