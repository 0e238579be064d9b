import { type PageName, pages } from './builds.ts'
import { type Measure, type Measured, median } from './visit.ts'

/** What was measured on each page, one entry a round. */
export type Rounds = Readonly<Record<PageName, readonly Measured[]>>

const rows: Readonly<Record<Measure, string>> = {
  firstPaint: 'first contentful paint, ms',
  answerable: 'first question answerable, ms',
  nextPainted: 'first answer given → next question painted, ms',
  response: 'answer → next paint, ms',
  blocking: 'blocking time, first paint to answerable, ms',
  blockingToNext: 'blocking time, first paint to next question, ms',
  bytes: 'bytes',
  requests: 'requests',
}

const whole = (value: number): string => value.toFixed(0)

const figure = (rounds: readonly Measured[], what: Measure): string => {
  const values = rounds.map((round) => round[what])
  const [least, most] = [Math.min(...values), Math.max(...values)].map(whole)
  return least === most ? whole(median(values)) : `${whole(median(values))} (${least}-${most})`
}

/** The guide's figure as a part of another page's, round by round: what slows the computer slows both of a round. */
const ratios = (rounds: Rounds, other: PageName, what: Measure): readonly number[] =>
  rounds.guide.map((round, index) => round[what] / (rounds[other][index]?.[what] ?? Number.NaN))

const ratio = (rounds: Rounds, other: PageName, what: Measure): string => {
  const values = ratios(rounds, other, what)
  if (!values.every(Number.isFinite)) return '-'
  return `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)})`
}

const printed = (title: string, columns: readonly string[], cell: (what: Measure, column: number) => string): string => {
  const lines = [
    [title, ...columns],
    ...(Object.keys(rows) as Measure[]).map((what) => [rows[what], ...columns.map((_, column) => cell(what, column))]),
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const goal = (rounds: Rounds, what: Measure, words: string, other: PageName, aim: string): string =>
  `${words} ÷ ${other}: ${median(ratios(rounds, other, what)).toFixed(2)} (${aim})`

/** The medians of all rounds with the least and the most, the ratios, and the goals. */
export const report = (rounds: Rounds): string => {
  const others = pages.slice(1)
  return [
    printed('median (least-most)', pages, (what, column) => figure(rounds[pages[column] ?? 'guide'], what)),
    printed(
      'guide ÷ other',
      others.map((name) => `÷ ${name}`),
      (what, column) => ratio(rounds, others[column] ?? 'guide', what),
    ),
    [
      goal(rounds, 'firstPaint', 'first paint', 'without prerender', 'goal at most 0.6'),
      goal(rounds, 'nextPainted', 'first answer given → next question painted', 'without prerender', 'goal at most 1, aim 0.75'),
      goal(rounds, 'response', 'answer → next paint', 'SurveyJS', 'goal at most 0.3'),
    ].join('\n'),
  ].join('\n\n')
}
