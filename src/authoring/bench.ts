import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import type { Catalogue } from '#content'
import { type Answer, type Sheet, pruneSheet, recommend } from '#engine'
import { loadCatalogue } from '../content/load.ts'
import { benchMeetings } from './bench-meetings.ts'
import { contentFolder } from './content-folder.ts'
import { type Ranked, ranker, rulesOf } from './rules-of-catalogue.ts'

const rounds = 9
const ofOurs = 3000
const ofTheirs = 60
const checked = 400

/** Always the same people: a plain sequence stands in for chance. One list each, because rules know no second. */
const peopleOf = (catalogue: Catalogue, count: number): readonly Sheet[] => {
  let state = 1
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * most)
  }
  return Array.from({ length: count }, () => {
    const answers: Record<string, Answer> = {}
    for (const { id, choose, options } of catalogue.questions) {
      const offered = options.filter(({ standsFor }) => !standsFor)
      const picked = Array.from({ length: 1 + upTo(2) }, () => offered[upTo(offered.length)]?.id ?? '')
      if (upTo(10) < 7) answers[id] = choose === 'one' ? (picked[0] ?? '') : picked
    }
    return pruneSheet(catalogue, { answers, mattersMost: upTo(3) === 0 ? ['goal', 'concern'] : [] })
  })
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds for each of so many rankings. */
const timed = async (sheets: readonly Sheet[], count: number, from: number, rank: (sheet: Sheet) => unknown): Promise<number> => {
  const start = performance.now()
  for (let made = 0; made < count; made++) {
    const sheet = sheets[(from + made) % sheets.length]
    const ranked = sheet && rank(sheet)
    if (ranked instanceof Promise) await ranked
  }
  return (performance.now() - start) / count
}

/** The sheets on which both do not give the same totals and rule out the same groups. */
const differing = async (
  catalogue: Catalogue,
  sheets: readonly Sheet[],
  rank: (sheet: Sheet) => Promise<Ranked>,
): Promise<readonly Sheet[]> => {
  const different: Sheet[] = []
  for (const sheet of sheets) {
    const [list] = recommend(catalogue, sheet).lists
    const { totals, ruledOut } = await rank(sheet)
    const same =
      list?.recommendations.every(({ group, total }) => totals.get(group) === total) === true &&
      list.ruledOut.every(({ group }) => ruledOut.has(group)) &&
      totals.size === list.recommendations.length &&
      ruledOut.size === list.ruledOut.length
    if (!same) different.push(sheet)
  }
  return different
}

const sizes = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => ['.html', '.js', '.css'].includes(extname(name)))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return `  ${extname(name).slice(1)}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped (${name})`
    })

/** `npm run bench`: how fast one ranking is, beside json-rules-engine doing the same content. Exit status 1 where they disagree. */
export const run = async (): Promise<number> => {
  const catalogue = loadCatalogue(contentFolder())
  const sheets = peopleOf(catalogue, 1000)
  const byRules = ranker(catalogue)
  const ours = (sheet: Sheet): unknown => recommend(catalogue, sheet)
  const different = await differing(catalogue, sheets.slice(0, checked), byRules)
  for (const sheet of different.slice(0, 3)) console.error(`The two differ on ${JSON.stringify(sheet)}`)
  await timed(sheets, ofOurs, 0, ours)
  const [times, theirTimes, ratios]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const own = await timed(sheets, ofOurs, round * ofOurs, ours)
    const theirs = await timed(sheets, ofTheirs, round * ofTheirs, byRules)
    times.push(own)
    theirTimes.push(theirs)
    ratios.push(theirs / own)
  }
  console.log(
    `recommend(): ${Math.round(1000 / median(times))} sheets a second, ${(1000 * median(times)).toFixed(0)} microseconds each (median of ${rounds} rounds)`,
  )
  console.log(
    `json-rules-engine: ${rulesOf(catalogue).length} rules for the same content, ${(1000 * median(theirTimes)).toFixed(0)} microseconds each`,
  )
  console.log(
    `One ranking with reasons takes json-rules-engine ${median(ratios).toFixed(1)} times as long (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)} over the rounds)`,
  )
  console.log(`Both give the same totals and rule out the same groups on ${checked - different.length} of ${checked} sheets`)
  for (const line of await benchMeetings()) console.log(line)
  const built = sizes(resolve(process.env['OUT'] ?? 'dist'))
  console.log(built.length === 0 ? 'No page was built; npm run build builds it.' : `The page:\n${built.join('\n')}`)
  return different.length === 0 ? 0 : 1
}
