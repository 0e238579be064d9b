import { z } from 'zod'
import { cautionSchema, claim, id, ids, sentence } from './fields.ts'
import { present } from './in-code.ts'

export const traitsSchema = z.record(
  id,
  z
    .strictObject({
      name: sentence,
      /** follows from the answers, so no group states it */
      'worked-out': z.literal(true).optional(),
      /** the question whose answer decides which of a group's values counts, such as `country` */
      by: id.optional(),
      /** the values of such a trait that mean there is a meeting to walk into */
      meets: ids.min(1).optional(),
      /** where a group stands whose file says nothing of it, so that a new trait needs no edit of every group */
      unsaid: z.strictObject({ value: id, ...claim }).optional(),
      values: z.record(id, z.strictObject({ is: sentence, cautions: z.array(cautionSchema).default([]) })),
    })
    .transform(({ name, by, meets, values }) => present({ name, by, meets, values })),
)
