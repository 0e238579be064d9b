import { createReadStream } from 'node:fs'
import { UnreadableListing } from '../meetings/importer/row.ts'

/**
 * The text of a listing in parts.
 * @throws UnreadableListing where it is not UTF-8: read as if it were, its names would be mangled without a word
 */
export async function* listingText(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decoded = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode()
    } catch {
      throw new UnreadableListing('The listing is not UTF-8 text. Save it as UTF-8.')
    }
  }
  for await (const part of createReadStream(file, { highWaterMark: 1 << 18 })) yield decoded(part as Uint8Array)
  yield decoded()
}
