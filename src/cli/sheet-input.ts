import { type Catalogue } from '#content'
import { type Sheet, readSheet } from '#engine'

/** A sheet from the text of one JSON object, or every fault in it, one line each. */
export const sheetIn = (
  catalogue: Catalogue,
  text: string,
): { readonly sheet: Sheet } | { readonly faults: readonly string[] } => {
  let data: unknown
  try {
    // Some editors put a mark in front of a text that says how it is coded.
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { faults: [`This is not JSON: ${why}. Give one object such as {"who-for": "me"}.`] }
  }
  return readSheet(catalogue, data)
}
