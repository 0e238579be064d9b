import { isDeepStrictEqual } from 'node:util'
import type { Catalogue } from '#content'
import { type List, type Sheet, recommend } from '#engine'
import { logicRanker } from './rivals/json-logic.ts'
import { type Section, inRounds, median, peopleOf, ratioOf, table } from './harness.ts'
import { type PlainList, plainRanker } from './rivals/plain-objects.ts'
import { typedRanker } from './rivals/typed-arrays.ts'
import { type Ranked, ranker, rulesOf } from './rivals/json-rules.ts'

const rounds = 15
const checked = 400

/** The same totals, and the same groups ruled out: all that rules give. */
const sameTotals = ({ recommendations, ruledOut: out }: List, { totals, ruledOut }: Ranked): boolean =>
  recommendations.every(({ group, total }) => totals.get(group) === total) &&
  out.every(({ group }) => ruledOut.has(group)) &&
  totals.size === recommendations.length &&
  ruledOut.size === out.length

/** The same places, totals, groups ruled out, and reasons word for word. */
const sameReasons = ({ recommendations, ruledOut: out }: List, { placed, ruledOut }: PlainList): boolean =>
  isDeepStrictEqual(
    recommendations.map(({ group, place, total, reasons }) => ({ group, place, total, reasons })),
    placed.map(({ group, place, total, reasons }) => ({ group, place, total, reasons })),
  ) &&
  isDeepStrictEqual(
    out,
    ruledOut.map(({ group, reasons }) => ({ group, reasons })),
  )

/** Others that do the same content, and whether one of them agrees with a list of ours. */
const othersOf = (catalogue: Catalogue) => {
  const rules = ranker(catalogue)
  const logic = logicRanker(catalogue)
  const plain = plainRanker(catalogue)
  const typed = typedRanker(catalogue, 'reasons made')
  const later = typedRanker(catalogue, 'reasons when looked at')
  type Agrees = (list: List, sheet: Sheet) => boolean | Promise<boolean>
  const other = (name: string, sheets: number, rank: (sheet: Sheet) => unknown, agrees: Agrees) => ({
    name,
    sheets,
    rank,
    agrees,
  })
  return [
    other('json-rules-engine', 60, rules, async (list, sheet) => sameTotals(list, await rules(sheet))),
    other('json-logic-engine', 300, logic, (list, sheet) => sameTotals(list, logic(sheet))),
    other('plain objects', 300, plain, (list, sheet) => sameReasons(list, plain(sheet))),
    other('typed arrays', 2000, typed, (list, sheet) => sameReasons(list, typed(sheet))),
    other('typed arrays, reasons when looked at', 2000, later, (list, sheet) => sameReasons(list, later(sheet))),
  ]
}

/** Where others differ from us on these sheets, one line each. */
export const differences = async (
  catalogue: Catalogue,
  people: readonly Sheet[],
  others = othersOf(catalogue),
  reportProgress: () => void = () => undefined,
): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const sheet of people) {
    reportProgress()
    const [list] = recommend(catalogue, sheet).lists
    for (const { name, agrees } of others)
      if (!list || !(await agrees(list, sheet))) faults.push(`${name} differs on ${JSON.stringify(sheet)}`)
  }
  return faults
}

/** One ranking with reasons, beside others that do the same content. */
export const ranking: Section = async (catalogue, reportProgress) => {
  const people = peopleOf(catalogue, 1000)
  const others = othersOf(catalogue)
  const faults = await differences(catalogue, people.slice(0, checked), others, reportProgress)
  const ours = { name: 'recommend()', sheets: 2000, rank: (sheet: Sheet): unknown => recommend(catalogue, sheet) }
  const [own = [], ...theirs] = await inRounds(people, [ours, ...others], rounds, reportProgress)
  const row = (name: string, times: readonly number[]): readonly string[] => [
    name,
    (1000 * median(times)).toFixed(1),
    ratioOf(times, own),
    ratioOf(own, times),
  ]
  return {
    lines: [
      `One ranking with reasons, ${catalogue.groups.length} groups and ${catalogue.questions.length} questions, median of ${rounds} rounds (${Math.round(1000 / median(own))} a second):`,
      ...table([
        ['', 'microseconds of processor', 'it ÷ recommend() (least to most)', 'recommend() ÷ it (least to most)'],
        ['recommend()', (1000 * median(own)).toFixed(1), '', ''],
        ...others.map(({ name }, at) => row(name, theirs[at] ?? [])),
      ]),
      `  ${rulesOf(catalogue).length} rules do the same content; they give totals and groups ruled out, no reasons. The others give places and reasons too.`,
      '  All others are spared what recommend() does besides: what does not apply was taken away, and there are no cautions and no notices.',
      `  ${faults.length === 0 ? `All agree on ${checked} sheets.` : `They differ ${faults.length} times.`}`,
    ],
    faults: faults.slice(0, 5),
  }
}
