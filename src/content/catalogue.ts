import type { evidenceSchema } from './schema/evidence.ts'
import type { fairnessSchema } from './schema/fairness.ts'
import type { cautionSchema, shortSchema, sourceSchema, wordingSchema } from './schema/fields.ts'
import type { firstStepsSchema } from './schema/first-steps.ts'
import type { groupSchema } from './schema/groups.ts'
import type { helpSchema } from './schema/help.ts'
import type { Made } from './schema/in-code.ts'
import type { noticesSchema } from './schema/notices.ts'
import type { questionsSchema } from './schema/questions.ts'
import type { traitsSchema } from './schema/traits.ts'
import type { InterfaceKey } from './word-keys.ts'

/**
 * The catalogue: all content, read, checked and joined. The engine, the machine and the page know only this. The schemas define its
 * types; this file adds only what comes of joining files.
 */

type QuestionsFile = Made<typeof questionsSchema>
export type GroupFile = Made<typeof groupSchema>
export type HelpFile = Made<typeof helpSchema>
type Study = Made<typeof evidenceSchema>[string]

export type Wording = Made<typeof wordingSchema>
export type Voice = keyof Exclude<Wording, string>

export type Short = Made<typeof shortSchema>

export type Circumstance = QuestionsFile['circumstances'][string]
export type Question = QuestionsFile['questions'][number]
export type Together = NonNullable<Question['together']>
export type Option = Question['options'][number]
export type Suits = Option['suits'][string]
export type SuitWord = Suits['values'][string]
export type Basis = Suits['basis']

export type Caution = Made<typeof cautionSchema>
export type Trait = { readonly id: string } & Made<typeof traitsSchema>[string]
/** A plain fact on a group's card. */
export type Tag = Pick<NonNullable<Trait['values'][string]['tag']>, 'text' | 'icon'>
export type Icon = Tag['icon']

export type Certainty = Stand['certainty']
export type About = GroupFile['about']
export type Variant = GroupFile['variants'][number]
export type Contact = Omit<GroupFile['contact'][number], 'countries'>

/** Where a group stands on one trait, and how we know. */
export type Stand = Omit<GroupFile['reach'][number], 'countries'>

export interface Group extends Omit<GroupFile, 'sources' | 'stands' | 'reach' | 'contact'> {
  readonly id: string
  /** trait id -> where it stands */
  readonly stands: Readonly<Record<string, Stand>>
  /** country id -> where it meets there */
  readonly reach: Readonly<Record<string, Stand>>
  /** country id -> how to get in touch there */
  readonly contact: Readonly<Record<string, Contact>>
}

/** Where a statement was read. `kind` is the group itself, somebody else, or the grade of a study. */
export interface Source extends Partial<Pick<Study, 'finding' | 'notShown'>>, Omit<Made<typeof sourceSchema>, 'kind'> {
  readonly kind: Made<typeof sourceSchema>['kind'] | Study['kind']
}

export type Notice = Made<typeof noticesSchema>[number]

/** The latest day on which one of the sources was read, such as 2026-11-23. */
interface Dated {
  readonly checked: string
}

export type HelpLine = HelpFile['lines'][number] & Dated
export type HelpKind = HelpLine['kind']

export interface Help extends Omit<HelpFile, 'sources'> {
  readonly emergency: HelpFile['emergency'] & Dated
  readonly lines: readonly HelpLine[]
}

export type FirstSteps = Made<typeof firstStepsSchema>
export type PlanEntry = FirstSteps['plan'][number]
export type PlanPart = PlanEntry['part']
export type Outcome = FirstSteps['outcomes'][number]

/** How often each group comes first according to the proof, out of a thousand lists. A group's swings are in the order of `questions`. */
export type Fairness = Made<typeof fairnessSchema>

export interface Catalogue {
  readonly lists: QuestionsFile['lists']
  readonly circumstances: Readonly<Record<string, Circumstance>>
  /** when the answers beside a list are closed until someone asks for them: where all circumstances of one row hold */
  readonly closedAnswers?: readonly (readonly string[])[]
  readonly questions: readonly Question[]
  readonly traits: readonly Trait[]
  /** the groups that lists rank */
  readonly groups: readonly Group[]
  /** the groups that have a page but are ranked for nobody */
  readonly unranked: readonly Group[]
  readonly notices: readonly Notice[]
  readonly firstSteps: FirstSteps
  readonly help: Readonly<Record<string, Help>>
  readonly sources: Readonly<Record<string, Source>>
  readonly words: Readonly<Record<InterfaceKey, string>>
  readonly fairness?: Fairness
}

/** The country whose help lines we show if someone has not said where they live and their browser names no country that we know. */
export const elsewhere = 'elsewhere'
