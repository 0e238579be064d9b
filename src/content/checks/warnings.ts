import { isMet } from '../circumstance.ts'
import type { Fault } from '../fault.ts'
import type { Raw } from '../read.ts'
import type { QuestionData } from '../schema/questions.ts'
import { type Said, type Warning, askedFirst, doctorFirst, neverKept, warnings } from '../safety.ts'

const saidTo = (said: Said, question: string): readonly string[] => [said[question] ?? []].flat()

/** Whether a circumstance holds for these answers, or undefined if its question does not exist, which another check reports. */
const holds = ({ questions }: Raw, name: string, said: Said): boolean | undefined => {
  const claim = questions.data.circumstances[name]
  if (!claim || !questions.data.questions.some(({ id }) => id === claim.question)) return undefined
  const { 'any-of': anyOf, 'none-of': noneOf, 'more-than': moreThan, unsaid } = claim
  return isMet({ anyOf, noneOf, moreThan, unsaid }, saidTo(said, claim.question))
}

/** Whether all of these hold, or any of them, or undefined if one of them is. */
const together = (all: readonly (boolean | undefined)[], how: 'every' | 'some'): boolean | undefined =>
  all.includes(undefined) ? undefined : all[how]((one) => one === true)

/** Whether these answers bring the notice up: all of `when` must hold, and one of `any-of`. */
const broughtUp = (
  raw: Raw,
  notice: { readonly when?: readonly string[] | undefined; readonly 'any-of'?: readonly string[] | undefined },
  said: Said,
): boolean | undefined => {
  const all = together(
    (notice.when ?? []).map((name) => holds(raw, name, said)),
    'every',
  )
  const any = notice['any-of']
  if (any === undefined || all !== true) return all
  return together(
    any.map((name) => holds(raw, name, said)),
    'some',
  )
}

const inWords = (said: Said): string => `the answers ${JSON.stringify(said)}`

const findQuestion = (raw: Raw, id: string): QuestionData | undefined => raw.questions.data.questions.find((one) => one.id === id)

/** Whether every one of these answers can be given. */
const canBeSaid = (raw: Raw, said: Said): boolean =>
  Object.keys(said).every((id) => {
    const options = findQuestion(raw, id)?.options.map((option) => option.id)
    return saidTo(said, id).every((option) => options?.includes(option))
  })

/** A fault with a name. Many answers run into the same fault, which is reported once. */
type Named = readonly [name: string, fault: Fault]

type NoticeData = Raw['notices']['data'][number]

interface HeardWords extends Pick<NoticeData, 'urgency' | 'danger' | 'calls'> {
  /** where they stand in the notice */
  readonly path: readonly (string | number)[]
}

/** The words that a notice chooses for these answers, or undefined if a circumstance has no question, which another check reports. */
const heard = (raw: Raw, notice: NoticeData, said: Said): HeardWords | undefined => {
  for (const [nth, other] of (notice.instead ?? []).entries()) {
    const holding = broughtUp(raw, { when: other.when }, said)
    if (holding === undefined) return undefined
    if (holding)
      return {
        urgency: other.urgency,
        danger: other.danger ?? notice.danger,
        calls: other.calls ?? notice.calls,
        path: ['instead', nth],
      }
  }
  return { urgency: notice.urgency, danger: notice.danger, calls: notice.calls, path: [] }
}

/** Answers that a notice no longer hears as it should, the first for each of its words. */
const unheardFaults = (raw: Raw, index: number, notice: NoticeData, { notice: id, hears = [] }: Warning): readonly Fault[] => {
  const { file } = raw.notices
  const faults = hears
    .filter(({ said }) => canBeSaid(raw, said))
    .flatMap(({ said, why, urgency, first }): readonly Named[] => {
      const words = heard(raw, notice, said)
      if (!words) return []
      const path = [index, ...words.path]
      const presses = urgency === undefined || words.urgency === urgency
      const leads = first === undefined || words.calls?.[0] === first
      return [
        ...(presses
          ? []
          : [
              [
                `urgency ${path.join(' ')}`,
                file.at(
                  path,
                  `the warning \`${id}\` is no longer urgent for ${inWords(said)}. It must be, because ${why}. Write \`urgency: ${urgency}\` in the words for them.`,
                ),
              ] as const,
            ]),
        ...(leads
          ? []
          : [
              [
                `first ${path.join(' ')}`,
                file.at(
                  path,
                  `the warning \`${id}\` does not put \`${first}\` first for ${inWords(said)}. It must, because ${why}. Name it first in \`calls\`.`,
                ),
              ] as const,
            ]),
      ]
    })
  return [...new Map(faults.toReversed()).values()]
}

/** Every way in which a notice no longer warns as it should. */
const noticeFaults = (raw: Raw, warning: Warning): Fault[] => {
  const { notice: id, why, broughtUpBy, emergency, calls } = warning
  const { file, data } = raw.notices
  const index = data.findIndex((notice) => notice.id === id)
  const notice = data[index]
  if (!notice) return [file.at([], `the warning \`${id}\` is missing. It is there because ${why}. Put it back.`)]
  const silent = broughtUpBy.find((said) => canBeSaid(raw, said) && broughtUp(raw, notice, said) === false)
  const uncalled = [
    { path: [index, 'calls'], called: notice.calls },
    ...(notice.instead ?? []).flatMap((other, nth) =>
      other.calls ? [{ path: [index, 'instead', nth, 'calls'], called: other.calls }] : [],
    ),
  ].flatMap(({ path, called }) => {
    const kinds = calls.filter((kind) => !called?.includes(kind))
    return kinds.length === 0 ? [] : [{ path, kinds }]
  })
  const narrowed = (['after-list', 'among-first', 'on-card'] as const).filter((field) => notice[field] !== undefined)
  return [
    ...(silent
      ? [
          file.at(
            [index, 'when'],
            `${inWords(silent)} no longer bring up the warning \`${id}\`, which is there because ${why}. Correct \`when\` and \`any-of\` here, or the circumstances that they name in questions.yaml.`,
          ),
        ]
      : []),
    ...(emergency && !notice.danger?.length
      ? [
          file.at(
            [index],
            `the warning \`${id}\` no longer says when to call the emergency number. It is there because ${why}. Add the signs under \`danger\`.`,
          ),
        ]
      : []),
    ...uncalled.map(({ path, kinds }) =>
      file.at(path, `the warning \`${id}\` offers no help line of the kind \`${kinds.join('`, `')}\`. Add it to \`calls\`.`),
    ),
    ...unheardFaults(raw, index, notice, warning),
    ...narrowed.map((field) =>
      file.atKey(
        [index],
        field,
        `the warning \`${id}\` must stand before every list, and \`${field}\` hides it. Remove that line.`,
      ),
    ),
  ]
}

/** What keeps these answers from being given: a question or an option that is gone, or a question that is no longer asked. */
const unaskedFaults = (raw: Raw, notice: string, said: Said): readonly Named[] => {
  const { file, data } = raw.questions
  const leans = `and the warning \`${notice}\` depends on it`
  return Object.keys(said).flatMap((id): readonly Named[] => {
    const index = data.questions.findIndex((one) => one.id === id)
    const question = data.questions[index]
    if (!question) return [[id, file.at(['questions'], `the question \`${id}\` is missing, ${leans}. Put it back.`)]]
    const missing = saidTo(said, id).filter((option) => !question.options.some((one) => one.id === option))
    if (missing.length > 0)
      return missing.map((option): Named => [
        `${id} ${option}`,
        file.at(['questions', index, 'options'], `\`${id}\` has no option \`${option}\`, ${leans}. Put it back.`),
      ])
    const later = data.questions.slice(index).map((one) => one.id)
    // Another check reports questions that wait for a later one.
    const asked = question.asked
      .filter((name) => !later.includes(data.circumstances[name]?.question ?? ''))
      .map((name) => holds(raw, name, said))
    if (!canBeSaid(raw, said) || together(asked, 'every') !== false) return []
    const before = Object.fromEntries(Object.entries(said).filter(([other]) => other !== id))
    const message = `\`${id}\` is no longer asked after ${inWords(before)}, ${leans}. Correct \`asked\` here, or the circumstances that it names.`
    return [[id, file.at(['questions', index, 'asked'], message)]]
  })
}

/** Questions that a warning depends on but that are gone or asked too late, and questions whose answer must not be kept but would be. */
const questionFaults = (raw: Raw): readonly Fault[] => {
  const { file, data } = raw.questions
  const unasked = warnings.flatMap(({ notice, broughtUpBy }) => broughtUpBy.flatMap((said) => unaskedFaults(raw, notice, said)))
  return [
    // The first fault of each name wins.
    ...new Map(unasked.toReversed()).values(),
    ...data.questions.flatMap(({ id, part, private: hidden, 'optional-for': optionalFor }, index) => [
      ...(askedFirst.includes(id) && (part !== 'short' || optionalFor)
        ? [
            file.at(
              ['questions', index, optionalFor ? 'optional-for' : 'part'],
              `\`${id}\` is asked after the list, where few people go on, and a warning depends on it. Write \`part: short\`, without \`optional-for\`.`,
            ),
          ]
        : []),
      ...(neverKept.includes(id) && !hidden
        ? [
            file.at(
              ['questions', index],
              `\`${id}\` has lost \`private: true\`, so its answer would be kept, shown again and printed for others to find. Put it back.`,
            ),
          ]
        : []),
    ]),
  ]
}

/** Groups that would be recommended, without a doctor's advice, to people for whom they are dangerous. */
const doctorFaults = (raw: Raw): readonly Fault[] => {
  const { trait, values, why, broughtUpBy } = doctorFirst
  return [...raw.groups].flatMap(([id, { file, data }]) => {
    const first = (data.cautions ?? []).filter((caution) => caution['doctor-first'])
    const unsent = broughtUpBy.find(
      (said) => canBeSaid(raw, said) && first.every((caution) => broughtUp(raw, caution, said) === false),
    )
    return data.stands.some(({ traits }) => values.includes(traits[trait] ?? '')) && unsent
      ? [
          file.at(
            ['cautions'],
            `no caution tells someone with ${inWords(unsent)} to see a doctor first. It is needed because ${why}. Give \`${id}\` a caution with \`doctor-first: true\`.`,
          ),
        ]
      : []
  })
}

/** Every warning that would no longer reach someone who needs it. */
export const warningFaults = (raw: Raw): readonly Fault[] => [
  // Another check reports a file that cannot be read.
  ...(raw.notices.file.text === '' ? [] : warnings.flatMap((warning) => noticeFaults(raw, warning))),
  ...questionFaults(raw),
  ...doctorFaults(raw),
]
