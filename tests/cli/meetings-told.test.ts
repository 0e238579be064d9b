import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { snapshotSchema } from '../../src/content/snapshot-schema.ts'
import { csv, good, importing, meetingGuide } from '../meetings/words.ts'
import { emptyFolder, fileWith, importHere } from '../meetings/run-import.ts'

// What the command tells whoever imports, and what it refuses for their sake.

test('the name of the file says nothing in the snapshot, and what was left out is counted', async () => {
  const out = join(emptyFolder(), 'list.json')
  const file = fileWith(JSON.stringify([good, { ...good, slug: 'b', name: 'Sam S.' }]), 'Sam Smith aa list.csv')
  const ended = await importHere([...meetingGuide, '--in', file, '--out', out])
  expect(ended.status).toBe(0)
  expect(ended.faults).toEqual(['Left out 1 name that may identify someone. Row 2.'])
  expect(readFileSync(out, 'utf8')).not.toContain('Sam')
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ source: 'a published listing' })
})

test('rows without a time zone are counted, or take the one that is given', async () => {
  const out = join(emptyFolder(), 'list.json')
  const table = 'day,time,time zone\nMon,18:30,\nTue,18:30,Europe/Dublin\nWed,18:30,\n'
  const zones = () => snapshotSchema.parse(JSON.parse(readFileSync(out, 'utf8'))).meetings.map(({ zone }) => zone)
  const without = await importing(csv, table, out)
  expect(without).toMatchObject({
    status: 0,
    faults: [expect.stringMatching(/^2 rows name no time zone.*--zone.* Rows 1, 3\.$/)],
  })
  expect(zones()).toEqual([undefined, 'Europe/Dublin', undefined])
  const more = await importing([...csv, '--zone', 'Europe/London'], table, out)
  expect(more).toMatchObject({ status: 0, faults: [] })
  expect(zones()).toEqual(['Europe/London', 'Europe/Dublin', 'Europe/London'])
  const wrong = await importing([...csv, '--zone', 'Leeds'], table, out)
  expect(wrong).toMatchObject({ status: 2, faults: [expect.stringMatching(/no time zone of this name/)] })
})

test('the listing itself is never written over, by whatever name, and a snapshot is no listing', async () => {
  const refused = async (file: string, out: string, says: RegExp) => {
    const before = readFileSync(file, 'utf8')
    const ended = await importHere([...meetingGuide, '--in', file, '--out', out])
    expect(ended).toMatchObject({ status: 2, out: '', faults: [expect.stringMatching(says)] })
    expect(readFileSync(file, 'utf8')).toBe(before)
  }
  const file = fileWith(JSON.stringify([good]))
  await refused(file, file, /--out names the listing itself/)
  await refused(file, relative('', file), /--out names the listing itself/)
  const other = join(emptyFolder(), 'link')
  symlinkSync(file, other)
  await refused(file, other, /--out names the listing itself/)
  const out = join(emptyFolder(), 'list.json')
  expect((await importHere([...meetingGuide, '--in', file, '--out', out])).status).toBe(0)
  await refused(out, join(emptyFolder(), 'new.json'), /^This is a snapshot already\./)
})

test('a listing in another alphabet of bytes is refused, in whichever part of it that shows', async () => {
  const out = fileWith('old')
  const notUtf8 = [
    Buffer.from('day,time,name\nMon,18:30,Caf\xe9\n', 'latin1'),
    Buffer.from(`day,time,name\n${'Mon,18:30,Hope\n'.repeat(6_000)}Mon,18:30,Caf\xe9\n`, 'latin1'),
    Buffer.from('\ufeffday,time,name\nMon,18:30,Hope\n', 'utf16le'),
    Buffer.concat([Buffer.from('day,time,name\nMon,18:30,Caf'), Buffer.from([0xc3])]),
  ]
  for (const data of notUtf8)
    expect(await importing(csv, data, out)).toEqual({
      status: 2,
      out: '',
      faults: ['The listing is not UTF-8 text. Save it as UTF-8.'],
    })
  expect(readFileSync(out, 'utf8')).toBe('old')
  // A letter of several bytes may lie across the parts in which a file is read.
  const rest = 'Mon,18:30,Café\n'.repeat(12_000)
  const fresh = join(emptyFolder(), 'list.json')
  for (const shift of ['', 'a', 'ab'])
    expect((await importing([...csv, '--zone', 'Europe/London'], `\ufeffday,time,name${shift}\n${rest}`, fresh)).status).toBe(0)
})

test('with --check the report is printed and nothing is written', async () => {
  const out = join(emptyFolder(), 'list.json')
  const rows = [good, { ...good, slug: 'b', name: 'Sam S.' }, { ...good, slug: 'c', timezone: 'PST' }]
  const words = [...meetingGuide, '--in', fileWith(JSON.stringify(rows)), '--out', out]
  const checked = await importHere([...words, '--check'])
  expect(existsSync(out)).toBe(false)
  const written = await importHere(words)
  expect(existsSync(out)).toBe(true)
  expect(checked).toEqual({ ...written, faults: [...written.faults, 'Nothing was written, because of --check.'] })
  expect(checked.status).toBe(1)
  expect(checked.faults[0]).toMatch(/^Rejected 1 row: the time zone is a few letters such as PST .* Row 3\.$/)
})
