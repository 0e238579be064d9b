import type { Catalogue, Voice, Wording } from '#content'
import { optionOf, questionOf } from './catalogue-index.ts'
import { type Answers, chosen } from './sheet.ts'

/** The sentence for this voice, or the one for `me` if this voice has none. */
export const inVoice = (wording: Wording, voice: Voice): string =>
  typeof wording === 'string' ? wording : (wording[voice] ?? wording.me)

/** The voice in which a list is worded. */
export const voiceOf = (catalogue: Catalogue, list: string): Voice => catalogue.lists.voices[list] ?? 'me'

/** The voice in which to ask questions after these answers. */
export const askingVoice = (catalogue: Catalogue, answers: Answers): Voice => {
  const lists = listsFor(catalogue, answers)
  const [first] = lists
  return lists.length > 1 ? 'both' : voiceOf(catalogue, first ?? catalogue.lists.unsaid)
}

/** The lists that these answers call for: one, or two if the person wants both. */
export const listsFor = (catalogue: Catalogue, answers: Answers): readonly string[] => {
  const [answer] = chosen(answers, catalogue.lists.question)
  if (answer === undefined) return [catalogue.lists.unsaid]
  const question = questionOf(catalogue, catalogue.lists.question)
  return (question && optionOf(question, answer)?.standsFor) ?? [answer]
}
