import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Snapshot } from '#content'
import { inOneLine } from '../../src/content/fault.ts'
import { faults, faultsOn, loadCatalogue } from '../../src/content/load.ts'
import { loadSnapshots } from '../../src/content/snapshots.ts'
import { mayBePrivate } from '../../src/meetings/importer/privacy.ts'
import { snapshotText } from '../../src/meetings/importer/report.ts'
import { contentFolder, copyOfContent } from '../content/broken/copy.ts'

const hash = 'a'.repeat(64)

const snapshot: Snapshot = {
  group: 'al-anon',
  format: 'csv',
  source: 'a listing',
  checked: '2026-01-31',
  hash,
  rows: 2,
  kept: 1,
  rejected: 1,
  count: 1,
  meetings: [{ id: 'abcdefghijkl', day: 0, time: '18:30', zone: 'Europe/London', attendance: 'online', kinds: ['open'] }],
}
const [meeting] = snapshot.meetings

/** A copy of the content with one more file in it, gone when the test is over. */
const contentWith = (name: string, text: string): string => {
  const folder = copyOfContent({})
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'meetings/samples'), { recursive: true })
  writeFileSync(join(folder, name), text)
  return folder
}

const linesOf = (folder: string): readonly string[] => faults(folder).map(inOneLine)
const here = 'meetings/al-anon.json'

test('a list that was imported is part of the content, and a file that was being written is not', () => {
  const folder = contentWith(here, snapshotText(snapshot))
  writeFileSync(join(folder, 'meetings/al-anon.json.123.part'), '{"gro')
  expect(linesOf(folder)).toEqual([])
  expect(loadSnapshots(folder)).toEqual({ 'al-anon': snapshot })
  expect(() => loadCatalogue(folder)).not.toThrow()
})

const damaged: readonly (readonly [string, string, string, RegExp])[] = [
  ['half a file', here, snapshotText(snapshot).slice(0, -20), /not complete JSON/],
  ['no group of this name', 'meetings/al-annon.json', snapshotText(snapshot), /no group is called `al-annon`.*`al-anon`/],
  ['another group inside', here, snapshotText({ ...snapshot, group: 'nar-anon' }), /not its name/],
  ['a count that is not right', here, snapshotText({ ...snapshot, count: 2 }), /says 2 meetings but holds 1/],
  ['rows that do not add up', here, snapshotText({ ...snapshot, rows: 3 }), /are not 3/],
  ['a sample among real lists', here, snapshotText({ ...snapshot, sample: true }), /made-up lists/],
  ['a real list among samples', 'meetings/samples/al-anon.json', snapshotText(snapshot), /made-up lists/],
  [
    'a field that is not allowed',
    here,
    JSON.stringify({ ...snapshot, meetings: [{ ...meeting, phone: '1' }] }),
    /no field `phone`/,
  ],
  ['a day that there is not', here, JSON.stringify({ ...snapshot, meetings: [{ ...meeting, day: 7 }] }), /meetings\.0\.day/],
  [
    'a time that there is not',
    here,
    JSON.stringify({ ...snapshot, meetings: [{ ...meeting, time: '24:00' }] }),
    /meetings\.0\.time/,
  ],
  [
    'a zone that there is not',
    here,
    JSON.stringify({ ...snapshot, meetings: [{ ...meeting, zone: 'Mars/Olympus' }] }),
    /meetings\.0\.zone/,
  ],
  ['markup', here, JSON.stringify({ ...snapshot, meetings: [{ ...meeting, name: '<b>' }] }), /meetings\.0\.name/],
  [
    'a link with a password',
    here,
    JSON.stringify({ ...snapshot, meetings: [{ ...meeting, link: 'https://a.org/?pwd=1' }] }),
    /meetings\.0\.link/,
  ],
  ...(['\u200B', '\u202E', '\uE000', '\u2028', '\uFFFD'] as const).map(
    (character) =>
      [
        `a character that nobody can see, U+${character.codePointAt(0)?.toString(16)}`,
        here,
        JSON.stringify({ ...snapshot, meetings: [{ ...meeting, name: `Mor${character}ning` }] }),
        /`meetings\.0\.name` says "Mor\\u\{[0-9A-F]+\}ning"; expected words without hidden or text-direction characters/,
      ] as const,
  ),
  [
    'a source with a character that nobody can see',
    here,
    JSON.stringify({ ...snapshot, source: 'a\u2066 listing' }),
    /`source` says "a\\u\{2066\} listing"; expected words without hidden/,
  ],
  [
    'a link with a character that nobody can see',
    here,
    JSON.stringify({ ...snapshot, meetings: [{ ...meeting, link: 'https://a.org/\u200B' }] }),
    /meetings\.0\.link.*without hidden/,
  ],
  [
    'the same meeting twice',
    here,
    snapshotText({ ...snapshot, count: 2, meetings: [...snapshot.meetings, ...snapshot.meetings] }),
    /same id/,
  ],
]

test.each(damaged)('%s is refused with its file and the reason, and stops the guide', (_, name, text, says) => {
  const folder = contentWith(name, text)
  expect(linesOf(folder)).toEqual([expect.stringMatching(says)])
  expect(linesOf(folder)[0]).toMatch(new RegExp(`^content/${name}:\\d+:\\d+: `))
  expect(() => loadCatalogue(folder)).toThrow(says)
})

test('a list cannot have been checked on a day to come', () => {
  const folder = contentWith(here, snapshotText(snapshot))
  const ofList = (today: string): readonly string[] =>
    faultsOn(today, folder)
      .faults.map(inOneLine)
      .filter((line) => line.includes(here))
  expect(ofList('2026-01-31')).toEqual([])
  expect(ofList('2026-01-30')).toEqual([expect.stringContaining('in the future')])
})

test('the content ships no real list; the made-up ones say so, and are loaded only where they are asked for', () => {
  expect(loadSnapshots(contentFolder)).toEqual({})
  const samples = Object.values(loadSnapshots(contentFolder, true))
  expect(samples.length).toBeGreaterThan(1)
  for (const { group, meetings, ...stamp } of samples) {
    expect(stamp).toMatchObject({ sample: true, source: 'made up for trying things' })
    expect(readFileSync(join(contentFolder, `meetings/samples/${group}.json`), 'utf8')).toBe(
      snapshotText({ group, ...stamp, meetings }),
    )
    for (const { name, place, link } of meetings) {
      expect(name).toMatch(/^Made-up /)
      expect([name, place].filter((words) => words !== undefined && mayBePrivate(words))).toEqual([])
      expect(link).toBeUndefined()
    }
  }
})

test('where there is a real list and a made-up one, the real one counts', () => {
  const folder = contentWith(here, snapshotText(snapshot))
  writeFileSync(join(folder, 'meetings/samples/al-anon.json'), snapshotText({ ...snapshot, sample: true, checked: '2026-01-01' }))
  expect(loadSnapshots(folder, true)['al-anon']).toEqual(snapshot)
})
