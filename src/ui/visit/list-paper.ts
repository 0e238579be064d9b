import { type Catalogue, type Help, type HelpKind, type Notice, ordinal, sayFrom } from '#content'
import {
  type Answers,
  type List,
  type Recommendation,
  type Result,
  type ShortLine,
  askingVoice,
  groupOf,
  questionOf,
  shortLines,
  shownFit,
  shownWithoutGroups,
  wordsOfNotice,
} from '#engine'
import type { Say } from '../guide.ts'
import { shownAtFirst } from '../results/face.ts'
import { type Line, type Part, type WrittenPaper, contactLines, helpOnPaper, uncheckedLines } from './paper.ts'

interface Writing {
  readonly catalogue: Catalogue
  readonly result: Result
  readonly answers: Answers
  /** where the groups are looked for */
  readonly country: string
  /** whose helplines are printed */
  readonly help: Help | undefined
}

/** Whether a warning gives away a private answer. On paper, anyone could find it. */
const tellsPrivateAnswer = (catalogue: Catalogue, { when, anyOf = [], instead }: Notice): boolean =>
  [...when, ...anyOf, ...instead.flatMap((other) => other.when)].some(
    (id) => questionOf(catalogue, catalogue.circumstances[id]?.question)?.private,
  )

/** Reasons as full sentences, which stand without what was said. A fact on which several answers rest is told once, as on the card. */
const sentences = (title: string, lines: readonly ShortLine[]): readonly Line[] => {
  const reasons = lines.flatMap((line) => line.reasons)
  const facts = [...new Set(reasons.flatMap(({ because, note }) => [because, ...(note === undefined ? [] : [note])]))]
  return facts.length > 0 ? [{ text: `${title}: ${facts.join(' ')}` }] : []
}

const groupPart = (say: Say, { catalogue, country }: Writing, list: List, recommendation: Recommendation): readonly Part[] => {
  const { group: id, place, reasons, cautions } = recommendation
  const group = groupOf(catalogue, id)
  if (!group) return []
  const shared = list.recommendations.filter((other) => other.place === place).length > 1
  const contact = group.contact[country]
  const who = group.about['who-it-is-for']
  const facts = shortLines(catalogue, list.for, reasons)
  return [
    {
      title: [
        group.name,
        say(shared ? 'place-shared' : 'place', { place: ordinal(place) }),
        say(`fit-${shownFit(catalogue, recommendation)}`),
      ].join(' · '),
      lines: [
        { text: who.text },
        ...cautions.map(({ text }) => ({ text })),
        ...(['for', 'against', 'both'] as const).flatMap((side) =>
          sentences(
            say(side),
            facts.filter((line) => line.side === side),
          ),
        ),
        ...contactLines(say, contact),
      ],
      unchecked: who.certainty === 'uncertain' || contact?.certainty === 'uncertain',
    },
  ]
}

/**
 * The list on paper: what to know before anything else, the first groups with their reasons in full sentences, and who to call. What was
 * said is not on it.
 */
export const listPaper = (writing: Writing): WrittenPaper => {
  const { catalogue, result, answers, help } = writing
  const say = sayFrom(catalogue, askingVoice(catalogue, answers))
  const raised = result.notices.flatMap(({ id, text }) => {
    const notice = catalogue.notices.find((one) => one.id === id)
    return notice && !tellsPrivateAnswer(catalogue, notice) ? [{ text, words: wordsOfNotice(catalogue, notice, answers) }] : []
  })
  const groups = result.lists.flatMap((list) =>
    list.recommendations.slice(0, shownAtFirst(list)).flatMap((one) => groupPart(say, writing, list, one)),
  )
  const kinds: readonly HelpKind[] = [
    ...raised.flatMap(({ words }) => words.calls),
    ...(groups.length === 0 ? shownWithoutGroups : []),
    'crisis',
  ]
  const parts: readonly Part[] = [
    ...raised.map(({ text, words }) => ({ title: words.title, lines: [{ text }] })),
    ...groups,
    ...helpOnPaper(say, catalogue, answers, help, [...new Set(kinds)]),
  ]
  return {
    title: say('groups-title'),
    parts: [...parts, { title: say('plan-check-title'), lines: [{ text: say('plan-check') }, ...uncheckedLines(say, parts)] }],
  }
}
