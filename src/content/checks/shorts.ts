import type { Fault } from '../fault.ts'
import type { Raw } from '../read.ts'
import type { ContentFile, Path } from '../yaml-file.ts'
import { wordsIn } from './plain-words.ts'
import { isMisspoken, misspokenMessage } from './voices.ts'

/** The most words, and characters, that the short words of a reason may have: one line on a small phone. */
const mostWords = 9
export const mostCharacters = 45

/** The most words on a tag. */
const mostTagWords = 4

/** The most that the button of an answer beside a list has room for: two fit in a row on most phones. */
const mostQuestionWords = 3
const mostAnswerCharacters = 25

type Short = NonNullable<Raw['traits']['data'][string]['values'][string]['short']>
type Voiced = Exclude<Short, { readonly for: unknown }>

/** Words as they are written in one place, with the voice that they are for. */
interface Said {
  readonly path: Path
  readonly voice: string
  readonly text: string
}

const voicesOf = (wording: Voiced, path: Path): readonly Said[] =>
  typeof wording === 'string'
    ? [{ path, voice: 'me', text: wording }]
    : Object.entries(wording).flatMap(([voice, text]) => (text === undefined ? [] : [{ path: [...path, voice], voice, text }]))

/** The short words by side, or the same for both sides. */
const sidesOf = (short: Short | undefined, path: Path): readonly { readonly wording: Voiced; readonly path: Path }[] => {
  if (short === undefined) return []
  return typeof short === 'object' && 'for' in short
    ? (['for', 'against'] as const).map((side) => ({ wording: short[side], path: [...path, side] }))
    : [{ wording: short, path }]
}

/** Words that do not fit on one line of a card. */
export const lineFaults = (file: ContentFile, { path, text }: Pick<Said, 'path' | 'text'>): readonly Fault[] => [
  ...(wordsIn(text) > mostWords
    ? [file.at(path, `has ${wordsIn(text)} words; at most ${mostWords} fit on a card. Say less.`)]
    : []),
  ...(text.length > mostCharacters
    ? [file.at(path, `has ${text.length} characters; at most ${mostCharacters} fit on a card. Say less.`)]
    : []),
  ...(text.includes('.')
    ? [file.at(path, 'has a full stop, but it is one short line and no sentence. Leave the stop out.')]
    : []),
]

const tagFaults = (file: ContentFile, path: Path, text = ''): readonly Fault[] =>
  wordsIn(text) > mostTagWords
    ? [file.at(path, `has ${wordsIn(text)} words; at most ${mostTagWords} fit on a tag. Say less.`)]
    : []

/** Words that another value of the trait has as well, so that a card would not say which of them holds. */
const sameWords = (file: ContentFile, said: readonly (Said & { readonly value: string })[]): readonly Fault[] =>
  said.flatMap(({ path, voice, text, value }, at) => {
    const other = said
      .slice(0, at)
      .find((one) => one.value !== value && one.voice === voice && one.text.toLowerCase() === text.toLowerCase())
    return other ? [file.at(path, `says the same as \`${other.value}\`. Say how this differs.`)] : []
  })

/** Every value that some option weighs, as `trait value`. */
const weighed = ({ questions }: Raw): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (trait: string, values: Readonly<Record<string, string>>): void => {
    for (const [value, word] of Object.entries(values)) if (word !== 'neutral') found.add(`${trait} ${value}`)
  }
  for (const { together, options } of questions.data.questions) {
    if (together) add(together.trait, together.values)
    for (const { suits = {}, alone = {} } of options)
      for (const said of [suits, alone]) for (const [trait, { values }] of Object.entries(said)) add(trait, values)
  }
  return found
}

const missing = (file: ContentFile, path: Path, value: string): Fault =>
  file.atKey(path, value, `an answer weighs \`${value}\`, so a card has to say it in a few words. Add \`short\`.`)

/** Short words that are missing, do not fit on a card, or do not say which value holds; and tags that are too long. */
export const shortFaults = (raw: Raw): readonly Fault[] => {
  const { file, data } = raw.traits
  const isWeighed = weighed(raw)
  return Object.entries(data).flatMap(([trait, { values }]) => {
    const sides = Object.entries(values).flatMap(([value, { short }]) =>
      sidesOf(short, [trait, 'values', value, 'short']).map((side) => ({ ...side, value })),
    )
    const said = sides.flatMap(({ wording, path, value }) => voicesOf(wording, path).map((one) => ({ ...one, value })))
    return [
      ...Object.entries(values)
        .filter(([value, { short }]) => short === undefined && isWeighed.has(`${trait} ${value}`))
        .map(([value]) => missing(file, [trait, 'values'], value)),
      ...sides.filter(({ wording }) => isMisspoken(wording)).map(({ path }) => file.at(path, misspokenMessage)),
      ...said.flatMap((one) => lineFaults(file, one)),
      ...sameWords(file, said),
      ...Object.entries(values).flatMap(([value, { tag }]) =>
        (['text', 'unsure'] as const).flatMap((field) => tagFaults(file, [trait, 'values', value, 'tag', field], tag?.[field])),
      ),
    ]
  })
}

/** Questions and options that have no words short enough for the button of an answer. */
export const answerFaults = ({ questions: { file, data } }: Raw): readonly Fault[] =>
  data.questions.flatMap((question, nth) => {
    const here = ['questions', nth]
    const about = voicesOf(question.short, [...here, 'short'])
    const answers = question.options.flatMap(({ label, short }, option) =>
      voicesOf(short ?? label, [...here, 'options', option, short === undefined ? 'label' : 'short']),
    )
    return [
      ...about
        .filter(({ text }) => wordsIn(text) > mostQuestionWords)
        .map(({ path, text }) =>
          file.at(path, `has ${wordsIn(text)} words; at most ${mostQuestionWords} fit on a button. Say less.`),
        ),
      ...answers
        .filter(({ text }) => text.length > mostAnswerCharacters)
        .map(({ path, text }) =>
          file.at(
            path,
            `has ${text.length} characters; at most ${mostAnswerCharacters} fit on a button. Give the option a \`short\` of fewer.`,
          ),
        ),
    ]
  })
