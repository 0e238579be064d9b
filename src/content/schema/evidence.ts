import { z } from 'zod'
import { webAddress } from '../contact-details.ts'
import { day, id, sentence, theirName } from './fields.ts'
import { present } from './in-code.ts'

/** Studies and general sources that any claim may lean on. */
export const evidenceSchema = z.record(
  id,
  z
    .strictObject({
      title: theirName,
      authors: theirName.optional(),
      year: z.number().int(),
      address: webAddress.optional(),
      grade: z.enum(['review', 'trial', 'cohort', 'survey', 'guidance', 'general-knowledge']),
      read: z.enum(['abstract', 'landmark-page', 'second-hand', 'full']).optional(),
      checked: day,
      finding: sentence.max(260),
      'not-shown': sentence.max(220).optional(),
    })
    .transform(({ title, authors, year, address, grade, checked, finding, 'not-shown': notShown }) =>
      present({ title: authors ? `${authors} (${year}): ${title}` : title, address, kind: grade, checked, finding, notShown }),
    ),
)
