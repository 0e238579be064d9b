import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { didYouMean } from '#content'
import { gazetteerOf } from '../meetings/importer/location.ts'
import { importListing } from '../meetings/importer/index.ts'
import { placesFrom } from '../meetings/places.ts'
import { snapshotText } from '../meetings/importer/report.ts'
import { contentFolder } from './content-folder.ts'
import type { Section } from './bench-section.ts'

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
export const meetings: Section = async () => {
  const text = listing()
  const gazetteer = gazetteerOf(placesFrom(readFileSync(join(contentFolder(), 'meetings/places.csv'), 'utf8')))
  const times: number[] = []
  let size = 0
  for (let round = 0; round < rounds; round++) {
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
