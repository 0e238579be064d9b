import { z } from 'zod'
import { id, ids, sentence, wordingSchema } from './fields.ts'
import { helpKinds } from './help.ts'

export const noticesSchema = z.array(
  z.strictObject({
    id,
    when: ids,
    'any-of': ids.optional(),
    'among-first': z.strictObject({ trait: id, value: id }).optional(),
    emergency: z.literal(true).optional(),
    'after-list': z.literal(true).optional(),
    'compare-by': id.optional(),
    title: sentence,
    text: wordingSchema,
    calls: z.array(z.enum(helpKinds)).optional(),
    sources: ids.min(1),
  }),
)
