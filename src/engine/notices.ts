import type { Catalogue, HelpKind, Notice, Voice } from '#content'
import { type Answers, chosen } from './sheet.ts'
import { groupOf, traitOf } from './catalogue-index.ts'
import { allHold, holds, prune } from './relevance.ts'
import { standOf } from './list-input.ts'
import { type List, firstShown } from './ranking.ts'
import { askingVoice, inVoice, voiceOf } from './voice.ts'

/** A warning or pointer that answers bring up. It never changes a fit. */
export interface RaisedNotice {
  readonly id: string
  readonly text: string
}

/** The kinds of help line that everyone with an empty list is shown, whatever the notices call for. */
export const shownWithoutGroups: readonly HelpKind[] = ['crisis', 'drugs-and-alcohol', 'family']

const standsAmongFirst = (catalogue: Catalogue, notice: Notice, lists: readonly List[], answers: Answers): boolean => {
  const { amongFirst } = notice
  if (!amongFirst) return true
  const trait = traitOf(catalogue, amongFirst.trait)
  return lists.some(({ recommendations }) =>
    recommendations.slice(0, firstShown).some(({ group }) => {
      const found = groupOf(catalogue, group)
      return trait && found && standOf(trait, found, answers)?.value === amongFirst.value
    }),
  )
}

/** What a notice says, how much it presses, and the kinds of help line that it offers. */
export type NoticeWords = Pick<Notice, 'title' | 'text' | 'more' | 'urgency' | 'danger' | 'calls'>

/** The words for these answers, all of which apply. */
const heard = (catalogue: Catalogue, notice: Notice, answers: Answers): NoticeWords => {
  const other = notice.instead.find(({ when }) => allHold(catalogue, when, answers))
  return other ? { ...other, danger: other.danger ?? notice.danger, calls: other.calls ?? notice.calls } : notice
}

/** Signs as one phrase, such as "a fit, confusion or bad shaking". */
export const anyOfThese = (signs: readonly string[]): string =>
  signs.map((sign, at) => `${betweenSigns(at, signs.length)}${sign}`).join('')

/** What comes before the sign at this place, where several are said in one phrase. */
export const betweenSigns = (at: number, count: number): string => (at === 0 ? '' : at < count - 1 ? ', ' : ', or ')

/** All that a notice says, in one piece: what the page shows, what it folds away, and when to call the emergency number. */
export const wholeText = ({ words }: Catalogue, { text, more, danger }: NoticeWords, voice: Voice): string =>
  [
    inVoice(text, voice),
    ...(more === undefined ? [] : [inVoice(more, voice)]),
    ...(danger.length === 0
      ? []
      : [words['emergency-for'].replace('{signs}', () => anyOfThese(danger.map((sign) => inVoice(sign, voice))))]),
  ].join(' ')

/** What a notice says after these answers: the first of its other words that hears them, or else its own. */
export const wordsOfNotice = (catalogue: Catalogue, notice: Notice, answers: Answers): NoticeWords =>
  heard(catalogue, notice, prune(catalogue, answers))

const applies = (catalogue: Catalogue, notice: Notice, answers: Answers): boolean =>
  allHold(catalogue, notice.when, answers) && (notice.anyOf?.some((id) => holds(catalogue, id, answers)) ?? true)

/** The notices that these answers bring up, in the order of the content. */
export const noticesFor = (catalogue: Catalogue, answers: Answers, lists: readonly List[]): readonly RaisedNotice[] => {
  const voice = askingVoice(catalogue, answers)
  return catalogue.notices
    .filter(
      (notice) => !notice.afterList && applies(catalogue, notice, answers) && standsAmongFirst(catalogue, notice, lists, answers),
    )
    .map((notice) => ({ id: notice.id, text: wholeText(catalogue, heard(catalogue, notice, answers), voice) }))
}

/** Something worth knowing after a list, and the group it points to, if any. */
export interface Pointer {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly group?: string
}

/** The next group down of the other kind, if the first groups shown are all of one. Skips groups that are less likely to fit. */
const firstThatDiffers = (
  catalogue: Catalogue,
  { recommendations }: List,
  { trait, apart }: NonNullable<Notice['compareBy']>,
): string | undefined => {
  const standsApart = (group: string): boolean => apart.includes(groupOf(catalogue, group)?.stands[trait]?.value ?? '')
  const [first, ...others] = recommendations.slice(0, firstShown).map(({ group }) => standsApart(group))
  if (first === undefined || others.some((other) => other !== first)) return undefined
  return recommendations.find(({ group, fit }) => fit !== 'less-likely' && standsApart(group) !== first)?.group
}

/** The pointers to show after a list, in the order of the content. */
export const pointersFor = (catalogue: Catalogue, answers: Answers, list: List): readonly Pointer[] => {
  const voice = voiceOf(catalogue, list.for)
  return catalogue.notices
    .filter(
      (notice) =>
        notice.afterList &&
        list.recommendations.length > 0 &&
        applies(catalogue, notice, answers) &&
        standsAmongFirst(catalogue, notice, [list], answers),
    )
    .flatMap((notice): Pointer[] => {
      const { id, compareBy, pointsTo } = notice
      const words = heard(catalogue, notice, answers)
      const pointer = { id, title: words.title, text: wholeText(catalogue, words, voice) }
      if (pointsTo !== undefined) return [{ ...pointer, group: pointsTo }]
      if (compareBy === undefined) return [pointer]
      const group = firstThatDiffers(catalogue, list, compareBy)
      return group === undefined ? [] : [{ ...pointer, group }]
    })
}

/** The kinds of meeting to mention as tips after these answers. They never change the order of a list. */
export const broughtUp = (catalogue: Catalogue, answers: Answers): readonly string[] =>
  catalogue.questions.flatMap(({ id, options }) => {
    const ids = chosen(answers, id)
    return options.filter((option) => ids.includes(option.id)).flatMap(({ bringsUp }) => bringsUp)
  })
