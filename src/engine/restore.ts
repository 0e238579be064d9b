import type { Catalogue, Question } from '#content'
import { type Answer, type Sheet, emptySheet } from './answers.ts'
import { mattersMostKey } from './read-sheet.ts'
import { asked, pruneSheet } from './relevance.ts'
import { mostThatMatter } from './suits.ts'

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

const kept = (question: Question, value: unknown): Answer | undefined =>
  question.choose === 'many' ? words(value) : typeof value === 'string' ? value : undefined

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is kept between two loads of the page. */
export interface Kept {
  readonly sheet: Sheet
  /** ids of questions that were put and passed over, of those that these answers call for */
  readonly passedOver: readonly string[]
}

const passedOverKey = 'passed-over'

/** What can be kept of answers saved earlier, by whatever version or hand. The rest falls away, and nothing is thrown. */
export const restore = (catalogue: Catalogue, saved: string | null): Kept => {
  const data = parsed(saved ?? '')
  if (typeof data !== 'object' || data === null) return { sheet: emptySheet, passedOver: [] }
  const own = new Map<string, unknown>(Object.entries(data))
  const answers: Record<string, Answer> = {}
  for (const question of catalogue.questions) {
    const answer = question.private ? undefined : kept(question, own.get(question.id))
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

/** The visit that answers saved earlier belong to; none if they do not say. */
export const savedVisit = (saved: string | null): string | undefined => {
  const data = parsed(saved ?? '')
  const visit = typeof data === 'object' && data !== null && 'visit' in data ? data.visit : undefined
  return typeof visit === 'string' && /^[a-z\d]{1,20}$/.test(visit) ? visit : undefined
}

/** The answers as they may be kept, without those that are never stored, and the visit in which they were given. */
export const toSave = (catalogue: Catalogue, { sheet, passedOver }: Kept, visit?: string): string => {
  const open = catalogue.questions.filter((question) => !question.private)
  return JSON.stringify({
    // JSON leaves out what was not answered.
    ...Object.fromEntries(open.map(({ id }) => [id, sheet.answers[id]])),
    [mattersMostKey]: sheet.mattersMost.filter((mark) => open.some(({ id }) => id === mark)),
    [passedOverKey]: passedOver.filter((id) => open.some((question) => question.id === id)),
    visit,
  })
}
