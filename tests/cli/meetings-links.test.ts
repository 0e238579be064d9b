import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fellowshipSites } from '../../src/cli/meetings-import.ts'
import { contentFolder } from '../content/broken/copy.ts'
import { imported } from '../support/in-parts.ts'
import { good, importing, meetingGuide } from '../meetings/words.ts'
import { emptyFolder } from '../meetings/run-import.ts'

const links = async (...addresses: readonly string[]) => {
  const rows = addresses.map((url, at) => ({ slug: String(at), day: at % 7, time: '10:00', url }))
  const { kept, leftOut, meetings } = await imported(JSON.stringify(rows), 'meeting-guide')
  expect(kept).toBe(rows.length)
  return { links: meetings.flatMap(({ link }) => (link === undefined ? [] : [link])), leftOut: leftOut.get('link') ?? [] }
}

test("a link is kept where it leads to a page of the fellowship's own site, without what follows a question mark", async () => {
  expect(
    await links(
      'https://example.org/meetings/hope',
      'https://www.example.org/a/?pwd=hunter2#x',
      'https://meetings.EXAMPLE.org/b/',
    ),
  ).toEqual({
    links: ['https://example.org/meetings/hope', 'https://www.example.org/a/', 'https://meetings.example.org/b/'],
    leftOut: [],
  })
})

test.each([
  'https://zoom.us/j/hope',
  'https://us02web.zoom.us/j/hope',
  'https://join.me/hope',
  'https://meet.jit.si/hope',
  'https://whereby.com/hope',
  'https://lnk.to/hope',
  'https://linktr.ee/samsmith',
  'https://paypal.me/samsmith',
  'https://example.org.evil.example/hope',
  'https://notexample.org/hope',
  'https://aa-group.example/hope',
  'http://example.org/hope',
  'https://example.org/sam-s.',
  'https://sam:hope@example.org/',
])('%s is dropped and counted', async (address) => {
  expect(await links(address)).toEqual({ links: [], leftOut: [1] })
})

test('every group has its own sites from all countries of its file', () => {
  expect(fellowshipSites(contentFolder, 'alcoholics-anonymous')).toEqual([
    'alcoholics-anonymous.org.uk',
    'alcoholicsanonymous.ie',
    'aa.org',
    'aa.org.au',
    'meetings.aa.org.au',
    'aa.org.nz',
    'aa-intergroup.org',
  ])
  for (const name of readdirSync(join(contentFolder, 'groups')))
    for (const site of fellowshipSites(contentFolder, name.slice(0, -5))) expect(site).toMatch(/^[a-z0-9.-]+\.[a-z]+$/)
})

test('the command takes further sites, and names how many links it left out', async () => {
  const out = join(emptyFolder(), 'list.json')
  const rows = ['https://www.aa.org/a', 'https://chicago.example/b', 'https://other.example/c'].map((url, at) => ({
    ...good,
    slug: String(at),
    day: at,
    url,
  }))
  const found = () => readFileSync(out, 'utf8').match(/https:[^"]+/g)
  const without = await importing(meetingGuide, JSON.stringify(rows), out)
  expect(without.faults).toEqual([expect.stringMatching(/^Left out 2 links .*--site.* Rows 2-3\.$/)])
  expect(found()).toEqual(['https://www.aa.org/a'])
  const more = await importing([...meetingGuide, '--site', 'www.chicago.example, other.example'], JSON.stringify(rows), out)
  expect(more).toMatchObject({ status: 0, faults: [] })
  expect(found()).toHaveLength(3)
  const wrong = await importing([...meetingGuide, '--site', 'https://a.example'], JSON.stringify(rows), out)
  expect(wrong).toMatchObject({ status: 2, faults: [expect.stringMatching(/not a host name/)] })
})
