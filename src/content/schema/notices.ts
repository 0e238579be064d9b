import { z } from 'zod'
import { flag, id, ids, sentence, wordingSchema } from './fields.ts'
import { helpKinds } from './help.ts'
import { present } from './in-code.ts'

export const noticesSchema = z.array(
  z
    .strictObject({
      id,
      when: ids,
      'any-of': ids.optional(),
      'among-first': z.strictObject({ trait: id, value: id }).optional(),
      /** the emergency number stands in the notice itself, not behind a press */
      emergency: z.literal(true).optional(),
      /** a pointer that stands after the list; it is no warning */
      'after-list': flag,
      /**
       * shown if the first groups are all of one kind, with the first group of the other kind. The values named are one kind, all others
       * the other.
       */
      'compare-by': z.strictObject({ trait: id, apart: ids.min(1) }).optional(),
      /** the group that the pointer leads to */
      'points-to': id.optional(),
      title: sentence,
      text: wordingSchema,
      calls: z.array(z.enum(helpKinds)).default([]),
      sources: ids.min(1),
    })
    .transform(
      ({
        'any-of': anyOf,
        'among-first': amongFirst,
        'after-list': afterList,
        'compare-by': compareBy,
        'points-to': pointsTo,
        ...notice
      }) => present({ ...notice, anyOf, amongFirst, afterList, compareBy, pointsTo }),
    ),
)
