import { longestField, mostRows } from './limits.ts'
import { longestText } from '../../content/load.ts'
import type { Rejection } from './row.ts'
import type { Snapshot } from '#content'
import { zoneReasons } from './zone.ts'

/** Why a row was rejected, and what to do about it: one sentence for each reason. */
export const reasons: Readonly<Record<Rejection, string>> = {
  'not-a-row': 'this is not a meeting with named fields',
  cells: 'there are more cells than the header has columns; put cells that hold commas into double quotes',
  'open-quote': 'a double quote is opened and never closed',
  'stray-quote': 'there is a stray double quote; put the whole cell into double quotes, and double the quotes inside it',
  'line-break': 'a cell that is read has a line break in it, from a stray double quote or from the listing; put a space there',
  'too-long': `a field is too long (over ${longestText} characters for a name or place, over ${longestField} for any other)`,
  'too-many': `only the first ${mostRows} rows of a listing are read; split it`,
  day: 'the day is missing or is not a day of the week; days are numbers or names, see content/README.md',
  time: 'the time is missing or is not a time of day such as 18:30',
  ...zoneReasons,
  attendance: 'the attendance is not in-person, online or hybrid',
  'not-now': 'the listing says that this meeting is not held at present, or not published',
}

/** 1, 2, 3, 7 -> "1-3, 7" */
export const ranges = (rows: readonly number[]): string => {
  const spans: [number, number][] = []
  for (const row of rows) {
    const last = spans.at(-1)
    if (last && last[1] + 1 === row) last[1] = row
    else spans.push([row, row])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
}

/** One line for each reason, with the number of every row that was rejected for it. The first meeting of the listing is row 1. */
export const rejectedLines = (rejected: ReadonlyMap<Rejection, readonly number[]>): readonly string[] =>
  Object.entries(reasons).flatMap(([reason, text]) => {
    const rows = rejected.get(reason as Rejection) ?? []
    if (rows.length === 0) return []
    return [
      `Rejected ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${text}. Row${rows.length === 1 ? '' : 's'} ${ranges(rows)}.`,
    ]
  })

/** What may be left out of a row that is kept, missing from it, or uncertain in it. */
export type LeftOut =
  | 'name'
  | 'place'
  | 'whereabouts'
  | 'link'
  | 'zone'
  | 'position'
  | 'swapped'
  | 'sign'
  | 'number'
  | 'street'
  | 'weeks'
  | 'not-weekly'
  | 'conflict-online'
  | 'conflict-check'
  | 'check-first'

/** The rows from which each was left out, by their number. */
export type RowsLeftOut = ReadonlyMap<LeftOut, readonly number[]>

const words: Readonly<Record<LeftOut, (many: number) => string>> = {
  name: (many) => `Left out ${many} ${many === 1 ? 'name' : 'names'} that may identify someone`,
  place: (many) => `Left out ${many} ${many === 1 ? 'place' : 'places'} that may identify someone`,
  whereabouts: (many) =>
    `Left out the town, region or country of ${many} ${many === 1 ? 'row' : 'rows'}, which may identify someone`,
  link: (many) =>
    `Left out ${many} ${many === 1 ? 'link that does' : 'links that do'} not lead to a page of the fellowship's own sites; --site names more of them`,
  zone: (many) =>
    `${many} ${many === 1 ? 'row names' : 'rows name'} no time zone, so the page says that ${many === 1 ? 'it is' : 'they are'} at local time; --zone gives one`,
  position: (many) =>
    `Left out the ${many === 1 ? 'position' : 'positions'} of ${many} ${many === 1 ? 'row' : 'rows'}, far from where the row says that it meets`,
  'conflict-online': (many) =>
    `${many} ${many === 1 ? 'row contradicts itself' : 'rows contradict themselves'} about meeting in person or online; what is safe to say is kept, so that nobody stands before a locked door`,
  'conflict-check': (many) =>
    `${many} ${many === 1 ? 'row contradicts itself' : 'rows contradict themselves'} about meeting in person or online; the page says to check first`,
  'check-first': (many) =>
    `${many} ${many === 1 ? 'row does' : 'rows do'} not say whether people meet in person or online; the page says to check first`,
  number: (many) => `Took the number of the group out of ${many} ${many === 1 ? 'name or place' : 'names or places'}`,
  street: (many) => `Took the street out of ${many} ${many === 1 ? 'name or place' : 'names or places'}`,
  weeks: (many) => `${many} ${many === 1 ? 'row is' : 'rows are'} of meetings in some weeks of the month; the page says in which`,
  'not-weekly': (many) =>
    `${many} ${many === 1 ? 'row is' : 'rows are'} of meetings that are not held every week, and ${many === 1 ? 'does' : 'do'} not say when; the page says to check`,
  sign: (many) => `Corrected ${many} ${many === 1 ? 'row' : 'rows'} whose latitude or longitude had lost its minus sign`,
  swapped: (many) => `Corrected ${many} ${many === 1 ? 'row' : 'rows'} whose latitude and longitude were swapped`,
}

/** One line for each thing that was left out, with the number of every row, so that whoever imports can look them up. */
export const leftOutLines = (leftOut: RowsLeftOut): readonly string[] =>
  Object.entries(words).flatMap(([what, say]) => {
    const rows = leftOut.get(what as LeftOut) ?? []
    return rows.length === 0 ? [] : [`${say(rows.length)}. Row${rows.length === 1 ? '' : 's'} ${ranges(rows)}.`]
  })

/** A snapshot as the text of its file: one meeting a line, so that two can be compared by eye. */
export const snapshotText = ({ meetings, ...stamp }: Snapshot): string => {
  const head = JSON.stringify(stamp, null, 2).replace(/\n\}$/, '')
  const lines = meetings.map((meeting) => `    ${JSON.stringify(meeting)}`)
  return `${head},\n  "meetings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}
