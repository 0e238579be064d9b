export { isMet } from './circumstance.ts'
export { dayInWords, isStale, staleAfterDays } from './dates.ts'
export { didYouMean } from './did-you-mean.ts'
export { elsewhere } from './catalogue.ts'
export { urgencies } from './urgencies.ts'
export {
  type Alarms,
  type Kind,
  type ListKind,
  type ListLimits,
  type People,
  type Said,
  type SaidTo,
  type StatedMix,
  isPastLimit,
} from './people.ts'
export { icons } from './icons.ts'
export { type Places, listed, sayFrom, ordinal } from './say.ts'
export type { InterfaceKey } from './word-keys.ts'
export type * from './catalogue.ts'
export type { Attendance, ListingFormat, Meeting, MeetingKind, Snapshot } from './snapshot-schema.ts'
export type { MeetingWords } from './word-keys.ts'
