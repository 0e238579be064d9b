import type { Catalogue, Question } from '#content'
import { mattersMostKey } from './parse-sheet.ts'
import { mostThatMatter } from './reason.ts'
import { asked, pruneSheet } from './relevance.ts'
import { type Answer, type Sheet, emptySheet } from './sheet.ts'

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

/** Where the person was when these answers were saved; undefined if they do not say. */
export const savedPlace = (saved: string | null): string | undefined => {
  const data = parsed(saved ?? '')
  return typeof data === 'object' && data !== null && 'place' in data && typeof data.place === 'string' ? data.place : undefined
}

/** The visit to which saved answers belong; undefined if they do not name one. */
export const savedVisit = (saved: string | null): string | undefined => {
  const data = parsed(saved ?? '')
  const visit = typeof data === 'object' && data !== null && 'visit' in data ? data.visit : undefined
  return typeof visit === 'string' && /^[a-z\d]{1,20}$/.test(visit) ? visit : undefined
}

/** The text to save: the visit, where the person is in it, and the answers without private ones, which are never stored. */
export const toSave = (catalogue: Catalogue, { sheet, passedOver }: SavedProgress, visit?: string, place?: string): string => {
  const open = catalogue.questions.filter((question) => !question.private)
  return JSON.stringify({
    // JSON leaves out unanswered questions, whose value is undefined.
    ...Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id]])),
    [mattersMostKey]: sheet.mattersMost.filter((mark) => open.some(({ id }) => id === mark)),
    [passedOverKey]: passedOver.filter((id) => open.some((question) => question.id === id)),
    visit,
    place,
  })
}
