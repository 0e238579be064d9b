import { z } from 'zod'
import { flag, id, ids, sentence, wordingSchema } from './fields.ts'
import { helpKinds } from './help.ts'
import { present } from './in-code.ts'

const kinds = z.array(z.enum(helpKinds))

/** What a notice says, and how loudly. One with lines to call is not quiet unless it says so. */
const words = { title: sentence, text: wordingSchema, weight: z.enum(['loud', 'quiet']).optional() }

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
      ...words,
      calls: kinds.default([]),
      /** what it says in place of that to people who said more: the first of these that holds */
      instead: z.array(z.strictObject({ when: ids.min(1), ...words, calls: kinds.min(1).optional() })).default([]),
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
