import type { Fault } from '../fault.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Raw } from '../read.ts'
import type { QuestionData } from '../schema/questions.ts'

/** The people that the fairness page supposes. All shares are from 0 to 1. */
export interface StatedMix {
  /** of the people who are asked a question, the share that leaves it unanswered */
  readonly silent: number
  /** the same for questions that have a share of their own */
  readonly silentTo: Readonly<Record<string, number>>
  /** a question's options, each with its share of those who answer */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** a group that comes first on a larger share of lists for one's own problem comes first too often */
  readonly alarm: number
}

/** The options that the mix may name, and those that it must: a picked option that only stands alone is never picked, so it needs no share. */
const optionsOf = (
  raw: Raw,
  question: QuestionData,
): { readonly known: readonly string[]; readonly needed: readonly string[] } => {
  const picked = raw.questions.data.questions.find(({ id }) => id === question['picks-from'])?.options ?? []
  const own = question.options.map(({ id }) => id)
  return {
    known: [...picked.map(({ id }) => id), ...own],
    needed: [...picked.filter(({ exclusive }) => !exclusive).map(({ id }) => id), ...own],
  }
}

const sumFaults = (file: NonNullable<Raw['mix']>['file'], { id, choose, ...question }: QuestionData, shares: object): Fault[] => {
  const sum = Object.values(shares).reduce((all: number, share: number) => all + share, 0)
  if (choose === 'many' || question['picks-from'] !== undefined || Math.abs(sum - 100) < 1e-9) return []
  return [file.at(['answers', id, 'shares'], `the shares of \`${id}\` add up to ${sum}. Make it 100.`)]
}

/** Everything in the mix that does not match the questions. */
export const mixFaults = (raw: Raw): readonly Fault[] => {
  if (!raw.mix) return []
  const { file, data } = raw.mix
  const { questions } = raw.questions.data
  return Object.entries(data.answers).flatMap(([id, { unanswered, shares }]) => {
    const question = questions.find((one) => one.id === id)
    const names = questions.map((one) => one.id)
    if (!question) return [file.atKey(['answers'], id, `no question is called \`${id}\`. ${didYouMean(id, names)}`)]
    const { known, needed } = optionsOf(raw, question)
    const here = ['answers', id, 'shares']
    const named = Object.keys(shares)
    const faults = [
      ...named
        .filter((option) => !known.includes(option))
        .map((option) => file.atKey(here, option, `\`${id}\` has no option \`${option}\`. ${didYouMean(option, known)}`)),
      ...needed
        .filter((option) => !named.includes(option))
        .map((option) => file.at(here, `\`${id}\` can be answered with \`${option}\`, which has no share here. Add it.`)),
      ...(question.choose === 'many' && unanswered !== undefined
        ? [file.atKey(['answers', id], 'unanswered', `to tick nothing is to leave \`${id}\` unanswered. Remove this line.`)]
        : []),
    ]
    return faults.length > 0 ? faults : sumFaults(file, question, shares)
  })
}

const part = (ofAHundred: number): number => ofAHundred / 100

/** The mix, with percentages turned into shares from 0 to 1. */
export const mixFrom = ({ alarm, unanswered, answers }: NonNullable<Raw['mix']>['data']): StatedMix => ({
  alarm: part(alarm),
  silent: part(unanswered),
  silentTo: Object.fromEntries(
    Object.entries(answers).flatMap(([id, said]) => (said.unanswered === undefined ? [] : [[id, part(said.unanswered)]])),
  ),
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, { shares }]) => [
      id,
      Object.fromEntries(Object.entries(shares).map(([option, share]) => [option, part(share)])),
    ]),
  ),
})
