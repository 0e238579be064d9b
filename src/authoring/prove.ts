import { performance } from 'node:perf_hooks'
import { ContentError } from '../content/fault.ts'
import { loadCatalogue, loadMix } from '../content/load.ts'
import type { Catalogue } from '../content/shape.ts'
import { allLaws } from '../proof/all-laws.ts'
import type { Finding } from '../proof/law.ts'
import type { Mix } from '../proof/mix.ts'
import { surveyOf } from '../proof/survey.ts'
import { OutOfRoom } from '../proof/walk.ts'
import { contentFolder } from './content-folder.ts'
import { inDigits } from './compare-figures.ts'
import { tableOf } from './prove-table.ts'

/** What one run may take at most, unless `--seconds` or `--kinds` say otherwise. */
const usual = { seconds: 300, kinds: 4_000_000 }

const marks: Readonly<Record<Finding['verdict'], string>> = { holds: 'holds    ', refuted: 'REFUTED  ', 'not-shown': 'not shown' }

const limitsFrom = (args: readonly string[]): { readonly seconds: number; readonly kinds: number } | string => {
  const limits: Record<string, number> = { ...usual }
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]?.replace(/^--/, '') ?? ''
    const value = Number(args[at + 1])
    if (!(name in usual) || !args[at]?.startsWith('--')) return `There is no option "${args[at]}". Known: --seconds, --kinds.`
    if (!(value > 0)) return `--${name} needs a number above 0, such as --${name} ${limits[name]}.`
    limits[name] = value
  }
  return { seconds: limits['seconds'] ?? usual.seconds, kinds: limits['kinds'] ?? usual.kinds }
}

const lawLine = (name: string, says: string, { verdict, told, example }: Finding): string =>
  [
    `${marks[verdict]}  ${says} (${name})`,
    `           ${told}`,
    ...(example ? [`           For example ${JSON.stringify(example)}`] : []),
  ].join('\n')

/**
 * `npm run prove [-- --seconds N --kinds N]`: what holds for every possible sheet of the questionnaire, exactly.
 * Exit status 0 where every law holds, 1 where one is refuted, 2 where the content or the options have faults,
 * 3 where time or room ran out: then what was shown so far is printed, marked partial.
 */
export const run = (args: readonly string[]): number => {
  const limits = limitsFrom(args)
  if (typeof limits === 'string') {
    console.error(limits)
    return 2
  }
  let catalogue: Catalogue
  let mix: Mix
  try {
    catalogue = loadCatalogue(contentFolder())
    mix = loadMix(contentFolder())
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    console.error(`Nothing was proved, because the content has faults.\n${error.message}`)
    return 2
  }
  const began = performance.now()
  const isOver = (): boolean => performance.now() - began > limits.seconds * 1000
  try {
    const survey = surveyOf(catalogue, mix, { kinds: limits.kinds, isOver }, (list) => console.log(tableOf(catalogue, list)))
    console.log(
      `\n${inDigits(survey.sheets)} sheets: every way of answering and leaving out ${catalogue.questions.length} questions. Marks for what matters most are not counted among them.\n`,
    )
    const evidence = { survey, mix }
    const findings = Object.entries(allLaws).map(([name, { says, check }]) => {
      if (isOver()) throw new OutOfRoom('The time was over before every law was looked at.')
      const finding = check(evidence)
      console.log(lawLine(name, says, finding))
      return finding
    })
    const count = (verdict: Finding['verdict']): number => findings.filter((finding) => finding.verdict === verdict).length
    console.log(
      `\n${count('holds')} laws hold, ${count('refuted')} refuted, ${count('not-shown')} not shown. ${((performance.now() - began) / 1000).toFixed(1)} s; at most ${inDigits(BigInt(Math.max(...survey.lists.map(({ widest }) => widest))))} kinds of person at once.`,
    )
    return count('refuted') > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof OutOfRoom)) throw error
    console.log(`\nPARTIAL: ${error.message} What stands above was shown; nothing else was. Give more with --seconds or --kinds.`)
    return 3
  }
}
