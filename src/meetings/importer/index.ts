import type { ListingFormat, Meeting } from '#content'
import { type Given, inOrder, meetingsOf } from './to-meetings.ts'
import type { LeftOut, RowsLeftOut } from './report.ts'
import { mostRows } from './limits.ts'
import { putUnder } from './location.ts'
import { type Text, readListing } from './read-listing.ts'
import { type Rejection, UnreadableListing } from './row.ts'

export { gazetteerOf } from './location.ts'
export { plainText } from './plain-text.ts'
export { isHost, mayBePrivate, plainAddress, plainHost } from './privacy.ts'
export { leftOutLines, rejectedLines, snapshotText } from './report.ts'
export { UnreadableListing } from './row.ts'
export { zoneFrom, zoneReasons } from './zone.ts'
export type { Given } from './to-meetings.ts'

/** What became of the rows of a listing: every row was kept or rejected. */
export interface Imported {
  readonly rows: number
  readonly kept: number
  readonly rejected: ReadonlyMap<Rejection, readonly number[]>
  /** what was left out of the rows that were kept */
  readonly leftOut: RowsLeftOut
  readonly meetings: readonly Meeting[]
}

/**
 * Reads a listing and keeps what may be shown of it.
 * @throws UnreadableListing if nothing of it can be read
 */
export const importListing = async (text: Text, format: ListingFormat, given: Given): Promise<Imported> => {
  const meetings: Meeting[] = []
  const rejected = new Map<Rejection, number[]>()
  const leftOut = new Map<LeftOut, number[]>()
  let [rows, kept] = [0, 0]
  for await (const row of readListing(text, format, given.meant)) {
    rows++
    const found = rows > mostRows ? 'too-many' : typeof row === 'string' ? row : meetingsOf(row, given)
    if (typeof found === 'string') putUnder(rejected, found, rows)
    else {
      kept++
      meetings.push(...found.meetings)
      for (const what of found.leftOut) putUnder(leftOut, what, rows)
    }
  }
  if (rows === 0) throw new UnreadableListing('The listing has no rows. Fetch it again from where it came from.')
  return { rows, kept, rejected, leftOut, meetings: inOrder(meetings) }
}
