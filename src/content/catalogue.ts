import type { z } from 'zod'
import type { fairnessSchema } from './schema/fairness.ts'
import type { wordingSchema } from './schema/fields.ts'
import type { planParts } from './schema/first-steps.ts'
import type { groupSchema } from './schema/groups.ts'
import type { helpKinds, helpSchema } from './schema/help.ts'
import type { bases, suitWords } from './schema/questions.ts'
import type { InterfaceKey } from './word-keys.ts'

/** What a catalogue is once it has been read, checked and joined. The engine, the machine and the page know only this. */

type Deep<T> = T extends (infer Item)[]
  ? readonly Deep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Deep<T[Key]> }
    : T

export type Wording = Deep<z.infer<typeof wordingSchema>>
export type Voice = 'me' | 'family' | 'helping' | 'both'
export type SuitWord = (typeof suitWords)[number]
export type Basis = (typeof bases)[number]
export type HelpKind = (typeof helpKinds)[number]
export type Certainty = 'confirmed' | 'reported' | 'uncertain'

export interface Suits {
  readonly basis: Basis
  readonly sources: readonly string[]
  readonly values: Readonly<Record<string, SuitWord>>
  readonly note?: string
}

export interface Option {
  readonly id: string
  readonly label: Wording
  readonly said: Wording
  /** trait id -> how well each of its values suits somebody who chose this */
  readonly suits: Readonly<Record<string, Suits>>
  /** values that suit differently where this is the only thing ticked */
  readonly alone?: Readonly<Record<string, Suits>>
  /** why this option moves nothing, where it moves nothing */
  readonly neutral?: string
  readonly offered: readonly string[]
  readonly exclusive: boolean
  readonly standsFor?: readonly string[]
  /** kinds of meeting inside a group that this answer brings up as a tip */
  readonly bringsUp: readonly string[]
}

export interface Together {
  readonly mainQuestion: string
  readonly trait: string
  readonly said: Wording
  readonly suits: Suits
  /** values that rule out by themselves, but count as covered beside something the group is for */
  readonly alsoCovered: readonly string[]
  /** how such a value suits as the main thing */
  readonly mainBeside: SuitWord
  /** how it suits, where the main thing is not covered but something else that was ticked is */
  readonly mainMissing: SuitWord
}

export interface Question {
  readonly id: string
  readonly part: 'short' | 'more'
  readonly choose: 'one' | 'many'
  readonly asked: readonly string[]
  readonly private: boolean
  /** its answer tells who somebody is: with another one, it would be somebody else */
  readonly tellsWho: boolean
  readonly ask: Wording
  readonly hint?: Wording
  readonly why: Wording
  readonly together?: Together
  /** the question whose ticked options can be chosen here */
  readonly picksFrom?: string
  readonly options: readonly Option[]
}

export interface Circumstance {
  readonly question: string
  readonly anyOf?: readonly string[]
  readonly noneOf?: readonly string[]
  readonly moreThan?: number
  readonly unsaid: 'holds' | 'fails'
}

export interface Caution {
  readonly id: string
  readonly text: string
  /** where it holds, the word for the fit gives way to asking a doctor first */
  readonly doctorFirst?: true
  readonly when: readonly string[]
}

export interface Trait {
  readonly id: string
  readonly name: string
  /** the question whose answer decides which of a group's values counts, such as `country` */
  readonly by?: string
  readonly values: Readonly<Record<string, { readonly is: string; readonly cautions: readonly Caution[] }>>
}

/** Where a group stands on one trait, and how we know. */
export interface Stand {
  readonly value: string
  readonly sources: readonly string[]
  readonly certainty: Certainty
}

type GroupFile = Deep<z.infer<typeof groupSchema>>
export type About = GroupFile['about']
export type Variant = GroupFile['variants'][number]
export type Contact = Omit<GroupFile['contact'][number], 'countries'>

export interface Group {
  readonly id: string
  readonly name: string
  readonly short?: string
  readonly stands: Readonly<Record<string, Stand>>
  /** country id -> where it meets there */
  readonly reach: Readonly<Record<string, Stand>>
  readonly about: About
  readonly variants: readonly Variant[]
  /** country id -> how to get in touch there */
  readonly contact: Readonly<Record<string, Contact>>
  readonly cautions: readonly Caution[]
  readonly nearest?: { readonly group: string; readonly text: string }
}

/** Where a statement was read. `kind` is the group itself, somebody else, or the grade of a study. */
export interface Source {
  readonly title: string
  readonly address?: string
  readonly kind: 'the-group' | 'others' | 'review' | 'trial' | 'cohort' | 'survey' | 'guidance' | 'general-knowledge'
  readonly checked: string
  readonly finding?: string
  readonly notShown?: string
}

export interface Notice {
  readonly id: string
  readonly when: readonly string[]
  readonly anyOf?: readonly string[]
  /** the emergency number stands in the notice itself, not behind a press */
  readonly emergency?: true
  /** a pointer that stands after the list; it is no warning */
  readonly afterList: boolean
  /** shown where the first groups share a value of this trait, with the first group of another kind */
  readonly compareBy?: string
  readonly amongFirst?: { readonly trait: string; readonly value: string }
  readonly title: string
  readonly text: Wording
  readonly calls: readonly HelpKind[]
  readonly sources: readonly string[]
}

/** The latest day on which one of the sources was read, such as 2026-11-23. */
interface Dated {
  readonly checked: string
}

type HelpFile = Deep<z.infer<typeof helpSchema>>
export type HelpLine = HelpFile['lines'][number] & Dated

export interface Help {
  readonly name: string
  /** regions of browser languages, such as GB, that point to this country before anything was said */
  readonly regions: readonly string[]
  readonly emergency: HelpFile['emergency'] & Dated
  readonly lines: readonly HelpLine[]
}

/** How often each group comes first, as the proof found it: figures of a thousand lists. A group's swings stand in the order of `questions`. */
export type Fairness = Deep<z.infer<typeof fairnessSchema>>

export interface Catalogue {
  readonly lists: {
    readonly question: string
    readonly unsaid: string
    readonly voices: Readonly<Record<string, Voice>>
  }
  readonly circumstances: Readonly<Record<string, Circumstance>>
  readonly questions: readonly Question[]
  readonly traits: readonly Trait[]
  readonly groups: readonly Group[]
  readonly notices: readonly Notice[]
  readonly firstSteps: FirstSteps
  readonly help: Readonly<Record<string, Help>>
  readonly sources: Readonly<Record<string, Source>>
  readonly words: Readonly<Record<InterfaceKey, string>>
  readonly fairness?: Fairness
}

/** The values of traits on which a group has to stand for something to be said of it. */
type Standing = Readonly<Record<string, readonly string[]>>

export type PlanPart = (typeof planParts)[number]

/** A sentence about a first visit, shared by every group that stands so. */
export interface PlanEntry {
  readonly part: PlanPart
  /** which moment of a meeting it tells of */
  readonly at?: string
  readonly when?: Standing
  readonly text: Wording
  readonly sources: readonly string[]
  readonly certainty: Certainty
}

/** What is told after a visit: how it went, what may come next, and which answers it stands for. */
export interface Outcome {
  readonly id: string
  readonly label: Wording
  readonly next: Wording
  /** the same group may be the one to go to next */
  readonly stays?: true
  /** kind of group -> question -> option */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface FirstSteps {
  readonly plan: readonly PlanEntry[]
  readonly kinds: readonly { readonly id: string; readonly label: Wording; readonly when?: Standing }[]
  readonly outcomes: readonly Outcome[]
}

/** The country whose help lines are shown to whoever has said nothing, and whose browser names no country that we know. */
export const elsewhere = 'elsewhere'
