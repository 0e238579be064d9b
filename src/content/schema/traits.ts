import { z } from 'zod'
import { cautionSchema, id, sentence } from './fields.ts'

export const traitsSchema = z.record(
  id,
  z.strictObject({
    name: sentence,
    'worked-out': z.literal(true).optional(),
    by: id.optional(),
    values: z.record(id, z.strictObject({ is: sentence, cautions: z.array(cautionSchema).optional() })),
  }),
)
