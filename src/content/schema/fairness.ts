import { z } from 'zod'
import { id, ids } from './fields.ts'
import { words } from './whose-words.ts'

/** Two files describe lists as a whole: the mix of people that the proof assumes, and what it found. */

const fromNoneToAll = 'a number from 0 to 100'
const ofAHundred = z.number().min(0, fromNoneToAll).max(100, fromNoneToAll)

export const mixSchema = z.strictObject({
  alarm: ofAHundred,
  unanswered: ofAHundred,
  answers: z.record(id, z.strictObject({ unanswered: ofAHundred.optional(), shares: z.record(id, ofAHundred) })),
})

const aWholeNumber = 'a whole number from 0 to 1000'
const ofAThousand = z.number().int(aWholeNumber).min(0, aWholeNumber).max(1000, aWholeNumber)
const figures = z
  .array(ofAThousand)
  .refine(({ length }) => length === 3, 'three numbers: first alone, first beside others, among the first three')
const positions = z.array(z.number().int('a whole number').min(0, 'a number from 0'))
const count = z
  .string()
  .regex(/^\d{1,3}(,\d{3})*$/, 'a count such as "1,344,833"')
  .meta(words('ours'))

const listSchema = z.strictObject({
  sheets: count,
  groups: z.record(id, z.strictObject({ all: figures, mix: figures, swings: positions, gates: positions })),
})

export const fairnessSchema = z.strictObject({
  sheets: count,
  alarm: ofAHundred,
  questions: z.array(ids),
  lists: z.strictObject({ own: listSchema, families: listSchema }),
})
