import { type Found, type Point, findPlace, isZoneEverywhere, kilometres, listAge, placesFrom, showable } from '#meetings'
import type { Meeting, Snapshot } from '#content'
import lists from 'virtual:meeting-lists'
import type { NearPlace } from './near.ts'

const towns = placesFrom(lists.places)

interface Loaded {
  readonly snapshot: Snapshot
  /** those that this browser can show */
  readonly meetings: readonly Meeting[]
  readonly leftOut: number
}

const loaded = new Map<string, Loaded>()

/** The list of a group, looked through once. */
export const listOf = (group: string): Loaded | undefined => {
  const before = loaded.get(group)
  const snapshot = lists.snapshots[group]
  if (before || !snapshot) return before
  const made = { snapshot, ...showable(snapshot.meetings) }
  loaded.set(group, made)
  return made
}

/** How far a list can be trusted today. What is made up does not grow old. */
export const ageOf = ({ sample, checked }: Snapshot, today: string): ReturnType<typeof listAge> =>
  sample ? 'fresh' : listAge(checked, today)

export const placeTyped = (typed: string, meetings: readonly Meeting[], country: string): Found | undefined =>
  findPlace(typed, towns, meetings, country)

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

export const placeInWords = ({ name, region }: Pick<Found, 'name' | 'region'>): string =>
  [name, region].filter(Boolean).join(', ')

/** The time zone of this device. A few devices name none, or one that no browser takes back. */
export const zoneHere = (): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return isZoneEverywhere(timeZone) ? timeZone : 'UTC'
}
