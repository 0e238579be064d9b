import { type Catalogue, type Question, didYouMean } from '#content'
import { type Answer, type Sheet, emptySheet } from './sheet.ts'
import { questionOf } from './catalogue-index.ts'
import { asked, pruneSheet } from './relevance.ts'
import { mostThatMatter } from './reason.ts'

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

/** Reads a sheet from data of any origin. Returns every fault in it instead, one line each, if there are any. */
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

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

const parsedAnswer = (question: Question, value: unknown): Answer | undefined =>
  question.choose === 'many' ? words(value) : typeof value === 'string' ? value : undefined

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the page saves, so that a reload can go on from there. */
export interface SavedProgress {
  readonly sheet: Sheet
  /** ids of the questions that were asked and skipped, and that these answers still ask */
  readonly passedOver: readonly string[]
}

const passedOverKey = 'passed-over'

/** Restores answers saved earlier, by any version or by hand. It drops what is no longer valid, and never throws. */
export const restore = (catalogue: Catalogue, saved: string | null): SavedProgress => {
  const data = parsed(saved ?? '')
  if (typeof data !== 'object' || data === null) return { sheet: emptySheet, passedOver: [] }
  const own = new Map<string, unknown>(Object.entries(data))
  const answers: Record<string, Answer> = {}
  for (const question of catalogue.questions) {
    const answer = question.private ? undefined : parsedAnswer(question, own.get(question.id))
    if (answer !== undefined) answers[question.id] = answer
  }
  const sheet = pruneSheet(catalogue, { answers, mattersMost: words(own.get(mattersMostKey)) })
  const passed = words(own.get(passedOverKey))
  return {
    sheet: { ...sheet, mattersMost: sheet.mattersMost.slice(0, mostThatMatter) },
    passedOver: catalogue.questions
      .filter((question) => !question.private && asked(catalogue, question, sheet.answers))
      .map(({ id }) => id)
      .filter((id) => passed.includes(id) && !(id in sheet.answers)),
  }
}

/** The visit to which saved answers belong; undefined if they do not name one. */
export const savedVisit = (saved: string | null): string | undefined => {
  const data = parsed(saved ?? '')
  const visit = typeof data === 'object' && data !== null && 'visit' in data ? data.visit : undefined
  return typeof visit === 'string' && /^[a-z\d]{1,20}$/.test(visit) ? visit : undefined
}

/** The text to save: the visit and its answers, without private ones, which are never stored. */
export const toSave = (catalogue: Catalogue, { sheet, passedOver }: SavedProgress, visit?: string): string => {
  const open = catalogue.questions.filter((question) => !question.private)
  return JSON.stringify({
    // JSON leaves out unanswered questions, whose value is undefined.
    ...Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id]])),
    [mattersMostKey]: sheet.mattersMost.filter((mark) => open.some(({ id }) => id === mark)),
    [passedOverKey]: passedOver.filter((id) => open.some((question) => question.id === id)),
    visit,
  })
}
