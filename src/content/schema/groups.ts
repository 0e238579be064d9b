import { z } from 'zod'
import { telephone, webAddress } from '../contact-details.ts'
import { cautionSchema, claim, id, ids, sentence, sourceSchema, theirName } from './fields.ts'
import { words } from './whose-words.ts'

/** What variants of a group can be for: an answer of `extras`, or one of these. */
export const variantPurposes = [
  'secular-meeting',
  'women',
  'men',
  'lgbtq',
  'my-age',
  'language',
  'faith-setting',
  'step-free',
  'dual-diagnosis',
  'newcomers',
] as const

const told = z.strictObject({ text: sentence.max(260), ...claim })
const phone = z.strictObject({
  number: telephone,
  hours: sentence.optional(),
  note: sentence.optional(),
  /** an office's line, which is not the first thing to offer a newcomer */
  enquiries: z.literal(true).optional(),
})

export const groupSchema = z.strictObject({
  name: theirName,
  short: sentence.optional(),
  sources: z.record(id, sourceSchema),
  stands: z.array(z.strictObject({ ...claim, traits: z.record(id, id) })).min(1),
  reach: z.array(z.strictObject({ countries: ids.min(1), value: id, ...claim })).min(1),
  about: z.strictObject({
    'who-it-is-for': told,
    meeting: told,
    'hard-for-newcomers': told,
    'first-contact': told,
    'open-and-closed': told,
    cost: told,
    medicine: told,
    'how-well-studied': told,
  }),
  variants: z.array(
    z.strictObject({
      id,
      name: theirName,
      for: z.array(z.enum(variantPurposes)).min(1),
      text: sentence.max(200),
      address: webAddress.optional(),
      ...claim,
    }),
  ),
  contact: z
    .array(
      z.strictObject({
        countries: ids.min(1),
        site: webAddress,
        finder: webAddress.optional(),
        phone: phone.optional(),
        email: z.email('an email address such as help@example.org').meta(words('theirs')).optional(),
        ...claim,
      }),
    )
    .min(1),
  cautions: z.array(cautionSchema).default([]),
  /** why it is ranked for nobody: it has its page and its place in "All groups", and is in no list */
  unranked: sentence.max(260).optional(),
  nearest: z.strictObject({ group: id, text: sentence }).optional(),
})

/** A group's file as it stands. */
export type GroupData = z.input<typeof groupSchema>
