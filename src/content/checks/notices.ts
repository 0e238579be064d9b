import type { Fault } from '../fault.ts'
import type { Raw } from '../read.ts'
import type { Path } from '../yaml-file.ts'
import { wordsIn } from './plain-words.ts'

type NoticeData = Raw['notices']['data'][number]
type Words = NoticeData | NonNullable<NoticeData['instead']>[number]
type Wording = NoticeData['text']

/** The most words of a warning that are always seen: with more, the first group would be too far down a phone. */
const mostSeen = 34

const voicesOf = (wording: Wording, path: Path): readonly (readonly [Path, string])[] =>
  typeof wording === 'string'
    ? [[path, wording]]
    : Object.entries(wording).flatMap(([voice, text]) => (text === undefined ? [] : [[[...path, voice], text] as const]))

/** Signs that do not fit into a sentence: they are said after "for". */
const isNoSign = (sign: string): boolean => /^[A-Z]|\.$/.test(sign)

const warningFaults = ({ notices: { file } }: Raw, words: Words, here: Path): readonly Fault[] => [
  ...(words.urgency === undefined
    ? [file.at(here, 'does not say how urgent it is. Write `urgency: now`, `urgency: today` or `urgency: know`.')]
    : []),
  ...voicesOf(words.text, [...here, 'text'])
    .map(([path, text]) => [path, wordsIn(text)] as const)
    .filter(([, count]) => count > mostSeen)
    .map(([path, count]) =>
      file.at(path, `has ${count} words that are always seen; the most is ${mostSeen}. Move the rest to \`more\`.`),
    ),
  ...(words.danger ?? [])
    .flatMap((sign, nth) => voicesOf(sign, [...here, 'danger', nth]))
    .filter(([, sign]) => isNoSign(sign))
    .map(([path]) => file.at(path, 'is said after "for". Begin with a small letter, and leave out the full stop.')),
]

/** What a notice says in vain, since it is in no box of warnings. */
const vainFaults = ({ notices: { file } }: Raw, notice: NoticeData, nth: number): readonly Fault[] =>
  (['urgency', 'danger', 'quietly', 'calls'] as const)
    .filter((field) => notice[field] !== undefined)
    .map((field) =>
      file.atKey([nth], field, `\`${notice.id}\` is in no box of warnings, so \`${field}\` has no effect. Remove it.`),
    )

/** Warnings that say too much at once, or not how urgent they are, and notices that are told nowhere. */
export const boxFaults = (raw: Raw): readonly Fault[] =>
  raw.notices.data.flatMap((notice, nth): readonly Fault[] => {
    const unseen = notice['on-card'] && notice['among-first'] === undefined
    return [
      ...(unseen
        ? [
            raw.notices.file.atKey(
              [nth],
              'on-card',
              `\`${notice.id}\` is about no group, so no card can say it. Add \`among-first\`, or remove this line.`,
            ),
          ]
        : []),
      ...(notice['on-card'] || notice['after-list']
        ? vainFaults(raw, notice, nth)
        : [
            ...warningFaults(raw, notice, [nth]),
            ...(notice.instead ?? []).flatMap((other, at) => warningFaults(raw, other, [nth, 'instead', at])),
          ]),
    ]
  })
