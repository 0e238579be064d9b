import { type ListingFormat, didYouMean } from '#content'
import { type Imported, importListing } from '../src/meetings/import-listing.ts'

/** A text in parts of any length, as a file comes. */
const inParts = (text: string, size: number) =>
  async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }

/** What becomes of the text of a listing that comes in parts of so many characters. */
export const imported = (text: string, format: ListingFormat, size = 65_521): Promise<Imported> =>
  importListing(inParts(text, size), format, didYouMean)
