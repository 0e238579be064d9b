import { z } from 'zod'
import { id, ids } from './fields.ts'
import { words } from './whose-words.ts'

/** Two files describe lists as a whole: the mix of made-up people, and how often groups come first. */

const fromNoneToAll = 'a number from 0 to 100'
/** What one person ticks together. */
const ticks = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*( \+ [a-z0-9]+(-[a-z0-9]+)*)*$/, 'ids of options joined by " + ", such as alcohol + cocaine')
  .meta(words('none'))

const ofAHundred = z.number().min(0, fromNoneToAll).max(100, fromNoneToAll)

const shares = z.record(id, ofAHundred)

/** Who answers a question, and how: of all people, unless something below says otherwise. */
const ofAll = z.strictObject({ unanswered: ofAHundred.optional(), shares })

const manyTimes = 'a number that is not below 0'

/** The same for some people: what differs from all others. */
const ofSome = z.strictObject({
  unanswered: ofAHundred.optional(),
  shares: shares.optional(),
  /** what is ticked together, such as `alcohol + cocaine` */
  sets: z.record(ticks, ofAHundred).optional(),
  /** how many times as often as others they choose an option */
  times: z.record(id, z.number().min(0, manyTimes)).optional(),
})

const answersOfSome = z.record(id, ofSome)

const kind = z.strictObject({ share: ofAHundred, answers: answersOfSome.optional() })

const people = z.strictObject({
  share: ofAHundred,
  answers: answersOfSome.optional(),
  kinds: z.record(id, z.record(id, kind)).optional(),
})

/** Limits for lists of the two kinds. A kind of list without one is not watched. */
const limits = { own: ofAHundred.optional(), families: ofAHundred.optional() }

const alarms = z.strictObject({
  first: z.strictObject(limits).optional(),
  'within-three': z.strictObject(limits).optional(),
  'same-three': z.strictObject(limits).optional(),
  choice: z.strictObject({ ...limits, trait: id, value: id }).optional(),
  'no-room': z
    .strictObject({
      ...limits,
      trait: id,
      values: ids.min(1),
      said: z.record(id, ids.min(1)).optional(),
    })
    .optional(),
})

export const mixSchema = z.strictObject({
  alarms,
  unanswered: ofAHundred,
  answers: z.record(id, ofAll),
  people: z.record(id, people).optional(),
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
  people: count,
  /** of how many sheets the figures within three over every way of answering are, if they are not exact; and how far off, of 1,000 */
  drawn: z.strictObject({ sheets: count, margin: ofAThousand }).optional(),
  groups: z.record(id, z.strictObject({ all: figures, mix: figures, swings: positions, gates: positions })),
})

/** Something about the lists of made-up people that has a limit. */
const watchedSchema = z.strictObject({
  what: z.enum(['first', 'within-three', 'same-three', 'choice', 'no-room']),
  list: z.enum(['own', 'families']),
  /** the groups it was found of, if it is about groups */
  groups: ids,
  /** of how many lists */
  lists: count,
  found: ofAThousand,
  must: z.enum(['at-most', 'at-least']),
  limit: ofAThousand,
})

export const fairnessSchema = z.strictObject({
  sheets: count,
  people: count,
  margin: ofAThousand,
  watched: z.array(watchedSchema),
  questions: z.array(ids),
  lists: z.strictObject({ own: listSchema, families: listSchema }),
})
