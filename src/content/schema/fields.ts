import { z } from 'zod'
import { webAddress } from '../contact-details.ts'
import { inCamelCase } from './in-code.ts'
import { words } from './whose-words.ts'

/** The fields that files of several kinds share. */

/** Kebab-case, so that an id can be a file name and part of an address. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const id = z.string().regex(idPattern, 'an id in kebab-case, such as al-anon').meta(words('none'))
export const ids = z.array(id)
export const sentence = z.string().regex(/\S/, 'words').meta(words('ours'))
/** A name or a title that other people chose. */
export const theirName = sentence.meta(words('theirs'))
export const day = z.iso.date('a day that there is, such as 2026-11-23').meta(words('ours'))

/** True if the field says `true`, and false if it is left out. */
export const flag = z
  .literal(true)
  .optional()
  .transform((said) => said === true)

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

/**
 * The few words of a reason that a closed card has room for. If a value can count both for and against a group, each side may have its
 * own words.
 */
export const shortSchema = z.union([wordingSchema, z.strictObject({ for: wordingSchema, against: wordingSchema })], {
  error: 'a few words, or words by voice, or both under for and against',
})

/** The fields of a claim: the sources that it rests on, and how sure it is. */
export const claim = { sources: ids.min(1), certainty: z.enum(['confirmed', 'reported', 'uncertain']) }

/** Where a group's or a help line's claims were read. */
export const sourceSchema = z
  .strictObject({
    title: theirName,
    address: webAddress.optional(),
    from: z.enum(['the-group', 'others']),
    checked: day,
  })
  .transform(({ from, ...source }) => ({ ...source, kind: from }))

/** What a group tells people for whom it could be risky, in the circumstances that it names. */
export const cautionSchema = z
  .strictObject({
    id,
    text: sentence,
    /** the same in one line, for a card that is not open, where the text is longer than that */
    short: sentence.optional(),
    when: ids.default([]),
    /** in these circumstances, the word for the fit gives way to asking a doctor first */
    'doctor-first': z.literal(true).optional(),
    /** it names a rule about who may come, while the person has not said whether it fits them */
    'entry-rule': z.literal(true).optional(),
    /** it says that we could not check whether a meeting is running, so none is promised */
    'meetings-unchecked': z.literal(true).optional(),
  })
  .transform(inCamelCase)
