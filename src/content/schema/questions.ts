import { z } from 'zod'
import { flag, id, ids, sentence, wordingSchema } from './fields.ts'
import { variantPurposes } from './groups.ts'
import { inCamelCase, present } from './in-code.ts'

/** How well a value suits somebody, in words. src/engine/reason.ts gives each its number. */
export const suitWords = ['ideal', 'good', 'fair', 'neutral', 'awkward', 'poor', 'bad', 'worst', 'never'] as const
const suitsInPart = z.enum(suitWords).exclude(['never'])
const basisSchema = z.enum(['group-says', 'studies-suggest', 'our-judgement'])

/** How well each value of a trait suits somebody, and why we think so. */
const suitsSchema = z
  .strictObject({
    basis: basisSchema,
    sources: ids.optional(),
    values: z.record(id, z.enum(suitWords)),
    note: sentence.optional(),
    /** while one of these circumstances holds, this says nothing */
    unless: ids.min(1).optional(),
  })
  .transform((suits) => present({ ...suits, sources: suits.sources ?? [] }))

const optionSchema = z
  .strictObject({
    id,
    label: wordingSchema,
    /** a few words for the answer beside a list, where the label is long */
    short: wordingSchema.optional(),
    said: wordingSchema,
    /** the heading of the question that it stands under */
    under: id.optional(),
    /** trait id -> how well each of its values suits somebody who chose this */
    suits: z.record(id, suitsSchema).default({}),
    /** values that suit differently if nothing else is ticked */
    alone: z.record(id, suitsSchema).optional(),
    /** why this option moves nothing, if it moves nothing */
    neutral: sentence.optional(),
    offered: ids.default([]),
    exclusive: flag,
    'stands-for': ids.optional(),
    /** kinds of meeting inside a group that this answer brings up as a tip */
    'brings-up': z.array(z.enum(variantPurposes)).default([]),
  })
  .transform(inCamelCase)

/** A claim about the answer to one question. */
const circumstanceSchema = z
  .strictObject({
    question: id,
    'any-of': ids.optional(),
    'none-of': ids.optional(),
    'more-than': z.number().int().positive('a whole number from 1').optional(),
    unsaid: z.enum(['holds', 'fails']),
  })
  .transform(inCamelCase)

/** How the ticks of one question are weighed together. */
const togetherSchema = z
  .strictObject({
    'main-question': id,
    trait: id,
    basis: basisSchema,
    sources: ids.default([]),
    values: z.strictObject({ everything: suitsInPart, part: suitsInPart }),
    /** values that rule a group out by themselves, but count as covered beside something that the group is for */
    'also-covered': ids.default([]),
    /** how such a value suits as the main thing */
    'main-beside': suitsInPart,
    /** how a group suits if it covers something else that was ticked, but not the main thing */
    'main-missing': suitsInPart,
    said: wordingSchema,
  })
  .transform(({ basis, sources, values, ...together }) => ({
    mainQuestion: together['main-question'],
    trait: together.trait,
    said: together.said,
    suits: { basis, sources, values } as z.output<typeof suitsSchema>,
    alsoCovered: together['also-covered'],
    mainBeside: together['main-beside'],
    mainMissing: together['main-missing'],
  }))

const questionSchema = z
  .strictObject({
    id,
    part: z.enum(['short', 'more']),
    /** in these circumstances it is asked after the list, although its part is the short one */
    'optional-for': ids.min(1).optional(),
    choose: z.enum(['one', 'many']),
    asked: ids,
    private: flag,
    /** its answer tells who somebody is: with another answer, it would be somebody else */
    'tells-who': flag,
    ask: wordingSchema,
    /** what it is about in one to three words, for its answer beside a list */
    short: wordingSchema,
    /** each of its answers says by itself what it is about, and is seen beside a list without that */
    'stands-alone': z.literal(true).optional(),
    hint: wordingSchema.optional(),
    why: wordingSchema,
    /** headings for a question with many options */
    headings: z.record(id, sentence).optional(),
    together: togetherSchema.optional(),
    /** the question whose ticked options can be chosen here */
    'picks-from': id.optional(),
    options: z.array(optionSchema).min(1),
  })
  .transform(inCamelCase)

export const questionsSchema = z.strictObject({
  lists: z.strictObject({
    question: id,
    unsaid: id,
    voices: z.record(id, z.enum(['me', 'family', 'helping'])),
  }),
  circumstances: z.record(id, circumstanceSchema),
  /** when the answers beside a list are closed until someone asks for them: where all circumstances of one row hold */
  'closed-answers': z.array(ids.min(1)).optional(),
  questions: z.array(questionSchema).min(1),
})

/** A question as it stands in the file. */
export type QuestionData = z.input<typeof questionSchema>
