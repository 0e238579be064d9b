import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Meeting, MeetingKind } from '#content'
import { distances, nearby, told, unitIn } from '../../src/meetings/distance.ts'
import { type Wishes, allPartsOfDay, minutesSince, partOfDay, suiting, thisWeek } from '../../src/meetings/finding.ts'
import { type Next, stillOn, upcoming } from '../../src/meetings/upcoming.ts'
import { type Chance, chanceFrom, oneOf, shuffled } from '../support/chance.ts'
import { seed } from '../support/seed.ts'
import { shareOf } from '../support/share.ts'

const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Pacific/Auckland', 'America/St_Johns', 'UTC', '']
const kinds: readonly MeetingKind[] = ['open', 'women', 'secular', 'step-free']
const names = ['Lantern & River', 'St. Mary’s', 'Málaga', 'Over the Hill', '']
const leeds = [53.8, -1.55] as const

const twoDigits = (one: number): string => String(one).padStart(2, '0')
const idOf = (nth: number): string => `meeting${twoDigits(nth)}${twoDigits((nth * 7) % 97)}`

/** A short list that holds every kind of oddity, some of it twice. */
const drawnList = (chance: Chance): readonly Meeting[] =>
  Array.from({ length: 40 }, (_, nth): Meeting => {
    const [zone, name] = [oneOf(chance, zones), oneOf(chance, names)]
    const at = [leeds[0] + (chance() - 0.5) * 1.5, leeds[1] + (chance() - 0.5) * 2] as const
    return {
      id: idOf(nth),
      day: Math.floor(chance() * 7),
      time: `${twoDigits(Math.floor(chance() * 24))}:${oneOf(chance, ['00', '30'])}`,
      ...(zone === '' ? {} : { zone }),
      ...(name === '' ? {} : { name }),
      ...(chance() < 0.1 ? { weeks: oneOf(chance, [[2], [1, 3], [-1], []]) } : {}),
      ...(chance() < 0.3 ? {} : { at: [Math.round(at[0] * 100) / 100, Math.round(at[1] * 100) / 100] as const }),
      attendance: oneOf(chance, ['in-person', 'in-person', 'hybrid', 'online', 'check-first']),
      kinds: kinds.filter(() => chance() < 0.5),
    }
  })

/** Each thing that can be asked for, by name. */
const drawnWishes = (chance: Chance, list: readonly Meeting[]): Readonly<Record<string, Partial<Wishes>>> => {
  const unit = oneOf(chance, ['km', 'mi'] as const)
  return {
    attendance: { attendance: oneOf(chance, ['in-person', 'online']) },
    kind: { kinds: [oneOf(chance, kinds)] },
    day: { day: oneOf(chance, ['today', 'tomorrow', 0, 1, 2, 3, 4, 5, 6]) },
    part: { part: oneOf(chance, allPartsOfDay) },
    name: { called: oneOf(chance, ['river', 'st mary', 'malaga', 'hill the', 'LANTERN']) },
    distance: {
      near: leeds,
      own: new Set(list.filter(() => chance() < 0.2).map(({ id }) => id)),
      unit,
      within: oneOf(chance, distances[unit]),
    },
  }
}

const idsOf = (found: readonly Next[]): readonly string[] => found.map(({ meeting }) => meeting.id)
const asSet = (found: readonly Next[]): readonly string[] => idsOf(found).toSorted()

interface Drawn {
  readonly chance: Chance
  readonly list: readonly Meeting[]
  readonly here: { readonly now: number; readonly zone: string }
  readonly all: readonly Next[]
  readonly wishes: ReturnType<typeof drawnWishes>
}

/** Every law is tried on this many lists, at any moment of two years. */
const overLists = (salt: number, law: (drawn: Drawn) => void): void => {
  const chance = chanceFrom(seed + salt)
  for (let turn = 0; turn < shareOf(3000); turn++) {
    const list = drawnList(chance)
    const zone = oneOf(chance, ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kathmandu'])
    const here = { now: Date.UTC(2026, 0, 1) + Math.floor(chance() * 730 * 1440) * 60_000, zone }
    law({ chance, list, here, all: upcoming(list, here), wishes: drawnWishes(chance, list) })
  }
}

describe('whatever somebody asks for', () => {
  test('what is found is part of the list, each meeting once, and one more wish never finds more', () =>
    overLists(1, ({ chance, all, wishes }) => {
      const order = shuffled(chance, Object.values(wishes))
      let before = suiting(all, { kinds: [] })
      expect(asSet(before)).toEqual(asSet(all))
      for (let many = 1; many <= order.length; many++) {
        const found = suiting(all, Object.assign({ kinds: [] }, ...order.slice(0, many)))
        expect(new Set(idsOf(found)).size).toBe(found.length)
        for (const id of idsOf(found)) expect(idsOf(before)).toContain(id)
        before = found
      }
    }))

  test('two wishes find what each finds alone, in whichever order they come', () =>
    overLists(2, ({ chance, all, wishes }) => {
      const [one = {}, other = {}] = shuffled(chance, Object.values(wishes))
      const both = asSet(suiting(all, { kinds: [], ...one, ...other }))
      expect(asSet(suiting(all, { kinds: [], ...other, ...one }))).toEqual(both)
      const alone = asSet(suiting(all, { kinds: [], ...one }))
      const others = new Set(asSet(suiting(all, { kinds: [], ...other })))
      expect(alone.filter((id) => others.has(id))).toEqual(both)
      // What was found can be narrowed down again by the other wish, from either side.
      expect(asSet(suiting(suiting(all, { kinds: [], ...one }), { kinds: [], ...other }))).toEqual(both)
      expect(asSet(suiting(suiting(all, { kinds: [], ...other }), { kinds: [], ...one }))).toEqual(both)
    }))

  test('near a place without a distance, wishes to be there and others only ever narrow down', () =>
    overLists(3, ({ all, list, wishes }) => {
      const near = { near: leeds, own: new Set(list.slice(0, 5).map(({ id }) => id)) }
      const found = new Set(idsOf(suiting(all, { kinds: [], ...near })))
      for (const wish of Object.values(wishes))
        for (const id of idsOf(suiting(all, { kinds: [], ...wish, ...near }))) expect(found).toContain(id)
    }))
})

describe('the order', () => {
  test('is total and the same however the list was shuffled: soonest first, or nearest first', () =>
    overLists(4, ({ chance, list, here, all }) => {
      for (const first of ['soonest', 'nearest'] as const) {
        const wishes: Wishes = { kinds: [], near: leeds, first }
        const found = suiting(all, wishes)
        expect(idsOf(suiting(upcoming(shuffled(chance, list), here), wishes))).toEqual(idsOf(found))
        // Online alone counts as farther than what nobody can place.
        const away = found.map((next) => next.away ?? (next.meeting.attendance === 'online' ? 2e9 : 1e9))
        const keys = found.map((next, at) => ({
          start: next.start,
          away: away[at] ?? 0,
          known: next.away ?? 0,
          id: next.meeting.id,
        }))
        const compare = (a: (typeof keys)[number], b: (typeof keys)[number]): number =>
          first === 'soonest' ? a.start - b.start || a.known - b.known : a.away - b.away || a.start - b.start
        expect(keys.toSorted(compare)).toEqual(keys)
        // What is level in all of it stands in the order of its ids.
        const level = keys.filter((one, at) => {
          const next = keys[at + 1]
          return next?.start === one.start && next.away === one.away && !(one.id < next.id)
        })
        expect(level).toEqual([])
      }
    }))

  test('without a place nothing is nearest', () => {
    const list = drawnList(chanceFrom(seed))
    const all = upcoming(list, { now: Date.UTC(2026, 5, 1), zone: 'UTC' })
    expect(suiting(all, { kinds: [], first: 'nearest' })).toEqual(all)
  })

  test('another place is measured afresh', () => {
    const all = upcoming(drawnList(chanceFrom(seed)), { now: Date.UTC(2026, 5, 1), zone: 'UTC' })
    const from = (near: readonly [number, number]) => suiting(all, { kinds: [], near, first: 'nearest' }).map(({ away }) => away)
    expect(from([51.5, -0.1])).not.toEqual(from(leeds))
    expect(from(leeds)).toEqual(from([...leeds]))
  })
})

describe('a distance', () => {
  test('is the one that is told: what is told to be within it is found, and nothing that is told to be farther', () =>
    overLists(5, ({ list, all }) => {
      for (const unit of ['km', 'mi'] as const)
        for (const within of distances[unit]) {
          const own = new Set(list.slice(0, 8).map(({ id }) => id))
          const found = suiting(all, { kinds: [], near: leeds, own, unit, within })
          const everywhere = suiting(all, { kinds: [], near: leeds, own: new Set(idsOf(all)) })
          const there = everywhere.filter(({ away }) => away !== undefined && told(away, unit) <= within)
          // Nobody knows how far it is to those, but they name the place themselves.
          const named = everywhere.filter(
            ({ away, meeting }) => away === undefined && meeting.attendance !== 'online' && own.has(meeting.id),
          )
          expect(asSet(found)).toEqual(asSet([...there, ...named]))
        }
    }))

  test('is told in miles where the country uses them, and never as none', () => {
    expect(['england', 'scotland', 'wales', 'northern-ireland', 'united-states'].map(unitIn)).toEqual(Array(5).fill('mi'))
    expect(['ireland', 'canada', 'australia', 'new-zealand', 'elsewhere'].map(unitIn)).toEqual(Array(5).fill('km'))
    expect([told(0, 'km'), told(1.4, 'km'), told(16.1, 'mi'), told(0.2, 'mi')]).toEqual([1, 1, 10, 1])
    for (const unit of ['km', 'mi'] as const) expect(distances[unit].at(-1)).toBe(nearby[unit])
  })
})

describe('days and times are those of whoever looks', () => {
  const dayNames = ['today', 'tomorrow'] as const

  test('today, tomorrow and each day are what Temporal says, in every zone, across midnight and changes of the clock', () =>
    overLists(6, ({ all, here }) => {
      const at = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(here.zone)
      const today = at(here.now).toPlainDate()
      const daysTo = ({ start }: Next) => today.until(at(start).toPlainDate()).days
      for (const [ahead, day] of dayNames.entries()) {
        const expected = all.filter((next) => daysTo(next) === ahead || (ahead === 0 && next.start < here.now))
        expect(asSet(suiting(all, { kinds: [], day }))).toEqual(asSet(expected))
      }
      for (let day = 0; day < 7; day++) {
        const expected = all.filter(({ start }) => at(start).dayOfWeek % 7 === day)
        expect(asSet(suiting(all, { kinds: [], day }))).toEqual(asSet(expected))
      }
      for (const part of allPartsOfDay) {
        const expected = all.filter(({ start }) => partOfDay(at(start).hour * 60 + at(start).minute) === part)
        expect(asSet(suiting(all, { kinds: [], part }))).toEqual(asSet(expected))
      }
    }))

  test('every meeting is on one day of the week and in one part of a day, and none that is held weekly is more than a week off', () =>
    overLists(7, ({ all, here }) => {
      const count = (wishes: readonly Partial<Wishes>[]) =>
        wishes.flatMap((wish) => idsOf(suiting(all, { kinds: [], ...wish }))).toSorted()
      expect(count([0, 1, 2, 3, 4, 5, 6].map((day) => ({ day })))).toEqual(asSet(all))
      expect(count(allPartsOfDay.map((part) => ({ part })))).toEqual(asSet(all))
      const weekly = all.filter(({ meeting }) => (meeting.weeks ?? []).length === 0)
      for (const { start } of weekly) expect(start - here.now).toBeLessThanOrEqual(7 * 86_400_000 + 3_600_000)
    }))

  test('the parts of a day begin at five, at noon, at five and at nine', () => {
    const parts = ['00:00', '04:59', '05:00', '11:59', '12:00', '16:59', '17:00', '20:59', '21:00', '23:59'].map((time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      return partOfDay(hour * 60 + minute)
    })
    expect(parts.join(' ')).toBe('night night morning morning afternoon afternoon evening evening night night')
  })
})

describe('a meeting that has just begun', () => {
  const monday: Meeting = { id: 'monday', day: 1, time: '23:55', zone: 'Europe/London', attendance: 'in-person', kinds: [] }
  const seenAt = (now: string): Next | undefined => upcoming([monday], { now: Date.parse(now), zone: 'Europe/London' })[0]
  const begun = (now: string): number | undefined => {
    const next = seenAt(now)
    return next && minutesSince(next, Date.parse(now))
  }

  test('still stands for ten minutes, says for how long it has been on, and then comes next week', () => {
    expect(begun('2026-01-05T23:54:59Z')).toBeUndefined()
    expect(begun('2026-01-05T23:55:00Z')).toBe(0)
    expect(begun('2026-01-06T00:03:00Z')).toBe(8)
    expect(begun('2026-01-06T00:05:00Z')).toBe(10)
    expect(begun('2026-01-06T00:05:01Z')).toBeUndefined()
    expect(seenAt('2026-01-06T00:05:01Z')?.start).toBe(Date.parse('2026-01-12T23:55Z'))
    expect(stillOn).toBe(600_000)
  })

  test('is among those of today even past midnight, and under its own day of the week', () => {
    const next = [seenAt('2026-01-06T00:03:00Z')].flatMap((one) => one ?? [])
    expect(suiting(next, { kinds: [], day: 'today' })).toHaveLength(1)
    expect(suiting(next, { kinds: [], day: 1 })).toHaveLength(1)
    expect(suiting(next, { kinds: [], day: 2 })).toHaveLength(0)
  })
})

describe('a name', () => {
  const called = (id: string, name: string, place?: string): Meeting => ({
    id,
    day: 1,
    time: '18:00',
    attendance: 'in-person',
    kinds: [],
    name,
    ...(place === undefined ? {} : { place }),
  })
  const all = upcoming(
    [called('a', 'St. Mary’s Lantern'), called('b', 'Café Málaga', 'Mill Hall'), called('c', 'Over the Hill')],
    { now: 0, zone: 'UTC' },
  )

  test.each([
    ['lantern', 'a'],
    ['St Marys', 'a'],
    ["st mary's lan", 'a'],
    ['LANTERN st', 'a'],
    ['cafe malaga', 'b'],
    ['mill', 'b'],
    ['hill', 'c'],
    ['l', 'abc'],
    ['', 'abc'],
    [' .,- ', 'abc'],
    ['hill lantern', ''],
    ['(.*', 'abc'],
    ['constructor', ''],
  ])('"%s" finds %s', (typed, expected) => {
    expect(idsOf(suiting(all, { kinds: [], called: typed })).join('')).toBe(expected)
  })
})

describe('how many meetings there are in the next 7 days near a place', () => {
  test('is what somebody could go to and would be shown for going there, in the seven days from now', () =>
    overLists(8, ({ all, here, list }) => {
      const where = { near: leeds, own: new Set(list.slice(0, 4).map(({ id }) => id)), unit: 'km' } as const
      const shown = suiting(all, { kinds: [], ...where }).filter(({ start, meeting, away }) => {
        if (start >= here.now + 7 * 86_400_000 || meeting.attendance === 'online' || meeting.weeks?.length === 0) return false
        return where.own.has(meeting.id) || (away !== undefined && told(away, 'km') <= 50)
      })
      expect(thisWeek(all, where, here.now)).toBe(shown.length)
    }))

  test('is none where nothing is near', () => {
    const all = upcoming(drawnList(chanceFrom(seed)), { now: 0, zone: 'UTC' })
    expect(thisWeek(all, { near: [-30, 100] }, 0)).toBe(0)
  })
})
