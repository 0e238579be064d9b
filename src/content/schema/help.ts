import { z } from 'zod'
import { emergencyNumber, safeAddress, telephone } from '../contact-details.ts'
import { claim, id, ids, sentence, sourceSchema, theirName } from './fields.ts'
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
  emergency: z.strictObject({ number: emergencyNumber.nullable(), text: sentence, ...claim }),
  sources: z.record(id, sourceSchema),
  lines: z.array(
    z.strictObject({
      id,
      name: theirName,
      kind: z.enum(helpKinds),
      who: sentence,
      /** circumstances in which it is not for this person */
      unless: ids.optional(),
      phone: telephone.optional(),
      text: z.strictObject({ number: telephone, word: sentence.optional() }).optional(),
      web: safeAddress.optional(),
      hours: sentence.optional(),
      ...claim,
    }),
  ),
})

/** A country's file as it stands. */
export type HelpData = z.input<typeof helpSchema>
