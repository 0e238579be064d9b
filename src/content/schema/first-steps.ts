import { z } from 'zod'
import { claim, id, ids, sentence, wordingSchema } from './fields.ts'
import { helpKinds } from './help.ts'

/** The parts of every plan for a first visit, in order. `hand-over` is for people who help somebody else choose. */
export const planParts = ['say', 'moment', 'not-asked', 'companion', 'not-right', 'hand-over'] as const

/** The traits that a group must have, each with the values that will do. */
const standing = z.record(id, ids.min(1))

/** The kinds of helpline that a paper may have. Whoever shares the home may read it, so it never has a line about fear at home. */
const paperKinds = z.enum(helpKinds).exclude(['domestic-violence'])

/** What turns a group into a first visit, and what is asked afterwards. */
export const firstStepsSchema = z.strictObject({
  /** sentences about a first visit, each shared by every group that stands so */
  plan: z
    .array(
      z.strictObject({
        part: z.enum(planParts),
        /** which moment of a meeting it tells of */
        at: sentence.optional(),
        when: standing.optional(),
        text: wordingSchema,
        ...claim,
      }),
    )
    .min(1),
  /** the kinds of helpline on a paper: for all groups, or those that stand so; for all people, or those for whom each circumstance holds */
  calls: z
    .array(z.strictObject({ kinds: z.array(paperKinds).min(1), when: standing.optional(), if: ids.default([]) }))
    .default([]),
  /** questions that begin "Can I come if", answered by a group's value of one trait */
  come: z
    .array(
      z.strictObject({
        id,
        ask: wordingSchema,
        when: standing.optional(),
        trait: id,
        /** value of the trait -> answer; groups with other values are not asked about it */
        answers: z.record(id, sentence),
        /** what the answers rest on, if not on what the group's file says of the trait */
        said: z.strictObject(claim).optional(),
      }),
    )
    .default([]),
  kinds: z.array(z.strictObject({ id, label: wordingSchema, when: standing.optional() })).min(1),
  /** what is told after a visit: how it went, what may come next, and which answers it stands for */
  outcomes: z
    .array(
      z.strictObject({
        id,
        label: wordingSchema,
        next: wordingSchema,
        /** the same group may be the one to go to next */
        stays: z.literal(true).optional(),
        /** kind of group -> question -> option */
        answers: z.record(id, z.record(id, id)).default({}),
      }),
    )
    .min(1),
})
