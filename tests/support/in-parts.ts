import { readFileSync } from 'node:fs'
import { type ListingFormat, didYouMean } from '#content'
import { gazetteerOf } from '../../src/meetings/importer/location.ts'
import type { Given } from '../../src/meetings/importer/to-meetings.ts'
import { type Imported, importListing } from '../../src/meetings/importer/index.ts'
import { placesFrom } from '../../src/meetings/places.ts'

/** The towns of the guide's own table. */
export const places = placesFrom(readFileSync('content/meetings/places.csv', 'utf8'))

/** What the tests of the importer go by. */
export const given: Given = {
  meant: didYouMean,
  sites: ['example.org'],
  gazetteer: gazetteerOf(places),
}

/** A text in parts of any length, as a file comes. */
const inParts = (text: string, size: number) =>
  async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }

/** What becomes of the text of a listing that comes in parts of so many characters. */
export const imported = (text: string, format: ListingFormat, size = 65_521, by = given): Promise<Imported> =>
  importListing(inParts(text, size), format, by)
