import { z } from 'zod'
import { webAddress } from './reached-by.ts'
import { day, id, sentence } from './schema-parts.ts'

/** Where a group's or a help line's claims were read. */
export const sourceSchema = z.strictObject({
  title: sentence,
  address: webAddress.optional(),
  from: z.enum(['the-group', 'others']),
  checked: day,
})

/** Studies and general sources that any claim may lean on. */
export const evidenceSchema = z.record(
  id,
  z.strictObject({
    title: sentence,
    authors: sentence.optional(),
    year: z.number().int(),
    address: webAddress.optional(),
    grade: z.enum(['review', 'trial', 'cohort', 'survey', 'guidance', 'general-knowledge']),
    read: z.enum(['abstract', 'landmark-page', 'second-hand', 'full']).optional(),
    checked: day,
    finding: sentence.max(260),
    'not-shown': sentence.max(220).optional(),
  }),
)
