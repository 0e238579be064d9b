import type { Fairness } from '#content'

/** A word that YAML would read as a number, as yes or no, or as nothing, in quotes. */
const word = (text: string): string => (/^([0-9].*|true|false|null)$/.test(text) && !text.includes(',') ? `"${text}"` : text)

const listLines = ({ sheets, groups }: Fairness['lists']['own']): readonly string[] => [
  `    sheets: ${word(sheets)}`,
  Object.keys(groups).length === 0 ? '    groups: {}' : '    groups:',
  ...Object.entries(groups).map(
    ([id, { all, mix, swings, gates }]) =>
      `      ${word(id)}: { all: [${all.join(', ')}], mix: [${mix.join(', ')}], swings: [${swings.join(', ')}], gates: [${gates.join(', ')}] }`,
  ),
]

/** content/fairness.yaml: what the page and the document of the figures lean on. */
export const fairnessFile = ({ sheets, alarm, questions, lists }: Fairness): string =>
  [
    '# Written by `npm run fairness`; a test compares it with the proof. Do not edit it by hand.',
    '# all, mix: of 1,000 lists, over every way of answering and over the people of mix.yaml: first alone, first beside others,',
    '# among the first three. What happens at all is at least 1. swings: the most that two answers to these questions move the',
    '# group apart, in the order of `questions`; gates: which of these can rule it out, counted from 0.',
    `sheets: ${word(sheets)}`,
    `alarm: ${alarm}`,
    questions.length === 0 ? 'questions: []' : 'questions:',
    ...questions.map((ids) => `  - [${ids.map(word).join(', ')}]`),
    'lists:',
    ...Object.entries(lists).flatMap(([kind, list]) => [`  ${kind}:`, ...listLines(list)]),
    '',
  ].join('\n')
