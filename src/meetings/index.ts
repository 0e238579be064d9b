export { type Point, kilometres, placesFrom, type Place } from './places.ts'
export { findPlace, type Found } from './find-place.ts'
export { lookAtPlaces } from './named-places.ts'
export { type Unit, distances, nearby, told, unitIn } from './distance.ts'
export { listAge } from './list-age.ts'
export { type Here, nextStart, stillOn, type Next, upcoming } from './upcoming.ts'
export {
  type Day,
  type PartOfDay,
  type Wishes,
  allPartsOfDay,
  lookAtNames,
  minutesSince,
  partOfDay,
  suiting,
  thisWeek,
  weekdaysFrom,
} from './finding.ts'
export { wallAt } from './wall-clock.ts'
export { type Repeating, repeatingOf } from './repeating.ts'
export { isZoneEverywhere } from './zones.ts'
export { showable } from './showable.ts'
export { type Packed, packed, unpacked } from './packed.ts'
