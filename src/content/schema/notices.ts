import { z } from 'zod'
import { urgencies } from '../urgencies.ts'
import { flag, id, ids, sentence, wordingSchema } from './fields.ts'
import { helpKinds } from './help.ts'
import { present } from './in-code.ts'

const kinds = z.array(z.enum(helpKinds))

/** Signs for which to call the emergency number at once, each as it is said after "for". */
const danger = z.array(wordingSchema)

/** What a notice says: its text is always seen, and more is one press deeper. */
const words = {
  title: sentence,
  text: wordingSchema,
  more: wordingSchema.optional(),
  urgency: z.enum(urgencies).optional(),
}

export const noticesSchema = z.array(
  z
    .strictObject({
      id,
      when: ids,
      'any-of': ids.optional(),
      'among-first': z.strictObject({ trait: id, value: id }).optional(),
      /** with any, the emergency number is in the warning itself, not behind a press */
      danger: danger.default([]),
      /** ways to reach someone without speaking come first */
      quietly: flag,
      /** the card of the group that it is about says it, so the page does not */
      'on-card': flag,
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
      instead: z
        .array(z.strictObject({ when: ids.min(1), ...words, danger: danger.min(1).optional(), calls: kinds.min(1).optional() }))
        .default([]),
      sources: ids.min(1),
    })
    .transform(
      ({
        'any-of': anyOf,
        'among-first': amongFirst,
        'after-list': afterList,
        'on-card': onCard,
        'compare-by': compareBy,
        'points-to': pointsTo,
        ...notice
      }) => present({ ...notice, anyOf, amongFirst, afterList, onCard, compareBy, pointsTo }),
    ),
)
