import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Fault } from '../fault.ts'
import type { Raw } from '../read.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { sentencesOf, wordsIn } from './plain-words.ts'

/** With fewer words than this, one long name decides the grade. */
const fewWords = 20

/** A heading counts as a sentence. */
const ended = (text: string): string => (/[.?!]$/.test(text.trim()) ? text : `${text}.`)

/** The Flesch-Kincaid grade of some texts read one after another: about the school year in which most can read them. */
export const gradeOf = (texts: readonly string[]): number => {
  const whole = texts.map(ended).join(' ')
  return fleschKincaid({ sentence: sentencesOf(whole).length, word: wordsIn(whole), syllable: syllable(whole) })
}

/** What is read in one go, and the highest grade it may have. */
interface Reading {
  readonly file: ContentFile
  readonly path: Path
  readonly called: string
  readonly texts: readonly string[]
  readonly most: number
}

/** Every text in a value. Ids are single words. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const readings = (raw: Raw): readonly Reading[] => {
  const { file: questions, data } = raw.questions
  const asked = data.questions.flatMap(({ ask, hint, why }, nth) => {
    const inVoice = (voice: 'me' | 'family' | 'helping') =>
      [ask, hint, why].flatMap((words) => (typeof words === 'object' ? (words[voice] ?? words.me) : words) ?? [])
    const versions = new Map((['me', 'family', 'helping'] as const).map((voice) => [inVoice(voice).join(' '), inVoice(voice)]))
    return [...versions.values()].map((texts) => ({
      file: questions,
      path: ['questions', nth, 'ask'],
      called: 'the question',
      most: 6,
      texts,
    }))
  })
  const { file: notices, data: all } = raw.notices
  const warnings = all.map((notice, nth) => ({
    file: notices,
    path: [nth, 'title'],
    called: 'the notice',
    most: 7,
    texts: textsIn(notice),
  }))
  const groups = [...raw.groups.values()].map(({ file, data: { about } }) => ({
    file,
    path: ['about'],
    called: 'what is said about the group',
    most: 6.5,
    texts: Object.values(about).flatMap(({ text }) => text),
  }))
  return [
    ...asked,
    ...warnings,
    ...groups,
    { file: notices, path: [], called: 'all the notices together', most: 5.2, texts: warnings.flatMap(({ texts }) => texts) },
  ]
}

/** What is harder to read than it may be. */
export const readingFaults = (raw: Raw): readonly Fault[] =>
  readings(raw).flatMap(({ file, path, called, texts, most }) => {
    const grade = gradeOf(texts)
    if (wordsIn(texts.join(' ')) < fewWords || grade <= most) return []
    return [
      file.at(
        path,
        `${called} has reading grade ${grade.toFixed(1)}; the most is ${most}. Use shorter sentences, or words with fewer syllables.`,
      ),
    ]
  })
