import { performance } from 'node:perf_hooks'
import type { Section } from './harness.ts'
import { noLimits } from '../../src/proof/limits.ts'
import { anyMix } from '../../src/proof/population.ts'
import { surveyOf } from '../../src/proof/survey.ts'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { didYouMean } from '#content'
import { gazetteerOf } from '../../src/meetings/importer/location.ts'
import { importListing } from '../../src/meetings/importer/index.ts'
import { placesFrom } from '../../src/meetings/places.ts'
import { snapshotText } from '../../src/meetings/importer/report.ts'
import { contentFolder } from '../../src/cli/input.ts'
import { gzipSync } from 'node:zlib'

/** How long every possible sheet takes, counted once: the greater part of `npm run prove`. */
export const proof: Section = async (catalogue, reportProgress) => {
  const start = performance.now()
  const isOver = (): boolean => {
    reportProgress()
    return false
  }
  const { sheets, lists } = surveyOf(catalogue, anyMix, { ...noLimits, isOver })
  const seconds = (performance.now() - start) / 1000
  const widest = Math.max(...lists.map((list) => list.widest))
  return {
    lines: [
      `Every possible sheet, ${sheets} of them: counted in ${seconds.toFixed(1)} s, at most ${widest} kinds of person at once, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB of memory`,
    ],
    faults: [],
  }
}

const rows = 10_000
const rounds = 5
const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney']

const listing = (): string =>
  JSON.stringify(
    Array.from({ length: rows }, (_, row) => ({
      slug: `meeting-${row}`,
      name: `Morning <b>Light</b> of town ${row % 500}`,
      day: row % 7,
      time: `${String(row % 24).padStart(2, '0')}:30`,
      timezone: zones[row % zones.length],
      location: 'Hall beside the church',
      city: 'Leeds',
      notes: 'Use the side door. '.repeat(10),
      types: ['O', 'X'],
      latitude: 53.8,
      longitude: -1.55,
      url: `https://example.org/meetings/morning-${row}`,
    })),
  )

/** How long 10,000 meetings take to import. */
export const meetings: Section = async (_, reportProgress) => {
  const text = listing()
  const gazetteer = gazetteerOf(placesFrom(readFileSync(join(contentFolder(), 'meetings/places.csv'), 'utf8')))
  const times: number[] = []
  let size = 0
  for (let round = 0; round < rounds; round++) {
    reportProgress()
    const start = performance.now()
    const parts = async function* () {
      yield text
    }
    const { kept, meetings: imported } = await importListing(parts, 'meeting-guide', {
      meant: didYouMean,
      sites: ['example.org'],
      gazetteer,
    })
    const stamp = {
      format: 'meeting-guide',
      source: 'a listing',
      checked: '2026-11-23',
      hash: '',
      rows,
      kept,
      rejected: 0,
    } as const
    size = snapshotText({ group: 'al-anon', ...stamp, count: imported.length, meetings: imported }).length
    times.push(performance.now() - start)
  }
  const [middle = Number.NaN] = times.toSorted((a, b) => a - b).slice(Math.floor(rounds / 2))
  const lines = [
    `Importing ${rows} meetings: ${(middle / 1000).toFixed(2)} s (median of ${rounds} rounds; at most 5 s are allowed), a snapshot of ${size} bytes`,
  ]
  return { lines, faults: [] }
}

const sizes = (folder: string): readonly string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => ['.html', '.js', '.css'].includes(extname(name)))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return `  ${extname(name).slice(1)}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped (${name})`
    })

/** The bytes of the page, where it was built. */
export const bytes: Section = () => {
  const built = sizes(resolve(process.env['OUT'] ?? 'dist'))
  const lines = built.length === 0 ? ['No page was built; npm run build builds it.'] : ['The page:', ...built]
  return Promise.resolve({ lines, faults: [] })
}
