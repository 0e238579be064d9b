import { askPeople, fairnessOf, noLimits, surveyOf, watchedIn } from '#proof'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, type Fairness, isPastLimit } from '#content'
import { type ContentFile, type StatedMix, catalogueFrom, mixIn, readFolder } from '../content/load.ts'
import { command } from './command.ts'
import { contentFolder, ownContent, project } from './input.ts'
import { fairnessDocument, fairnessPicture } from './fairness-document.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { refuseOthers, writeWhole } from './files.ts'

/** A word that YAML would read as a number, as yes or no, or as nothing, in quotes. */
const word = (text: string): string => (/^([0-9].*|true|false|null)$/.test(text) && !text.includes(',') ? `"${text}"` : text)

const listLines = ({ sheets, people, drawn, groups }: Fairness['lists']['own']): readonly string[] => [
  `    sheets: ${word(sheets)}`,
  `    people: ${word(people)}`,
  ...(drawn ? [`    drawn: { sheets: "${drawn.sheets}", margin: ${drawn.margin} }`] : []),
  Object.keys(groups).length === 0 ? '    groups: {}' : '    groups:',
  ...Object.entries(groups).map(
    ([id, { all, mix, swings, gates }]) =>
      `      ${word(id)}: { all: [${all.join(', ')}], mix: [${mix.join(', ')}], swings: [${swings.join(', ')}], gates: [${gates.join(', ')}] }`,
  ),
]

/** content/fairness.yaml: what the page and the document of the figures lean on. */
export const fairnessFile = ({ sheets, people, margin, watched, questions, lists }: Fairness): string =>
  [
    '# Written by `npm run fairness`; a test compares it with what is found today. Do not edit it by hand.',
    '# all, mix: of 1,000 lists, over every way of answering and over the people of mix.yaml: first alone, first beside others,',
    '# among the first three. What happens at all is at least 1. swings: the most that two answers to these questions move the',
    '# group apart, in the order of `questions`; gates: which of these can rule it out, counted from 0.',
    '# drawn: the third figure of `all` is of so many ways of answering drawn by chance, and may be so far off, of 1,000.',
    '# watched: found and limit are of 1,000 lists. margin: how far chance may move a figure of made-up people, of 1,000 lists.',
    `sheets: ${word(sheets)}`,
    `people: ${word(people)}`,
    `margin: ${margin}`,
    watched.length === 0 ? 'watched: []' : 'watched:',
    ...watched.map(
      ({ what, list, groups, lists: of, found, must, limit }) =>
        `  - { what: ${what}, list: ${list}, groups: [${groups.map(word).join(', ')}], lists: "${of}", found: ${found}, must: ${must}, limit: ${limit} }`,
    ),
    questions.length === 0 ? 'questions: []' : 'questions:',
    ...questions.map((ids) => `  - [${ids.map(word).join(', ')}]`),
    'lists:',
    ...Object.entries(lists).flatMap(([kind, list]) => [`  ${kind}:`, ...listLines(list)]),
    '',
  ].join('\n')

/** The content without the figures, which may be out of date or broken: they are what is made. */
export const filesToCount = (folder: string): readonly ContentFile[] =>
  readFolder(folder).filter(({ name }) => name !== 'fairness.yaml')

/** The files that hold the figures of this content. The documents speak of the content of the guide itself, and of no other. */
const filesOf = (folder: string): readonly string[] => [
  join(folder, 'fairness.yaml'),
  ...(folder === ownContent ? ['fairness.md', 'fairness.svg'].map((name) => join(project, 'docs', name)) : []),
]

/** The same files, with what each has to say. */
export const fairnessFiles = (
  catalogue: Catalogue,
  mix: StatedMix,
  fairness: Fairness,
  folder = contentFolder(),
): Readonly<Record<string, string>> => {
  const texts = [fairnessFile(fairness), fairnessDocument(catalogue, mix, fairness), fairnessPicture(catalogue, fairness)]
  return Object.fromEntries(filesOf(folder).map((file, at) => [file, texts[at] ?? '']))
}

/** Whether such a file was written by this command. */
const isOurs = (text: string): boolean =>
  /^(# |<!-- )Written by `npm run fairness`|^<svg [^>]+ aria-labelledby="title what">/.test(text)

/** The files that say something else. */
export const outOfDate = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).flatMap(([file, text]) => (existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [file]))

/** What is watched, one line each, and what is past its limit. */
const watchedLines = (watched: Fairness['watched']): readonly string[] =>
  watched.map((row) => {
    const { what, list, groups, lists, found, must, limit } = row
    const of = [`${what}, ${list}:`, ...groups].join(' ')
    return `${isPastLimit(row) ? 'PAST ITS LIMIT    ' : 'within its limit  '}${of} ${found / 10} of 100 (${must.replace('-', ' ')} ${limit / 10}; ${lists} lists)`
  })

/**
 * `npm run fairness [-- --check --people-only --quiet]`: asks made-up people and counts every possible sheet, and writes the figures
 * into content/fairness.yaml, docs/fairness.md and docs/fairness.svg; of other content, into its own fairness.yaml alone. With
 * `--check` nothing is written, and the exit status is 1 if they are out of date or something is past its limit.
 */
export const run = command('fairness', ({ flags, reportProgress }) => {
  const folder = contentFolder()
  const isCheck = flags.has('check')
  if (!isCheck && !flags.has('people-only')) for (const file of filesOf(folder)) refuseOthers(file, isOurs)
  const read = filesToCount(folder)
  const catalogue = catalogueFrom(read)
  const mix = mixIn(read)
  const isOver = (): boolean => {
    reportProgress()
    return false
  }
  const limits = { ...noLimits, isOver }
  const asked = askPeople(catalogue, mix, limits)
  const watched = watchedIn(asked, mix)
  for (const told of watchedLines(watched)) console.log(told)
  const status = isCheck && watched.some(isPastLimit) ? exit.found : exit.done
  console.log(`Asked ${asked.people.toLocaleString('en-GB')} made-up people.`)
  if (flags.has('people-only')) return status
  const fairness = fairnessOf(surveyOf(catalogue, mix, limits), asked, mix)
  console.log(`Counted ${fairness.sheets} sheets.`)
  const files = fairnessFiles(catalogue, mix, fairness)
  const old = outOfDate(files)
  if (old.length > 0 && isCheck) {
    for (const file of old) console.error(`${file}: the figures are out of date. Run \`npm run fairness\`.`)
    return exit.found
  }
  for (const file of old) writeWhole(file, files[file] ?? '')
  console.log(old.length === 0 ? 'The figures are up to date.' : `Wrote ${old.join(', ')}.`)
  return status
})
