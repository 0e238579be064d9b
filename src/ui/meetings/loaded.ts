import {
  findPlace,
  type Found,
  isZoneEverywhere,
  kilometres,
  listAge,
  lookAtNames,
  lookAtPlaces,
  placesFrom,
  type Point,
  showable,
  unpacked,
} from '#meetings'
import type { Meeting, Snapshot } from '#content'
import lists from 'virtual:meeting-lists'
import type { NearPlace } from './near.ts'
import { sayOfMeetings as say } from './words.ts'

let read: ReturnType<typeof placesFrom> | undefined

/** The towns of the table, which nobody needs before a place is typed. */
const towns = (): ReturnType<typeof placesFrom> => (read ??= placesFrom(lists.places))

interface Loaded {
  readonly snapshot: Omit<Snapshot, 'meetings'>
  /** those that this browser can show */
  readonly meetings: readonly Meeting[]
  /** the same without what is listed twice */
  readonly held: readonly Meeting[]
  readonly leftOut: number
}

const loaded = new Map<string, Loaded>()

/** The list of a group, looked through once. */
export const listOf = (group: string): Loaded | undefined => {
  const before = loaded.get(group)
  const snapshot = lists.snapshots[group]
  if (before || !snapshot) return before
  const all = unpacked(snapshot.meetings)
  const { meetings, leftOut } = showable(all)
  const repeated = new Set(snapshot.meetings.repeated.map((row) => all[row]))
  const held = repeated.size === 0 ? meetings : meetings.filter((meeting) => !repeated.has(meeting))
  const made = { snapshot, meetings, held, leftOut }
  loaded.set(group, made)
  return made
}

/** How far a list can be trusted today. What is made up does not grow old. */
export const ageOf = ({ sample, checked }: Pick<Snapshot, 'sample' | 'checked'>, today: string): ReturnType<typeof listAge> =>
  sample ? 'fresh' : listAge(checked, today)

export const placeTyped = (typed: string, meetings: readonly Meeting[], country: string): Found | undefined =>
  findPlace(typed, towns(), meetings, country)

/** Two towns of one name that lie no farther apart than this, in kilometres, are one. */
const sameTown = 60

const isClose = (one: Point | undefined, other: Point | undefined): boolean =>
  one !== undefined && other !== undefined && kilometres(one, other) <= sameTown

/** The place that somebody typed while they looked at one list, in the list of another group: it lies where it lay, and this list may name it too. */
export const samePlace = ({ typed, found }: NearPlace, meetings: readonly Meeting[], country: string): Found => {
  const here = placeTyped(typed, meetings, country)
  const isSame = here && (isClose(here.at, found.at) || (here.name === found.name && here.region === found.region))
  return { ...found, own: isSame ? here.own : new Set() }
}

/** A place as people call it. Nobody calls part of a ZIP code by itself. */
export const placeInWords = ({ name, region }: Pick<Found, 'name' | 'region'>): string =>
  /^\d+$/.test(name)
    ? say(name.length === 3 ? 'zip-codes' : 'postcodes', { area: name })
    : [name, region].filter(Boolean).join(', ')

/** The time zone of this device. A few devices name none, or one that no browser takes back. */
export const zoneHere = (): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return isZoneEverywhere(timeZone) ? timeZone : 'UTC'
}

/** So many names are looked at without a pause: nobody who types meanwhile notices. */
const atOnce = 2000

/** Safari has had idle time for a short while only; there a fifth of a second passes instead, in which the list is drawn. */
const whenIdle = (work: () => void): (() => void) => {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(work)
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(work, 200)
  return () => clearTimeout(timer)
}

/** Does beforehand, in parts, what a search for a place or a name needs. Returns a function that ends it. */
export const lookAhead = (meetings: readonly Meeting[]): (() => void) => {
  let end: (() => void) | undefined
  const lookAtNamesFrom = (row: number): void => {
    if (lookAtNames(meetings, row, atOnce)) end = whenIdle(() => lookAtNamesFrom(row + atOnce))
  }
  const lookAtAllPlaces = (): void => {
    lookAtPlaces(meetings)
    end = whenIdle(() => lookAtNamesFrom(0))
  }
  end = whenIdle(() => {
    towns()
    end = whenIdle(lookAtAllPlaces)
  })
  return () => end?.()
}
