import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { snapshotSchema } from '../../src/content/snapshot-schema.ts'
import { copyOfContent } from '../content/broken/copy.ts'
import { madeUpListing } from '../meetings/made-up-listings.ts'
import { counts, csv, good, importing, meetingGuide } from '../meetings/words.ts'
import { emptyFolder, fileWith, importHere, runImport } from '../meetings/run-import.ts'
import { chanceFrom, seed } from '../support/sheets.ts'

test('a good listing gives its counts and a snapshot with where it came from', async () => {
  const out = join(emptyFolder(), 'new/folder/aa.json')
  const ended = await importing(
    [...meetingGuide, '--checked', '2026-01-31', '--source', 'https://example.org/list?key=hunter2'],
    JSON.stringify([good]),
    out,
  )
  expect({ ...ended, out: counts(ended.out) }).toEqual({
    status: 0,
    out: { rows: 1, kept: 1, rejected: 0, meetings: 2 },
    faults: [],
  })
  const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(out, 'utf8')))
  expect(snapshot).toMatchObject({
    group: 'alcoholics-anonymous',
    checked: '2026-01-31',
    source: 'https://example.org/list',
    rows: 1,
    kept: 1,
    rejected: 0,
    count: 2,
  })
  expect(snapshot.meetings.map(({ day, time, zone, name }) => [day, time, zone, name])).toEqual([
    [1, '18:30', 'Europe/London', 'Morning Light'],
    [4, '18:30', 'Europe/London', 'Morning Light'],
  ])
})

test('without --out the snapshot lies in content/meetings, named after its group, as npm runs it', async () => {
  const content = copyOfContent({})
  const npm = promisify(execFile)
  const { stdout } = await npm(
    'npm',
    ['run', '--silent', 'meetings:import', '--', ...meetingGuide, `--in=${fileWith(JSON.stringify([good]))}`],
    { env: { ...process.env, CONTENT: content } },
  )
  expect(counts(stdout)).toEqual({ rows: 1, kept: 1, rejected: 0, meetings: 2 })
  expect(existsSync(join(content, 'meetings/alcoholics-anonymous.json'))).toBe(true)
})

test.each(['meeting-guide', 'bmlt', 'csv'] as const)(
  'importing the same %s twice changes nothing, on any later day',
  async (format) => {
    const file = fileWith(madeUpListing(chanceFrom(seed + 13), format, 300).text)
    const out = join(emptyFolder(), 'list.json')
    const words = ['--format', format, '--group', 'al-anon', '--in', file, '--out', out]
    await importHere([...words, '--checked', '2026-02-03'])
    const first = readFileSync(out)
    const ended = await runImport(words)
    expect(ended.status).toBe(1)
    expect(readFileSync(out).equals(first)).toBe(true)
    await importHere([...words, '--checked', '2026-03-04'])
    expect(readFileSync(out, 'utf8')).toBe(first.toString().replace('2026-02-03', '2026-03-04'))
  },
)

test('a file that is not there, a folder, and a word left out are named', async () => {
  const out = join(emptyFolder(), 'list.json')
  const said = async (words: readonly string[]) => {
    const ended = await runImport(words)
    expect({ status: ended.status, out: ended.out }).toEqual({ status: 2, out: '' })
    return ended.faults
  }
  expect(await said([...csv, '--in', '/no/such/file', '--out', out])).toEqual([expect.stringContaining('no file /no/such/file')])
  expect(await said([...csv, '--in', emptyFolder(), '--out', out])).toEqual([expect.stringContaining('is a folder')])
  expect(await said(['--format', 'csv'])).toEqual(['--group is missing. Add --group ID.', '--in is missing. Add --in FILE.'])
  expect(await said([...csv, '--in', fileWith('day,time\n1,10:00\n'), '--out', emptyFolder()])).toEqual([
    expect.stringMatching(/cannot be read or written/),
  ])
})

test('where no row can be kept, the counts are given and the old snapshot stays', async () => {
  const out = fileWith('old')
  const ended = await importing(meetingGuide, JSON.stringify([{ slug: 'a', day: 1 }]), out)
  expect({ status: ended.status, counts: counts(ended.out) }).toEqual({
    status: 1,
    counts: { rows: 1, kept: 0, rejected: 1, meetings: 0 },
  })
  expect(ended.faults.at(-1)).toMatch(/nothing was written/)
  expect(readFileSync(out, 'utf8')).toBe('old')
})
