import { describe, expect, test } from 'vitest'
import { futureFaults, staleFaults } from '../../src/content/checks/dates.ts'
import { dayInWords, isStale, isToCome } from '../../src/content/dates.ts'
import { type Fault, inOneLine } from '../../src/content/fault.ts'
import { lastChecked } from '../../src/content/assemble.ts'
import { faultsOn } from '../../src/content/load.ts'
import { type Raw, readContent } from '../../src/content/read.ts'
import { type Edit, swap } from './broken/copy.ts'
import { smallFiles } from './broken/small-faults.ts'

const saidOn = (
  look: (raw: Raw, today: string) => readonly Fault[],
  today: string,
  edits: Readonly<Record<string, Edit>> = {},
): readonly string[] => {
  const { raw } = readContent(smallFiles(edits))
  return raw ? look(raw, today).map(inOneLine) : ['nothing could be read']
}

describe('a day', () => {
  test.each([
    ['2027-05-22', false],
    ['2027-05-23', true],
    ['2026-11-23', false],
    ['2020-01-01', false],
  ])('what was checked on 2026-11-23 is too old on %s: %j', (today, old) => {
    expect(isStale('2026-11-23', today)).toBe(old)
  })
  test.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-24', false],
  ])('on %s, 2026-11-23 has yet to come: %j', (today, toCome) => {
    expect(isToCome('2026-11-23', today)).toBe(toCome)
  })
})

test('a day is shown in words, wherever the computer stands', () => {
  expect(['2026-11-23', '2027-01-01'].map(dayInWords)).toEqual(['23 November 2026', '1 January 2027'])
})

describe('the last day on which one of several sources was read', () => {
  const own = { page: { checked: '2026-02-03' }, both: { checked: '2026-01-01' } }
  const shared = { study: { checked: '2026-10-01' }, both: { checked: '2027-01-01' } }
  test.each([
    [['page'], '2026-02-03'],
    [['page', 'study'], '2026-10-01'],
    [['study', 'page'], '2026-10-01'],
    [['both'], '2026-01-01'],
    [['page', 'unknown'], '2026-02-03'],
    [['unknown'], undefined],
    [['constructor'], undefined],
    [[], undefined],
  ])('of %j it is %s; what a file lists itself comes before what all share', (sources, day) => {
    expect(lastChecked(sources, own, shared)).toBe(day)
  })
})

describe('what was checked too long ago', () => {
  const both = { 'help/south.yaml': () => undefined, 'help/elsewhere.yaml': () => undefined }

  test('is nothing on the 180th day', () => {
    expect(saidOn(staleFaults, '2027-05-22')).toEqual([])
  })

  test('is the emergency number and every line on the 181st, where they stand, with their sources', () => {
    const remedy = (source: string): string => `Read a source of it again (${source}), and write the day there as \`checked\`.`
    const was = 'was last checked on 2026-11-23, more than 180 days ago.'
    expect(saidOn(staleFaults, '2027-05-23', both)).toEqual([
      `content/help/north.yaml:2:12: the emergency number ${was} ${remedy('list')}`,
      `content/help/north.yaml:6:5: \`Ears\` ${was} ${remedy('list')}`,
      `content/help/north.yaml:7:5: \`Hands\` ${was} ${remedy('study')}`,
    ])
  })

  test('names every source that would do', () => {
    const two = { ...both, 'help/north.yaml': swap('sources: [study]', 'sources: [list, study]') }
    expect(saidOn(staleFaults, '2027-05-23', two)[2]).toContain('(list, study)')
  })

  test('is no line one of whose sources was read since, and none without a known source', () => {
    const since = { ...both, 'evidence.yaml': swap('checked: 2026-11-23', 'checked: 2027-01-01') }
    expect(saidOn(staleFaults, '2027-05-23', since)).toHaveLength(2)
    const unknown = { ...both, 'help/north.yaml': swap('sources: [study]', 'sources: [stduy]') }
    expect(saidOn(staleFaults, '2027-05-23', unknown)).toHaveLength(2)
  })
})

describe('a source that was read on a day to come', () => {
  const later = swap('checked: 2026-11-23', 'checked: 2026-12-24')
  const said = (id: string): string =>
    `\`${id}\` was read on 2026-12-24, which is in the future. Write the day on which it was read.`

  test('is told where its day stands: studies first, then those of groups and help lines', () => {
    const edits = { 'help/north.yaml': later, 'groups/beta.yaml': later, 'evidence.yaml': later }
    expect(saidOn(futureFaults, '2026-12-23', edits)).toEqual([
      `content/evidence.yaml:1:61: ${said('study')}`,
      `content/groups/beta.yaml:3:54: ${said('page')}`,
      `content/help/north.yaml:4:51: ${said('list')}`,
    ])
  })
  test('is none once the day has come', () => {
    expect(saidOn(futureFaults, '2026-12-24', { 'evidence.yaml': later })).toEqual([])
  })
  test('an entry of evidence that is empty was not read at all', () => {
    expect(saidOn(futureFaults, '2026-12-23', { 'evidence.yaml': () => 'study:\n' })).toEqual([])
  })
})

test('on a day, a folder that cannot be compared has its lasting faults, and nothing too old', () => {
  const { faults, stale } = faultsOn('2026-11-23', '/no/such/folder')
  expect(faults).toHaveLength(7)
  expect(stale).toEqual([])
})
