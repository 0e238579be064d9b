export { dayInWords, isStale, staleAfterDays } from './day.ts'
export { didYouMean } from './nearest.ts'
export type { InterfaceKey } from './interface-keys.ts'
export type * from './shape.ts'
