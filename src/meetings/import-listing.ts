import type { ListingFormat, Meeting } from '#content'
import { isZone, longestText } from '../content/snapshot-schema.ts'
import { inOrder, meetingsOf } from './meetings-of.ts'
import { type Text, readListing } from './read-listing.ts'
import { mostRows } from './rejected.ts'
import type { Reason } from './row.ts'
import { UnreadableListing } from './unreadable.ts'

/** What became of the rows of a listing: every row was kept or rejected. */
export interface Imported {
  readonly rows: number
  readonly kept: number
  readonly rejected: ReadonlyMap<Reason, readonly number[]>
  readonly meetings: readonly Meeting[]
}

/**
 * Reads a listing and keeps what may be shown of it.
 * @throws UnreadableListing where nothing of it can be read
 */
export const importListing = async (
  text: Text,
  format: ListingFormat,
  meant: (word: string, known: readonly string[]) => string,
): Promise<Imported> => {
  const meetings: Meeting[] = []
  const rejected = new Map<Reason, number[]>()
  let [rows, kept] = [0, 0]
  for await (const row of readListing(text, format, meant)) {
    rows++
    const found = rows > mostRows ? 'too-many' : typeof row === 'string' ? row : meetingsOf(row, { longestText, isZone })
    if (typeof found === 'string') {
      const same = rejected.get(found)
      if (same) same.push(rows)
      else rejected.set(found, [rows])
    } else {
      kept++
      meetings.push(...found)
    }
  }
  if (rows === 0) throw new UnreadableListing('The listing has no rows. Save it again from where it came from.')
  return { rows, kept, rejected, meetings: inOrder(meetings) }
}
