import {
  type Catalogue,
  type Certainty,
  type Contact,
  type Group,
  type Help,
  type HelpKind,
  type HelpLine,
  type PlanEntry,
  type PlanPart,
  type Voice,
  sayFrom,
} from '#content'
import { type Answers, callsOnPaper, groupOf, inVoice, planEntriesFor } from '#engine'
import { type Say } from '../guide.ts'
import { emergencyWords, linesFor } from '../help/help.ts'
import type { Answered } from '../questions/answered.ts'
import { standingCautions } from '../groups/About.tsx'
import { type Plan, dayAndTime } from './written-plan.ts'

/** One line of a paper; an address in it is written out. */
export interface Line {
  readonly text: string
  readonly address?: string
}

/** One part of a paper, and whether something in it could not be confirmed. */
export interface Part {
  readonly title: string
  readonly lines: readonly Line[]
  readonly unchecked?: boolean
}

/** What can be taken away: on paper, as a file, or as plain words. All three say the same. */
export interface WrittenPaper {
  readonly title: string
  readonly parts: readonly Part[]
}

interface Writing {
  readonly catalogue: Catalogue
  readonly group: Group
  readonly plan: Plan
  readonly voice: Voice
  /** where the group is looked for */
  readonly country: string
  /** whose helplines are printed */
  readonly help: Help | undefined
  /** what decides which helplines are for this person; nothing of it is written down */
  readonly answers: Answers
  /** the answers that are written down, where they were asked for */
  readonly answered: readonly Answered[]
}

const blank = '______________________________'
const filled = (label: string, value: string): Line => ({ text: `${label}: ${value === '' ? blank : value}` })
const isUncertain = (claim: { readonly certainty: Certainty } | undefined): boolean => claim?.certainty === 'uncertain'

/** The sentence that is offered for calling or writing. */
export const offeredWords = (catalogue: Catalogue, group: Group, voice: Voice): string =>
  planEntriesFor(catalogue, group, 'say')
    .map(({ text }) => inVoice(text, voice))
    .join(' ')

/** The ways to reach a group. */
export const contactLines = (say: Say, contact: Contact | undefined): readonly Line[] => {
  if (!contact) return []
  const { phone, finder, site, email } = contact
  return [
    ...(phone ? [{ text: [`${say('ring')} ${phone.number}`, phone.hours, phone.note].filter(Boolean).join(' · ') }] : []),
    ...(finder === undefined || finder === site ? [] : [{ text: `${say('find-a-meeting')}:`, address: finder }]),
    { text: `${say('official-site')}:`, address: site },
    ...(email === undefined ? [] : [{ text: email }]),
  ]
}

const helpLine = (say: Say, { name, phone, text, web, hours }: HelpLine): Line => {
  const contacts = [
    phone,
    text && say(text.word === undefined ? 'text-to' : 'text-word-to', { number: text.number, word: text.word ?? '' }),
    hours,
  ].filter(Boolean)
  return { text: `${name}: ${contacts.join(' · ')}`.trim(), ...(contacts.length === 0 && web ? { address: web } : {}) }
}

/**
 * The emergency number, and the helplines of these kinds that are for this person. Lines about fear at home are left out for everyone
 * alike: a paper must not tell who was asked, or what they said.
 */
export const helpOnPaper = (
  say: Say,
  catalogue: Catalogue,
  answers: Answers,
  help: Help | undefined,
  kinds: readonly HelpKind[],
): readonly Part[] =>
  help
    ? [
        {
          title: say('plan-help', { country: help.name }),
          lines: [
            { text: [help.emergency.number, emergencyWords(help.emergency)].filter(Boolean).join(': ') },
            ...linesFor(
              catalogue,
              answers,
              help,
              kinds.filter((kind) => kind !== 'domestic-violence'),
            ).map((line) => helpLine(say, line)),
          ],
        },
      ]
    : []

/** Puts together what can be taken away. What was answered is in it only where `answered` holds it. */
export const sheetOf = ({ catalogue, group, plan, voice, country, help, answers, answered }: Writing): WrittenPaper => {
  const say = sayFrom(catalogue, voice)
  const entriesOf = (...parts: readonly PlanPart[]): readonly PlanEntry[] =>
    parts.flatMap((part) => planEntriesFor(catalogue, group, part))
  const told = (part: PlanPart): readonly Line[] =>
    entriesOf(part).map(({ at, text }) => ({ text: at === undefined ? inVoice(text, voice) : `${at}: ${inVoice(text, voice)}` }))
  const { about } = group
  const contact = group.contact[country]
  const second = groupOf(catalogue, plan.second)
  const given = answered.filter(({ labels }) => labels.length > 0)
  const parts: readonly Part[] = [
    {
      title: say('plan-begin'),
      lines: [
        ...(plan.way === undefined ? [] : [{ text: `${say(`plan-${plan.way}`)}.` }]),
        ...contactLines(say, contact),
        { text: `${say('plan-words')}: “${plan.words ?? offeredWords(catalogue, group, voice)}”` },
        ...standingCautions(catalogue, group).map(({ text }) => ({ text })),
        { text: about['first-contact'].text },
      ],
      unchecked: [contact, about['first-contact']].some(isUncertain),
    },
    {
      title: say('plan-when'),
      lines: [filled(say('plan-day-time'), dayAndTime(plan.day, plan.time)), filled(say('plan-place'), plan.place)],
    },
    {
      title: say('plan-with'),
      lines: [filled(say('plan-companion'), plan.companion), { text: about['open-and-closed'].text }, ...told('companion')],
      unchecked: [about['open-and-closed'], ...entriesOf('companion')].some(isUncertain),
    },
    {
      title: say('first-meeting'),
      lines: [{ text: about.meeting.text }, ...told('moment')],
      unchecked: [about.meeting, ...entriesOf('moment')].some(isUncertain),
    },
    { title: say('plan-not-asked'), lines: told('not-asked'), unchecked: entriesOf('not-asked').some(isUncertain) },
    {
      title: say('plan-not-right'),
      lines: [
        ...told('not-right'),
        ...(second ? [{ text: `${say('plan-second')}: ${second.name}` }, ...contactLines(say, second.contact[country])] : []),
      ],
      unchecked: [second?.contact[country], ...entriesOf('not-right')].some(isUncertain),
    },
    ...(given.length > 0
      ? [{ title: say('your-answers'), lines: given.map(({ ask, labels }) => ({ text: `${ask} ${labels.join('; ')}` })) }]
      : []),
    ...helpOnPaper(say, catalogue, answers, help, callsOnPaper(catalogue, group, answers)),
  ]
  return {
    title: say('plan-title', { name: group.name }),
    parts: [
      ...parts,
      {
        title: say('plan-check-title'),
        lines: [{ text: say('plan-check') }, { text: say('help-stopping') }, ...uncheckedLines(say, parts)],
      },
    ],
  }
}

/** What is not confirmed, said once for the whole paper, with the parts that it is about. */
export const uncheckedLines = (say: Say, parts: readonly Part[]): readonly Line[] => {
  const titles = parts.filter(({ unchecked }) => unchecked).map(({ title }) => title)
  return titles.length > 0 ? [{ text: say('plan-unchecked', { parts: titles.join('; ') }) }] : []
}

/** A sheet as plain words. */
export const asText = ({ title, parts }: WrittenPaper): string =>
  [
    title,
    ...parts.map((part) =>
      [part.title, ...part.lines.map(({ text, address = '' }) => `- ${text} ${address}`.trimEnd())].join('\n'),
    ),
  ].join('\n\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:1em 0 0}ul{margin:0}'

/** A sheet as a page that needs nothing but itself. Its name in a tab tells nothing. */
export const asPage = ({ title, parts }: WrittenPaper, tab: string): string => {
  const line = ({ text, address }: WrittenPaper['parts'][number]['lines'][number]): string => {
    const link = address === undefined ? '' : ` <a href="${escaped(address)}" rel="noreferrer">${escaped(address)}</a>`
    return `<li>${escaped(text)}${link}</li>`
  }
  const body = parts.map((part) => `<h2>${escaped(part.title)}</h2>\n<ul>${part.lines.map(line).join('\n')}</ul>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escaped(tab)}</title>
<style>${style}</style>
<h1>${escaped(title)}</h1>
${body.join('\n')}
</html>
`
}
