import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bmlt, counts, csv, good, importing, meetingGuide } from '../meetings/words.ts'
import { emptyFolder, fileWith } from '../meetings/run-import.ts'

const head = 'day,time,name'
const hugeField = 'x'.repeat(10_000_000)

/** Listings that can be read in part: the good rows are kept, and one line a kind of fault names the rows. */
const inPart: readonly (readonly [string, readonly string[], () => string, object, readonly RegExp[]])[] = [
  [
    'bad days and times',
    meetingGuide,
    () => JSON.stringify([good, { ...good, day: 8 }, { ...good, time: 'x' }, { ...good, day: 'Blursday' }, good]),
    { rows: 5, kept: 2, rejected: 3, meetings: 4 },
    [/day.*Rows 2, 4\.$/, /time.*Row 3\.$/],
  ],
  [
    'rows that are none',
    meetingGuide,
    () => JSON.stringify([good, 1, null, 'x', [good]]),
    { rows: 5, kept: 1, rejected: 4, meetings: 2 },
    [/named fields\. Rows 2-5\.$/],
  ],
  [
    'a field of 10 MB',
    meetingGuide,
    () => JSON.stringify([{ ...good, notes: hugeField }, good, { ...good, name: hugeField }]),
    { rows: 3, kept: 1, rejected: 2, meetings: 2 },
    [/too long.*Rows 1, 3\.$/],
  ],
  [
    'a cell of 10 MB',
    csv,
    () => `${head}\nMonday,18:30,"${hugeField}"\nMonday,18:30,a\n`,
    { rows: 2, kept: 1, rejected: 1, meetings: 1 },
    [/too long.*Row 1\.$/],
  ],
  [
    'control characters and markup',
    csv,
    () => `${head}\nMon,18:30,"\u0000<b>Morning</b>\u0007 Light<script>"\n`,
    { rows: 1, kept: 1, rejected: 0, meetings: 1 },
    [],
  ],
  [
    'a quote that never closes',
    csv,
    () => `${head}\nMon,18:30,a\nTue,19:00,"b\n`,
    { rows: 2, kept: 1, rejected: 1, meetings: 1 },
    [/never closed\. Row 2\.$/],
  ],
  [
    'too many cells',
    csv,
    () => `${head}\nMon,18:30,a,b\nTue,19:00\n`,
    { rows: 2, kept: 1, rejected: 1, meetings: 1 },
    [/more cells.*Row 1\.$/],
  ],
  [
    'nobody meets at present',
    bmlt,
    () =>
      JSON.stringify([
        { weekday_tinyint: '1', start_time: '10:00:00', formats: 'TC' },
        { weekday_tinyint: '7', start_time: '00:00:00' },
      ]),
    { rows: 2, kept: 1, rejected: 1, meetings: 1 },
    [/not held.*Row 1\.$/],
  ],
  [
    'more rows than are read',
    csv,
    () => `${head}\n${'Mon,18:30,a\n'.repeat(220_000)}`,
    { rows: 220_000, kept: 200_000, rejected: 20_000, meetings: 200_000 },
    [/only the first 200000 rows.*Rows 200001-220000\.$/],
  ],
]

test.each(inPart)('%s: the good rows are kept, the others named', async (_, words, data, expected, says) => {
  const out = join(emptyFolder(), 'list.json')
  const ended = await importing([...words, '--zone', 'Europe/London'], data(), out)
  expect(counts(ended.out)).toEqual(expected)
  expect(ended.status).toBe(says.length === 0 ? 0 : 1)
  expect(ended.faults).toHaveLength(says.length)
  for (const [at, line] of says.entries()) expect(ended.faults[at]).toMatch(line)
  const written = JSON.parse(readFileSync(out, 'utf8')) as { meetings: { name?: string }[] }
  expect(written).toMatchObject({ count: written.meetings.length })
  expect(JSON.stringify(written.meetings.slice(0, 5))).not.toMatch(/[<>]|\\u00|xxx/)
})

const rows = JSON.stringify([good])

/** Listings of which nothing can be read, and words that ask for nothing that can be done. */
const unreadable: readonly (readonly [string, readonly string[], string | Uint8Array, readonly RegExp[]])[] = [
  ['nothing', meetingGuide, '', [/not JSON: it is empty/]],
  ['no JSON', meetingGuide, 'day,time\nMon,18:30\n', [/not JSON.*--format csv/]],
  ['half of it', meetingGuide, rows.slice(0, -3), [/not JSON: it ends in the middle/]],
  ['a broken row', meetingGuide, `[${JSON.stringify(good)}, {"day": }]`, [/not JSON/]],
  ['a comma too many', meetingGuide, `[${JSON.stringify(good)},]`, [/not JSON: a list has a comma/]],
  ['two lists', meetingGuide, `${rows}${rows}`, [/not JSON: something follows/]],
  ['a page', meetingGuide, '<!doctype html><p>Not found</p>', [/not JSON/]],
  ['a picture', meetingGuide, new Uint8Array([137, 80, 78, 71, 0, 1, 2]), [/not UTF-8/]],
  ['no rows', meetingGuide, '[]', [/no rows/]],
  ['one object', meetingGuide, '{"day": 1}', [/without a list/]],
  ['a list by another name', meetingGuide, '{"data": [{"day": 1}]}', [/not called `meetings`/]],
  [
    'BMLT as Meeting Guide',
    meetingGuide,
    '[{"weekday_tinyint": "1", "start_time": "10:00:00"}]',
    [/looks like bmlt.*--format bmlt/],
  ],
  ['Meeting Guide as BMLT', bmlt, rows, [/looks like meeting-guide/]],
  ['JSON as CSV', csv, rows, [/is not a header/]],
  ['an empty table', csv, `${head}\r\n`, [/no rows/]],
  ['an empty file as CSV', csv, '', [/empty/]],
  ['a table without days', csv, 'dya,time\nMon,18:30\n', [/no column `day`.*`dya`/]],
  ['two columns of one name', csv, 'day,time,Name,name\nMon,18:30,a,b\n', [/Two columns.*`name`/]],
  ['an unknown format', ['--format', 'meeting-gide', '--group', 'al-anon'], rows, [/no format.*`meeting-guide`/]],
  ['an unknown group', ['--format', 'csv', '--group', 'al-anonn'], rows, [/No group.*`al-anon`/]],
  ['an unknown option', [...csv, '--checkd', '2026-01-01'], rows, [/"--checkd".*`--checked`/]],
  ['an option twice', [...csv, '--format', 'csv'], rows, [/twice/]],
  ['a day that there is not', [...csv, '--checked', '2026-02-30'], rows, [/not a date/]],
  ['a day to come', [...csv, '--checked', '2999-01-01'], rows, [/in the future/]],
]

test.each(unreadable)('%s: exit status 2, one line a fault, and the old snapshot stays', async (_, words, data, says) => {
  const out = fileWith('old')
  const ended = await importing(words, data, out)
  expect({ status: ended.status, out: ended.out }).toEqual({ status: 2, out: '' })
  expect(ended.faults).toHaveLength(says.length)
  for (const [at, line] of says.entries()) expect(ended.faults[at]).toMatch(line)
  expect(readdirSync(dirname(out)).map((name) => readFileSync(join(dirname(out), name), 'utf8'))).toEqual(['old'])
})
