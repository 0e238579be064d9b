import type { Catalogue, InterfaceKey } from '#content'
import {
  type List,
  type Reason,
  type Recommendation,
  type Result,
  type Sheet,
  askingVoice,
  chosen,
  inVoice,
  optionOf,
  shownFit,
} from '#engine'

const say = ({ words }: Catalogue, key: InterfaceKey, values: Readonly<Record<string, string | number>> = {}): string =>
  words[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

const nameOf = ({ groups }: Catalogue, id: string): string => groups.find((group) => group.id === id)?.name ?? id

const pair = (reason: Reason): readonly string[] => [
  `    - ${reason.said}`,
  `      ${reason.because}`,
  ...(reason.note === undefined ? [] : [`      ${reason.note}`]),
]

const side = (title: string, reasons: readonly Reason[]): readonly string[] =>
  reasons.length === 0 ? [] : [`  ${title}`, ...reasons.flatMap(pair)]

const groupInText = (catalogue: Catalogue, list: List, recommendation: Recommendation): string => {
  const { group, place, reasons, cautions } = recommendation
  const shared = list.recommendations.filter((other) => other.place === place).length > 1
  return [
    nameOf(catalogue, group),
    `  ${say(catalogue, shared ? 'place-shared' : 'place', { place })} · ${say(catalogue, `fit-${shownFit(catalogue, recommendation)}`)}`,
    ...cautions.map(({ text }) => `  ! ${text}`),
    ...(reasons.length === 0 ? [`  ${say(catalogue, 'no-reasons')}`] : []),
    ...side(
      say(catalogue, 'for'),
      reasons.filter(({ weight }) => weight > 0),
    ),
    ...side(
      say(catalogue, 'against'),
      reasons.filter(({ weight }) => weight < 0),
    ),
    ...side(
      say(catalogue, 'neither'),
      reasons.filter(({ weight }) => weight === 0),
    ),
  ].join('\n')
}

const underlined = (title: string): string => `${title}\n${'='.repeat(title.length)}`

const titleOf = (catalogue: Catalogue, { lists }: Result, list: List): string =>
  say(catalogue, lists.length === 1 ? 'list-title' : list.for === catalogue.lists.unsaid ? 'list-title-own' : 'list-title-family')

const listInText = (catalogue: Catalogue, result: Result, list: List): readonly string[] => [
  underlined(titleOf(catalogue, result, list)),
  list.recommendations.length === 0 ? say(catalogue, 'no-groups') : say(catalogue, 'ties'),
  ...list.recommendations.map((recommendation) => groupInText(catalogue, list, recommendation)),
  ...(list.ruledOut.length === 0
    ? []
    : [
        underlined(say(catalogue, 'ruled-out-title')),
        say(catalogue, 'ruled-out-text'),
        ...list.ruledOut.map(({ group, reasons }) => [nameOf(catalogue, group), ...reasons.flatMap(pair)].join('\n')),
      ]),
]

const noticesInText = (catalogue: Catalogue, { notices }: Result): readonly string[] =>
  notices.length === 0
    ? []
    : [
        underlined(say(catalogue, 'notices')),
        ...notices.map(({ id, text }) => `${catalogue.notices.find((notice) => notice.id === id)?.title ?? id}\n  ${text}`),
      ]

/** What was asked and what was said to it, or that it was not answered; a private answer is repeated nowhere. */
const answersInText = (
  catalogue: Catalogue,
  { answers, mattersMost }: Sheet,
  { notAsked, dropped }: Result,
): readonly string[] => {
  const voice = askingVoice(catalogue, answers)
  const lines = catalogue.questions.flatMap((question) => {
    const said = chosen(answers, question.id).flatMap((id) => optionOf(question, id) ?? [])
    if (question.private || (notAsked.includes(question.id) && !dropped.includes(question.id))) return []
    if (dropped.includes(question.id))
      return [
        `  ${inVoice(question.ask, voice)} (${question.id}) was answered, but these answers would not ask it. It has no effect.`,
      ]
    const labels = said.map(({ label }) => inVoice(label, voice)).join('; ')
    const mark = mattersMost.includes(question.id) ? ` ${say(catalogue, 'matters-mark')}` : ''
    return [`  ${inVoice(question.ask, voice)} ${labels === '' ? say(catalogue, 'not-answered') : labels}${mark}`]
  })
  return [underlined(say(catalogue, 'your-answers')), lines.join('\n')]
}

/** A person's lists as they would be read out: warnings first, then every group with its reasons, then the groups that were not ranked and why. */
export const explained = (catalogue: Catalogue, sheet: Sheet, result: Result): string =>
  [
    ...noticesInText(catalogue, result),
    ...result.lists.flatMap((list) => listInText(catalogue, result, list)),
    ...answersInText(catalogue, sheet, result),
  ].join('\n\n')
