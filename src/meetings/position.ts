import type { Meant } from './gazetteer.ts'
import { type Point, kilometres } from './places.ts'
import { plainText } from './plain-text.ts'
import { roughly } from './whereabouts.ts'

/** Where a meeting is, as far as that can be believed, and what had to be done. */
export interface Position {
  readonly at: Point | undefined
  readonly changed?: 'position' | 'swapped'
}

/** A meeting this far from the town that it names is not there, in kilometres. */
const farFromTown = 100
/** ... and this far from every town of the country or region that it names. */
const farFromAll = 500

/** Countries of which the gazetteer lacks so many towns that another of the same name is to be expected. */
const sparse: readonly string[] = ['united-states', 'canada']

const isSaid = (latitude: unknown, longitude: unknown): boolean =>
  [latitude, longitude].every((raw) => plainText(raw) !== '') && [latitude, longitude].some((raw) => Number(raw) !== 0)

/**
 * Where a row meets. One without a position takes that of its town, where it can mean one town alone. A position far from its town
 * is turned round where it fits then, since latitude and longitude are often swapped, and dropped where it does not.
 */
export const positionOf = (latitude: unknown, longitude: unknown, { towns, around, regional }: Meant): Position => {
  const own = towns.length === 1 ? towns[0]?.at : undefined
  if (!isSaid(latitude, longitude)) return { at: own }
  const [stated, turned] = [roughly(latitude, longitude), roughly(longitude, latitude)]
  const nearTown = (point: Point): boolean => towns.some(({ at }) => kilometres(at, point) <= farFromTown)
  const nearAny = (point: Point): boolean => around.some(({ at }) => kilometres(at, point) <= farFromAll)
  const judged = towns.length > 0 && (regional || towns.every(({ country }) => !sparse.includes(country)))
  const fits = judged ? nearTown : around.length > 0 ? nearAny : () => true
  if (stated && fits(stated))
    return towns.length > 0 && turned && !nearTown(stated) && nearTown(turned)
      ? { at: turned, changed: 'swapped' }
      : { at: stated }
  if (turned && (towns.length > 0 ? nearTown(turned) : around.length > 0 && nearAny(turned)))
    return { at: turned, changed: 'swapped' }
  return { at: regional ? own : undefined, changed: 'position' }
}
