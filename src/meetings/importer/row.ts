import type { Attendance, MeetingKind } from '#content'
import type { ZoneFault } from './zone.ts'

/** One row of a listing in words that all formats share. Nothing in it has been cleaned or believed yet. */
export interface Row {
  /** whatever tells this row from others at the source; it is never written down, only turned into letters */
  readonly key: string
  readonly days: readonly number[]
  readonly start: number | undefined
  readonly minutes: number | undefined
  /** the weeks of the month in which it is held; empty where it is not held every week and nothing says when */
  readonly weeks: readonly number[] | undefined
  readonly zone: unknown
  readonly name: unknown
  readonly place: unknown
  readonly town: unknown
  readonly region: unknown
  readonly postcode: unknown
  readonly country: unknown
  /** further names of where it lies */
  readonly areas: readonly unknown[]
  readonly latitude: unknown
  readonly longitude: unknown
  readonly attendance: Attendance
  /** whether the row contradicts itself about that */
  readonly conflict: boolean
  readonly kinds: readonly MeetingKind[]
  readonly languages: readonly string[]
  readonly link: unknown
}

/** Why a row of a CSV file cannot be used. */
export type CsvFault = 'too-long' | 'open-quote' | 'stray-quote' | 'line-break'

/** Why a row cannot be used. */
export type Rejection = ZoneFault | 'not-a-row' | 'day' | 'time' | 'attendance' | 'not-now' | 'cells' | 'too-many' | CsvFault

/** One row as its source has it: names and whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>

/** The words of a field; a number counts as its digits. */
export const wordsIn = (fields: Fields, ...keys: readonly string[]): string => {
  for (const key of keys) {
    const value = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return ''
}

/** Whether a field says yes, in whatever way. */
export const isYes = (fields: Fields, ...keys: readonly string[]): boolean =>
  keys.some((key) => fields[key] === true) ||
  /^(?:1|y|yes|true|x|d|t|tc|vm|hy|hybr|deleted?)$/i.test(wordsIn(fields, ...keys).trim())

/** Whether something is given by which one can join: an address, or a number with some figures. */
export const isJoinable = (address: string, number: string): boolean =>
  /[a-z0-9]{4}/i.test(address.replace(/^(?:none|n\/?a|null|tbd)$/i, '')) || number.replaceAll(/\D/g, '').length > 4

/** A listing of which nothing can be read, with what to do about it. */
export class UnreadableListing extends Error {
  override readonly name = 'UnreadableListing'
}
