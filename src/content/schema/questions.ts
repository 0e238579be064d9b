import { z } from 'zod'
import { id, ids, sentence, wordingSchema } from './fields.ts'
import { variantPurposes } from './groups.ts'

/** How well a value suits somebody, in words. src/engine/reason.ts gives each its number. */
export const suitWords = ['ideal', 'good', 'fair', 'neutral', 'awkward', 'poor', 'bad', 'worst', 'never'] as const
const suitsInPart = z.enum(suitWords).exclude(['never'])
export const bases = ['group-says', 'studies-suggest', 'our-judgement'] as const

const suitsSchema = z.strictObject({
  basis: z.enum(bases),
  sources: ids.optional(),
  values: z.record(id, z.enum(suitWords)),
  note: sentence.optional(),
})

const optionSchema = z.strictObject({
  id,
  label: wordingSchema,
  said: wordingSchema,
  suits: z.record(id, suitsSchema).optional(),
  alone: z.record(id, suitsSchema).optional(),
  neutral: sentence.optional(),
  offered: ids.optional(),
  exclusive: z.literal(true).optional(),
  'stands-for': ids.optional(),
  'brings-up': z.array(z.enum(variantPurposes)).optional(),
})

const circumstanceSchema = z.strictObject({
  question: id,
  'any-of': ids.optional(),
  'none-of': ids.optional(),
  'more-than': z.number().int().positive('a whole number from 1').optional(),
  unsaid: z.enum(['holds', 'fails']),
})

const questionSchema = z.strictObject({
  id,
  part: z.enum(['short', 'more']),
  choose: z.enum(['one', 'many']),
  asked: ids,
  private: z.literal(true).optional(),
  'tells-who': z.literal(true).optional(),
  ask: wordingSchema,
  hint: wordingSchema.optional(),
  why: wordingSchema,
  together: z
    .strictObject({
      'main-question': id,
      trait: id,
      basis: z.enum(bases),
      sources: ids.optional(),
      values: z.strictObject({ everything: suitsInPart, part: suitsInPart }),
      'also-covered': ids.optional(),
      'main-beside': suitsInPart,
      'main-missing': suitsInPart,
      said: wordingSchema,
    })
    .optional(),
  'picks-from': id.optional(),
  options: z.array(optionSchema).min(1),
})

export const questionsSchema = z.strictObject({
  lists: z.strictObject({
    question: id,
    unsaid: id,
    voices: z.record(id, z.enum(['me', 'family', 'helping'])),
  }),
  circumstances: z.record(id, circumstanceSchema),
  questions: z.array(questionSchema).min(1),
})

