import { z } from 'zod'
import { emergencyNumber, safeAddress, telephone } from '../contact-details.ts'
import { claim, id, ids, sentence, sourceSchema, theirName } from './fields.ts'
import { inCamelCase } from './in-code.ts'
import { words } from './whose-words.ts'

export const helpKinds = [
  'crisis',
  'medical',
  'drugs-and-alcohol',
  'domestic-violence',
  'family',
  'young-people',
  'gambling',
  'eating',
  'stop-smoking',
  'sexual-harm',
  'debt',
  'bereavement',
] as const

const region = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a region in two capital letters, such as GB')
  .meta(words('none'))

export const helpSchema = z.strictObject({
  name: theirName,
  /** regions of browser languages, such as GB, that point to this country before anything was said */
  regions: z.array(region).min(1).default([]),
  emergency: z.strictObject({
    number: emergencyNumber.nullable(),
    text: sentence,
    /** how to call it without speaking, where that can be done */
    silently: sentence.optional(),
    ...claim,
  }),
  sources: z.record(id, sourceSchema),
  lines: z.array(
    z
      .strictObject({
        id,
        name: theirName,
        /** a short name for a button, where the whole one is long */
        called: theirName.optional(),
        kind: z.enum(helpKinds),
        who: sentence,
        /** circumstances in which it is not for this person */
        unless: ids.optional(),
        /** circumstances in which it comes before the others of its kind; in any others, it comes after them and is no button */
        'best-for': ids.optional(),
        phone: telephone.optional(),
        text: z.strictObject({ number: telephone, word: sentence.optional() }).optional(),
        web: safeAddress.optional(),
        /** its website has a chat with a person */
        chat: z.literal(true).optional(),
        hours: sentence.optional(),
        ...claim,
      })
      .transform(inCamelCase),
  ),
})

/** A country's file as it stands. */
export type HelpData = z.input<typeof helpSchema>
