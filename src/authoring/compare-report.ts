import { type Figures, inDigits, inPercent } from './compare-figures.ts'
import { type Part, type Report, changedInWords, comparedNote, kindInWords, listInWords, partialNote } from './compare-words.ts'

/** The most kinds of change that are told one by one in the terminal; the page tells more. */
const mostTold = 10

const of = (part: bigint, whole: bigint): string => `${inDigits(part)} of ${inDigits(whole)} lists (${inPercent(part, whole)})`

const missingIn = ({ comparison }: Report, { stands }: Part): readonly string[] =>
  comparison.lists
    .filter(({ changes }) => !changes[stands])
    .map((list) => `  not looked at to the end: ${listInWords(comparison, list)}`)

const movesIn = ({ groups, lists }: Figures, { come, gone }: Part): readonly string[] =>
  groups.flatMap((group) =>
    (
      [
        [gone, group.gone],
        [come, group.come],
      ] as const
    ).flatMap(([words, found]) =>
      found
        ? [
            `    ${group.name} ${words}: ${inDigits(found.lists)} lists (${inPercent(found.lists, lists)}), such as ${JSON.stringify(found.example)}`,
          ]
        : [],
    ),
  )

const partInText = (report: Report, part: Part): readonly string[] => {
  const { figures } = part
  const { lists, changed, byList, kinds } = figures
  const heading = `${part.title}: ${changedInWords(report, part)}`
  if (changed === 0n) return [heading, ...missingIn(report, part)]
  return [
    heading,
    ...missingIn(report, part),
    '  Whose lists',
    ...byList
      .filter((one) => one.changed > 0n)
      .map((one) => `    ${listInWords(report.comparison, one.list)}: ${of(one.changed, one.list.sheets)}`),
    '  Group by group',
    ...movesIn(figures, part),
    `  Kinds of change, the commonest first, each with the smallest sheet${kinds.length > mostTold ? ` (${mostTold} of ${kinds.length})` : ''}`,
    ...kinds
      .slice(0, mostTold)
      .flatMap((kind) => [
        `    ${kindInWords(part, kind)}`,
        `      ${of(kind.lists, lists)}, such as ${JSON.stringify(kind.example)}`,
      ]),
  ]
}

/** The report as lines for the terminal. */
export const reportInText = (report: Report): string =>
  [
    report.title,
    ...(report.partial ? [partialNote] : []),
    ...report.about,
    `Over all ${inDigits(report.comparison.sheets)} sheets, none with a question marked as mattering most.`,
    comparedNote,
    ...report.parts.flatMap((part) => ['', ...partInText(report, part)]),
  ].join('\n')
