import { z } from 'zod'
import { interfaceKeys } from './word-keys.ts'
import { emergencyNumber, leaveAddress, safeAddress, telephone, webAddress } from './contact-details.ts'

/** The smallest pieces that files of content are made of. */

/** Kebab-case, so that an id can be a file name and part of an address. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const id = z.string().regex(idPattern, 'an id in kebab-case, such as al-anon')
export const sentence = z.string().regex(/\S/, 'words')
export const ids = z.array(id)
export const region = z.string().regex(/^[A-Z]{2}$/, 'a region in two capital letters, such as GB')
export const day = z.iso.date('a day that there is, such as 2026-11-23')

const certainty = z.enum(['confirmed', 'reported', 'uncertain'])
export const claim = { sources: ids.min(1), certainty }

/** The same words in several voices. A plain sentence serves every voice; `me` stands in for one that is missing. */
export const wordingSchema = z.union(
  [
    sentence,
    z.strictObject({
      me: sentence,
      family: sentence.optional(),
      helping: sentence.optional(),
      both: sentence.optional(),
    }),
  ],
  { error: 'a sentence, or sentences by voice: me, and any of family, helping, both' },
)

/** Where a group's or a help line's claims were read. */
export const sourceSchema = z.strictObject({
  title: sentence,
  address: webAddress.optional(),
  from: z.enum(['the-group', 'others']),
  checked: day,
})

/** Studies and general sources that any claim may lean on. */
export const evidenceSchema = z.record(
  id,
  z.strictObject({
    title: sentence,
    authors: sentence.optional(),
    year: z.number().int(),
    address: webAddress.optional(),
    grade: z.enum(['review', 'trial', 'cohort', 'survey', 'guidance', 'general-knowledge']),
    read: z.enum(['abstract', 'landmark-page', 'second-hand', 'full']).optional(),
    checked: day,
    finding: sentence.max(260),
    'not-shown': sentence.max(220).optional(),
  }),
)

/** The one definition of what content may look like. Types are inferred from it (shape.ts). */

const caution = z.strictObject({ id, text: sentence, when: ids.optional(), 'doctor-first': z.literal(true).optional() })

export const traitsSchema = z.record(
  id,
  z.strictObject({
    name: sentence,
    'worked-out': z.literal(true).optional(),
    by: id.optional(),
    values: z.record(id, z.strictObject({ is: sentence, cautions: z.array(caution).optional() })),
  }),
)

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

const told = z.strictObject({ text: sentence.max(260), ...claim })
const phone = z.strictObject({ number: telephone, hours: sentence.optional(), note: sentence.optional() })

export const groupSchema = z.strictObject({
  name: sentence,
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
      name: sentence,
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
        email: z.email('an email address such as help@example.org').optional(),
        ...claim,
      }),
    )
    .min(1),
  cautions: z.array(caution).optional(),
  nearest: z.strictObject({ group: id, text: sentence }).optional(),
})

export const helpKinds = [
  'crisis',
  'medical',
  'drugs-and-alcohol',
  'domestic-violence',
  'family',
  'young-people',
  'gambling',
] as const

export const helpSchema = z.strictObject({
  name: sentence,
  regions: z.array(region).min(1).optional(),
  emergency: z.strictObject({ number: emergencyNumber.nullable(), text: sentence, ...claim }),
  sources: z.record(id, sourceSchema),
  lines: z.array(
    z.strictObject({
      id,
      name: sentence,
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

export const noticesSchema = z.array(
  z.strictObject({
    id,
    when: ids,
    'any-of': ids.optional(),
    'among-first': z.strictObject({ trait: id, value: id }).optional(),
    emergency: z.literal(true).optional(),
    'after-list': z.literal(true).optional(),
    'compare-by': id.optional(),
    title: sentence,
    text: wordingSchema,
    calls: z.array(z.enum(helpKinds)).optional(),
    sources: ids.min(1),
  }),
)

export const interfaceSchema = z.strictObject(
  Object.fromEntries(interfaceKeys.map((key) => [key, key === 'leave-address' ? leaveAddress : sentence])) as Record<(typeof interfaceKeys)[number], typeof sentence>,
)

/** The two files of content that speak of lists as a whole: the people that are supposed, and what the proof found. */

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
const count = z.string().regex(/^\d{1,3}(,\d{3})*$/, 'a count such as "1,344,833"')

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
