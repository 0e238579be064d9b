import type { Fault } from '../fault.ts'
import { isMet } from '../circumstance.ts'
import type { Raw } from '../read.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { sentencesOf, wordsIn } from './plain-words.ts'

/** Words in one voice for all, or by voice. */
type Wording = string | { readonly me: string; readonly helping?: string | undefined }

interface NoticeWordings {
  readonly text: Wording
  readonly more?: Wording | undefined
  readonly danger?: readonly Wording[] | undefined
}

interface Placed {
  readonly file: ContentFile
  readonly path: Path
  readonly wording: Wording
  /** the circumstances in which somebody reads it */
  readonly when: readonly string[]
  /** and at least one of these, if there are any */
  readonly anyOf?: readonly string[]
}

/** The most words that one sentence may have, for a reader of nine. */
const mostWords = 20

const wordingsOfQuestions = ({ questions: { file, data } }: Raw): readonly Placed[] =>
  data.questions.flatMap((question, nth) => {
    const here = ['questions', nth]
    const own = (['ask', 'short', 'hint', 'why'] as const).flatMap((field): readonly Placed[] => {
      const wording = question[field]
      return wording === undefined ? [] : [{ file, path: [...here, field], wording, when: question.asked }]
    })
    const together = question.together
    const ofTicks: readonly Placed[] = together
      ? [{ file, path: [...here, 'together', 'said'], wording: together.said, when: question.asked }]
      : []
    const ofOptions = question.options.flatMap(({ label, short, said, offered = [] }, option): readonly Placed[] => {
      const path = [...here, 'options', option]
      const when = [...question.asked, ...offered]
      return [
        { file, path: [...path, 'label'], wording: label, when },
        ...(short === undefined ? [] : [{ file, path: [...path, 'short'], wording: short, when }]),
        { file, path: [...path, 'said'], wording: said, when },
      ]
    })
    return [...own, ...ofTicks, ...ofOptions]
  })

const longSentences = ({ file, path, wording }: Placed): readonly Fault[] => {
  const texts: readonly (readonly [Path, string | undefined])[] =
    typeof wording === 'string' ? [[path, wording]] : Object.entries(wording).map(([voice, text]) => [[...path, voice], text])
  return texts.flatMap(([place, text = '']) =>
    sentencesOf(text)
      .map(wordsIn)
      .filter((words) => words > mostWords)
      .map((words) => file.at(place, `has a sentence of ${words} words; the most is ${mostWords}. Split it.`)),
  )
}

const meansTheReader = (text: string): boolean =>
  /\bI\b|\b(me|my|mine|myself|you|your|yours|yourself|yourselves)\b/i.test(text.replaceAll('i.e.', ''))

export const misspokenMessage = 'says "I" or "you", but the reader may be helping someone else. Add the words for `helping`.'

/** Words about the reader that somebody who helps another would read as about themselves. */
export const isMisspoken = (wording: Wording): boolean =>
  typeof wording === 'string' ? meansTheReader(wording) : wording.helping === undefined && meansTheReader(wording.me)

/** Whether somebody who helps can be in all these circumstances: only those that look at whom the list is for rule it out. */
const isReadByHelpers = ({ questions: { made } }: Raw, helper: string, { when, anyOf = [] }: Placed): boolean => {
  const couldHold = (id: string): boolean => {
    const circumstance = made.circumstances[id]
    if (!circumstance) return false
    return circumstance.question !== made.lists.question || isMet(circumstance, [helper])
  }
  return when.every(couldHold) && (anyOf.length === 0 || anyOf.some(couldHold))
}

const misspoken = (raw: Raw): readonly Fault[] => {
  const { lists, questions } = raw.questions.data
  const [helper] = Object.entries(lists.voices).flatMap(([option, voice]) => (voice === 'helping' ? [option] : []))
  const listQuestion = questions.findIndex(({ id }) => id === lists.question)
  if (helper === undefined || listQuestion < 0) return []
  const { file, data } = raw.notices
  const notices = data.flatMap((notice, nth) => {
    const { when, 'any-of': anyOf = [], instead = [] } = notice
    const placed = ({ text, more, danger = [] }: NoticeWordings, here: Path, also: readonly string[]): readonly Placed[] =>
      [
        { path: [...here, 'text'], wording: text },
        ...(more === undefined ? [] : [{ path: [...here, 'more'], wording: more }]),
        ...danger.map((wording, at) => ({ path: [...here, 'danger', at], wording })),
      ].map((one) => ({ ...one, file, when: [...when, ...also], anyOf }))
    return [...placed(notice, [nth], []), ...instead.flatMap((other, at) => placed(other, [nth, 'instead', at], other.when))]
  })
  return [...wordingsOfQuestions(raw).filter(({ path }) => path[1] !== listQuestion), ...notices]
    .filter((placed) => isMisspoken(placed.wording) && isReadByHelpers(raw, helper, placed))
    .map((placed) => placed.file.at(placed.path, misspokenMessage))
}

/** Sentences of the questions that are too long, and words that would speak to a helper as the one with the problem. */
export const voiceFaults = (raw: Raw): readonly Fault[] => [...wordingsOfQuestions(raw).flatMap(longSentences), ...misspoken(raw)]
