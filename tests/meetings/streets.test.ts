import { describe, expect, test } from 'vitest'
import { mayBePrivate } from '../../src/meetings/importer/privacy.ts'
import { plainText } from '../../src/meetings/importer/plain-text.ts'
import { textSchema } from '../../src/content/snapshot-schema.ts'
import { imported } from '../support/in-parts.ts'

const row = { slug: 'a', day: 3, time: '19:15', timezone: 'Europe/London' }
const kept = async (name: string, location: string) => {
  const { meetings, leftOut } = await imported(JSON.stringify([{ ...row, name, location }]), 'meeting-guide')
  return { name: meetings[0]?.name, place: meetings[0]?.place, leftOut: [...leftOut.keys()] }
}

const streets = [
  [
    '4120 Willow Dr',
    '77 W. 104th St',
    'Lindenstr. 5',
    '12000 Copper Pkwy',
    '31 S. Aspen St. Suite 210',
    '8 The Avenue',
    '2415 N Aspen',
  ],
  [
    '14 Willow Mansions',
    'Flat 6, Willow Court',
    'Willow Flats',
    '19 Aspen Pl',
    '5 rue des Saules',
    'Calle Mayor 14',
    'Apt 4',
    'Ste. 12',
  ],
  [
    'W. 104th St',
    'Aspen Road',
    '650 State Route 12',
    'P.O. Box 88',
    '7-9 Mill Lane',
    '12b Old Mill Lane',
    'Keizersgracht 12',
    '44 Aspen Blvd NE',
  ],
  ['1010 Willow, Fairview, TN 37062', '21 Aspen Hill', '3 Willow Cottages', '500 E Copper Ave', 'Via Roma 10', '16 Aspen Str.'],
].flat()

test.each(streets)('the street %s is taken out of a place and out of a name', async (street) => {
  expect(mayBePrivate(street) || /^(?:W\. 104th St|Aspen Road)$/.test(street)).toBe(true)
  expect((await kept('Open Door', street)).place).toBeUndefined()
  if (!mayBePrivate(street)) return
  expect(await kept(`Open Door, ${street}`, `Mill Church, ${street}`)).toMatchObject({
    name: 'Open Door',
    place: 'Mill Church',
    leftOut: expect.arrayContaining(['street']),
  })
  const both = await kept('Open Door', `Mill Church Hall, ${street}, Fairview, TN 37062`)
  expect(both.place).toBe('Mill Church Hall')
})

test.each([['Zebediah Qual, 12 Willow Dr'], ["Zebediah's place, 12 Willow Dr"], ['Sam Qual 12 Willow Dr']])(
  'what is left of %s names someone, and goes with it',
  async (location) => {
    expect((await kept('Open Door', location)).place).toBeUndefined()
  },
)

test.each([
  '12 Steps and 12 Traditions',
  'The 12 Step Way',
  '24 Hour Club',
  '104th Street Church',
  'Hope Street Centre',
  'Court House Annex',
  '5 at the Park',
  'Green Park Community Centre',
  'Room 5, Mill Church',
  'Happy Hour at 7',
  'Route 66 Group',
])('%s is no street', (words) => {
  expect(mayBePrivate(words)).toBe(false)
})

describe('the number of a group', () => {
  test.each([
    ['99917000 Willow Parents AFG', 'Willow Parents AFG'],
    ['99917001 - Open Door Group', 'Open Door Group'],
    ['Open Door Group #99917', 'Open Door Group'],
    ['Open Door (GSO #999170)', 'Open Door'],
    ['Open Door (D42)', 'Open Door'],
    ['Open Door [Group No. 999170]', 'Open Door'],
    ['Open Door WSO ID 99917000', 'Open Door'],
    ['Open Door Group 999170', 'Open Door Group'],
    ['Open Door (Women)', 'Open Door (Women)'],
    ['Open Door (Room 5)', 'Open Door (Room 5)'],
  ])('is taken out of %s', async (name, expected) => {
    const found = await kept(name, 'Mill Church')
    expect(found.name).toBe(expected)
    expect(found.leftOut.includes('number')).toBe(name !== expected)
  })

  test.each(['Mill Church, Fairview (D42 / GSO #999170)'])('is taken out of the place %s', async (location) => {
    expect((await kept('Open Door', location)).place).toBe('Mill Church, Fairview')
  })

  test.each(['020 7946 0018', '99917000 Sam Qual', '5550199 Zebediah', 'Zebediah 5550199', '99917000'])(
    'does not let %s through',
    async (name) => {
      expect((await kept(name, 'Mill Church')).name).toBeUndefined()
    },
  )
})

describe('words that come as HTML', () => {
  test.each([
    ['Caf&eacute; &amp; Cr&egrave;me &hellip;', 'Café & Crème ...'],
    ['Bread &amp;amp; Water', 'Bread & Water'],
    ['St. Jude&#8217;s &#x26; Anne', 'St. Jude’s & Anne'],
    ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
    ['2 &lt; 3', '2 < 3'],
    ['<i>Open</i> Door<br/>Two', 'Open Door Two'],
    ['R&R, AT&T and Q&A', 'R&R, AT&T and Q&A'],
    ['Tea & Talk ☕👨‍👩‍👦', 'Tea & Talk ☕👨‍👩‍👦'],
    ['Hope\u202E(live)\u200D\u200B', 'Hope(live)'],
    ['👩🏽‍⚕️ Care', '👩🏽‍⚕️ Care'],
  ])('%s', (raw, expected) => {
    expect(plainText(raw)).toBe(expected)
    expect(textSchema.safeParse(plainText(raw)).success).toBe(true)
  })

  test.each(['<b>', 'a <b', 'a< b', '>', 'a\u200Db', 'x\u200D', '\u200D☕'])('%j is not taken into a list', (words) => {
    expect(textSchema.safeParse(words).success).toBe(false)
  })
})
