import { expect, test } from 'vitest'
import type { Meeting } from '#content'
import { type Packed, packed, unpacked } from '#meetings'
import { chanceFrom, oneOf, shuffled } from '../support/chance.ts'
import { seed } from '../support/seed.ts'
import { shareOf } from '../support/share.ts'
import { madeUpMeetings } from './made-up-snapshot.ts'

/** As it comes to the page: through JSON. */
const sent = (meetings: readonly Meeting[]): Packed => JSON.parse(JSON.stringify(packed(meetings))) as Packed

const chance = chanceFrom(seed)

const odd: readonly Partial<Meeting>[] = [
  {},
  { name: 'Ünïcode “quotes” \\ `${here}` \'and\' "there" 家' },
  { at: [-33.867_123, 151.2] },
  { at: [0, -0.01], weeks: [], areas: ['Leeds', 'West Yorkshire'] },
  { weeks: [1, -1], languages: ['es', 'pt'], link: 'https://example.org/one' },
  { minutes: 90, country: 'England', region: 'Kent', postcode: 'N1' },
]

/** A list in which some meetings are listed twice, and some say little of themselves. */
const drawnList = (): readonly Meeting[] => {
  const some = madeUpMeetings(400).slice(0, Math.floor(chance() * 400))
  const strange = some.slice(0, 30).map(({ id, day, time }, nth): Meeting => {
    const plain: Meeting = { id: `${id}x`, day, time, attendance: 'in-person', kinds: [] }
    return { ...plain, ...oneOf(chance, odd), ...(nth % 3 === 0 ? { zone: 'Europe/London' } : {}) }
  })
  const again = [...some, ...strange].slice(0, 20).map((meeting, nth) => ({ ...meeting, id: `again${nth}` }))
  return shuffled(chance, [...some, ...strange, ...again])
}

test('a packed list holds every meeting as it was, in its order', () => {
  for (let turn = 0; turn < shareOf(40); turn++) {
    const list = drawnList()
    expect(unpacked(sent(list))).toEqual(list)
  }
  expect(unpacked(sent([]))).toEqual([])
})

test('so many different values that they need more digits come back as well', () => {
  const many = Array.from({ length: 3000 }, (_, nth): Meeting => {
    const place = `Hall ${nth}`
    return { id: `id${nth}`, day: nth % 7, time: '18:00', attendance: 'online', kinds: [], place }
  })
  for (const length of [51, 52, 53, 2703, 2704, 2705]) {
    const list = [...many.slice(0, length), { ...many[length], id: 'without-place', place: undefined } as Meeting]
    expect(unpacked(sent(list))).toEqual(list)
  }
})

test('what a packed list says is repeated is the same as an earlier meeting but for its id, and nothing else is', () => {
  for (let turn = 0; turn < shareOf(40); turn++) {
    const list = drawnList()
    const { repeated } = packed(list)
    const contents = list.map((meeting) => JSON.stringify({ ...meeting, id: '' }))
    const again = contents.flatMap((content, row) => (contents.indexOf(content) < row ? [row] : []))
    expect(repeated).toEqual(again)
  }
})
