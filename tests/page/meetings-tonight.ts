import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Meeting, Snapshot } from '#content'
import { snapshotText } from '../../src/meetings/importer/report.ts'
import { contentFolder } from '../content/broken/copy.ts'

/** A Monday evening in Leeds. */
export const tonight = '2026-11-30T19:05:00Z'

const leeds = { town: 'Leeds', country: 'England', at: [53.8, -1.55] } as const
const common = { zone: 'Europe/London', minutes: 60, attendance: 'in-person', kinds: [] } as const

const listed: readonly Omit<Meeting, 'id'>[] = [
  { ...common, ...leeds, day: 1, time: '19:00', name: 'Made-up lantern', place: 'Mill Hall' },
  { ...common, ...leeds, day: 1, time: '18:50', name: 'Made-up river' },
  {
    ...common,
    day: 1,
    time: '20:00',
    name: 'Made-up harbour',
    town: 'Bradford',
    country: 'England',
    at: [53.79, -1.75],
    kinds: ['women'],
  },
  { ...common, ...leeds, day: 2, time: '07:30', name: 'Made-up mill', attendance: 'hybrid' },
  { ...common, day: 3, time: '13:10', name: 'Made-up meadow', town: 'Leeds', country: 'England', weeks: [1, -1] },
  { ...common, day: 4, time: '23:30', name: 'Made-up corner', attendance: 'online', zone: 'America/New_York' },
  { ...common, day: 6, time: '10:00', name: 'Made-up bridge', town: 'London', country: 'England', at: [51.51, -0.13] },
  ...Array.from({ length: 15 }, (_, nth) => ({
    ...common,
    day: 5,
    time: `${10 + Math.floor(nth / 4)}:${String((nth % 4) * 15).padStart(2, '0')}`,
    name: `Made-up garden ${nth}`,
    town: 'York',
    country: 'England',
    at: [53.96, -1.08] as const,
  })),
]

const meetings = listed.map((meeting, nth): Meeting => ({ ...meeting, id: `tonightzzzz${String.fromCharCode(97 + nth)}` }))

/** The groups that have the list: some of those that somebody who drinks sees first. */
export const groupsTonight = ['alcoholics-anonymous', 'smart-recovery'] as const

/** The content, with that list for each of the groups, as it was on a day. */
export const contentForTonight = (checked = '2026-11-28'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'content-for-tonight-'))
  cpSync(contentFolder, folder, { recursive: true })
  mkdirSync(join(folder, 'meetings'), { recursive: true })
  const sample = JSON.parse(readFileSync(join(contentFolder, 'meetings/samples/alcoholics-anonymous.json'), 'utf8')) as Snapshot
  const { sample: _, ...real } = sample
  const count = meetings.length
  for (const group of groupsTonight)
    writeFileSync(
      join(folder, `meetings/${group}.json`),
      snapshotText({ ...real, group, checked, rows: count, kept: count, rejected: 0, count, meetings }),
    )
  return folder
}
