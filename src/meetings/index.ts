export { findPlace, placesFrom, type Found, type Place } from './places.ts'
export { listAge, nearby, suiting, type Next, type Wishes, upcoming } from './upcoming.ts'
export { isZoneEverywhere } from './zones.ts'
export { showable } from './showable.ts'
