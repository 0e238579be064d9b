import { ContentError } from '../content/load.ts'
import {
  OverLimit,
  allLaws,
  lookAtTheClock,
  marginOf,
  planOf,
  type Evidence,
  type Finding,
  type Limits,
  type ListFigures,
  type Mix,
  type Plan,
} from '#proof'
import { performance } from 'node:perf_hooks'
import { loadCatalogue, loadMix } from '../content/load.ts'
import type { Catalogue } from '#content'
import { command } from './command.ts'
import exit from './exit-statuses.json' with { type: 'json' }
import { Refused, contentFolder, faultsInWords } from './input.ts'
import { inDigits } from './compare-report.ts'
import { countLists } from './counting.ts'

/** What the second thread runs of this command. */
export { countInThread } from './counting.ts'

/** How many of a hundred, in six characters. Only none are called "never", and only all are 100. */
export const ofHundred = (part: bigint, all: bigint): string => {
  const share = Number((part * 1_000_000n) / (all || 1n)) / 10_000
  const words = part === 0n ? 'never' : share < 0.01 ? '<0.01' : part < all && share > 99.99 ? '>99.99' : share.toFixed(2)
  return words.padStart(6)
}

/** How an estimated figure comes about, and how far off it may be. */
const inWords = (drawn: number): string =>
  `first places, which are exact, and the rest of the first three on ${inDigits(BigInt(drawn))} random sheets, all equally likely. The margin of error is ${marginOf(drawn) / 10} of 100.`

/** One kind of list, a line a group: of 100 sheets, how many have it first, first alone and within the first three. */
export const tableOf = (catalogue: Catalogue, { answer, view, sheets, groups, empty, drawn }: ListFigures): string => {
  const three = (part: bigint): string =>
    drawn === undefined ? ofHundred(part, sheets) : `~${(Number((part * 1000n) / (sheets || 1n)) / 10).toFixed(1)}`.padStart(6)
  const rows = groups
    .filter(({ within }) => within.sheets > 0n)
    .toSorted((a, b) => Number(b.first.sheets - a.first.sheets) || Number(b.within.sheets - a.within.sheets))
    .map(({ group, first, alone, within }) => {
      const name = catalogue.groups.find(({ id }) => id === group)?.name ?? group
      return `  ${ofHundred(first.sheets, sheets)} ${ofHundred(alone.sheets, sheets)} ${three(within.sheets)}  ${name}, such as ${JSON.stringify(alone.example ?? first.example ?? within.example)}`
    })
  const none =
    empty.sheets > 0n ? [`  ${inDigits(empty.sheets)} sheets leave the list empty, such as ${JSON.stringify(empty.example)}`] : []
  const whose = answer === undefined ? `${catalogue.lists.question} unanswered` : `${catalogue.lists.question}: ${answer}`
  return [
    `\nThe list "${view.list}" of ${inDigits(sheets)} sheets (${whose})`,
    '   first  alone  three  of 100 sheets',
    ...(drawn === undefined ? [] : [`  ~ marks an estimate: ${inWords(drawn)}`]),
    ...rows,
    ...none,
  ].join('\n')
}

const marks: Readonly<Record<Finding['verdict'], string>> = { holds: 'holds    ', refuted: 'REFUTED  ', 'not-shown': 'not shown' }

const lawLine = (name: string, says: string, { verdict, explanation, example }: Finding): string =>
  [
    `${marks[verdict]}  ${says} (${name})`,
    `           ${explanation}`,
    ...(example ? [`           For example ${JSON.stringify(example)}`] : []),
  ].join('\n')

/** A law that is ready to be checked. */
type Checked = readonly [name: string, says: string, check: () => Finding]

const lawsOfQuestions = (evidence: Evidence<Plan>): readonly Checked[] =>
  Object.entries(allLaws).flatMap(([name, law]) =>
    law.needs === 'questions' ? [[name, law.says, () => law.check(evidence)] as const] : [],
  )

const lawsOfCounts = (evidence: Evidence): readonly Checked[] =>
  Object.entries(allLaws).flatMap(([name, law]) =>
    law.needs === 'counts' ? [[name, law.says, () => law.check(evidence)] as const] : [],
  )

/**
 * Prints how many sheets there are and which laws hold for them, the quickest first, each as soon as it is checked.
 * Returns the most kinds of person that were kept in memory at once.
 * @throws OverLimit at the limits
 */
const proveAll = async (
  catalogue: Catalogue,
  mix: Mix,
  limits: Limits,
  found: (name: string, finding: Finding) => void,
): Promise<number> => {
  const look = (laws: readonly Checked[]): void => {
    console.log('')
    for (const [name, says, check] of laws) {
      lookAtTheClock(limits)
      const finding = check()
      console.log(lawLine(name, says, finding))
      found(name, finding)
    }
  }
  const plan = planOf(catalogue, mix, limits)
  console.log(
    `${inDigits(plan.sheets)} sheets: every way to answer or skip ${catalogue.questions.length} questions. Marks for what matters most are not part of these sheets.`,
  )
  const survey = await countLists(
    plan,
    () => look(lawsOfQuestions({ survey: plan, mix })),
    (list) => console.log(tableOf(catalogue, list)),
  )
  const drawn = survey.lists.filter((list) => list.drawn !== undefined)
  if (drawn.length > 0)
    console.log(
      `\nWho comes first, who comes first alone and which lists are empty is exact on all ${survey.lists.length} kinds of list. Who is within the first three is exact on ${survey.lists.length - drawn.length} of them, and estimated on the others.`,
    )
  look(lawsOfCounts({ survey, mix }))
  return Math.max(...survey.lists.map(({ widest }) => widest))
}

/** The exit status of a run. A refuted law decides it, however much was left unchecked; a law that is not shown is not said to hold. */
export const statusOf = (findings: readonly Finding[], isWhole: boolean): number => {
  if (findings.some(({ verdict }) => verdict === 'refuted')) return exit.found
  return isWhole && findings.every(({ verdict }) => verdict === 'holds') ? exit.done : exit.partial
}

/**
 * The content to prove things about.
 * @throws Refused if it has faults, with a first line that says that nothing was proved
 */
const soundContent = (): readonly [Catalogue, Mix] => {
  try {
    return [loadCatalogue(contentFolder()), loadMix(contentFolder())]
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    throw new Refused(`Nothing was proved, because the content has faults.\n${faultsInWords(error)}`)
  }
}

/**
 * `npm run prove [-- --seconds N --kinds N --quiet]`: what holds for every possible sheet of the questionnaire, exactly.
 * Exit status 0 where every law holds, 1 where one is refuted, 2 where the content or the options have faults, 3 where a law
 * could be neither proved nor refuted, or time or memory ran out: then the results so far are printed, marked as partial.
 */
export const run = command('prove', async ({ values, reportProgress }) => {
  const began = performance.now()
  const passed = (): number => (performance.now() - began) / 1000
  const [catalogue, mix] = soundContent()
  const isOver = (): boolean => {
    reportProgress()
    // Whoever read the lines, such as `head`, may have left.
    return passed() > Number(values['seconds']) || process.stdout.errored instanceof Error
  }
  const found = new Map<string, Finding>()
  const findings = (): readonly Finding[] => [...found.values()]
  const count = (verdict: Finding['verdict']): number => findings().filter((finding) => finding.verdict === verdict).length
  try {
    const widest = await proveAll(catalogue, mix, { states: Number(values['kinds']), isOver }, (name, finding) =>
      found.set(name, finding),
    )
    console.log(
      `\n${count('holds')} laws hold, ${count('refuted')} are refuted, ${count('not-shown')} are not shown. It took ${passed().toFixed(1)} s and kept at most ${inDigits(BigInt(widest))} kinds of person at once.`,
    )
    return statusOf(findings(), true)
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error
    const laws = Object.keys(allLaws)
    const open = laws.filter((name) => !found.has(name))
    console.log(
      `\nPARTIAL: ${error.message} The results above cover ${found.size} of ${laws.length} laws. Still to be checked: ${open.join(', ')}.`,
    )
    return statusOf(findings(), false)
  }
})
