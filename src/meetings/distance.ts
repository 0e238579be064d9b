/** Distances are told in kilometres, or in miles where road signs are in miles. */
export type Unit = 'km' | 'mi'

/** Countries, as the questions call them, whose road signs are in miles. */
const inMiles = ['england', 'scotland', 'wales', 'northern-ireland', 'united-states']

export const unitIn = (country: string): Unit => (inMiles.includes(country) ? 'mi' : 'km')

const kilometresIn = { km: 1, mi: 1.609344 } as const

/** How far a meeting may be to count as near: 50 km, or 30 miles where distances are in miles. */
export const nearby = { km: 50, mi: 30 } as const

/** The distances that someone can ask for, the last being all that counts as near. */
export const distances: Readonly<Record<Unit, readonly number[]>> = { km: [2, 5, 10, 25, 50], mi: [1, 3, 5, 15, 30] }

/** A distance as it is told: whole kilometres or miles, because a position is no more exact than that, and never none at all. */
export const told = (kilometres: number, unit: Unit): number => Math.max(1, Math.round(kilometres / kilometresIn[unit]))
