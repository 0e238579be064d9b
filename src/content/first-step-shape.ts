import type { planParts } from './first-step-schema.ts'
import type { Certainty, Wording } from './shape.ts'

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
