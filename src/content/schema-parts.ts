import { z } from 'zod'

/** The smallest pieces that files of content are made of. */

/** Kebab-case, so that an id can be a file name and part of an address. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const id = z.string().regex(idPattern, 'an id in kebab-case, such as al-anon')
export const sentence = z.string().regex(/\S/, 'words')
export const ids = z.array(id)
export const region = z.string().regex(/^[A-Z]{2}$/, 'a region in two capital letters, such as GB')
export const day = z.iso.date('a day that there is, such as 2026-11-23')

const certainty = z.enum(['confirmed', 'reported', 'uncertain'])
export const claim = { sources: ids.min(1), certainty }

/** The same words in several voices. A plain sentence serves every voice; `me` stands in for one that is missing. */
export const wordingSchema = z.union(
  [
    sentence,
    z.strictObject({
      me: sentence,
      family: sentence.optional(),
      helping: sentence.optional(),
      both: sentence.optional(),
    }),
  ],
  { error: 'a sentence, or sentences by voice: me, and any of family, helping, both' },
)
