import { z } from 'zod'
import { claim, id, ids, sentence, wordingSchema } from './fields.ts'

/** What every plan of a first visit says, in this order; `hand-over` is for whoever helps somebody else choose. */
export const planParts = ['say', 'moment', 'not-asked', 'companion', 'not-right', 'hand-over'] as const

/** The values of traits on which a group has to stand. */
const standing = z.record(id, ids.min(1))

/** What turns a group into a first visit, and what is asked afterwards. */
export const firstStepsSchema = z.strictObject({
  plan: z
    .array(
      z.strictObject({
        part: z.enum(planParts),
        at: sentence.optional(),
        when: standing.optional(),
        text: wordingSchema,
        ...claim,
      }),
    )
    .min(1),
  kinds: z.array(z.strictObject({ id, label: wordingSchema, when: standing.optional() })).min(1),
  outcomes: z
    .array(
      z.strictObject({
        id,
        label: wordingSchema,
        next: wordingSchema,
        stays: z.literal(true).optional(),
        answers: z.record(id, z.record(id, id)).optional(),
      }),
    )
    .min(1),
})
