import { closeSync, openSync, readSync } from 'node:fs'
import { text as textOf } from 'node:stream/consumers'
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
  recommend,
  shownFit,
  wordsOfNotice,
} from '#engine'
import { loadCatalogue } from '../content/load.ts'
import { type Catalogue, ordinal, sayFrom } from '#content'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { contentFolder, given as pathGiven, quoted } from './input.ts'
import { sheetIn } from './sheet-input.ts'

/** The words of the page, in the voice of the sheet. */
type Say = ReturnType<typeof sayFrom<keyof Catalogue['words']>>

const nameOf = ({ groups }: Catalogue, id: string): string => groups.find((group) => group.id === id)?.name ?? id

const pair = (reason: Reason): readonly string[] => [
  `    - ${reason.said}`,
  `      ${reason.because}`,
  ...(reason.note === undefined ? [] : [`      ${reason.note}`]),
]

const side = (title: string, reasons: readonly Reason[]): readonly string[] =>
  reasons.length === 0 ? [] : [`  ${title}`, ...reasons.flatMap(pair)]

const groupInText = (catalogue: Catalogue, say: Say, list: List, recommendation: Recommendation): string => {
  const { group, place, reasons, cautions } = recommendation
  const shared = list.recommendations.filter((other) => other.place === place).length > 1
  return [
    nameOf(catalogue, group),
    `  ${say(shared ? 'place-shared' : 'place', { place: ordinal(place) })} · ${say(`fit-${shownFit(catalogue, recommendation)}`)}`,
    ...cautions.map(({ text }) => `  ! ${text}`),
    ...(reasons.length === 0 ? [`  ${say('no-reasons')}`] : []),
    ...side(
      say('for'),
      reasons.filter(({ weight }) => weight > 0),
    ),
    ...side(
      say('against'),
      reasons.filter(({ weight }) => weight < 0),
    ),
    ...side(
      say('neither'),
      reasons.filter(({ weight }) => weight === 0),
    ),
  ].join('\n')
}

const underlined = (title: string): string => `${title}\n${'='.repeat(title.length)}`

const titleOf = (catalogue: Catalogue, say: Say, { lists }: Result, list: List): string =>
  say(lists.length === 1 ? 'list-title' : list.for === catalogue.lists.unsaid ? 'list-title-own' : 'list-title-family')

const listInText = (catalogue: Catalogue, say: Say, result: Result, list: List): readonly string[] => [
  underlined(titleOf(catalogue, say, result, list)),
  list.recommendations.length === 0 ? say('no-groups') : say('ties'),
  ...list.recommendations.map((recommendation) => groupInText(catalogue, say, list, recommendation)),
  ...(list.ruledOut.length === 0
    ? []
    : [
        underlined(say('ruled-out-title')),
        say('ruled-out-text'),
        ...list.ruledOut.map(({ group, reasons }) => [nameOf(catalogue, group), ...reasons.flatMap(pair)].join('\n')),
      ]),
]

const noticesInText = (catalogue: Catalogue, say: Say, { answers }: Sheet, { notices }: Result): readonly string[] =>
  notices.length === 0
    ? []
    : [
        underlined(say('notices')),
        ...notices.map(({ id, text }) => {
          const notice = catalogue.notices.find((one) => one.id === id)
          return `${notice ? wordsOfNotice(catalogue, notice, answers).title : id}\n  ${text}`
        }),
      ]

/** What was asked and what was said to it, or that it was not answered; a private answer is repeated nowhere. */
const answersInText = (
  catalogue: Catalogue,
  say: Say,
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
    const mark = mattersMost.includes(question.id) ? ` ${say('matters-mark')}` : ''
    return [`  ${inVoice(question.ask, voice)} ${labels === '' ? say('not-answered') : labels}${mark}`]
  })
  return [underlined(say('your-answers')), lines.join('\n')]
}

/** A person's lists as they would be read out: warnings first, then every group with its reasons, then the groups that were not ranked and why. */
export const explained = (catalogue: Catalogue, sheet: Sheet, result: Result): string => {
  const say = sayFrom(catalogue, askingVoice(catalogue, sheet.answers))
  return [
    ...noticesInText(catalogue, say, sheet, result),
    ...result.lists.flatMap((list) => listInText(catalogue, say, result, list)),
    ...answersInText(catalogue, say, sheet, result),
  ].join('\n\n')
}

const usage = `Give one sheet: as JSON such as '{"who-for": "me"}', as the name of a file that holds it, or on standard input.`

type Given = { readonly text: string } | { readonly fault: string }

/** No sheet is longer, in bytes; a device may have no end. */
const longest = 1_000_000

const startOf = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(longest + 1)
    let read = 0
    for (let more = -1; more !== 0 && read < bytes.length; read += more)
      more = readSync(file, bytes, read, bytes.length - read, null)
    return bytes.toString('utf8', 0, read)
  } finally {
    closeSync(file)
  }
}

const inFile = (name: string): Given => {
  try {
    const start = startOf(pathGiven(name))
    return start.length > longest ? { fault: `${quoted(name)} is longer than any sheet. ${usage}` } : { text: start }
  } catch {
    return { fault: `The file ${quoted(name)} does not exist or cannot be read. ${usage}` }
  }
}

/** The sheet's text: the argument itself where it looks like JSON, else the file of that name, else standard input. */
const given = async (sheets: readonly string[]): Promise<Given> => {
  const [only, more] = sheets
  if (more !== undefined) return { fault: `There are ${sheets.length} sheets here. ${usage}` }
  if (only === undefined || only === '-') return { text: await textOf(process.stdin) }
  return /^[\s\uFEFF]*[[{"]/.test(only) ? { text: only } : inFile(only)
}

const refused = (faults: readonly string[]): number => {
  for (const fault of faults) console.error(fault)
  return exit.refused
}

const explain = (catalogue: Catalogue, sheetText: string): number => {
  const read = sheetIn(catalogue, sheetText)
  if ('faults' in read) return refused(read.faults)
  console.log(explained(catalogue, read.sheet, recommend(catalogue, read.sheet)))
  return exit.done
}

/**
 * `npm run --silent explain -- SHEET`: the lists of one sheet as a person would read them. Exit status 2, and one line a
 * fault on standard error, where the answers cannot be used.
 */
export const run = command('explain', async ({ words }) => {
  const sheet = await given(words)
  return 'fault' in sheet ? refused([sheet.fault]) : explain(loadCatalogue(contentFolder()), sheet.text)
})
