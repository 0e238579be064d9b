export { findPlace, placesFrom, type Found, type Place } from './places.ts'
export { listAge, nearby, suiting, type Next, type Wishes, upcoming } from './upcoming.ts'
