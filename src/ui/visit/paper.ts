import {
  type Catalogue,
  type Certainty,
  type Contact,
  type Group,
  type Help,
  type HelpLine,
  type PlanPart,
  type Voice,
  sayFrom,
} from '#content'
import { groupOf, inVoice, planEntriesFor } from '#engine'
import { emergencyWords } from '../help/help.ts'
import { type Say } from '../guide.ts'
import type { Answered } from '../questions/answered.ts'
import { standingCautions } from '../groups/About.tsx'
import { type Plan, dayAndTime } from './written-plan.ts'

/** One line of a paper; an address in it is written out. */
export interface Line {
  readonly text: string
  readonly address?: string
}

/** What can be taken away: on paper, as a file, or as plain words. All three say the same. */
export interface WrittenPaper {
  readonly title: string
  readonly parts: readonly { readonly title: string; readonly lines: readonly Line[] }[]
}

interface Writing {
  readonly catalogue: Catalogue
  readonly group: Group
  readonly plan: Plan
  readonly voice: Voice
  /** where the group is looked for, and whose help lines are printed */
  readonly country: string
  readonly helpCountry: string
  /** the answers, where they were asked for */
  readonly answered: readonly Answered[]
}

interface Claim {
  readonly text: string
  readonly certainty: Certainty
}

const lineOf = ({ text, certainty }: Claim): Line => ({ text: certainty === 'uncertain' ? `${text} *` : text })
const blank = '______________________________'
const filled = (label: string, value: string): Line => ({ text: `${label}: ${value === '' ? blank : value}` })

/** The sentence that is offered for ringing or writing. */
export const offeredWords = (catalogue: Catalogue, group: Group, voice: Voice): string =>
  planEntriesFor(catalogue, group, 'say')
    .map(({ text }) => inVoice(text, voice))
    .join(' ')

const contactLines = (say: Say, contact: Contact | undefined): readonly Line[] => {
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

/** Lines about fear at home are left out for everybody alike: a paper must not tell who was asked, or what they said. */
const helpLines = (say: Say, { emergency, lines }: Help): readonly Line[] => [
  { text: [emergency.number, emergencyWords(emergency)].filter(Boolean).join(': ') },
  ...lines.filter(({ kind }) => kind !== 'domestic-violence').map((line) => helpLine(say, line)),
]

/** Puts together what can be taken away. What was answered is in it only where `answered` holds it. */
export const sheetOf = ({ catalogue, group, plan, voice, country, helpCountry, answered }: Writing): WrittenPaper => {
  const say = sayFrom(catalogue, voice)
  const told = (part: PlanPart): readonly Line[] =>
    planEntriesFor(catalogue, group, part).map(({ at, text, certainty }) =>
      lineOf({ text: at === undefined ? inVoice(text, voice) : `${at}: ${inVoice(text, voice)}`, certainty }),
    )
  const second = groupOf(catalogue, plan.second)
  const help = catalogue.help[helpCountry]
  const answers = answered.filter(({ labels }) => labels.length > 0)
  return {
    title: say('plan-title', { name: group.name }),
    parts: [
      {
        title: say('plan-begin'),
        lines: [
          ...(plan.way === undefined ? [] : [{ text: `${say(`plan-${plan.way}`)}.` }]),
          { text: `${say('plan-words')}: “${plan.words ?? offeredWords(catalogue, group, voice)}”` },
          ...standingCautions(catalogue, group).map(({ text }) => ({ text })),
          lineOf(group.about['first-contact']),
          ...contactLines(say, group.contact[country]),
        ],
      },
      {
        title: say('plan-when'),
        lines: [
          filled(say('plan-when'), dayAndTime(plan.day, plan.time)),
          filled(say('plan-place'), plan.place),
          filled(say('plan-companion'), plan.companion),
          lineOf(group.about['open-and-closed']),
          ...told('companion'),
        ],
      },
      { title: say('first-meeting'), lines: [lineOf(group.about.meeting), ...told('moment')] },
      { title: say('plan-not-asked'), lines: told('not-asked') },
      {
        title: say('plan-not-right'),
        lines: [
          ...told('not-right'),
          ...(second ? [{ text: `${say('plan-second')}: ${second.name}` }, ...contactLines(say, second.contact[country])] : []),
        ],
      },
      ...(answers.length > 0
        ? [
            {
              title: say('your-answers'),
              lines: answers.map(({ ask, labels }) => ({ text: `${ask} ${labels.join('; ')}` })),
            },
          ]
        : []),
      ...(help ? [{ title: say('plan-help', { country: help.name }), lines: helpLines(say, help) }] : []),
      {
        title: say('plan-check-title'),
        lines: [{ text: say('plan-check') }, { text: say('help-stopping') }, { text: `* ${say('uncertain')}` }],
      },
    ],
  }
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
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem}h2{font-size:1.1rem;margin:1em 0 0}ul{margin:0}'

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
