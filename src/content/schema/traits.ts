import { z } from 'zod'
import { cautionSchema, claim, id, ids, sentence, shortSchema } from './fields.ts'
import { present } from './in-code.ts'

/** The pictures that a tag can have. The page draws each of them. */
export const icons = ['phone', 'online', 'in-person', 'women', 'free', 'secular', 'leader', 'age', 'check'] as const

/** A plain fact about a group, shown in a row of such facts on its card. */
const tagSchema = z.strictObject({ text: sentence, icon: z.enum(icons) })

const valueSchema = z.strictObject({
  is: sentence,
  /** the same in a few words, for a card whose reasons are closed */
  short: shortSchema.optional(),
  tag: tagSchema.optional(),
  cautions: z.array(cautionSchema).default([]),
})

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
      values: z.record(id, valueSchema),
    })
    .transform(({ name, by, meets, values }) => present({ name, by, meets, values })),
)
